package io.stagenet.console.ui.grid;

import io.stagenet.console.text.Text;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The heat map under its head, which says what is shown. What is pointed at stands beside its cell.
public final class HeatMapPanel extends VBox {
    /// What the map and its head need, in pixels.
    private static final double WITH_HEAD = 70;
    private static final double BESIDE = 6;

    private final HeatMapViewModel model;
    private final Supplier<String> title;
    private final Label what = new Label();
    private final Label pointed = new Label();
    private final HeatMapView map;
    private final Subscription subscriptions;
    private final HBox head;
    private int index = -1;

    /// @param title of what is shown
    /// @param open  told the address whose fader is wanted
    public HeatMapPanel(HeatMapViewModel model, Supplier<String> title, IntConsumer open) {
        this.model = model;
        this.title = title;
        getStyleClass().add("heat-panel");
        map = new HeatMapView(model, this::point, open);
        VBox.setVgrow(map, Priority.ALWAYS);
        what.getStyleClass().add("what");
        what.setMaxWidth(Double.MAX_VALUE);
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        pointed.getStyleClass().add("pointed");
        pointed.setManaged(false);
        pointed.setMouseTransparent(true);
        pointed.setVisible(false);
        head = new HBox(what);
        setMinHeight(0);
        getChildren().addAll(head, map, pointed);
        heightProperty().subscribe(_ -> arrange());
        subscriptions = Subscription.combine(model.revisionProperty().subscribe(this::showHead),
                model.upProperty().subscribe(this::showHead));
        showHead();
    }

    /// Where it is low, the map takes the place of its head.
    private void arrange() {
        boolean room = getHeight() >= WITH_HEAD;
        head.setVisible(room);
        head.setManaged(room);
    }

    public void dispose() {
        subscriptions.unsubscribe();
        map.dispose();
    }

    private void point(int now) {
        index = now;
        showPointed();
    }

    private void showPointed() {
        boolean there = index >= 0 && index < model.count();
        pointed.setVisible(there);
        if (there) {
            pointed.setText(model.describe(index));
            requestLayout();
        }
    }

    /// Right of the cell, or left of it where there is no room; never out of the panel.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (pointed.isVisible()) {
            var cell = map.boundsOf(index);
            double width = snapSizeX(pointed.prefWidth(-1));
            double height = snapSizeY(pointed.prefHeight(width));
            double right = map.getLayoutX() + cell.getMaxX() + BESIDE;
            double left = right + width <= getWidth() ? right : map.getLayoutX() + cell.getMinX() - BESIDE - width;
            double top = map.getLayoutY() + cell.getCenterY() - height / 2;
            pointed.resizeRelocate(snapPositionX(Math.max(0, left)),
                    snapPositionY(Math.clamp(top, 0, Math.max(0, getHeight() - height))), width, height);
        }
    }

    private void showHead() {
        what.setText(Text.of("ui.grid.head", title.get(), model.upProperty().get()));
        showPointed();
    }
}
