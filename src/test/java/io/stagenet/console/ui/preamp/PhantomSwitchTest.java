package io.stagenet.console.ui.preamp;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// +48V by hand: on a strip that is shown, with a desk that takes notes and a clock that is moved by hand.
@ExtendWith(FxToolkit.class)
class PhantomSwitchTest {
    private static final PreampKey INPUT = Boxes.input("RACK", 0);

    private final FakeDesk desk = new FakeDesk();
    private PreampStripViewModel model;
    private PreampStripView view;
    private Stage stage;

    @BeforeEach
    void oneStrip() {
        runOnFx(() -> {
            model = new PreampStripViewModel(desk, facts(Boxes.rich(0, 20)));
            view = new PreampStripView(model, FakeDesk.STILL);
            view.setLines(List.of(List.of(Parameter.PHANTOM), List.of(Parameter.PAD, Parameter.POLARITY)),
                    StripSize.TALL);
            stage = new Stage();
            stage.setScene(Theme.scene(new StackPane(view), 110, 480));
            stage.show();
            view.applyCss();
            view.layout();
        });
    }

    @AfterEach
    void close() {
        runOnFx(() -> {
            view.dispose();
            stage.hide();
        });
    }

    private static PreampFacts facts(Preamp preamp) {
        var box = Boxes.box("RACK", 1, _ -> preamp);
        return PreampFacts.of(box, preamp, io.stagenet.console.model.virgil.PreampLabel.NONE,
                new Section(box, PreampOrder.NATURAL).names(), new LocalTimes(ZoneOffset.UTC));
    }

    private Button phantom() {
        return (Button) view.lookup(".phantom");
    }

    private void key(EventType<KeyEvent> type) {
        Event.fireEvent(phantom(), new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false));
    }

    private void hold() {
        runOnFx(() -> {
            phantom().requestFocus();
            key(KeyEvent.KEY_PRESSED);
        });
    }

    private static PreampAction.SetParameter switched(boolean on, PhantomConsent consent, PreampKey... inputs) {
        return new PreampAction.SetParameter(List.of(inputs), Parameter.PHANTOM,
                new ParameterChange.To(new Flag(on)), consent);
    }

    private Button button(String text) {
        return view.lookupAll(".strip-overlay .button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals(text)).findFirst().orElseThrow();
    }

    private boolean asks() {
        return view.lookup(".strip-overlay").isVisible();
    }

    private List<String> words() {
        return view.lookupAll(".label").stream().filter(Node::isVisible).map(Label.class::cast).map(Label::getText)
                .toList();
    }

    @Test
    void aCondenserIsSwitchedOnByAHoldAlone() {
        desk.tag(INPUT, "OH", MicTag.CONDENSER);
        hold();
        FxToolkit.await("a second of holding", () -> !desk.actions.isEmpty());
        assertThat(desk.actions).containsExactly(switched(true, PhantomConsent.HELD, INPUT));
        assertThat(onFx(this::asks)).isFalse();
    }

    @Test
    void whatIsLetGoEarlyDoesNothingAndIsNotLitBeforeTheDeviceSaysSo() {
        desk.tag(INPUT, "OH", MicTag.CONDENSER);
        var other = new java.util.concurrent.atomic.AtomicBoolean();
        runOnFx(() -> {
            phantom().requestFocus();
            key(KeyEvent.KEY_PRESSED);
            key(KeyEvent.KEY_RELEASED);
            var timer = new javafx.animation.PauseTransition(javafx.util.Duration.millis(1300));
            timer.setOnFinished(event -> other.set(true));
            timer.play();
        });
        FxToolkit.await("longer than a hold", other::get);
        assertThat(desk.actions).isEmpty();
        runOnFx(() -> {
            assertThat(phantom().getText()).isEqualTo("+48V");
            model.show(facts(Boxes.on(Boxes.rich(0, 20), Parameter.PHANTOM)));
            assertThat(phantom().getText()).isEqualTo("+48V ON");
        });
    }

    @Test
    void anUntaggedInputIsAskedASecondTimeOnTheStrip() {
        hold();
        FxToolkit.await("the question", this::asks);
        runOnFx(() -> {
            assertThat(desk.actions).isEmpty();
            assertThat(words()).contains("Mute the input first").anyMatch(text -> text.contains("untagged"));
            assertThat(button("Cancel").isFocused()).as("a key held too long must not confirm").isTrue();
            button("Confirm +48V on").fire();
            assertThat(asks()).isFalse();
        });
        assertThat(desk.actions).containsExactly(switched(true, PhantomConsent.CONFIRMED, INPUT));
    }

    @Test
    void theKeyThatWasHeldLeavesTheQuestionAloneAndTheNextPressAnswersIt() {
        hold();
        FxToolkit.await("the question", this::asks);
        runOnFx(() -> {
            keyOn(button("Cancel"), KeyEvent.KEY_PRESSED);
            keyOn(button("Cancel"), KeyEvent.KEY_RELEASED);
            assertThat(asks()).as("let go").isTrue();
            button("Confirm +48V on").requestFocus();
            keyOn(button("Confirm +48V on"), KeyEvent.KEY_PRESSED);
            keyOn(button("Confirm +48V on"), KeyEvent.KEY_RELEASED);
        });
        assertThat(desk.actions).containsExactly(switched(true, PhantomConsent.CONFIRMED, INPUT));
    }

    private static void keyOn(Node node, javafx.event.EventType<KeyEvent> type) {
        Event.fireEvent(node, new KeyEvent(type, "", "", KeyCode.SPACE, false, false, false, false));
    }

    @Test
    void aQuestionThatIsNotAnsweredFallsBackAfterTenSeconds() {
        runOnFx(() -> {
            model.phantom().held();
            assertThat(asks()).isTrue();
            model.pulse(desk.now.plusMillis(9_999));
            assertThat(asks()).isTrue();
            model.pulse(desk.now.plusSeconds(10));
            assertThat(asks()).isFalse();
            model.phantom().confirm();
        });
        assertThat(desk.actions).isEmpty();
    }

    @Test
    void escapeIsNo() {
        runOnFx(() -> {
            model.phantom().held();
            Event.fireEvent(button("Cancel"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(asks()).isFalse();
        });
        assertThat(desk.actions).isEmpty();
    }

    @Test
    void aRibbonIsRefusedAtOnceWithWhatToDo() {
        desk.tag(INPUT, "BV", MicTag.RIBBON);
        runOnFx(() -> {
            key(KeyEvent.KEY_PRESSED);
            assertThat(words()).anyMatch(text -> text.equals("No +48V while tagged ribbon"));
            assertThat(asks()).isFalse();
        });
        assertThat(desk.actions).isEmpty();
    }

    @Test
    void severalAreAlwaysAskedAboutAndEachIsListedWithItsTag() {
        var second = Boxes.input("RACK", 4);
        desk.tag(INPUT, "OH L", MicTag.CONDENSER);
        desk.tag(second, "", MicTag.ACTIVE_DI);
        desk.together.addAll(List.of(INPUT, second));
        runOnFx(() -> {
            model.phantom().held();
            assertThat(words()).contains("+48V ON for 2 inputs on RACK?", "1 “OH L” (condenser)", "5 (active DI)");
            desk.together.clear();
            button("Confirm +48V on").fire();
        });
        assertThat(desk.actions).as("those that were listed").containsExactly(
                switched(true, PhantomConsent.CONFIRMED, INPUT, second));
    }

    @Test
    void oneRefusedTagRefusesAllThatAreSelected() {
        var second = Boxes.input("RACK", 4);
        desk.tag(second, "Keys", MicTag.LINE);
        desk.together.addAll(List.of(INPUT, second));
        runOnFx(() -> {
            assertThat(model.phantom().begin()).isFalse();
            assertThat(model.sentenceProperty().get()).contains("5 “Keys” (line)");
        });
    }

    @Test
    void offIsAHoldWithoutAQuestionWhateverTheTag() {
        desk.tag(INPUT, "BV", MicTag.RIBBON);
        runOnFx(() -> {
            model.show(facts(Boxes.on(Boxes.rich(0, 20), Parameter.PHANTOM)));
            model.phantom().held();
            assertThat(asks()).isFalse();
        });
        assertThat(desk.actions).containsExactly(switched(false, PhantomConsent.HELD, INPUT));
    }

    @Test
    void afterOffTheSecondsAreCountedUntilItIsSafeToUnplug() {
        runOnFx(() -> {
            desk.safe = desk.now.plus(Duration.ofSeconds(15));
            model.show(facts(Boxes.rich(0, 20)));
            assertThat(words()).contains("safe to unplug in 15 s");
            model.pulse(desk.now.plusMillis(14_100));
            assertThat(words()).contains("safe to unplug in 1 s");
            model.pulse(desk.now.plusSeconds(15));
            assertThat(words()).noneMatch(text -> text.contains("unplug"));
        });
    }

    @Test
    void whatTheDeviceHasLockedSaysSoWhenItIsTouched() {
        runOnFx(() -> {
            model.show(facts(Boxes.locked(Boxes.rich(0, 20), Parameter.PHANTOM)));
            assertThat(phantom().getGraphic()).as("a padlock").isNotNull();
            key(KeyEvent.KEY_PRESSED);
            assertThat(words()).anyMatch(text -> text.contains("Locked by the device"));
        });
        assertThat(desk.actions).isEmpty();
    }
}
