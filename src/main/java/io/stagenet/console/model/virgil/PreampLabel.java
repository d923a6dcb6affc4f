package io.stagenet.console.model.virgil;

import io.stagenet.console.model.label.LabelColour;

/// What the operator says of one input.
///
/// @param name   empty for none; at most [#MAX_NAME] characters
/// @param tag    what is plugged in
/// @param colour to find it again
public record PreampLabel(String name, MicTag tag, LabelColour colour) {
    /// In characters.
    public static final int MAX_NAME = 64;
    public static final PreampLabel NONE = new PreampLabel("", MicTag.UNTAGGED, LabelColour.NONE);

    /// @throws IllegalArgumentException if the name is too long
    public PreampLabel {
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name has at most " + MAX_NAME + " characters");
        }
    }

    public PreampLabel withName(String next) {
        return new PreampLabel(next, tag, colour);
    }

    public PreampLabel withTag(MicTag next) {
        return new PreampLabel(name, next, colour);
    }

    public PreampLabel withColour(LabelColour next) {
        return new PreampLabel(name, tag, next);
    }
}
