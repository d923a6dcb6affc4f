package io.stagenet.console.ui.preamp;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

/// The question before a recall switches +48V on: nothing of it outlives what it speaks of.
class SnapshotQuestionTest extends PreampsWindow {
    private static final String BAND = "Band";

    private static PreampKey input(int index) {
        return Boxes.input("RACK", index);
    }

    /// +48V at the second input of the rack and at the first of the other one.
    private static ShowData show(double gain) {
        var values = new TreeMap<PreampKey, SortedMap<String, ParameterValue>>();
        values.put(input(1), new TreeMap<>(Map.of(Parameter.GAIN, new Amount(gain), Parameter.PHANTOM,
                new Flag(true))));
        values.put(Boxes.input("SIDE", 0), new TreeMap<>(Map.of(Parameter.PHANTOM, new Flag(true))));
        return ShowData.EMPTY.withSnapshot(BAND, new PreampSnapshot(values));
    }

    private static ShowData tagged(MicTag tag) {
        return show(20).withLabels(new TreeMap<>(Map.of(input(1), PreampLabel.NONE.withTag(tag))));
    }

    private static Stagebox box(String name) {
        return Boxes.box(name, 2, i -> Boxes.rich(i, 20));
    }

    private static Rig rig() {
        return new Rig().show(show(20)).box(box("RACK")).box(box("SIDE"));
    }

    private static Stagebox lost(String name) {
        return box(name).withState(Stagebox.State.LOST, Rig.EIGHT_O_NINE, "silent");
    }

    private SnapshotPanelViewModel snapshots() {
        return model.preamps().snapshots();
    }

    private ToggleButton opener() {
        return view.lookupAll(".preamp-tools .toggle-button").stream().map(ToggleButton.class::cast)
                .filter(each -> each.getText().startsWith("Snapshot")).findFirst().orElseThrow();
    }

    private void asked() {
        say(rig());
        opener().fire();
        snapshots().choose(BAND);
        snapshots().withPhantomProperty().set(true);
        snapshots().recall();
        settle();
        assertThat(asks()).isTrue();
    }

    private boolean asks() {
        return snapshots().questionProperty().get() != null;
    }

    private void later(long seconds) {
        console.now = console.now.plusSeconds(seconds);
        console.nanos += Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    void lapsesAfterTenSeconds() {
        runOnFx(() -> {
            asked();
            later(9);
            feed.pulse(console.nanos);
            assertThat(asks()).isTrue();
            later(1);
            feed.pulse(console.nanos);
            assertThat(asks()).isFalse();
            assertThat(view.lookup(".snapshots .question").isVisible()).isFalse();
        });
        assertThat(console.actions).isEmpty();
    }

    @Test
    void thePressThatComesTooLateConfirmsNothing() {
        runOnFx(() -> {
            asked();
            later(10);
            snapshots().confirm();
            assertThat(asks()).isFalse();
        });
        assertThat(console.actions).isEmpty();
    }

    @Test
    void goesWithABoxItSpeaksOfAndDoesNotComeBackWithIt() {
        runOnFx(() -> {
            asked();
            say(new Rig().show(show(20)).box(lost("RACK")).box(box("SIDE")));
            assertThat(asks()).isFalse();
            say(rig());
            snapshots().confirm();
            assertThat(asks()).isFalse();
        });
        assertThat(console.actions).isEmpty();
    }

    @Test
    void goesWithWhatIsPluggedIn() {
        runOnFx(() -> {
            asked();
            say(rig().show(tagged(MicTag.RIBBON)));
            assertThat(asks()).isFalse();
        });
        assertThat(console.actions).isEmpty();
    }

    @Test
    void goesWithTheSnapshotAsItWas() {
        runOnFx(() -> {
            asked();
            say(rig().show(show(40)));
            assertThat(asks()).isFalse();
        });
    }

    @Test
    void goesWhenSomebodyElseHasSwitchedOneOn() {
        runOnFx(() -> {
            asked();
            say(new Rig().show(show(20)).box(box("SIDE"))
                    .box(Boxes.box("RACK", 2, i -> Boxes.on(Boxes.rich(i, 20), Parameter.PHANTOM))));
            assertThat(asks()).isFalse();
        });
    }

    @Test
    void staysWhenSomethingElseChanges() {
        runOnFx(() -> {
            asked();
            say(new Rig().show(show(20)).box(Boxes.box("RACK", 2, i -> Boxes.rich(i, 33))).box(box("SIDE")));
            assertThat(asks()).isTrue();
            snapshots().confirm();
        });
        assertThat(console.actions)
                .containsExactly(new PreampAction.RecallSnapshot(BAND, true, PhantomConsent.CONFIRMED));
    }

    @Test
    void whatDoesNotAnswerIsNotAskedAbout() {
        runOnFx(() -> {
            say(new Rig().show(show(20)).box(lost("SIDE")).box(box("RACK")));
            snapshots().choose(BAND);
            snapshots().withPhantomProperty().set(true);
            snapshots().recall();
            var question = snapshots().questionProperty().get();
            assertThat(question).isNotNull();
            assertThat(question.inputs()).singleElement().asString().contains("RACK/2");
            say(rig());
            assertThat(asks()).as("it would switch on more than it said").isFalse();
        });
    }

    @Test
    void goesWithItsPanelAndSoDoesTheTick() {
        runOnFx(() -> {
            asked();
            opener().fire();
            assertThat(asks()).isFalse();
            opener().fire();
            settle();
            assertThat(snapshots().withPhantomProperty().get()).isFalse();
            assertThat(view.lookup(".snapshots .question").isVisible()).isFalse();
        });
        assertThat(console.actions).isEmpty();
    }

    @Test
    void goesWithTheView() {
        runOnFx(() -> {
            asked();
            model.open(ViewId.PATCH);
            assertThat(asks()).isFalse();
            model.open(ViewId.PREAMPS);
            settle();
            assertThat(snapshots().withPhantomProperty().get()).isFalse();
        });
        assertThat(console.actions).isEmpty();
    }
}
