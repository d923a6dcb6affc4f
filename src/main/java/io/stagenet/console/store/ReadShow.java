package io.stagenet.console.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A show as it was read.
///
/// @param file  where from: what was asked for, or that with the ending of a show
/// @param print of the file's content, see [FilePrint]; null where it was in no file
public record ReadShow(Path file, ShowDocument document, @Nullable String print) {
}
