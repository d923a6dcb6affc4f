package io.stagenet.console.ui.cue;

import io.stagenet.console.model.show.ListStatus;
import java.util.function.BooleanSupplier;

/// Whether the eye goes with the cue that plays or stays at one the operator has chosen. FX thread.
final class Following {
    /// How the list played when it was last shown.
    private ListStatus played = ListStatus.IDLE;
    private boolean aside;
    private BooleanSupplier typing = () -> false;

    /// @param asks whether the keyboard is in a field of the cue that is looked at
    void whileTyping(BooleanSupplier asks) {
        typing = asks;
    }

    /// The operator looks at a cue of his own choice.
    void setAside() {
        aside = true;
    }

    /// Another list is shown.
    void begin(ListStatus now) {
        played = now;
        aside = false;
    }

    /// Whether the list plays another cue now, and that is to be looked at: always when somebody has started one, else
    /// unless the operator has chosen a cue himself. While the keyboard is in a field the cue under it stays.
    boolean show(ListStatus now) {
        boolean another = now.current() != null && !now.current().equals(played.current());
        boolean byItself = now.byHand() == played.byHand();
        played = now;
        if (!another || typing.getAsBoolean() || (aside && byItself)) {
            return false;
        }
        aside = false;
        return true;
    }
}
