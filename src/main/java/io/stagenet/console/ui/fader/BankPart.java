package io.stagenet.console.ui.fader;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// One of those that stand side by side in the bank. FX thread.
interface BankPart {
    Region node();

    /// What it shows: the same object for as long as the part stands for the same thing.
    Object of();

    /// Of what runs of parts have a header over them: the gateway; null for no header.
    default @Nullable StripFacts head() {
        return null;
    }

    /// As narrow as a mouse can use, or as wide as a finger needs.
    void setCompact(boolean now);

    /// Lets go of everything it listens to and holds.
    void dispose();
}
