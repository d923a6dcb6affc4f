package io.stagenet.console.service;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens and saves show files, and says what becomes of levels that were up when the console ended.
public sealed interface FileAction extends Action {
    record Open(Path file) implements FileAction {
    }

    /// @param file null for the file the show has
    record Save(@Nullable Path file) implements FileAction {
    }

    /// Brings up the levels of before the console was lost. Where none wait for that, and without a time, it is the
    /// [PlaybackAction.Resume] of the current cue list: both are `RESUME`.
    ///
    /// @param time of the fade in milliseconds; null to bring them up at once
    record Resume(@Nullable Long time) implements FileAction {
    }

    /// Lets the levels of before the console was lost be: nothing is sent.
    record Hold() implements FileAction {
    }
}
