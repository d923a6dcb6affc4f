package io.stagenet.console.store;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder a console keeps its files in, and the lock that makes it the only console there.
///
/// The lock is the operating system's, on the file `lock`: it ends with the process, however that ends. Close the
/// [Disk] first, then this.
public final class DataFolder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String LOCK = "lock";

    /// The folders this process holds. Asked before the lock file is touched: on POSIX systems, closing any channel on
    /// a file gives up every lock the process has on it, so a refused second opening would unlock the first.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /// Where this platform keeps an application's data: `%APPDATA%\StageNet Console`,
    /// `~/Library/Application Support/StageNet Console`, or `$XDG_DATA_HOME/stagenet-console`.
    ///
    /// @param environment the process's environment variables
    /// @param osName      the system property `os.name`
    /// @param home        the user's home folder
    public static Path platformDefault(Map<String, String> environment, String osName, Path home) {
        if (osName.startsWith("Windows")) {
            String roaming = environment.get("APPDATA");
            var base = roaming == null || roaming.isBlank()
                    ? home.resolve("AppData").resolve("Roaming")
                    : Path.of(roaming);
            return base.resolve("StageNet Console");
        }
        if (osName.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("StageNet Console");
        }
        String xdg = environment.get("XDG_DATA_HOME");
        // The XDG rules: a relative path is to be ignored.
        var base = xdg == null || !xdg.startsWith("/") ? home.resolve(".local").resolve("share") : Path.of(xdg);
        return base.resolve("stagenet-console");
    }

    /// The demo's own folder inside a data folder, so that the demo never touches what belongs to a real rig.
    public static Path demoFolder(Path data) {
        return data.resolve("demo");
    }

    /// Makes the folder if it is not there, and takes its lock.
    ///
    /// @throws DataFolderInUseException if another console has it, in this process or another
    /// @throws IOException              with a sentence for the operator, if the folder cannot be made or written
    public static DataFolder open(Path folder) throws IOException, DataFolderInUseException {
        try {
            createDurably(folder.toAbsolutePath());
            var path = folder.toRealPath();
            if (!HELD.add(path)) {
                throw new DataFolderInUseException(Text.of("store.folder.inuse", path));
            }
            DataFolder opened = null;
            try {
                opened = lock(path);
            } finally {
                if (opened == null) {
                    HELD.remove(path);
                }
            }
            if (opened == null) {
                throw new DataFolderInUseException(Text.of("store.folder.inuse", path));
            }
            return opened;
        } catch (IOException e) {
            throw new IOException(Text.of("store.folder.unusable", folder, IoReasons.of(e)), e);
        }
    }

    private static @Nullable DataFolder lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.WRITE, StandardOpenOption.CREATE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            // Held by this process under another name of the same folder.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new DataFolder(path, channel, lock);
    }

    /// Whether a console has the folder now. Takes the lock for a moment where there is none: not where one may start.
    public static boolean isInUse(Path folder) {
        try {
            if (!Files.isRegularFile(folder.resolve(LOCK))) {
                return false;
            }
            var path = folder.toRealPath();
            if (HELD.contains(path)) {
                return true;
            }
            var opened = lock(path);
            if (opened != null) {
                opened.close();
            }
            return opened == null;
        } catch (IOException e) {
            LOG.debug("The lock of {} cannot be looked at", folder, e);
            return false;
        }
    }

    /// New folders must survive a power cut as well, or the files in them do not.
    private static void createDurably(Path folder) throws IOException {
        var missing = new ArrayDeque<Path>();
        for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
            missing.push(each);
        }
        Files.createDirectories(folder);
        for (Path made : missing) {
            var parent = made.getParent();
            if (parent != null) {
                try {
                    new FolderVolume(parent).forceNames();
                } catch (IOException e) {
                    // A parent we may write to but not read cannot be forced; that is no reason not to start.
                    LOG.debug("{} cannot be forced", parent, e);
                }
            }
        }
    }

    /// The folder, absolute and without symbolic links.
    public Path path() {
        return path;
    }

    AtomicFile file(String name) {
        return new AtomicFile(new FolderVolume(path), name);
    }

    /// Gives the folder up. The file `lock` stays: removing it would let two consoles lock two files of that name.
    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                lock.release();
                channel.close();
                HELD.remove(path);
            }
        } catch (IOException e) {
            LOG.warn("The lock on {} was not given up", path, e);
        }
    }
}
