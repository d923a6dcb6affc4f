package io.stagenet.console.store;

import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows on disk: the working copy in the data folder, and the operator's show files: written on a thread
/// of their own, and read on one for each. Close the [Disk] first, then this.
public final class DiskShelf implements ShowShelf, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiskShelf.class);
    /// Earlier saves that stay beside a show file, `Hamlet.stage.1` being the newest of them.
    public static final int GENERATIONS = 5;
    /// What the reader takes at most, in bytes.
    private static final long LARGEST = 1L << 28;

    private final DataFolder folder;
    private final WorkingCopy working;
    private final Disk disk;
    /// Of the operator's files: one on a network that is gone may never answer, and the data folder does not wait for it.
    private final Disk files = new Disk();
    private final Executor answers;
    /// Thread of the operator's files only.
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
    public CompletionStage<ReadShow> open(Path file) {
        var answer = new CompletableFuture<ReadShow>();
        Thread.ofPlatform().daemon().name("show file").start(() -> {
            Runnable told;
            try {
                var show = read(file);
                told = () -> answer.complete(show);
            } catch (IOException refused) {
                told = () -> answer.completeExceptionally(refused);
            } catch (Throwable failure) {
                // An error as well: whoever waits would wait for ever.
                LOG.error("{} was not read", file, failure);
                var sentence = new IOException(Text.of("store.show.unread", file, failure), failure);
                told = () -> answer.completeExceptionally(sentence);
            }
            try {
                answers.execute(told);
            } catch (RejectedExecutionException e) {
                LOG.warn("Nobody is left to hear what is in {}: {}", file, e.getMessage());
            }
        });
        return answer;
    }

    private static ReadShow read(Path asked) throws IOException {
        var file = there(asked);
        try {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new IOException(Text.of(Files.isDirectory(file) ? "store.zip.folder" : "store.show.nofile"));
            }
            long size = Files.size(file);
            if (size > LARGEST) {
                throw new IOException(Text.of("store.show.large", size >> 20, LARGEST >> 20));
            }
            byte[] content = Files.readAllBytes(file);
            return new ReadShow(file, ShowFormat.decode(content), FilePrint.of(content));
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

    /// A save adds the ending, so that a show is found without it as well.
    private static Path there(Path asked) {
        var name = asked.getFileName();
        if (name == null || Files.exists(asked)) {
            return asked;
        }
        var whole = asked.resolveSibling(name + ShowFolder.SUFFIX);
        return Files.exists(whole) ? whole : asked;
    }

    @Override
    public CompletionStage<String> save(Path file, ShowDocument document, @Nullable String over) {
        var answer = new CompletableFuture<String>();
        return files.write(new Object(), () -> {
            byte[] content = ShowFormat.encode(document);
            var print = FilePrint.of(content);
            ShowPath place;
            try {
                place = ShowPath.of(file);
                var there = over == null ? null : FilePrint.of(file);
                if (there != null && !there.equals(over) && !there.equals(print)) {
                    answer.completeExceptionally(
                            new OtherContentException(file.toString(), there,
                                    Files.getLastModifiedTime(file).toInstant()));
                    return;
                }
            } catch (IOException e) {
                throw new IOException(Text.of("store.file.unsaved", file.getFileName(), IoReasons.of(e)), e);
            }
            new AtomicFile(new FolderVolume(place.folder()), place.name(), GENERATIONS,
                    number -> place.name() + "." + number).save(content);
            answer.complete(print);
        }, answers).thenCompose(_ -> answer);
    }

    @Override
    public CompletionStage<@Nullable Instant> changedSince(Path file, String print) {
        return this.<@Nullable Instant>result(files, () -> {
            var there = FilePrint.of(file);
            return there == null || there.equals(print) ? null : Files.getLastModifiedTime(file).toInstant();
        });
    }

    @Override
    public CompletionStage<Path> putBy(ShowDocument document) {
        return result(disk, () -> {
            new AtomicFile(new FolderVolume(folder.path()), "unsaved.stage", GENERATIONS,
                    number -> "unsaved." + number + ".stage").save(ShowFormat.encode(document));
            return folder.path().resolve("unsaved.stage");
        });
    }

    @Override
    public CompletionStage<@Nullable String> take(@Nullable Path file) {
        return this.<@Nullable String>result(files, () -> {
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

    private <T extends @Nullable Object> CompletionStage<T> result(Disk thread, Question<T> question) {
        var answer = new CompletableFuture<T>();
        return thread.write(new Object(), () -> {
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
        files.close();
        working.close();
        letGo();
    }
}
