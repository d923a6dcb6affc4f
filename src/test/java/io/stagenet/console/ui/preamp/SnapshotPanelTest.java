package io.stagenet.console.ui.preamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.SnapshotComparison;
import io.stagenet.console.model.SnapshotComparison.State;
import io.stagenet.console.model.virgil.ForeignChange;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.Pending;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.Refusal;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.ConsoleView;
import io.stagenet.console.ui.ConsoleViewModel;
import io.stagenet.console.ui.CutWords;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.InLanguage;
import io.stagenet.console.ui.ModelFeed;
import io.stagenet.console.ui.Parts;
import io.stagenet.console.ui.Picture;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.ViewId;
import io.stagenet.console.ui.control.Click;
import io.stagenet.console.ui.line.DeskInterpreter;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Snapshots and gangs beside the strips: every line says what is wanted, what is, and why they differ.
@ExtendWith(FxToolkit.class)
class SnapshotPanelTest {
    private static final String RACK = "RACK";

    private static PreampKey input(int index) {
        return Boxes.input(RACK, index);
    }

    private static Preamp at(int index, Preamp preamp) {
        return switch (index) {
            case 1 -> preamp.withPending(Map.of(Parameter.GAIN, new Pending(new Amount(33), new Amount(20),
                    Rig.EIGHT_O_NINE)));
            case 2 -> preamp.withRefused(Map.of(Parameter.GAIN, new Refusal(Rig.EIGHT_O_NINE, new Amount(33),
                    "the relay sticks")));
            case 3 -> preamp.withForeign(Map.of(Parameter.GAIN,
                    new ForeignChange(Rig.EIGHT_O_NINE, new Amount(33))));
            default -> preamp;
        };
    }

    private static Stagebox rack() {
        return Boxes.box(RACK, 6, index -> index == 5 ? Boxes.fixed(index)
                : at(index, Boxes.rich(index, index == 0 ? 33 : 20)));
    }

    private static ShowData show() {
        var values = new TreeMap<PreampKey, SortedMap<String, ParameterValue>>();
        for (int i = 0; i < 6; i++) {
            values.put(input(i), new TreeMap<>(Map.of(Parameter.GAIN, new Amount(33))));
        }
        values.put(Boxes.input("GONE", 0), new TreeMap<>(Map.of(Parameter.GAIN, new Amount(33))));
        values.put(input(4), new TreeMap<>(Map.of(Parameter.GAIN, new Amount(33), Parameter.PHANTOM,
                new Flag(true))));
        return ShowData.EMPTY.withSnapshot("Soundcheck", new PreampSnapshot(values))
                .withGang("Drums", List.of(input(0), input(1)));
    }

    private static ConsoleState state() {
        return new Rig().show(show()).box(rack()).label(input(4), "Kick", MicTag.CONDENSER).state();
    }

    @Test
    void everyLineSaysHowItStands() {
        var snapshot = show().snapshots().get("Soundcheck");
        assertThat(snapshot).isNotNull();
        var lines = SnapshotComparison.of(snapshot, state()).lines();
        assertThat(lines).extracting(SnapshotComparison.Line::state).containsExactly(State.UNKNOWN, State.SAME,
                State.WAITING, State.REFUSED, State.CHANGED_ELSEWHERE, State.DIFFERS, State.DIFFERS, State.LOCKED);
        assertThat(lines.get(3).reason()).isEqualTo("the relay sticks");
    }

    @Test
    void aLostBoxIsUnknownWhateverItLastReported() {
        var lost = rack().withState(Stagebox.State.LOST, Rig.EIGHT_O_NINE, "silent");
        var snapshot = show().snapshots().get("Soundcheck");
        assertThat(snapshot).isNotNull();
        var comparison = SnapshotComparison.of(snapshot, new Rig().box(lost).state());
        assertThat(comparison.lines()).allSatisfy(line -> assertThat(line.state()).isEqualTo(State.UNKNOWN));
        assertThat(comparison.lines().getLast().since()).isEqualTo(Rig.EIGHT_O_NINE);
        assertThat(comparison.differing()).isZero();
    }

    private final FakeConsole console = new FakeConsole(state());
    private final ConsoleViewModel model = new ConsoleViewModel(console, new DeskInterpreter(console), Runnable::run,
            ZoneOffset.UTC);
    private final ModelFeed feed = new ModelFeed(console, model);

    private SnapshotPanelViewModel shown() {
        feed.show(console.state());
        var snapshots = model.preamps().snapshots();
        snapshots.choose("Soundcheck");
        return snapshots;
    }

    private Object last() {
        return console.actions.getLast();
    }

    private static SnapshotPanelViewModel.Row phantomRow(SnapshotPanelViewModel snapshots) {
        return snapshots.rowsProperty().get().stream().filter(row -> row.line().isPhantom()).findFirst().orElseThrow();
    }

    @Test
    void theSummaryCountsWhatDiffersAndWhatIsUnknown() {
        FxToolkit.runOnFx(() -> {
            var snapshots = shown();
            assertThat(snapshots.summaryProperty().get()).contains("Soundcheck").contains("6 differ")
                    .contains("1 unknown");
            assertThat(snapshots.rowsProperty().get()).hasSize(7);
            snapshots.onlyDifferingProperty().set(false);
            assertThat(snapshots.rowsProperty().get()).hasSize(8);
        });
    }

    private String summaryOf(double... gains) {
        var values = new TreeMap<PreampKey, SortedMap<String, ParameterValue>>();
        for (int i = 0; i < gains.length; i++) {
            values.put(input(i), new TreeMap<>(Map.of(Parameter.GAIN, new Amount(gains[i]))));
        }
        feed.show(new Rig().show(ShowData.EMPTY.withSnapshot("S", new PreampSnapshot(values)))
                .box(Boxes.box(RACK, 2, index -> Boxes.rich(index, 20))).state());
        model.preamps().snapshots().choose("S");
        return model.preamps().snapshots().summaryProperty().get();
    }

    @Test
    void oneDiffersAndTwoDiffer() {
        FxToolkit.runOnFx(() -> {
            assertThat(summaryOf(20, 20)).isEqualTo("Snapshot “S” · as stored");
            assertThat(summaryOf(33, 20)).isEqualTo("Snapshot “S” · 1 differs");
            assertThat(model.preamps().snapshots().deleteHint()).contains("2 values of 2 inputs");
            assertThat(summaryOf(33, 33)).isEqualTo("Snapshot “S” · 2 differ");
            assertThat(summaryOf(33, 20, 20)).isEqualTo("Snapshot “S” · 1 differs, 1 unknown");
            assertThat(summaryOf(20, 20, 20)).isEqualTo("Snapshot “S” · 1 unknown");
            assertThat(summaryOf(33)).endsWith("1 differs");
            assertThat(model.preamps().snapshots().deleteHint()).contains("1 value of 1 input;");
        });
    }

    @Test
    void anEmptyListSaysWhyItIsEmpty() {
        FxToolkit.runOnFx(() -> {
            var snapshots = model.preamps().snapshots();
            assertThat(snapshots.emptyProperty().get()).isEqualTo(SnapshotPanelViewModel.Empty.NONE);
            assertThat(summaryOf(20, 20)).isNotEmpty();
            assertThat(snapshots.emptyProperty().get()).isEqualTo(SnapshotPanelViewModel.Empty.SAME);
            snapshots.choose(null);
            assertThat(snapshots.emptyProperty().get()).isEqualTo(SnapshotPanelViewModel.Empty.UNCHOSEN);
        });
    }

    @Test
    void aLineIsSetAgainOrAccepted() {
        FxToolkit.runOnFx(() -> {
            var snapshots = shown();
            var row = snapshots.rowsProperty().get().get(2);
            snapshots.recall(row);
            assertThat(last()).isEqualTo(new PreampAction.RecallLine("Soundcheck", input(2), Parameter.GAIN,
                    PhantomConsent.NONE));
            snapshots.accept(row);
            assertThat(last()).isEqualTo(new PreampAction.AcceptLine("Soundcheck", input(2), Parameter.GAIN));
        });
    }

    @Test
    void aRecallLeavesPhantomAloneUnlessTickedForIt() {
        FxToolkit.runOnFx(() -> {
            var snapshots = shown();
            snapshots.recall();
            assertThat(last()).isEqualTo(new PreampAction.RecallSnapshot("Soundcheck", false, PhantomConsent.NONE));
            snapshots.withPhantomProperty().set(true);
            snapshots.recall();
            assertThat(last()).as("a condenser that was held")
                    .isEqualTo(new PreampAction.RecallSnapshot("Soundcheck", true, PhantomConsent.HELD));
            assertThat(snapshots.withPhantomProperty().get()).as("ticked for one recall").isFalse();
        });
    }

    @Test
    void phantomOfAnUntaggedInputIsAskedForInTheScene() {
        FxToolkit.runOnFx(() -> {
            var snapshots = shown();
            var untagged = new Rig().show(show()).box(rack()).state();
            feed.show(untagged);
            snapshots.choose("Soundcheck");
            console.actions.clear();
            snapshots.recall(phantomRow(snapshots));
            assertThat(console.actions).isEmpty();
            var asked = snapshots.questionProperty().get();
            assertThat(asked).isNotNull();
            assertThat(asked.inputs()).singleElement().asString().contains("RACK/5");
            snapshots.cancel();
            assertThat(console.actions).isEmpty();
            snapshots.recall(phantomRow(snapshots));
            snapshots.confirm();
            assertThat(last()).isEqualTo(new PreampAction.RecallLine("Soundcheck", input(4), Parameter.PHANTOM,
                    PhantomConsent.CONFIRMED));
        });
    }

    @Test
    void storingTakesTheSelectedInputsOrAll() {
        FxToolkit.runOnFx(() -> {
            var snapshots = shown();
            var stored = new AtomicInteger();
            snapshots.store("All", stored::incrementAndGet);
            assertThat(((PreampAction.StoreSnapshot) last()).preamps()).hasSize(6);
            model.preamps().strip(input(3)).select(Click.TOGGLE);
            console.outcome = Outcome.refused("no");
            snapshots.store("One", stored::incrementAndGet);
            assertThat(last()).isEqualTo(new PreampAction.StoreSnapshot("One", List.of(input(3))));
            assertThat(stored).as("a refused name stays to be mended").hasValue(1);
        });
    }

    @Test
    void aGangIsMadeOfTheSelectedAndMarksItsStrips() {
        FxToolkit.runOnFx(() -> {
            shown();
            var preamps = model.preamps();
            assertThat(preamps.strip(input(0)).gangProperty().get()).isEqualTo("Drums");
            assertThat(preamps.strip(input(2)).gangProperty().get()).isEmpty();
            preamps.strip(input(2)).select(Click.TOGGLE);
            preamps.strip(input(3)).select(Click.TOGGLE);
            preamps.gangs().make("Keys", () -> {
            });
            assertThat(last()).isEqualTo(new PreampAction.SetGang("Keys", List.of(input(2), input(3))));
            var drums = preamps.gangs().rowsProperty().get().getFirst();
            assertThat(drums.members()).contains("RACK/1").contains("RACK/2");
            preamps.gangs().rename(drums, "Toms");
            assertThat(last()).isEqualTo(new PreampAction.RenameGang("Drums", "Toms"));
            preamps.gangs().dissolve(drums);
            assertThat(last()).isEqualTo(new PreampAction.DissolveGang("Drums"));
        });
    }

    @Test
    void whileGangsRestAHandMovesOneInputAlone() {
        FxToolkit.runOnFx(() -> {
            shown();
            var preamps = model.preamps();
            preamps.strip(input(0)).step(Parameter.GAIN, 1);
            assertThat(((PreampAction.SetParameter) last()).alone()).isFalse();
            preamps.gangs().restingProperty().set(true);
            preamps.strip(input(0)).step(Parameter.GAIN, 1);
            assertThat(((PreampAction.SetParameter) last()).alone()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"DARK,1024,640,snapshot", "NIGHT,1440,900,snapshot", "HIGH_CONTRAST,1280,720,snapshot",
        "DARK,2560,1440,snapshot", "DARK,1440,900,empty", "NIGHT,1024,640,empty", "DARK,1024,640,gang",
        "DARK,1440,900,question"})
    void thePanelStandsInTheWindowBesideTheStrips(Look look, int width, int height, String what) {
        for (var language : Language.values()) {
            InLanguage.run(language, () -> drawPanel(look, width, height, what));
        }
    }

    private void drawPanel(Look look, int width, int height, String what) {
        FxToolkit.runOnFx(() -> {
            var now = new Rig().show(what.equals("empty") ? ShowData.EMPTY : show()).box(rack())
                    .preferences(Preferences.DEFAULT.withLook(look)).state();
            var view = new ConsoleView(model);
            view.fill();
            Scene scene = Theme.scene(view, width, height);
            feed.show(now);
            model.open(ViewId.PREAMPS);
            model.preamps().snapshots().choose(what.equals("empty") ? null : "Soundcheck");
            feed.pulse(300_000_000L);
            layout(view);
            String panel = what.equals("gang") ? ".gangs" : ".snapshots";
            view.lookupAll(".preamp-tools .toggle-button").stream().map(ToggleButton.class::cast)
                    .filter(button -> button.getText()
                            .startsWith(what.equals("gang") ? Text.of("ui.gang.title") : "Snapshot"))
                    .findFirst().orElseThrow().fire();
            if (what.equals("question")) {
                model.preamps().snapshots().recall(phantomRow(model.preamps().snapshots()));
            }
            layout(view);
            Picture.write(scene.snapshot(new WritableImage(width, height)),
                    InLanguage.prefix() + "panel-" + what + "-" + look.name().toLowerCase(java.util.Locale.ROOT));
            var shown = view.lookup(panel);
            assertThat(shown.isVisible()).isTrue();
            assertThat(CutWords.in(view)).isEmpty();
            var bounds = shown.localToScene(shown.getLayoutBounds());
            assertThat(bounds.getMaxX()).isLessThanOrEqualTo(width + 0.5);
            assertThat(bounds.getMaxY()).isLessThanOrEqualTo(height + 0.5);
            for (Node node : Parts.of(shown, ".button", ".check-box", ".text-field", ".combo-box", ".list-view")) {
                if (node.isVisible() && node.isManaged()) {
                    var frame = node.localToScene(node.getLayoutBounds());
                    assertThat(frame.getMaxX()).as("%s", node).isLessThanOrEqualTo(width + 0.5);
                    assertThat(frame.getMaxY()).as("%s", node).isLessThanOrEqualTo(height + 0.5);
                    if (!(node instanceof javafx.scene.control.ListCell<?>) && node.isFocusTraversable()) {
                        assertThat(node.getAccessibleText() != null
                                || (node instanceof Labeled labeled && !labeled.getText().isEmpty()))
                                .as("the name of %s", node).isTrue();
                    }
                }
            }
        });
    }

    private static void layout(ConsoleView view) {
        for (int i = 0; i < 2; i++) {
            view.applyCss();
            view.layout();
        }
    }
}
