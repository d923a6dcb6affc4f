package io.stagenet.console.ui.preamp;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.ui.Rig;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/// Gangs and snapshots by keys alone: reached, opened, used, put away.
class PreampPanelsTest extends PreampsWindow {
    private static final int STOPS = 120;

    private static PreampKey input(int index) {
        return Boxes.input("RACK", index);
    }

    private static Rig rig() {
        var values = new TreeMap<PreampKey, SortedMap<String, ParameterValue>>();
        values.put(input(0), new TreeMap<>(Map.of(Parameter.GAIN, new Amount(33))));
        values.put(input(1), new TreeMap<>(Map.of(Parameter.PHANTOM, new Flag(true))));
        return new Rig().show(ShowData.EMPTY.withSnapshot("Soundcheck", new PreampSnapshot(values))
                .withGang("Drums", List.of(input(0), input(1))))
                .box(Boxes.box("RACK", 3, i -> Boxes.rich(i, 20)));
    }

    private void key(KeyCode code) {
        for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(focused(), new KeyEvent(kind, "", "", code, false, false, false, false));
        }
        settle();
    }

    private void write(String text) {
        text.chars().mapToObj(Character::toString).forEach(each -> Event.fireEvent(focused(),
                new KeyEvent(KeyEvent.KEY_TYPED, each, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    /// Tab, until the keyboard is on it.
    private void reach(String name) {
        for (int stop = 0; stop < STOPS; stop++) {
            if (focused() instanceof Labeled labeled && name.equals(labeled.getText())) {
                return;
            }
            key(KeyCode.TAB);
        }
        throw new AssertionError("the keyboard does not reach " + name);
    }

    private void reach(Node node) {
        for (int stop = 0; stop < STOPS && focused() != node; stop++) {
            key(KeyCode.TAB);
        }
        assertThat(focused()).isSameAs(node);
    }

    private void use(String name) {
        reach(name);
        key(KeyCode.SPACE);
    }

    private boolean isOpen(String panel) {
        return view.lookup(panel).isVisible();
    }

    @Test
    void aGangIsMadeRenamedAndDissolved() {
        runOnFx(() -> {
            say(rig());
            strip(0).knob().requestFocus();
            key(KeyCode.SPACE);
            use("Gangs");
            assertThat(isOpen(".gangs")).isTrue();
            assertThat(focused()).as("ready to be written in").isInstanceOf(TextField.class);
            write("Toms");
            use("Gang the selected");
            use("Take the selected out");
            use("Drums");
            assertThat(focused()).isInstanceOf(TextField.class);
            ((TextField) focused()).clear();
            write("Kit");
            key(KeyCode.ENTER);
            assertThat(((Labeled) focused()).getText()).isEqualTo("Drums");
            console.say(rig().show(ShowData.EMPTY.withGang("Kit", List.of(input(0), input(1)))).state());
            feed.show(console.state());
            settle();
            assertThat(((Labeled) focused()).getText()).as("when it is renamed").isEqualTo("Kit");
            use("Dissolve");
            key(KeyCode.ESCAPE);
            assertThat(isOpen(".gangs")).isFalse();
            assertThat(((Labeled) focused()).getText()).as("where it was opened").isEqualTo("Gangs");
        });
        assertThat(console.actions).containsExactly(new PreampAction.SetGang("Toms", List.of(input(0))),
                new PreampAction.LeaveGang(List.of(input(0))), new PreampAction.RenameGang("Drums", "Kit"),
                new PreampAction.DissolveGang("Kit"));
    }

    @Test
    void aSnapshotIsStoredChosenComparedAndRecalled() {
        runOnFx(() -> {
            say(rig());
            strip(0).knob().requestFocus();
            use("Snapshots");
            assertThat(isOpen(".snapshots")).isTrue();
            write("Walk-in");
            key(KeyCode.ENTER);
            assertThat(console.actions).containsExactly(
                    new PreampAction.StoreSnapshot("Walk-in", List.of(input(0), input(1), input(2))));
            console.actions.clear();
            model.preamps().snapshots().choose(null);
            key(KeyCode.TAB);
            key(KeyCode.DOWN);
            assertThat(model.preamps().snapshots().chosenProperty().get()).isEqualTo("Soundcheck");
            var lines = (ListView<?>) view.lookup(".snapshots .upper > .list-view");
            reach(lines);
            key(KeyCode.DOWN);
            assertThat(lines.getSelectionModel().getSelectedIndex()).isNotNegative();
            lines.getSelectionModel().select(0);
            use("Set again");
            use("Accept as it is");
            use("Recall all");
            key(KeyCode.ESCAPE);
            assertThat(isOpen(".snapshots")).isFalse();
            assertThat(((Labeled) focused()).getText()).startsWith("Snapshot");
        });
        assertThat(console.actions).containsExactly(
                new PreampAction.RecallLine("Soundcheck", input(0), Parameter.GAIN, PhantomConsent.NONE),
                new PreampAction.AcceptLine("Soundcheck", input(0), Parameter.GAIN),
                new PreampAction.RecallSnapshot("Soundcheck", false, PhantomConsent.NONE));
    }

    @Test
    void theQuestionBeforePhantomHasTheKeyboardOnCancel() {
        runOnFx(() -> {
            say(rig().label(input(1), "Choir", MicTag.TUBE).show(rig().state().show()));
            strip(0).knob().requestFocus();
            use("Snapshots");
            model.preamps().snapshots().choose("Soundcheck");
            var row = model.preamps().snapshots().rowsProperty().get().stream().filter(each -> each.line().isPhantom())
                    .findFirst().orElseThrow();
            model.preamps().snapshots().recall(row);
            settle();
            assertThat(((Labeled) focused()).getText()).isEqualTo("Cancel");
            key(KeyCode.SPACE);
            assertThat(model.preamps().snapshots().questionProperty().get()).isNull();
            assertThat(focused()).isSameAs(view.lookup(".snapshots .upper > .list-view"));
        });
        assertThat(console.actions).isEmpty();
    }

    @Test
    void aRefusedNameStaysInItsField() {
        runOnFx(() -> {
            say(rig());
            console.outcome = Outcome.refused("A gang has two inputs or more");
            strip(0).knob().requestFocus();
            use("Gangs");
            write("Toms");
            key(KeyCode.ENTER);
            assertThat(((TextField) focused()).getText()).isEqualTo("Toms");
            console.outcome = Outcome.done("");
            key(KeyCode.ENTER);
            assertThat(((TextField) view.lookup(".gangs .text-field")).getText()).isEmpty();
            console.outcome = Outcome.refused("Nothing is stored");
            use("Snapshots");
            write("Walk-in");
            key(KeyCode.ENTER);
            assertThat(((TextField) focused()).getText()).isEqualTo("Walk-in");
        });
    }
}
