package io.stagenet.console.ui.control;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes what an operator wants to take elsewhere.
public final class TextFile {
    private TextFile() {
    }

    /// Whole or not at all; blocks, so not on the FX thread.
    ///
    /// @param file  as typed
    /// @param count how many things are in the text, for the answer
    public static Outcome write(String file, String text, int count) {
        try {
            var target = Path.of(file.strip()).toAbsolutePath();
            var folder = target.getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                return Outcome.refused(Text.of("ui.export.failed", file, Text.of("ui.export.folder")));
            }
            var draft = Files.createTempFile(folder, "export", ".part");
            try {
                Files.writeString(draft, text, StandardCharsets.UTF_8);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
            return Outcome.done(Text.of("ui.export.done", count, target));
        } catch (IOException | InvalidPathException failure) {
            return Outcome.refused(Text.of("ui.export.failed", file, failure.getMessage()));
        }
    }
}
