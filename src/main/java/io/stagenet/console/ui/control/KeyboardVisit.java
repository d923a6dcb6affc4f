package io.stagenet.console.ui.control;

import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Remembers what had the keyboard before it came into a part of a view, and gives it back from there. FX thread.
public final class KeyboardVisit {
    private final Node part;
    private final Runnable otherwise;
    private final Subscription ofScene;
    private Subscription ofOwner = Subscription.EMPTY;
    private @Nullable Node before;

    /// @param otherwise where the keyboard goes when what had it is gone
    public KeyboardVisit(Node part, Runnable otherwise) {
        this.part = part;
        this.otherwise = otherwise;
        ofScene = part.sceneProperty().subscribe(scene -> {
            ofOwner.unsubscribe();
            ofOwner = scene == null ? Subscription.EMPTY : scene.focusOwnerProperty().subscribe(this::moved);
        });
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
        }
    }

    public void dispose() {
        ofScene.unsubscribe();
        ofOwner.unsubscribe();
        before = null;
    }
}
