package io.stagenet.console.store;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The right to write a show file: one console at a time has it, by a lock of the operating system on a file beside the
/// show, `.Hamlet.stage.lock`. It ends with the process, however that ends, so a dead console locks nobody out.
final class ShowLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ShowLock.class);
    /// Behind all content: where locks are walls, the name of the holder can still be read.
    private static final long PLACE = Long.MAX_VALUE - 1;
    private static final int LONGEST_NAME = 256;
    /// In the file: the process that has it, for a reader of any language to put into words. Consoles of before wrote a whole
    /// sentence there, and quote what they read.
    private static final String HOLDER = "StageNet Console ";
    private static final Pattern HELD_BY = Pattern.compile(HOLDER + "([0-9]+)");

    /// Held by this process: asked first, because closing any channel on a file gives up the process's locks on it.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private ShowLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// @throws IOException with a sentence for the operator: why the file must not be written
    static ShowLock take(Path file) throws IOException {
        Path path;
        try {
            var place = ShowPath.of(file);
            path = place.folder().resolve("." + place.name() + ".lock");
            // A save makes files beside it, whether its lock is there already or not.
            if (Files.exists(file) && !Files.isWritable(file) || !Files.isWritable(place.folder())) {
                throw new IOException(Text.of("store.reason.denied"));
            }
        } catch (IOException e) {
            throw new IOException(Text.of("store.lock.denied", IoReasons.of(e)), e);
        }
        if (!HELD.add(path)) {
            throw new IOException(Text.of("store.lock.same"));
        }
        ShowLock taken = null;
        try {
            taken = lock(path);
        } catch (IOException e) {
            throw new IOException(Text.of("store.lock.denied", IoReasons.of(e)), e);
        } finally {
            if (taken == null) {
                HELD.remove(path);
            }
        }
        if (taken == null) {
            throw new IOException(Text.of("store.lock.other", holder(path)));
        }
        return taken;
    }

    private static @Nullable ShowLock lock(Path path) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(PLACE, 1, false);
            if (lock != null) {
                var name = HOLDER + ProcessHandle.current().pid();
                channel.truncate(0).write(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)), 0);
            }
        } catch (OverlappingFileLockException _) {
            // Held by this process under another name.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new ShowLock(path, channel);
    }

    private static String holder(Path path) {
        try {
            String text = Files.readString(path).strip();
            if (text.isEmpty() || text.length() > LONGEST_NAME) {
                return Text.of("store.lock.unknown");
            }
            var process = HELD_BY.matcher(text);
            return process.matches() ? Text.of("store.lock.holder", process.group(1)) : text;
        } catch (IOException _) {
            return Text.of("store.lock.unknown");
        }
    }

    /// The file stays: removing it would let two consoles lock two files of that name.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("The lock {} was not given up", path, e);
        } finally {
            HELD.remove(path);
        }
    }
}
