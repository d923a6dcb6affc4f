package io.stagenet.console.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Lends the keyboard to parts that open over a view or beside it, and gives it back to what had it before. Left to itself it
/// would go to whatever comes next, such as the grand master, where the next key moves every light. FX thread.
public final class KeyboardLoan {
    private final ObservableValue<Boolean> open;
    private final Node window;
    private final Runnable otherwise;
    private Subscription subscriptions;
    private @Nullable Node before;

    /// To be made before the parts are told that they are open, and take the keyboard.
    ///
    /// @param open      whether one of the parts is
    /// @param window    in whose scene they are
    /// @param otherwise where the keyboard goes when what had it is gone
    public KeyboardLoan(ObservableValue<Boolean> open, Node window, Runnable otherwise) {
        this.open = open;
        this.window = window;
        this.otherwise = otherwise;
        subscriptions = open.subscribe(now -> {
            var scene = window.getScene();
            if (now && scene != null) {
                before = scene.getFocusOwner();
            }
        });
    }

    /// To be called when all who take the keyboard listen.
    public void to(Node... parts) {
        subscriptions = subscriptions.and(open.subscribe(now -> {
            if (!now) {
                giveBack(parts);
            }
        }));
    }

    /// As [#to], to a panel that Tab does not leave: Esc, the mouse and the keys of the whole window do.
    public void within(Parent panel) {
        TabRound.in(panel);
        to(panel);
    }

    /// Lets go of what tells whether the parts are open.
    public void dispose() {
        subscriptions.unsubscribe();
    }

    private void giveBack(Node... parts) {
        var scene = window.getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        var lender = before;
        // It may be of a view that is left meanwhile, and is not to be kept.
        before = null;
        boolean elsewhere = owner != null && owner.getScene() == scene && !isIn(owner, parts);
        if (scene == null || elsewhere) {
            return;
        }
        give(lender, scene, otherwise);
    }

    /// Gives the keyboard to what had it, or elsewhere where that is gone or takes none.
    static void give(@Nullable Node lender, Scene scene, Runnable otherwise) {
        if (lender != null && lender.getScene() == scene) {
            lender.requestFocus();
        }
        if (lender == null || !lender.isFocused()) {
            otherwise.run();
        }
    }

    static boolean isIn(@Nullable Node owner, Node... parts) {
        for (@Nullable Node node = owner; node != null; node = node.getParent()) {
            for (var part : parts) {
                if (node == part) {
                    return true;
                }
            }
        }
        return false;
    }
}
