package io.stagenet.console.ui.device;

import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// How this console is set up. What is set holds at once, unless it says from when.
final class SettingsView extends VBox {
    private final Subscription subscription;

    SettingsView(DevicesViewModel model) {
        getStyleClass().add("panel");
        var title = new Label(Text.of("ui.device.settings"));
        title.getStyleClass().add("name");
        var unit = new Choice<>(Text.of("ui.settings.unit"), List.of(LevelUnit.values()),
                each -> Text.of("ui.unit." + each.name().toLowerCase(Locale.ROOT)),
                each -> model.prefer(model.preferencesProperty().get().withUnit(each)));
        var look = new Choice<>(Text.of("ui.settings.look"), List.of(Look.values()),
                each -> Text.of("ui.settings.look." + each.name().toLowerCase(Locale.ROOT)),
                each -> model.prefer(model.preferencesProperty().get().withLook(each)));
        var brightness = new Slider(Preferences.MIN_BRIGHTNESS, 100, 100);
        brightness.setBlockIncrement(5);
        brightness.setMaxWidth(180);
        brightness.setAccessibleText(Text.of("ui.settings.brightness"));
        brightness.valueProperty().subscribe(now -> {
            int wished = (int) Math.round(now.doubleValue());
            var present = model.preferencesProperty().get();
            if (wished != present.brightness()) {
                model.prefer(present.withBrightness(wished));
            }
        });
        var motion = new CheckBox(Text.of("ui.settings.motion"));
        motion.setOnAction(
                event -> model.prefer(model.preferencesProperty().get().withReducedMotion(motion.isSelected())));
        var interfaces = field("ui.settings.interfaces");
        interfaces.setPromptText(Text.of("ui.settings.interfaces.prompt"));
        var lease = field("ui.settings.lease");
        lease.setPrefColumnCount(6);
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        row(grid, "ui.settings.unit", unit);
        row(grid, "ui.settings.look", look);
        row(grid, "ui.settings.brightness", brightness);
        grid.add(motion, 1, grid.getRowCount());
        row(grid, "ui.settings.interfaces", setter(interfaces, model::setInterfaces));
        row(grid, "ui.settings.lease", setter(lease, model::setMaxLease));
        getChildren().addAll(title, grid);
        subscription = model.preferencesProperty().subscribe(now -> {
            unit.show(now.unit());
            look.show(now.look());
            brightness.setValue(now.brightness());
            brightness.setDisable(now.look() != Look.NIGHT);
            motion.setSelected(now.reducedMotion());
            if (!interfaces.isFocused()) {
                interfaces.setText(String.join(", ", now.interfaces()));
            }
            if (!lease.isFocused()) {
                lease.setText(Integer.toString(now.maxLease()));
            }
        });
    }

    void dispose() {
        subscription.unsubscribe();
    }

    private static TextField field(String key) {
        var field = new TextField();
        field.setAccessibleText(Text.of(key));
        return field;
    }

    private static HBox setter(TextField field, Consumer<String> set) {
        var button = new Button(Text.of("ui.settings.set"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> set.accept(field.getText()));
        field.setOnAction(event -> set.accept(field.getText()));
        var when = new Label(Text.of("ui.settings.next"));
        when.getStyleClass().add("key");
        var line = new HBox(field, button, when);
        line.getStyleClass().add("actions");
        return line;
    }

    private static void row(GridPane grid, String key, Node node) {
        var label = new Label(Text.of(key));
        label.getStyleClass().add("key");
        label.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, node);
    }
}
