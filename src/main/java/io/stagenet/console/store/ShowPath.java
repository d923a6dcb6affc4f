package io.stagenet.console.store;

import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a show file really is: through a symbolic link, the file it leads to is written and not the link.
record ShowPath(Path folder, String name) {
    /// @throws IOException if its folder is not there, or what is there is no file: a device, perhaps, also where the name of
    ///                     one got the ending of a show
    static ShowPath of(Path file) throws IOException {
        var absolute = file.toAbsolutePath();
        var name = String.valueOf(absolute.getFileName());
        var bare = absolute.resolveSibling(name.substring(0, Math.max(1, name.length() - ShowFolder.SUFFIX.length())));
        if (Files.isDirectory(absolute)) {
            throw new IOException(Text.of("store.zip.folder"));
        }
        if (isOther(absolute) || name.endsWith(ShowFolder.SUFFIX) && isOther(bare)) {
            throw new IOException(Text.of("store.show.nofile"));
        }
        var real = Files.exists(absolute) ? absolute.toRealPath() : absolute;
        var folder = real.getParent();
        if (folder == null) {
            throw new IOException(Text.of("store.zip.folder"));
        }
        return new ShowPath(folder.toRealPath(), String.valueOf(real.getFileName()));
    }

    private static boolean isOther(Path path) {
        return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
    }
}
