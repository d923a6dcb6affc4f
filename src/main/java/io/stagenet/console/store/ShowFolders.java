package io.stagenet.console.store;

import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.model.show.ShowFolder.Entry;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Looks into folders for shows, on threads of their own: a folder on a network that is gone may never answer, and nobody
/// else is to wait for it. What is being looked at is looked at once, however often it is asked for. Any thread; never blocks.
public final class ShowFolders {
    private static final Comparator<Entry> ORDER = Comparator.comparing((Entry entry) -> !entry.folder())
            .thenComparing(Entry::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Entry::name);

    private final ConcurrentMap<Path, CompletableFuture<ShowFolder>> readings = new ConcurrentHashMap<>();
    private final ConcurrentMap<Path, CompletableFuture<Boolean>> looks = new ConcurrentHashMap<>();
    private final Function<Path, ShowFolder> look;

    public ShowFolders() {
        this(ShowFolders::look);
    }

    /// @param look looks into a folder; blocks
    ShowFolders(Function<Path, ShowFolder> look) {
        this.look = look;
    }

    /// @return completes on a thread of its own, never exceptionally: what is wrong with the folder is said in it
    public CompletionStage<ShowFolder> read(Path folder) {
        return once(readings, folder, look, (place, failure) -> of(place, List.of(),
                Text.of("store.folder.unread", place, failure)));
    }

    /// Whether there is a file of that path, a folder aside.
    ///
    /// @return completes on a thread of its own, never exceptionally: true where nobody can say
    public CompletionStage<Boolean> isFile(Path file) {
        return once(looks, file, place -> Files.exists(place) && !Files.isDirectory(place), (_, _) -> true);
    }

    private static <T> CompletionStage<T> once(ConcurrentMap<Path, CompletableFuture<T>> pending, Path path,
            Function<Path, T> look, BiFunction<Path, Throwable, T> failed) {
        var place = path.toAbsolutePath().normalize();
        var begun = new CompletableFuture<T>();
        var earlier = pending.putIfAbsent(place, begun);
        if (earlier != null) {
            return earlier;
        }
        Thread.ofPlatform().daemon().name("folder").start(() -> {
            T found;
            try {
                found = look.apply(place);
            } catch (Throwable failure) {
                // An error as well: whoever waits would wait for ever.
                found = failed.apply(place, failure);
            }
            pending.remove(place);
            begun.complete(found);
        });
        return begun;
    }

    private static ShowFolder look(Path place) {
        try {
            return of(place, entries(place), null);
        } catch (IOException refused) {
            return of(place, List.of(), trouble(place, refused));
        }
    }

    private static ShowFolder of(Path folder, List<Entry> entries, @Nullable String trouble) {
        var parent = folder.getParent();
        var roots = new ArrayList<String>();
        FileSystems.getDefault().getRootDirectories().forEach(root -> roots.add(root.toString()));
        return new ShowFolder(folder.toString(), parent == null ? null : parent.toString(), entries, roots, trouble);
    }

    private static String trouble(Path folder, IOException refused) {
        return switch (refused) {
            case NoSuchFileException _ -> Text.of("store.folder.missing", folder);
            case NotDirectoryException _ -> Text.of("store.folder.none", folder);
            default -> Text.of("store.folder.unread", folder, IoReasons.of(refused));
        };
    }

    private static List<Entry> entries(Path folder) throws IOException {
        var entries = new ArrayList<Entry>();
        try (var all = Files.newDirectoryStream(folder)) {
            for (var each : all) {
                var entry = entry(each);
                if (entry != null) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        entries.sort(ORDER);
        return entries;
    }

    private static @Nullable Entry entry(Path file) {
        var name = String.valueOf(file.getFileName());
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class);
            return facts.isDirectory() || isShow(name)
                    ? new Entry(name, facts.isDirectory(), facts.lastModifiedTime().toInstant(), facts.size())
                    : null;
        } catch (IOException _) {
            // Gone meanwhile, or a link that leads nowhere: a show of that name is there to be asked for all the same.
            return isShow(name) ? new Entry(name, false, null, 0) : null;
        }
    }

    private static boolean isShow(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ShowFolder.SUFFIX);
    }
}
