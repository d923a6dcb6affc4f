package io.stagenet.console.ui.grid;

import io.stagenet.console.text.Text;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The heat map under its head: what is shown at the left, what is pointed at on the right.
public final class HeatMapPanel extends VBox {
    /// What the map and its head need, in pixels.
    private static final double WITH_HEAD = 70;

    private final HeatMapViewModel model;
    private final Supplier<String> title;
    private final Label what = new Label();
    private final Label pointed = new Label();
    private final HeatMapView map;
    private final Subscription subscriptions;
    private final HBox head;
    private int index = -1;
    private double free;

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
        pointed.setMinWidth(USE_PREF_SIZE);
        head = new HBox(what, pointed);
        getChildren().addAll(head, map);
        heightProperty().subscribe(_ -> arrange());
        subscriptions = Subscription.combine(model.revisionProperty().subscribe(this::showHead),
                model.upProperty().subscribe(this::showHead));
        showHead();
    }

    /// @param pixels at its foot where something else lies: the map is seen all the same, and where it is low takes the place
    ///               of its head
    public void leaveFree(double pixels) {
        free = pixels;
        arrange();
    }

    private void arrange() {
        VBox.setMargin(map, new Insets(0, 0, free, 0));
        boolean room = free == 0 || getHeight() - free >= WITH_HEAD;
        head.setVisible(room);
        head.setManaged(room);
    }

    public void dispose() {
        subscriptions.unsubscribe();
        map.dispose();
    }

    private void point(int now) {
        index = now;
        showHead();
    }

    private void showHead() {
        what.setText(Text.of("ui.grid.head", title.get(), model.upProperty().get()));
        pointed.setText(index < 0 || index >= model.count() ? "" : model.describe(index));
    }
}
