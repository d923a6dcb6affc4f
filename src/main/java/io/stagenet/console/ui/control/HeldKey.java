package io.stagenet.console.ui.control;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The key that held a [HoldButton] and is still down when a question opens: until it has been up once, it says nothing in
/// the question. Without this, letting go would press the button that has the keyboard there.
public final class HeldKey {
    private boolean down;

    /// @param question told nothing of that key
    public HeldKey(Node question) {
        question.addEventFilter(KeyEvent.ANY, event -> {
            if (down && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER
                    || event.getEventType() == KeyEvent.KEY_TYPED)) {
                down = event.getEventType() != KeyEvent.KEY_RELEASED;
                event.consume();
            }
        });
    }

    /// The question opens; to be called before it takes the keyboard.
    ///
    /// @param owner has the keyboard now
    public void begin(@Nullable Node owner) {
        down = owner != null && owner.getParent() instanceof HoldButton hold && hold.isHeldByKey();
    }
}
