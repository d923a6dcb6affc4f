package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.model.show.RigMapping.Role;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.model.show.ShowFolder.Entry;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.model.show.WantedSubmaster;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.InLanguage;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws what the window says of the show as a document into `target/screens`, to be looked at by a person; and holds that
/// it is dark, whole, and inside the window.
@ExtendWith(FxToolkit.class)
class ShowScreensTest {
    private static final Path HOME = Path.of("/home/theatre").toAbsolutePath();
    private static final String LONG_RACK = "STAGE-LEFT-FLY-GALLERY-DIMMER-RACK-NUMBER-SEVENTEEN";
    private static final String LONG_FILE = "/home/theatre/Productions/2026 autumn season/"
            + "A Midsummer Night's Dream, second revival, touring version, with the small rig.stage";

    enum Scenario {
        BAR, BAR_READ_ONLY, BAR_FULL, PANEL, PANEL_NEW, PANEL_READ_ONLY, PANEL_REFUSED, PANEL_NOTICE, PANEL_NIGHT,
        PANEL_HIGH_CONTRAST, PANEL_ASKED, PANEL_REPLACES, PANEL_UNREAD,
        SHEET_3, SHEET_40, SHEET_NIGHT, SHEET_HIGH_CONTRAST, ASIDE, RECOVERY, RECOVERY_LONG, OFFERED, UNDO_ASKED,
        DROPPED
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfTheShowIsDarkAndInsideTheWindow(Scenario scenario) {
        Screen.atEverySize(size -> draw(scenario, size));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfTheShowFitsInGermanToo(Scenario scenario) {
        InLanguage.run(Language.GERMAN, () -> Screen.atEverySize(size -> draw(scenario, size)));
    }

    private static void draw(Scenario scenario, Screen.Size size) {
        var console = new FakeConsole(stateOf(scenario));
        console.shows.put(HOME, new ShowFolder(HOME.toString(), "/home",
                scenario == Scenario.PANEL_UNREAD ? List.of() : entries(), List.of(),
                scenario == Scenario.PANEL_UNREAD ? Text.of("store.folder.unread", HOME, Text.of("store.reason.denied"))
                        : null));
        try (var screen = Screen.of(console, size)) {
            screen.pulse(1);
            screen.settle(3);
            act(scenario, console, screen.model().showPanel());
            screen.pulse(2);
            screen.settle(3);
            screen.take("show-" + scenario);
            screen.holds(".label", ".button", ".text-field", ".combo-box");
            assertThat(screen.view().lookupAll(".show-name .saved")).singleElement()
                    .satisfies(saved -> assertThat(((Labeled) saved).getWidth()).as("%s at %s", scenario, size)
                            .isPositive());
        }
    }

    private static void act(Scenario scenario, FakeConsole console, ShowPanelViewModel show) {
        switch (scenario) {
            case PANEL, PANEL_NOTICE, PANEL_NEW, PANEL_READ_ONLY, PANEL_NIGHT, PANEL_HIGH_CONTRAST -> show.openPanel();
            case PANEL_UNREAD -> show.openPanel();
            case PANEL_ASKED -> {
                show.openPanel();
                show.files().step(1);
                show.files().step(4);
                show.typed().enter();
            }
            case PANEL_REPLACES -> {
                console.files.add(Path.of(LONG_FILE));
                show.openPanel();
                show.typed().save(LONG_FILE);
            }
            case PANEL_REFUSED -> {
                show.openPanel();
                console.outcome = Outcome.refused(Text.of("store.show.damaged", LONG_FILE,
                        "cues[3].times.up: " + Text.of("store.reason.checksum")));
                show.typed().open(LONG_FILE);
            }
            case ASIDE -> show.rigSheet().openProperty().set(false);
            case UNDO_ASKED -> {
                console.outcome = Outcome
                        .refused(Text.of("edit.undo.live", Text.of("edit.name.curve", "SN1-SN12"), 3, 5));
                show.undo();
            }
            case DROPPED -> show.drop(List.of(Path.of("/home/theatre/plot.pdf")));
            default -> {
                // The state says it all.
            }
        }
    }

    private static ConsoleState stateOf(Scenario scenario) {
        var rig = new Rig().gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 512, "DMX")
                .gateway("BALCONY", LinkState.LOST, 513, 24, "DMX");
        if (scenario == Scenario.BAR_FULL) {
            rig.demo().stagebox("STAGE-LEFT", Stagebox.State.ONLINE, 16).stagebox("PIT", Stagebox.State.SCANNING, 0);
        }
        rig.preferences(switch (scenario) {
            case PANEL_NIGHT, SHEET_NIGHT -> Preferences.DEFAULT.withLook(Look.NIGHT);
            case PANEL_HIGH_CONTRAST, SHEET_HIGH_CONTRAST -> Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST);
            default -> Preferences.DEFAULT;
        });
        if (scenario == Scenario.SHEET_3 || scenario == Scenario.PANEL_NOTICE) {
            rig.notice(Severity.WARNING, Text.of("source.show"), Text.of("show.mapping", "Tour", 12, 6, 1), 1);
        }
        var state = rig.state();
        var saved = OpenShow.NONE.withFile("/home/theatre/Hamlet.stage", null).withSavedAt(Rig.EIGHT_O_NINE)
                .withRecent(List.of("/home/theatre/Hamlet.stage", LONG_FILE, "/media/stick/Lear.stage"));
        var worked = state.withEditing(Editing.FRESH.withSteps(List.of(Text.of("edit.name.curve", "SN1-SN12"),
                "record cue 5.5", "record cue 5", "record group 3", "name 12 addresses", "record submaster 7",
                "renumber cue list 1", "record cue 4"), "record cue 6"));
        var held = Text.of("store.lock.other", Text.of("store.lock.holder", "4711"));
        return switch (scenario) {
            case PANEL_NEW -> state;
            case BAR, DROPPED -> state.withOpen(saved);
            case BAR_READ_ONLY ->
                state.withOpen(saved.withFile("/home/theatre/Hamlet.stage", held).withChanged(true, 12));
            case BAR_FULL, PANEL_READ_ONLY -> worked.withOpen(saved.withFile(LONG_FILE, held).withChanged(true, 12));
            case PANEL, PANEL_REFUSED, PANEL_NOTICE, PANEL_NIGHT, PANEL_HIGH_CONTRAST, UNDO_ASKED,
                    PANEL_ASKED, PANEL_REPLACES, PANEL_UNREAD ->
                worked.withOpen(saved.withChanged(true, 12));
            case SHEET_3, ASIDE -> state.withOpen(saved.withMapping(mapping("Tour", three())));
            case SHEET_40, SHEET_NIGHT, SHEET_HIGH_CONTRAST ->
                state.withOpen(saved.withMapping(mapping(ShowFacts.titleOf(LONG_FILE), forty())));
            case RECOVERY -> state.withOpen(saved.withRecovered(wanted(12, 1), Rig.EIGHT_O_NINE));
            case RECOVERY_LONG -> state.withOpen(saved.withFile(LONG_FILE, null).withRecovered(wanted(512, 9), null));
            case OFFERED -> state.withOpen(saved.withOffered(LONG_FILE));
        };
    }

    private static List<Entry> entries() {
        var then = Rig.EIGHT_O_NINE.minusSeconds(86_400 * 40L);
        return List.of(new Entry("2025", true, then, 0), new Entry("Productions of the autumn season", true, then, 0),
                new Entry("Hamlet.stage", false, Rig.EIGHT_O_NINE, 312_000),
                new Entry(String.valueOf(Path.of(LONG_FILE).getFileName()), false, then, 5_400_000),
                new Entry("Lear.stage", false, then, 18_000), new Entry("Macbeth.stage", false, then, 800),
                new Entry("Tempest.stage", false, then, 800), new Entry("Twelfth Night.stage", false, then, 800));
    }

    private static Wanted wanted(int levels, int lists) {
        var set = LevelSet.builder();
        for (int i = 1; i <= levels; i++) {
            set.put(i, 200);
        }
        var cues = new TreeMap<Integer, WantedList>();
        var submasters = new TreeMap<Integer, WantedSubmaster>();
        for (int i = 1; i <= lists; i++) {
            cues.put(i, new WantedList(CueNumber.of(5 * i), 100, 100, null));
            submasters.put(i, new WantedSubmaster(100));
        }
        return new Wanted(set.build(), 100, false, cues, submasters);
    }

    private static RigMapping mapping(String show, List<Role> roles) {
        return new RigMapping(show, roles, new TreeMap<>(Map.of(new GatewayId("TOUR"), new GatewayId("HOUSE-LEFT"))),
                new TreeMap<>());
    }

    private static Binding dmx(String gateway, long channel) {
        return new Binding(new GatewayId(gateway), "DMX", channel);
    }

    private static List<Role> three() {
        var roles = new ArrayList<Role>();
        for (int i = 1; i <= 12; i++) {
            roles.add(new Role(i, dmx("HOUSE-LEFT", i), Fit.SAME, i, dmx("HOUSE-LEFT", i)));
        }
        for (int i = 1; i <= 6; i++) {
            roles.add(new Role(100 + i, dmx("TOUR", i), Fit.PROPOSED, 40 + i, dmx("HOUSE-LEFT", 40 + i)));
        }
        roles.add(new Role(201, dmx("TOUR", 77), Fit.NOTHING, 0, null));
        return roles;
    }

    private static List<Role> forty() {
        var roles = new ArrayList<Role>();
        for (int i = 0; i < 40; i++) {
            var wanted = new Binding(new GatewayId(i % 2 == 0 ? LONG_RACK : "TOUR"),
                    i % 4 == 0 ? "PROPRIETARY-HARDWARE" : "DMX", 3L * i);
            var fit = Fit.values()[i % 3];
            roles.add(new Role(60_000 + 2 * i, wanted, fit, fit == Fit.NOTHING ? 0 : 513 + i,
                    fit == Fit.PROPOSED ? new Binding(new GatewayId(LONG_RACK), "DMX", i) : null));
        }
        return roles;
    }
}
