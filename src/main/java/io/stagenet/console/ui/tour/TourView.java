package io.stagenet.console.ui.tour;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Keyboard;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Lies over the window while the tour is taken: a ring round a control and a card beside it. The ring takes no click, and
/// the card stands beside the control, so that everything can be worked with meanwhile.
public final class TourView extends Pane {
    private static final double GAP = 12;
    private static final double RING = 4;
    private static final double EDGE = 8;

    private final TourViewModel model;
    private final Parent window;
    private final Region ring = new Region();
    private final VBox card = new VBox();
    private final Label count = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button back = new Button(Text.of("tour.back"));
    private final Button next = new Button();
    private final Button skip = new Button(Text.of("tour.skip"));
    // Controls move while views are opened and windows are drawn larger.
    private final Runnable follow = this::place;

    /// @param window where the controls are looked for
    public TourView(TourViewModel model, Parent window) {
        this.model = model;
        this.window = window;
        getStyleClass().add("tour");
        setPickOnBounds(false);
        ring.getStyleClass().add("ring");
        ring.setMouseTransparent(true);
        ring.setManaged(false);
        card.getStyleClass().add("card");
        card.setManaged(false);
        count.getStyleClass().add("count");
        title.getStyleClass().add("title");
        text.setWrapText(true);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var buttons = new HBox(skip, space, back, next);
        buttons.getStyleClass().add("steps");
        next.getStyleClass().add("next");
        // The view that opens for a step takes the keyboard.
        back.setOnAction(event -> {
            model.back();
            keep(back.isDisabled() ? next : back);
        });
        next.setOnAction(event -> {
            model.next();
            keep(next);
        });
        skip.setOnAction(event -> model.end());
        for (var button : new Button[]{skip, back, next}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        card.getChildren().addAll(count, title, text, buttons);
        getChildren().addAll(ring, card);
        setVisible(false);
        sceneProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removePostLayoutPulseListener(follow);
            }
            if (now != null) {
                now.addPostLayoutPulseListener(follow);
            }
        });
        model.stepProperty().subscribe(this::show);
    }

    private void keep(Button button) {
        if (model.stepProperty().get() != null) {
            Keyboard.give(button);
        }
    }

    private void show(@Nullable TourStep step) {
        boolean begins = step != null && !isVisible();
        setVisible(step != null);
        if (step == null) {
            return;
        }
        count.setText(Text.of("tour.count", step.index() + 1, TourStep.ALL.size()));
        title.setText(step.title());
        text.setText(step.sentence());
        back.setDisable(step.index() == 0);
        next.setText(Text.of(step.isLast() ? "tour.done" : "tour.next"));
        // What a screen reader says when the keyboard comes to the button.
        next.setAccessibleHelp(step.title() + ". " + step.sentence());
        place();
        if (begins) {
            Keyboard.give(next);
        }
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        var step = model.stepProperty().get();
        if (step == null || getWidth() == 0) {
            return;
        }
        var target = target(step);
        ring.setVisible(target != null);
        double width = snapSizeX(Math.min(card.prefWidth(-1), getWidth() - 2 * EDGE));
        double height = snapSizeY(card.prefHeight(width));
        var around = target == null ? new BoundingBox(getWidth() / 2, getHeight() / 2, 0, 0)
                : sceneToLocal(target.localToScene(target.getLayoutBounds()));
        ring.resizeRelocate(snapPositionX(around.getMinX() - RING), snapPositionY(around.getMinY() - RING),
                snapSizeX(around.getWidth() + 2 * RING), snapSizeY(around.getHeight() + 2 * RING));
        double x = around.getMaxX() + GAP;
        double y = around.getCenterY() - height / 2;
        if (x + width > getWidth() - EDGE || around.getWidth() > getWidth() / 2) {
            boolean below = around.getMaxY() + GAP + height <= getHeight() - EDGE;
            x = around.getWidth() > getWidth() / 2 ? around.getMinX() : around.getMaxX() - width;
            y = below ? around.getMaxY() + GAP : around.getMinY() - GAP - height;
        }
        card.resizeRelocate(snapPositionX(clamp(x, getWidth() - width)), snapPositionY(clamp(y, getHeight() - height)),
                width, height);
    }

    private static double clamp(double wanted, double most) {
        return Math.max(EDGE, Math.min(wanted, most - EDGE));
    }

    private @Nullable Node target(TourStep step) {
        for (var selector : step.selectors()) {
            for (var node : window.lookupAll(selector)) {
                if (isInSight(node)) {
                    return node;
                }
            }
        }
        return null;
    }

    private boolean isInSight(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        Bounds bounds = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        return bounds.getWidth() > 0 && bounds.getMinX() >= 0 && bounds.getMaxX() <= getWidth()
                && bounds.getMaxY() <= getHeight();
    }
}
