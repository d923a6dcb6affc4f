package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.ui.FocusableWindow;
import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.input.TouchPoint;
import org.junit.jupiter.api.Test;

/// What a press on the GO panel does, by mouse, finger and key, and what none does.
class GoPressTest extends GoViewTestBase {
    @Test
    void goActsWhenItGoesDownAndOnceForAsLongAsItIsHeld() {
        runOnFx(() -> {
            var go = one(".go");
            mouse(go, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY);
            for (int i = 0; i < 5; i++) {
                mouse(go, MouseEvent.MOUSE_DRAGGED, MouseButton.PRIMARY);
            }
            assertThat(console.actions).containsExactly(new PlaybackAction.Go(1));
            mouse(go, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY);
            assertThat(console.actions).as("not when it is let go").hasSize(1);
            press(go);
            assertThat(console.actions).hasSize(2);
            mouse(go, MouseEvent.MOUSE_PRESSED, MouseButton.SECONDARY);
            assertThat(console.actions).as("not by the other button").hasSize(2);
        });
    }

    private static void finger(Node node, int id, int fingers) {
        var point = new TouchPoint(id, TouchPoint.State.PRESSED, 5, 5, 5, 5, node, null);
        Event.fireEvent(node, new TouchEvent(TouchEvent.TOUCH_PRESSED, point, Collections.nCopies(fingers, point), 1,
                false, false, false, false));
    }

    @Test
    void aPressWhoseReleaseWasLostDoesNotSwallowTheNext() {
        runOnFx(() -> {
            var go = one(".go");
            finger(go, 1, 1);
            finger(go, 2, 2);
            assertThat(console.actions).as("a second finger beside the first").hasSize(1);
            finger(go, 3, 1);
            assertThat(console.actions).as("a finger anew").hasSize(2);
            mouse(go, MouseEvent.MOUSE_PRESSED, MouseButton.PRIMARY);
            assertThat(console.actions).as("the mouse").hasSize(3);
        });
    }

    @Test
    void aPressWhoseReleaseWentToAnotherWindowDoesNotSwallowTheNextNorLookHeld() {
        runOnFx(() -> {
            var pressed = new AtomicInteger();
            var button = new PressButton(new Label("GO"), pressed::incrementAndGet);
            var other = new FocusableWindow(window.stage(), button);
            other.getKeyboard();
            finger(button, 1, 1);
            finger(button, 2, 2);
            assertThat(pressed).as("a second finger beside the first").hasValue(1);
            assertThat(button.getPseudoClassStates()).contains(DOWN);
            other.loseKeyboard();
            assertThat(button.getPseudoClassStates()).doesNotContain(DOWN);
            other.getKeyboard();
            finger(button, 2, 2);
            assertThat(pressed).as("the first finger is not there any more").hasValue(2);
            other.loseKeyboard();
        });
    }

    @Test
    void noKeyThatIsHeldOrRepeatedGivesGo() {
        runOnFx(() -> {
            var go = one(".go");
            go.requestFocus();
            for (int i = 0; i < 5; i++) {
                key(go, KeyEvent.KEY_PRESSED, KeyCode.SPACE);
                key(go, KeyEvent.KEY_PRESSED, KeyCode.ENTER);
            }
            key(go, KeyEvent.KEY_RELEASED, KeyCode.SPACE);
            assertThat(console.actions).isEmpty();
        });
    }

    @Test
    void theKeyboardComesToRestOnNothingThatPlays() {
        runOnFx(() -> {
            assertThat(window.scene().getRoot().lookupAll(".press-button")).hasSize(4)
                    .allMatch(button -> !button.isFocusTraversable());
            var before = window.scene().getFocusOwner();
            assertThat(before).isNotNull();
            press(one(".go"));
            assertThat(window.scene().getFocusOwner()).isSameAs(before);
            assertThat(one(".arm").isFocusTraversable()).as("or Space would switch it off").isFalse();
        });
    }

    @Test
    void aScreenReaderGivesGoOncePerAction() {
        runOnFx(() -> {
            one(".go").executeAccessibleAction(AccessibleAction.FIRE);
            assertThat(console.actions).containsExactly(new PlaybackAction.Go(1));
        });
    }
}
