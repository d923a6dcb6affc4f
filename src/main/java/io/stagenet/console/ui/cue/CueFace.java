package io.stagenet.console.ui.cue;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.cue.GoViewModel.CueName;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A cue to be read from two metres away: what it is here, its number, its label, and a line about it.
final class CueFace extends VBox {
    private final Label caption = new Label();
    private final Label hands = new Label();
    private final Label number = new Label();
    private final Label name = new Label();

    /// @param foot stands under it
    CueFace(String styleClass, Node... foot) {
        getStyleClass().addAll("cue-face", styleClass);
        caption.getStyleClass().add("caption");
        // The name of the list in it is as long as it is.
        caption.getStyleClass().add("name");
        caption.setMinWidth(0);
        caption.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caption, Priority.ALWAYS);
        hands.getStyleClass().add("hands");
        hands.setMinWidth(USE_PREF_SIZE);
        hands.managedProperty().bind(hands.visibleProperty());
        hands(0);
        var head = new HBox(caption, hands);
        head.getStyleClass().add("head");
        number.getStyleClass().add("cue-number");
        number.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().addAll("cue-label", "name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setWrapText(true);
        HBox.setHgrow(name, Priority.ALWAYS);
        var line = new HBox(number, name);
        line.getStyleClass().add("cue-line");
        getChildren().addAll(head, line);
        getChildren().addAll(foot);
        setMinWidth(0);
        setPrefWidth(100);
    }

    void caption(String text) {
        caption.setText(text);
        caption.setTooltip(new Tooltip(text));
    }

    /// @param count how many addresses of the cue do not move with it, for hands hold them
    void hands(int count) {
        hands.setVisible(count > 0);
        hands.setText(Text.of(count == 1 ? "ui.go.hands.one" : "ui.go.hands", count));
        hands.setTooltip(new Tooltip(Text.of("ui.go.hands.tip")));
    }

    /// @param nothing said where there is no cue
    void show(@Nullable CueName cue, String nothing) {
        number.setText(cue == null ? "–" : cue.number().toString());
        name.setText(cue == null ? nothing : cue.label());
        name.setTooltip(name.getText().isEmpty() ? null : new Tooltip(name.getText()));
    }
}
