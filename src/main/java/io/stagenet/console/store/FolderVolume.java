package io.stagenet.console.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// A folder of the file system.
record FolderVolume(Path folder) implements Volume {
    /// Windows cannot open a folder as a file. NTFS keeps the order of name changes by itself, so that a power cut can
    /// cost the last ones but never mix them.
    private static final boolean FOLDERS_CAN_BE_FORCED = !System.getProperty("os.name", "").startsWith("Windows");

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        try {
            return Files.readAllBytes(folder.resolve(name));
        } catch (NoSuchFileException _) {
            return null;
        }
    }

    @Override
    public boolean exists(String name) {
        return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public NewFile create(String name) throws IOException {
        var channel = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        return new NewFile() {
            @Override
            public void write(byte[] content) throws IOException {
                var rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
            }

            @Override
            public void force() throws IOException {
                channel.force(true);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    @Override
    public void rename(String from, String to) throws IOException {
        Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public void forceNames() throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
