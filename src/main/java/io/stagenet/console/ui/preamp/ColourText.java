package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.PreampColour;
import io.stagenet.console.text.Text;

/// Colours of inputs in the operator's words. Pure.
final class ColourText {
    private ColourText() {
    }

    /// `blue`, `no colour`.
    static String word(PreampColour colour) {
        return Text.of("ui.preamp.colour." + colour.word());
    }
}
