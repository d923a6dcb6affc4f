package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Lamp;
import io.stagenet.console.ui.master.MastersView;
import io.stagenet.console.ui.show.ShowNameView;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar at the head of the window: what runs here, whether all is well, and the masters.
final class TopBarView extends HBox {
    private final Label name = new Label(Text.of("ui.title"));
    private final Label rate = new Label();
    private final ShowNameView show;

    TopBarView(ConsoleViewModel model) {
        getStyleClass().add("top-bar");
        name.getStyleClass().add("product");
        name.setMinWidth(USE_PREF_SIZE);
        name.managedProperty().bind(name.visibleProperty());
        show = new ShowNameView(model.showPanel());
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
        rate.textProperty().bind(model.status().rateProperty());
        rate.setMinWidth(USE_PREF_SIZE);
        rate.managedProperty().bind(rate.visibleProperty());
        var masters = new MastersView(model.masters());
        masters.setMinWidth(USE_PREF_SIZE);
        var clock = new Label();
        clock.getStyleClass().add("clock");
        clock.setMinWidth(USE_PREF_SIZE);
        clock.textProperty().bind(model.status().clockProperty());
        getChildren().addAll(name, show, demo, space, linkGroup, boxGroup, phantom, rate, masters, clock);
        model.status().factsProperty().subscribe(facts -> {
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

    /// Without the rate and the name of the console: they give way before a bar that is too wide pushes the clock out of the
    /// window, and before the show is called by half its name.
    @Override
    protected double computeMinWidth(double height) {
        return super.computeMinWidth(height) - (rate.isManaged() ? roomOf(rate) : 0)
                - (name.isManaged() ? roomOf(name) : 0);
    }

    @Override
    protected void layoutChildren() {
        double over = getWidth() - computeMinWidth(-1) + show.minWidth(-1) - show.prefWidth(-1);
        rate.setVisible(over >= roomOf(rate));
        name.setVisible(over >= roomOf(rate) + roomOf(name));
        super.layoutChildren();
    }

    private double roomOf(Region part) {
        return part.prefWidth(-1) + getSpacing();
    }
}
