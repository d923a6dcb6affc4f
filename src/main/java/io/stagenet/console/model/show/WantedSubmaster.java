package io.stagenet.console.model.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.text.Text;
import org.jspecify.annotations.Nullable;

/// What the operator wants of a submaster that is up at a moment.
///
/// @param to     0 to 255: where its fader goes or has come
/// @param at     0 to 255: where it is, for a fade may be under way
/// @param levels those it was raised with; null when they are those of the show
public record WantedSubmaster(int to, int at, @Nullable LevelSet levels) {
    /// One that stands still, with the levels of the show.
    public WantedSubmaster(int to) {
        this(to, to, null);
    }

    /// What it brings up at its full.
    ///
    /// @param submaster of the show, null if it has none such
    public LevelSet levels(@Nullable Submaster submaster) {
        return levels != null ? levels : submaster != null ? submaster.levels() : LevelSet.EMPTY;
    }

    /// What it brings up where it goes.
    LevelSet raised(@Nullable Submaster submaster) {
        var raised = LevelSet.builder();
        levels(submaster).forEach((address, level) -> raised.put(address, level * to / Level.FULL));
        return raised.build();
    }

    /// What of it would be brought back, as a part of a sentence.
    String words(int number) {
        return Text.of(to > 0 ? "recovery.submaster" : "recovery.submaster.out", number);
    }
}
