package io.stagenet.console.model.label;

import java.util.Locale;
import java.util.Optional;

/// What colour the operator gave an input or an address, to find it again. Red and amber are not among them: they mean +48V and what is
/// wrong. A colour always stands beside a name.
public enum LabelColour {
    NONE, BLUE, TEAL, GREEN, VIOLET, PINK, BROWN, GREY;

    /// As kept on disk.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// By its word, in any case of letters.
    public static Optional<LabelColour> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (var colour : values()) {
            if (colour.word().equals(lower)) {
                return Optional.of(colour);
            }
        }
        return Optional.empty();
    }
}
