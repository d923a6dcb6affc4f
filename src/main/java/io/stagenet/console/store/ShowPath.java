package io.stagenet.console.store;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a show file really is: through a symbolic link, the file it leads to is written and not the link.
record ShowPath(Path folder, String name) {
    /// @throws IOException if its folder is not there
    static ShowPath of(Path file) throws IOException {
        var absolute = file.toAbsolutePath();
        var real = Files.exists(absolute) ? absolute.toRealPath() : absolute;
        var folder = real.getParent();
        if (folder == null) {
            throw new IOException(Text.of("store.zip.folder"));
        }
        return new ShowPath(folder.toRealPath(), String.valueOf(real.getFileName()));
    }
}
