package io.stagenet.console.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// A quiet cross that closes what it stands in.
public final class CloseButton extends Button {
    /// @param words what it closes, for a screen reader and for who points at it
    public CloseButton(String words, Runnable close) {
        setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        getStyleClass().addAll("quiet", "close");
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
        setOnAction(event -> close.run());
    }
}
