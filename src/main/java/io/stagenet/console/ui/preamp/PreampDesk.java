package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.ui.control.Click;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// What a strip asks of the view it stands in. FX thread.
interface PreampDesk {
    /// This input, and every other one that is selected together with it.
    List<PreampKey> together(PreampKey input);

    /// The inputs of its box as they stand on the screen.
    List<PreampKey> standing(PreampKey input);

    PreampLabel label(PreampKey input);

    default MicTag tag(PreampKey input) {
        return label(input).tag();
    }

    /// @param refused told later why it was not done, if it was not
    void submit(PreampAction action, Consumer<String> refused);

    void select(PreampKey input, Click click);

    /// When an input whose +48V went off can be unplugged; the past when it can be.
    Instant safeAt(PreampKey input);

    Instant now();
}
