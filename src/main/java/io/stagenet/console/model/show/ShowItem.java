package io.stagenet.console.model.show;

/// Something of a show that has a number or a name of its own: what is recorded, copied, moved, labelled and deleted.
public sealed interface ShowItem {
    /// What holds levels.
    sealed interface OfLevels extends ShowItem {
    }

    /// @param list 1 to [CueList#MAX_NUMBER]
    record OfCue(int list, CueNumber cue) implements OfLevels {
    }

    /// @param number 1 to [Submaster#MAX_NUMBER]
    record OfSubmaster(int number) implements OfLevels {
    }

    /// A snapshot of levels.
    record OfSnapshot(String name) implements OfLevels {
    }

    /// @param number 1 to [Group#MAX_NUMBER]
    record OfGroup(int number) implements ShowItem {
    }

    /// @param number 1 to [CueList#MAX_NUMBER]
    record OfCueList(int number) implements ShowItem {
    }

    /// A page of faders.
    ///
    /// @param position counted from 1
    record OfPage(int position) implements ShowItem {
    }
}
