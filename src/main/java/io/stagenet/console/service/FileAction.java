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
}
