package io.stagenet.console.ui.control;

import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.text.Text;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;

/// Colours of inputs and addresses: in the operator's words, and as he sees them.
public final class ColourText {
    private ColourText() {
    }

    /// `blue`, `no colour`.
    public static String word(LabelColour colour) {
        return Text.of("ui.preamp.colour." + colour.word());
    }

    /// A square of the colour; a dashed one for none.
    public static Region swatch(LabelColour colour) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("input-colour", "swatch");
        swatch.pseudoClassStateChanged(PseudoClass.getPseudoClass(colour.word()), true);
        return swatch;
    }
}
