package io.stagenet.console.ui.about;

import io.stagenet.console.text.Text;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Product, versions and licence; the parts of others only when they are asked for.
public final class AboutView extends VBox {
    private final About about = About.thisConsole();

    public AboutView() {
        getStyleClass().addAll("panel", "about");
        var title = new Label(Text.of("ui.about.title"));
        title.getStyleClass().add("name");
        var facts = grid();
        about.facts().forEach((name, value) -> row(facts, name, value));

        var copied = new Label();
        copied.getStyleClass().add("key");
        var copy = new Button(Text.of("ui.about.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(event -> {
            var content = new ClipboardContent();
            content.putString(about.text());
            copied.setText(
                    Text.of(Clipboard.getSystemClipboard().setContent(content) ? "ui.about.copied" : "ui.about.not"));
        });
        var whose = new ToggleButton(Text.of("ui.about.parts", about.parts().size()));
        whose.setMinWidth(USE_PREF_SIZE);
        var actions = new HBox(copy, whose, copied);
        actions.getStyleClass().add("actions");
        getChildren().addAll(title, facts, actions);

        var parts = new VBox();
        parts.getStyleClass().add("parts");
        whose.selectedProperty().subscribe(wanted -> {
            if (wanted) {
                parts.getChildren().setAll(parts());
                getChildren().add(parts);
            } else {
                getChildren().remove(parts);
            }
        });
    }

    private VBox parts() {
        var grid = grid();
        about.parts().forEach(part -> row(grid, part.name(), part.licence(), "© " + part.copyright()));
        var where = label(Text.of("ui.about.texts"), "key");
        where.setWrapText(true);
        return new VBox(12, grid, where);
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        return grid;
    }

    private static void row(GridPane grid, String key, String... values) {
        int row = grid.getRowCount();
        grid.add(label(key, "key"), 0, row);
        for (int i = 0; i < values.length; i++) {
            grid.add(label(values[i], "value"), i + 1, row);
        }
    }

    private static Label label(String text, String styleClass) {
        var label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        label.setWrapText(true);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }
}
