package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Lamp;
import io.stagenet.console.ui.master.MastersView;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar at the head of the window: what runs here, whether all is well, and the masters.
final class TopBarView extends HBox {
    private final Label rate = new Label();

    TopBarView(ConsoleViewModel model) {
        getStyleClass().add("top-bar");
        var name = new Label(Text.of("ui.title"));
        name.getStyleClass().add("product");
        name.setMinWidth(0);
        // In a narrow window it gives way to what is watched: half a name says nothing.
        name.layoutBoundsProperty().subscribe(bounds -> name.setVisible(bounds.getWidth() >= name.prefWidth(-1) - 1));
        var demo = new Label(Text.of("ui.demo"));
        demo.getStyleClass().add("badge");
        demo.setMinWidth(USE_PREF_SIZE);
        demo.setTooltip(new Tooltip(Text.of("ui.demo.tip")));
        demo.managedProperty().bind(demo.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var lamp = new Lamp();
        lamp.managedProperty().bind(lamp.visibleProperty());
        var links = new Label();
        links.setMinWidth(USE_PREF_SIZE);
        var linkGroup = new HBox(lamp, links);
        linkGroup.getStyleClass().add("links");
        var boxLamp = new Lamp();
        var boxes = new Label();
        boxes.setMinWidth(USE_PREF_SIZE);
        var boxGroup = new HBox(boxLamp, boxes);
        boxGroup.getStyleClass().add("links");
        boxGroup.managedProperty().bind(boxGroup.visibleProperty());
        var phantom = new Label();
        phantom.getStyleClass().add("live-phantom");
        phantom.setMinWidth(USE_PREF_SIZE);
        phantom.managedProperty().bind(phantom.visibleProperty());
        var phantomTip = new Tooltip();
        phantom.setTooltip(phantomTip);
        rate.getStyleClass().add("rate");
        rate.setTooltip(new Tooltip(Text.of("ui.rate.tip")));
        rate.textProperty().bind(model.rateProperty());
        rate.setMinWidth(USE_PREF_SIZE);
        rate.managedProperty().bind(rate.visibleProperty());
        var masters = new MastersView(model.masters());
        masters.setMinWidth(USE_PREF_SIZE);
        var clock = new Label();
        clock.getStyleClass().add("clock");
        clock.setMinWidth(USE_PREF_SIZE);
        clock.textProperty().bind(model.clockProperty());
        getChildren().addAll(name, demo, space, linkGroup, boxGroup, phantom, rate, masters, clock);
        model.factsProperty().subscribe(facts -> {
            demo.setVisible(facts.demo());
            links.setText(facts.linkText());
            boxes.setText(facts.boxes().words());
            var worst = facts.boxes().worst();
            boxGroup.setVisible(worst != null);
            if (worst != null) {
                boxLamp.setStatus(worst);
            }
            phantom.setText(facts.phantom().words());
            phantom.setVisible(!facts.phantom().words().isEmpty());
            phantomTip.setText(facts.phantom().details());
            lamp.setVisible(facts.links() != null);
            if (facts.links() != null) {
                lamp.setStatus(facts.links());
            }
        });
    }

    /// Without the rate: it gives way before a bar that is too wide pushes the clock out of the window.
    @Override
    protected double computeMinWidth(double height) {
        return super.computeMinWidth(height) - (rate.isManaged() ? roomOfRate() : 0);
    }

    @Override
    protected void layoutChildren() {
        rate.setVisible(computeMinWidth(-1) + roomOfRate() <= getWidth());
        super.layoutChildren();
    }

    private double roomOfRate() {
        return rate.prefWidth(-1) + getSpacing();
    }
}
