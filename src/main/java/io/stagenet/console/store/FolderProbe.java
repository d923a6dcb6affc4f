package io.stagenet.console.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Finds out whether a folder can be written, by writing a small file there and taking it away again.
public final class FolderProbe {
    private FolderProbe() {
    }

    /// @param trouble   why it cannot be written, in a few words; null when it can
    /// @param exists    false when it would only be made
    /// @param freeBytes of the disk for this user, -1 when that is not known
    public record Result(@Nullable String trouble, boolean exists, long freeBytes) {
    }

    /// Leaves nothing behind: a folder that is not there is not made, but looked for where it would be.
    public static Result of(Path folder) {
        var place = folder.toAbsolutePath();
        boolean exists = Files.exists(place);
        var parent = place.getParent();
        while (!Files.exists(place) && parent != null) {
            place = parent;
            parent = place.getParent();
        }
        try {
            var file = Files.createTempFile(place, "check", ".tmp");
            try {
                Files.write(file, new byte[1]);
            } finally {
                Files.deleteIfExists(file);
            }
            return new Result(null, exists, Files.getFileStore(place).getUsableSpace());
        } catch (IOException refused) {
            return new Result(IoReasons.of(refused), exists, -1);
        }
    }
}
