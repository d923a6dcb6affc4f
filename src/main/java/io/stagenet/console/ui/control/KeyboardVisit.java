package io.stagenet.console.ui.control;

import java.util.function.LongSupplier;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Remembers what had the keyboard before it came into a part of a view, and gives it back from there. The bounce of the
/// Enter that ended the visit is not for what has the keyboard then. FX thread.
public final class KeyboardVisit {
    private final Node part;
    private final Runnable otherwise;
    private final Bounce bounce;
    private final EventHandler<KeyEvent> keys = this::pressed;
    private final Subscription ofScene;
    private Subscription ofOwner = Subscription.EMPTY;
    private @Nullable Node before;

    /// @param otherwise where the keyboard goes when what had it is gone
    /// @param nanos     a clock that never goes back, good for differences only
    public KeyboardVisit(Node part, Runnable otherwise, LongSupplier nanos) {
        this.part = part;
        this.otherwise = otherwise;
        bounce = new Bounce(nanos);
        ofScene = part.sceneProperty().subscribe(scene -> {
            ofOwner.unsubscribe();
            ofOwner = scene == null ? Subscription.EMPTY : watch(scene);
        });
    }

    private Subscription watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
        return scene.focusOwnerProperty().subscribe(this::moved)
                .and(() -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && bounce.isOne()) {
            event.consume();
        }
    }

    private void moved(@Nullable Node was, @Nullable Node now) {
        if (KeyboardLoan.isIn(now, part) && !KeyboardLoan.isIn(was, part)) {
            before = was;
        }
    }

    /// Gives the keyboard back, if the part has it.
    public void end() {
        var scene = part.getScene();
        if (scene != null && KeyboardLoan.isIn(scene.getFocusOwner(), part)) {
            var lender = before;
            before = null;
            KeyboardLoan.give(lender, scene, otherwise);
            bounce.begin();
        }
    }

    public void dispose() {
        ofScene.unsubscribe();
        ofOwner.unsubscribe();
        before = null;
    }
}
