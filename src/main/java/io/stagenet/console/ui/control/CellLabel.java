package io.stagenet.console.ui.control;

import javafx.scene.control.Label;

/// A label that is a column in the cells of a list.
public final class CellLabel {
    private CellLabel() {
    }

    /// @param width in pixels, the same in every cell; 0 to take what is left
    public static Label of(String styleClass, double width) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setMinWidth(width);
        if (width > 0) {
            label.setMaxWidth(width);
        }
        return label;
    }
}
