package io.stagenet.console.service;

import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.service.Action.LevelChange;
import org.jspecify.annotations.Nullable;

/// Runs cue lists and moves submasters. Times are in milliseconds.
public sealed interface PlaybackAction extends Action {
    /// The next cue of a list, from the levels of this moment.
    record Go(int list) implements PlaybackAction {
    }

    /// The cue before, in the list's own time.
    record Back(int list) implements PlaybackAction {
    }

    /// Stops the fades of a list where they are.
    record Pause(int list) implements PlaybackAction {
    }

    /// Lets paused fades go on.
    record Resume(int list) implements PlaybackAction {
    }

    /// @param time of all fades, null for the cue's own times
    record GoTo(int list, CueNumber cue, @Nullable Long time) implements PlaybackAction {
    }

    /// A list gives up all it holds.
    ///
    /// @param time null to do so at once
    record ReleaseList(int list, @Nullable Long time) implements PlaybackAction {
    }

    /// @param percent 0 to 100: what the list's dimmers are scaled to
    record SetListMaster(int list, double percent) implements PlaybackAction {
    }

    /// @param percent 1 to 1000: how fast the list's times pass, 100 as written
    record SetRate(int list, double percent) implements PlaybackAction {
    }

    /// @param time null to move at once
    record SetSubmaster(int number, LevelChange change, @Nullable Long time) implements PlaybackAction {
    }

    /// Puts a submaster to full for as long as it is on.
    record FlashSubmaster(int number, boolean on) implements PlaybackAction {
    }

    /// The same, and every other dimmer at 0.
    record SoloSubmaster(int number, boolean on) implements PlaybackAction {
    }
}
