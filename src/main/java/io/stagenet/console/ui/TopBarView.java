package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Lamp;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The bar at the head of the window: what runs here, and whether all is well.
final class TopBarView extends HBox {
    TopBarView(ConsoleViewModel model) {
        getStyleClass().add("top-bar");
        var name = new Label(Text.of("ui.title"));
        name.getStyleClass().add("product");
        var demo = new Label(Text.of("ui.demo"));
        demo.getStyleClass().add("badge");
        demo.managedProperty().bind(demo.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var lamp = new Lamp();
        lamp.managedProperty().bind(lamp.visibleProperty());
        var links = new Label();
        var linkGroup = new HBox(lamp, links);
        linkGroup.getStyleClass().add("links");
        var rate = new Label();
        rate.getStyleClass().add("rate");
        rate.textProperty().bind(model.rateProperty());
        getChildren().addAll(name, demo, space, linkGroup, rate);
        model.factsProperty().subscribe(facts -> {
            demo.setVisible(facts.demo());
            links.setText(facts.linkText());
            lamp.setVisible(facts.links() != null);
            if (facts.links() != null) {
                lamp.setStatus(facts.links());
            }
        });
    }
}
