package io.stagenet.console.model.show;

/// Whether the next cue goes by itself.
///
/// @param millis from the moment the link names to the next GO, 0 to [CueTimes#MAX]
public record CueLink(Kind kind, long millis) {
    /// From when on the time counts.
    public enum Kind {
        /// The operator gives the next GO.
        NONE,
        /// From this cue's own GO.
        FOLLOW,
        /// From the end of this cue's last fade.
        HANG
    }

    public static final CueLink NONE = new CueLink(Kind.NONE, 0);

    /// @throws IllegalArgumentException if the time is out of range
    public CueLink {
        if (millis < 0 || millis > CueTimes.MAX) {
            throw new IllegalArgumentException("link after " + millis + " ms");
        }
    }
}
