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
    /// In pixels: so high a body has room for a notice and a bar at the foot, whether they are there or not, and no button
    /// of the panel moves when they come.
    private static final double ROOMY = 470;

    private final HBox body;
    private final BooleanProperty open;
    private final Subscription subscriptions;
    private @Nullable SetsPanelView panel;
    private double covered;
    private double edge;

    /// @param body   gets the panel as its last part
    /// @param opener gets the keyboard when the panel is closed
    SetsPlace(FaderBankViewModel model, HBox body, Node opener) {
        this.body = body;
        open = model.sets().openProperty();
        open.set(false);
        subscriptions = Subscription.combine(body.heightProperty().subscribe(this::arrange), open.subscribe(now -> {
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
        // Else a key of the next instant would reach a field without its skin, and be lost.
        made.applyCss();
        panel = made;
        arrange();
        return made;
    }

    /// Where a notice may lie, and what else does, nothing is worked with: the panel is lower, and faders stay where they are.
    ///
    /// @param height so much of the foot of the page is covered, in pixels
    /// @param beyond what of it is beyond the body
    void showCovered(double height, double beyond) {
        covered = height;
        edge = beyond;
        arrange();
    }

    private void arrange() {
        if (panel != null) {
            double least = body.getHeight() < ROOMY ? Page.FOOT : 2 * Page.FOOT + 8;
            HBox.setMargin(panel, new Insets(0, 0, Math.max(0, Math.max(least, covered) - edge), 0));
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
