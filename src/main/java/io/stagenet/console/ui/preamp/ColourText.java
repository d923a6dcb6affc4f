package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.text.Text;

/// Colours of inputs in the operator's words. Pure.
final class ColourText {
    private ColourText() {
    }

    /// `blue`, `no colour`.
    static String word(LabelColour colour) {
        return Text.of("ui.preamp.colour." + colour.word());
    }
}
