package io.stagenet.console.ui.fader;

import io.stagenet.console.ui.control.Page;
import io.stagenet.console.ui.sets.SetsPanelView;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Where the panel of groups, submasters and snapshots stands, beside faders and map: made when it is first opened. Opened,
/// it has the keyboard; Esc in it puts it away and gives the keyboard back. While pages are laid out it is closed.
final class SetsPlace {
    private final BooleanProperty open;
    private final Subscription subscriptions;
    private @Nullable SetsPanelView panel;
    private Insets free = Insets.EMPTY;

    /// @param body   gets the panel as its last part
    /// @param opener gets the keyboard when the panel is closed
    SetsPlace(FaderBankViewModel model, HBox body, Node opener) {
        open = model.sets().openProperty();
        open.set(false);
        subscriptions = Subscription.combine(open.subscribe(now -> {
            if (now) {
                if (model.pages().editingProperty().get()) {
                    model.setEditing(false);
                }
                made(model, body, opener).begin();
            }
        }), model.pages().editingProperty().subscribe(editing -> {
            if (editing) {
                open.set(false);
            }
        }));
    }

    private SetsPanelView made(FaderBankViewModel model, HBox body, Node opener) {
        var present = panel;
        if (present != null) {
            return present;
        }
        var made = new SetsPanelView(model.sets());
        made.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                opener.requestFocus();
                open.set(false);
                event.consume();
            }
        });
        body.getChildren().add(made);
        HBox.setMargin(made, free);
        // Else a key of the next instant would reach a field without its skin, and be lost.
        made.applyCss();
        panel = made;
        return made;
    }

    /// Where a notice may lie, and what else does, nothing is worked with: the panel is lower, and faders stay where they are.
    ///
    /// @param covered so much of the foot of the page, in pixels
    /// @param edge    what of it is beyond the body
    void showCovered(double covered, double edge) {
        free = new Insets(0, 0, Math.max(0, Math.max(Page.FOOT, covered) - edge), 0);
        if (panel != null) {
            HBox.setMargin(panel, free);
        }
    }

    void dispose() {
        subscriptions.unsubscribe();
        open.set(false);
        if (panel != null) {
            panel.dispose();
        }
    }
}
