package io.stagenet.console.store;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Says in the operator's words why the file system refused something. The JDK's own messages are often a bare path.
final class IoReasons {
    private IoReasons() {
    }

    static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> Text.of("store.reason.denied");
            case FileAlreadyExistsException e -> Text.of("store.reason.nofolder", String.valueOf(e.getFile()));
            case NotDirectoryException e -> Text.of("store.reason.nofolder", String.valueOf(e.getFile()));
            case NoSuchFileException e -> Text.of("store.reason.missing", String.valueOf(e.getFile()));
            case FileSystemException e when e.getReason() != null -> String.valueOf(e.getReason());
            default -> failure.getMessage() == null
                    ? failure.getClass().getSimpleName()
                    : String.valueOf(failure.getMessage());
        };
    }
}
