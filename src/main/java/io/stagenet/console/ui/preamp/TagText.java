package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.text.Text;

/// What is plugged in, in the operator's words. Pure.
final class TagText {
    private TagText() {
    }

    /// `dynamic`, `active DI`.
    static String word(MicTag tag) {
        return Text.of("ui.preamp.tag." + tag.word());
    }
}
