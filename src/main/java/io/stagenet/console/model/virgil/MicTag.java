package io.stagenet.console.model.virgil;

import java.util.Locale;
import java.util.Optional;

/// What is plugged into an input, as the operator says; decides how +48V is guarded.
public enum MicTag {
    UNTAGGED("untagged", Guard.HOLD_AND_CONFIRM),
    DYNAMIC("dynamic", Guard.HOLD_AND_CONFIRM),
    RIBBON("ribbon", Guard.REFUSE),
    TUBE("tube", Guard.HOLD_AND_CONFIRM),
    CONDENSER("condenser", Guard.HOLD),
    ACTIVE_DI("active-di", Guard.HOLD),
    LINE("line", Guard.REFUSE),
    NOTHING("nothing", Guard.REFUSE);

    /// What it takes to switch +48V on.
    public enum Guard {
        /// A hold of one second.
        HOLD,
        /// A hold of one second, then a second confirmation.
        HOLD_AND_CONFIRM,
        /// It cannot be done until the input is tagged anew.
        REFUSE
    }

    private final String word;
    private final Guard guard;

    MicTag(String word, Guard guard) {
        this.word = word;
        this.guard = guard;
    }

    /// As typed and as kept on disk.
    public String word() {
        return word;
    }

    public Guard guard() {
        return guard;
    }

    /// By its word, in any case of letters.
    public static Optional<MicTag> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (var tag : values()) {
            if (tag.word.equals(lower)) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }
}
