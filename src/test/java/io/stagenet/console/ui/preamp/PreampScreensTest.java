package io.stagenet.console.ui.preamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.ConsoleView;
import io.stagenet.console.ui.ConsoleViewModel;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.InLanguage;
import io.stagenet.console.ui.Parts;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Screen;
import io.stagenet.console.ui.ViewId;
import io.stagenet.console.ui.control.Click;
import java.util.TreeMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Draws the preamps in their states and sizes into `target/screens`, to be looked at by a person; and holds that nothing of
/// a strip runs out of it.
@ExtendWith(FxToolkit.class)
class PreampScreensTest {
    private static final String LONG_BOX = "ORCHESTERGRABEN-OST-STAGEBOX-NUMBER-SEVENTEEN-WITH-A-NAME";

    enum Scenario {
        NONE, SHOW, LOST, POLLED, EXTRAS, LONG_NAMES, MANY, TAG_MENU, FOOT, MESSAGES, QUESTION,
        LONG_QUESTION, GROUP_QUESTION, ONE, SCANNING, NIGHT,
        HIGH_CONTRAST
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfThePreampsIsDarkAndInsideItsStrip(Scenario scenario) {
        Screen.atEverySize(size -> draw(scenario, size));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateOfThePreampsFitsInGermanToo(Scenario scenario) {
        InLanguage.run(Language.GERMAN, () -> Screen.atEverySize(size -> draw(scenario, size)));
    }

    private static void draw(Scenario scenario, Screen.Size size) {
        try (var screen = Screen.of(new FakeConsole(stateOf(scenario)), size)) {
            screen.model().open(ViewId.PREAMPS);
            screen.pulse(300_000_000L);
            screen.settle(2);
            act(scenario, screen.model(), screen.view());
            screen.settle(2);
            screen.take("preamps-" + scenario);
            screen.holds(".top-bar .label");
            for (var strip : screen.view().lookupAll(".preamp-strip")) {
                holdsItsParts(strip, size);
            }
        }
    }

    private static void holdsItsParts(Node strip, Screen.Size size) {
        var frame = strip.localToScene(strip.getLayoutBounds());
        assertThat(frame.getMaxX()).as("%s at %s", strip, size).isLessThanOrEqualTo(size.width() + 0.5);
        for (var part : Parts.of(strip, ".label", ".button", ".knob")) {
            if (Parts.isInSight(part)) {
                var bounds = part.localToScene(part.getLayoutBounds());
                assertThat(bounds.getMaxX()).as("%s", part).isLessThanOrEqualTo(frame.getMaxX() + 0.5);
                assertThat(bounds.getMaxY()).as("%s", part).isLessThanOrEqualTo(frame.getMaxY() + 0.5);
            }
        }
    }

    private static void act(Scenario scenario, ConsoleViewModel model, ConsoleView view) {
        var preamps = model.preamps();
        switch (scenario) {
            case TAG_MENU -> ((Button) view.lookupAll(".chip").stream().skip(2).findFirst().orElseThrow()).fire();
            case SHOW -> {
                preamps.strip(Boxes.input("STAGE-LEFT-RACK", 8)).mayMove(Parameter.GAIN);
                view.lookup(".knob").requestFocus();
            }
            case FOOT -> ((Button) view.lookupAll(".place").stream().skip(2).findFirst().orElseThrow()).fire();
            case MESSAGES -> {
                for (int i : new int[]{1, 8, 9, 11, 12}) {
                    preamps.strip(Boxes.input("STAGE-LEFT-RACK", i)).mayMove(Parameter.GAIN);
                }
                preamps.strip(Boxes.input("STAGE-LEFT-RACK", 11)).phantom().begin();
                preamps.strip(Boxes.input("STAGE-LEFT-RACK", 2)).type(Parameter.GAIN, "20.5");
            }
            case LONG_QUESTION -> preamps.strip(Boxes.input(LONG_BOX, 0)).phantom().held();
            case QUESTION -> preamps.strip(Boxes.input("STAGE-LEFT-RACK", 2)).phantom().held();
            case GROUP_QUESTION, HIGH_CONTRAST -> {
                for (int i = 0; i < 8; i++) {
                    if (i != 6) {
                        preamps.strip(Boxes.input("STAGE-LEFT-RACK", i)).select(Click.TOGGLE);
                    }
                }
                if (scenario == Scenario.GROUP_QUESTION) {
                    preamps.strip(Boxes.input("STAGE-LEFT-RACK", 0)).phantom().held();
                }
            }
            case POLLED -> preamps.strip(Boxes.input("STAGE-LEFT-RACK", 11)).phantom().begin();
            default -> {
                // As it is.
            }
        }
    }

    private static ConsoleState stateOf(Scenario scenario) {
        var rig = labelled(new Rig().demo().gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 512, "DMX"));
        var rack = Boxes.box("STAGE-LEFT-RACK", 16, PreampScreensTest::ofTheShow);
        var gallery = Boxes.box("UPPER-GALLERY-8", 8, Boxes::fixed);
        return switch (scenario) {
            case NONE -> rig.state();
            case MESSAGES -> coloured(rig, rack).box(Boxes.box("STAGE-LEFT-RACK", 16, i -> says(ofTheShow(i))))
                    .box(gallery).state();
            case LONG_QUESTION -> rig.label(Boxes.input(LONG_BOX, 0),
                    "Lead vocal of the second understudy, handheld", MicTag.DYNAMIC)
                    .box(Boxes.box(LONG_BOX, 8, i -> Boxes.rich(i, i))).state();
            case FOOT -> coloured(rig, rack).box(rack).state();
            case SHOW, TAG_MENU, QUESTION, GROUP_QUESTION -> rig.box(rack).box(gallery).state();
            case NIGHT -> coloured(rig, rack).box(rack).box(gallery)
                    .preferences(Preferences.DEFAULT.withLook(Look.NIGHT)).state();
            case HIGH_CONTRAST -> coloured(rig, rack).box(rack).box(gallery)
                    .preferences(Preferences.DEFAULT.withLook(Look.HIGH_CONTRAST)).state();
            case LOST -> rig.box(lost(rack)).box(gallery).state();
            case POLLED -> rig.box(rack.withPolling(true).withState(Stagebox.State.ONLINE, Rig.EIGHT_O_NINE,
                    Text.of("virgil.base.invalid", "244.1.1"))
                    .withError(new Stagebox.DeviceError(Rig.EIGHT_O_NINE, "UnableToChangeValue",
                            "Preamp 4: the relay of pad does not answer")))
                    .box(gallery).state();
            case EXTRAS -> rig.box(Boxes.box("WIRELESS", 4, Boxes::wireless)).box(gallery).state();
            case LONG_NAMES -> rig.label(Boxes.input(LONG_BOX, 0),
                    "Lead vocal of the second understudy, handheld", MicTag.ACTIVE_DI)
                    .box(Boxes.box(LONG_BOX, 24,
                            i -> Boxes.rich(i, i - 5))
                            .withError(new Stagebox.DeviceError(Rig.EIGHT_O_NINE, "Vendor.Specific",
                                    "The supervisor of the converter board says a great many words about what it "
                                            + "could not do and none about why")))
                    .state();
            case MANY -> {
                for (int i = 0; i < 64; i++) {
                    // So many that the head of a narrow window has no room for all it could say.
                    boolean powered = i >= 48;
                    rig.box(Boxes.box("RACK-%02d".formatted(i + 1), 64, each -> powered
                            ? Boxes.on(Boxes.rich(each, each % 60), Parameter.PHANTOM)
                            : Boxes.rich(each, each % 60)));
                }
                yield rig.state();
            }
            case ONE -> rig.box(Boxes.box("MONO", 1, i -> Boxes.rich(i, 22))).state();
            case SCANNING -> rig
                    .box(Boxes.box("FRESH", 0, Preamp::unknown).withState(Stagebox.State.SCANNING, Rig.EIGHT_O_NINE,
                            null))
                    .box(Boxes.box("HALF", 8, i -> i < 5 ? Boxes.rich(i, 20) : Preamp.unknown(i))
                            .withState(Stagebox.State.SCANNING, Rig.EIGHT_O_NINE, null))
                    .state();
        };
    }

    private static Stagebox lost(Stagebox box) {
        return box.withState(Stagebox.State.LOST, Rig.EIGHT_O_NINE,
                Text.of("virgil.box.lost", Text.of("virgil.box.silent")));
    }

    private static Rig labelled(Rig rig) {
        var names = new String[]{"Kick in", "Kick out", "Snare", "Hat", "OH L", "OH R", "Bass DI", "Gtr", "Keys L",
            "Keys R", "Lead vox", "BV 1", "", "Choir L", "Choir R"};
        var tags = new MicTag[]{MicTag.DYNAMIC, MicTag.CONDENSER, MicTag.DYNAMIC, MicTag.CONDENSER, MicTag.CONDENSER,
            MicTag.CONDENSER, MicTag.ACTIVE_DI, MicTag.DYNAMIC, MicTag.LINE, MicTag.LINE, MicTag.DYNAMIC,
            MicTag.RIBBON, MicTag.UNTAGGED, MicTag.TUBE, MicTag.NOTHING};
        for (int i = 0; i < names.length; i++) {
            rig.label(Boxes.input("STAGE-LEFT-RACK", i), names[i], tags[i]);
        }
        return rig;
    }

    private static Rig coloured(Rig rig, Stagebox box) {
        var colours = LabelColour.values();
        var labels = new TreeMap<PreampKey, PreampLabel>();
        box.preamps().keySet().forEach(index -> {
            var input = new PreampKey(box.id(), index);
            labels.put(input, rig.state().show().label(input).withColour(colours[index % colours.length]));
        });
        return rig.show(rig.state().show().withLabels(labels));
    }

    /// Many words, on some.
    private static Preamp says(Preamp preamp) {
        return switch (preamp.index()) {
            case 0 -> preamp.withTrouble("The supervisor of the converter board says a great many words about what it "
                    + "could not do and none about why");
            case 3 -> Boxes.foreign(preamp, Parameter.LOW_CUT, new Amount(40))
                    .withTrouble(Text.of("virgil.command.silence"));
            case 5 -> Boxes.foreign(preamp, Parameter.PHANTOM, new Flag(false));
            default -> preamp;
        };
    }

    /// Each in another state.
    private static Preamp ofTheShow(int index) {
        var plain = Boxes.rich(index,
                new double[]{22, 31, 28, 34, 33, 36, 12, 27, 0, 0, 43, 38, 24, 24, 24, 24}[index]);
        return switch (index) {
            case 0 -> Boxes.on(plain, Parameter.PAD);
            case 1, 5 -> Boxes.on(plain, Parameter.PHANTOM);
            case 2 -> Boxes.on(plain, Parameter.POLARITY);
            case 3 -> Boxes.with(plain, Parameter.LOW_CUT, new Amount(80));
            case 4 -> Boxes.pending(Boxes.on(plain, Parameter.PHANTOM), Parameter.GAIN, new Amount(36));
            case 6 -> plain.withTrouble("Preamp 6: the relay of pad does not answer");
            case 7 -> Boxes.pending(plain, Parameter.PAD, new Flag(true));
            case 8 -> Boxes.locked(Boxes.locked(plain, Parameter.GAIN), Parameter.PHANTOM);
            case 9 -> Preamp.unknown(9);
            case 10 -> Boxes.foreign(plain, Parameter.GAIN, new Amount(38));
            case 12 -> Boxes.with(plain, Parameter.GAIN, null);
            case 13 -> Boxes.foreign(plain.withTrouble(Text.of("virgil.command.silence")), Parameter.PAD,
                    new Flag(true));
            default -> plain;
        };
    }
}
