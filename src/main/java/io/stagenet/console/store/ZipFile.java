package io.stagenet.console.store;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Several texts in one file that can be sent to somebody.
public final class ZipFile {
    private ZipFile() {
    }

    /// Whole or not at all, and over no other file; blocks. A folder that is not there is made: whoever wants none made looks
    /// before.
    ///
    /// @param parts by their names in the file, with `/` between folders
    /// @return how long the file is, in bytes
    /// @throws IOException with a sentence for the operator, if it cannot be written
    public static long write(Path file, SequencedMap<String, byte[]> parts) throws IOException {
        var target = file.toAbsolutePath();
        try {
            var folder = target.getParent();
            if (folder == null || Files.isDirectory(target)) {
                throw new IOException(Text.of("store.zip.folder"));
            }
            Files.createDirectories(folder);
            var draft = Files.createTempFile(folder, "diagnostics", ".part");
            try {
                try (var zip = new ZipOutputStream(Files.newOutputStream(draft))) {
                    for (var part : parts.entrySet()) {
                        zip.putNextEntry(new ZipEntry(part.getKey()));
                        zip.write(part.getValue());
                        zip.closeEntry();
                    }
                }
                long size = Files.size(draft);
                move(draft, target);
                return size;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException refused) {
            throw new IOException(Text.of("store.zip.failed", target, IoReasons.of(refused)), refused);
        }
    }

    /// A move alone may look first and rename then, over what came in between: the name is taken before.
    private static void move(Path draft, Path target) throws IOException {
        try {
            Files.createFile(target);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(Text.of("store.zip.there"), e);
        }
        try {
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(target);
            throw e;
        }
    }
}
