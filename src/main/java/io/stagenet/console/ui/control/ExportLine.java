package io.stagenet.console.ui.control;

import io.stagenet.console.text.Text;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The line that asks where to write a list; hidden, and no room kept for it, until it is wanted. Esc takes it away.
public final class ExportLine extends HBox {
    private final TextField path;

    /// @param preset a path to begin with
    /// @param write  given the path that was typed
    public ExportLine(String preset, Consumer<String> write) {
        getStyleClass().add("tool-line");
        path = new TextField(preset);
        path.setAccessibleText(Text.of("ui.export.path"));
        HBox.setHgrow(path, Priority.ALWAYS);
        var button = new Button(Text.of("ui.export.write"));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            write.accept(path.getText());
            setVisible(false);
        });
        path.setOnAction(event -> button.fire());
        getChildren().addAll(new Label(Text.of("ui.export.path")), path, button);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setVisible(false);
                event.consume();
            }
        });
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// Shows it, ready to be typed in, or takes it away.
    public void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            path.requestFocus();
        }
    }
}
