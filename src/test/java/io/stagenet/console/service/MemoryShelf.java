package io.stagenet.console.service;

import io.stagenet.console.store.KeptShow;
import io.stagenet.console.store.OtherContentException;
import io.stagenet.console.store.ReadShow;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowShelf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Shows kept in memory, at once.
final class MemoryShelf implements ShowShelf {
    static final Path PUT_BY = Path.of("/data/unsaved.stage");

    KeptShow kept = KeptShow.NONE;
    int writes;
    final Map<Path, ShowDocument> files = new HashMap<>();
    final Set<Path> heldElsewhere = new HashSet<>();
    @Nullable Path held;
    boolean full;
    /// Files that are read when the test says so.
    final Map<Path, CompletableFuture<ReadShow>> slow = new HashMap<>();
    /// When a show is put by; null for at once.
    @Nullable CompletableFuture<Path> slowPutBy;
    int putsBy;
    /// What was asked of show files while they hang; null when they do not.
    private @Nullable List<Runnable> hanging;
    private final List<Runnable> told = new ArrayList<>();

    /// What another console finds when this one was killed.
    MemoryShelf asLeftBehind() {
        var next = new MemoryShelf();
        next.kept = kept;
        next.files.putAll(files);
        next.heldElsewhere.addAll(heldElsewhere);
        return next;
    }

    /// Show files are locked and saved no more before [#answer].
    void hang() {
        hanging = new ArrayList<>();
    }

    /// All that was asked is done, in that order, before anybody hears of it and asks for more: as on a thread of its own.
    void answer() {
        while (hanging != null && !hanging.isEmpty()) {
            var asked = hanging;
            hanging = new ArrayList<>();
            asked.forEach(Runnable::run);
            var now = List.copyOf(told);
            told.clear();
            now.forEach(Runnable::run);
        }
        hanging = null;
    }

    private <T extends @Nullable Object> CompletionStage<T> inTurn(Supplier<CompletionStage<T>> work) {
        if (hanging == null) {
            return work.get();
        }
        var answer = new CompletableFuture<T>();
        hanging.add(() -> {
            var result = work.get();
            told.add(() -> result.whenComplete((value, failure) -> {
                if (failure == null) {
                    answer.complete(value);
                } else {
                    answer.completeExceptionally(failure);
                }
            }));
        });
        return answer;
    }

    @Override
    public CompletionStage<@Nullable Void> keep(KeptShow show) {
        if (full) {
            return CompletableFuture.failedStage(new IOException("disk full"));
        }
        kept = show;
        writes++;
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<ReadShow> open(Path file) {
        var reading = slow.get(file);
        if (reading != null) {
            return reading;
        }
        var document = files.get(file);
        return document == null ? CompletableFuture.failedStage(new IOException(file + " does not exist."))
                : CompletableFuture.completedStage(new ReadShow(file, document, print(document)));
    }

    /// Another for each document.
    private static String print(ShowDocument document) {
        return Integer.toHexString(System.identityHashCode(document));
    }

    @Override
    public CompletionStage<String> save(Path file, ShowDocument document, @Nullable String over) {
        return inTurn(() -> {
            if (full) {
                return CompletableFuture.failedStage(new IOException("disk full"));
            }
            var there = files.get(file);
            if (over != null && there != null && !over.equals(print(there))) {
                return CompletableFuture
                        .failedStage(new OtherContentException(file.toString(), print(there), Instant.EPOCH));
            }
            files.put(file, document);
            return CompletableFuture.completedStage(print(document));
        });
    }

    @Override
    public CompletionStage<@Nullable Instant> changedSince(Path file, String print) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<Path> putBy(ShowDocument document) {
        files.put(PUT_BY, document);
        putsBy++;
        if (slowPutBy != null) {
            return slowPutBy;
        }
        return CompletableFuture.completedStage(PUT_BY);
    }

    @Override
    public CompletionStage<@Nullable String> take(@Nullable Path file) {
        return this.<@Nullable String>inTurn(() -> {
            if (file != null && heldElsewhere.contains(file)) {
                return CompletableFuture.completedStage("it is open elsewhere");
            }
            held = file;
            return CompletableFuture.completedStage(null);
        });
    }
}
