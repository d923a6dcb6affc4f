package io.stagenet.console.store;

import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Shows on disk: the working copy in the data folder, and the operator's show files. All of it is done on the disk
/// thread. Close the [Disk] first, then this.
public final class DiskShelf implements ShowShelf, AutoCloseable {
    /// Earlier saves that stay beside a show file, `Hamlet.stage.1` being the newest of them.
    public static final int GENERATIONS = 5;
    /// What the reader takes at most, in bytes.
    private static final long LARGEST = 1L << 28;

    private final DataFolder folder;
    private final WorkingCopy working;
    private final Disk disk;
    private final Executor answers;
    /// Disk thread only.
    private @Nullable ShowLock lock;
    private @Nullable Path locked;

    /// @param answers runs the completion of stages: the console loop
    public DiskShelf(DataFolder folder, Disk disk, Executor answers) {
        this.folder = folder;
        working = new WorkingCopy(new FolderVolume(folder.path()));
        this.disk = disk;
        this.answers = answers;
    }

    /// Reads what was kept last; blocks, so before the console runs.
    ///
    /// @throws IOException with a sentence for the operator, if a bad file cannot even be set aside
    public Loaded<KeptShow> load() throws IOException {
        return working.load();
    }

    @Override
    public CompletionStage<@Nullable Void> keep(KeptShow show) {
        return disk.write(working, () -> working.keep(show), answers);
    }

    @Override
    public CompletionStage<ShowDocument> open(Path file) {
        return result(() -> read(file));
    }

    private static ShowDocument read(Path file) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException(Text.of("store.zip.folder"));
            }
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new IOException(Text.of("store.show.large", size >> 20, LARGEST >> 20));
            }
            return ShowFormat.decode(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new IOException(Text.of("store.show.missing", file), e);
        } catch (IOException e) {
            throw new IOException(Text.of("store.show.unread", file, IoReasons.of(e)), e);
        } catch (UnusableContentException e) {
            var earlier = file.resolveSibling(file.getFileName() + ".1");
            throw new IOException(Text.of(e.isNewer() ? "store.show.newer" : "store.show.damaged", file, e.reason())
                    + (Files.exists(earlier) ? " " + Text.of("store.show.earlier", earlier) : ""), e);
        }
    }

    @Override
    public CompletionStage<@Nullable Void> save(Path file, ShowDocument document) {
        return disk.write(new Object(), () -> {
            var place = ShowPath.of(file);
            new AtomicFile(new FolderVolume(place.folder()), place.name(), GENERATIONS,
                    number -> place.name() + "." + number).save(ShowFormat.encode(document));
        }, answers);
    }

    @Override
    public CompletionStage<Path> putBy(ShowDocument document) {
        return result(() -> {
            new AtomicFile(new FolderVolume(folder.path()), "unsaved.stage", GENERATIONS,
                    number -> "unsaved." + number + ".stage").save(ShowFormat.encode(document));
            return folder.path().resolve("unsaved.stage");
        });
    }

    @Override
    public CompletionStage<@Nullable String> take(@Nullable Path file) {
        return this.<@Nullable String>result(() -> {
            if (file != null && file.equals(locked)) {
                return null;
            }
            if (file == null) {
                letGo();
                return null;
            }
            try {
                var taken = ShowLock.take(file);
                letGo();
                lock = taken;
                locked = file;
                return null;
            } catch (IOException why) {
                return why.getMessage();
            }
        });
    }

    private void letGo() {
        var held = lock;
        if (held != null) {
            held.close();
        }
        lock = null;
        locked = null;
    }

    @FunctionalInterface
    private interface Question<T extends @Nullable Object> {
        T ask() throws IOException;
    }

    private <T extends @Nullable Object> CompletionStage<T> result(Question<T> question) {
        var answer = new CompletableFuture<T>();
        return disk.write(new Object(), () -> {
            try {
                answer.complete(question.ask());
            } catch (IOException refused) {
                // It is for the operator, and no fault of the disk.
                answer.completeExceptionally(refused);
            }
        }, answers).thenCompose(_ -> answer);
    }

    /// Gives up the show file.
    @Override
    public void close() {
        working.close();
        letGo();
    }
}
