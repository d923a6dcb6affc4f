package io.stagenet.console.ui.show;

import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Bounce;
import io.stagenet.console.ui.control.LocalTimes;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The path that is typed, and what there is in its folder. What is typed narrows the list; what is chosen in the list is
/// written into the field, so that the field alone says which file is meant. FX thread.
final class FileListViewModel {
    private static final String HOME = "~";
    /// A folder that answers sooner is not said to be read: the words would only flicker.
    private static final long SLOW_NANOS = 400_000_000L;

    private final Function<Path, CompletionStage<ShowFolder>> reader;
    private final Supplier<Path> beside;
    private final LocalTimes times;
    /// Of the press that completed a name.
    private final Bounce completed;
    private final Executor fxThread;
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper(this, "folder", "");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper(this, "hint", "");
    private final ReadOnlyObjectWrapper<List<FileRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<Map<String, String>> places = new ReadOnlyObjectWrapper<>(this, "places",
            Map.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", -1);
    private List<String> recent = List.of();
    /// Where the operator went; null for beside the show.
    private @Nullable Path gone;
    private @Nullable Path looked;
    private @Nullable ShowFolder content;
    private int asked;
    private long askedFor;
    /// What was typed: the part before the last separator, with that, and the part behind it, which narrows the list.
    private String before = "";
    private String narrow = "";
    private boolean own;

    /// @param reader looks into a folder; answers on any thread
    /// @param beside where a bare name is, unless the operator goes elsewhere
    /// @param nanos  tells Enter from the bounce of the one before: a clock that never goes back
    FileListViewModel(Function<Path, CompletionStage<ShowFolder>> reader, Supplier<Path> beside, LocalTimes times,
            LongSupplier nanos, Executor fxThread) {
        this.reader = reader;
        this.beside = beside;
        this.times = times;
        completed = new Bounce(nanos);
        this.fxThread = fxThread;
        text.subscribe((_, now) -> {
            if (!own) {
                before = now.substring(0, folderEnd(now));
                narrow = now.substring(folderEnd(now));
                look();
            }
        });
    }

    /// The path as it is typed.
    StringProperty textProperty() {
        return text;
    }

    /// Whether the field can be the name of a file.
    ObservableValue<Boolean> saysFile() {
        return text.map(typed -> !typed.isBlank() && folderEnd(typed) < typed.length());
    }

    /// What is typed, with the name of the show that is meant by it.
    String named() {
        var row = chosen.get() < 0 ? meant() : null;
        return row != null && row.kind() == FileRow.Kind.SHOW && isNamed(row, narrow) ? before + row.name()
                : text.get();
    }

    /// Whole path of the folder that is listed.
    ReadOnlyStringProperty folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /// Why there is nothing to choose; empty when there is something.
    ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<FileRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Folders one goes to by one press: whole paths, by their names in the order of the screen.
    ReadOnlyObjectProperty<Map<String, String>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    /// Which row is chosen, -1 for none.
    ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Lists the folder of the show anew.
    ///
    /// @param shows whole paths of recent shows, whose folders are offered
    void begin(List<String> shows) {
        recent = shows;
        gone = null;
        go(null);
    }

    /// Lists another folder.
    void goTo(String place) {
        go(Path.of(place));
    }

    private void go(@Nullable Path place) {
        gone = place;
        looked = null;
        before = "";
        narrow = "";
        write("");
        look();
    }

    /// @param step since this was last called, in nanoseconds
    void pulse(long step) {
        if (looked != null && content == null && askedFor <= SLOW_NANOS) {
            askedFor += step;
            if (askedFor > SLOW_NANOS) {
                hint.set(Text.of("ui.show.files.reading", looked));
            }
        }
    }

    /// Chooses the next row or the one before.
    void step(int by) {
        int last = rows.get().size() - 1;
        if (last >= 0) {
            choose(chosen.get() < 0 ? by > 0 ? 0 : last : Math.clamp(chosen.get() + by, 0, last));
        }
    }

    void choose(int row) {
        if (row >= 0 && row < rows.get().size()) {
            write(before + rows.get().get(row).typed(File.separator));
            chosen.set(row);
        }
    }

    /// Goes into the folder that is meant, or completes the name that was begun.
    ///
    /// @return false when the field says a file, which is left to the caller
    boolean take() {
        var row = meant();
        if (row == null) {
            return saysFolder() && enter(text.get().strip());
        }
        return switch (row.kind()) {
            case UP, FOLDER -> enter(before + row.name());
            case SHOW -> {
                boolean whole = chosen.get() >= 0 || isNamed(row, narrow);
                write(before + row.name());
                chosen.set(rows.get().indexOf(row));
                if (!whole) {
                    completed.begin();
                }
                yield completed.isOne();
            }
        };
    }

    /// Goes into the folder that is chosen, or that is typed in full.
    ///
    /// @return false when the field says anything else, a show that is not there yet perhaps
    boolean takeFolder() {
        var row = chosen.get() >= 0 ? rows.get().get(chosen.get()) : rows.get().stream()
                .filter(each -> each.kind() == FileRow.Kind.FOLDER && isNamed(each, narrow)).findFirst().orElse(null);
        if (row != null) {
            return row.kind() != FileRow.Kind.SHOW && enter(before + row.name());
        }
        return saysFolder() && enter(text.get().strip());
    }

    private boolean saysFolder() {
        var typed = text.get().strip();
        return !typed.isEmpty() && folderEnd(typed) == typed.length() || typed.equals(HOME);
    }

    private boolean enter(String typed) {
        try {
            go(whole(typed));
        } catch (InvalidPathException _) {
            return false;
        }
        return true;
    }

    /// What was chosen, else what is called as was typed, else the only one that is left; null for none of them.
    private @Nullable FileRow meant() {
        if (chosen.get() >= 0) {
            return rows.get().get(chosen.get());
        }
        if (narrow.isBlank()) {
            return null;
        }
        var fit = rows.get().stream().filter(row -> row.kind() != FileRow.Kind.UP).toList();
        return fit.stream().filter(row -> isNamed(row, narrow)).findFirst()
                .orElse(fit.size() == 1 ? fit.getFirst() : null);
    }

    private static boolean isNamed(FileRow row, String typed) {
        return row.name().equals(typed.strip())
                || row.kind() == FileRow.Kind.SHOW && row.name().equals(typed.strip() + ShowFolder.SUFFIX);
    }

    /// The whole path of what is typed.
    ///
    /// @throws InvalidPathException if it is none
    Path whole(String typed) {
        boolean ofHome = typed.equals(HOME) || typed.startsWith(HOME) && folderEnd(typed.substring(0, 2)) == 2;
        var said = ofHome ? home() + typed.substring(1) : typed;
        return (gone == null ? beside.get() : gone).resolve(said).normalize();
    }

    private static String home() {
        return System.getProperty("user.home", "");
    }

    /// Behind the last separator; 0 for a bare name.
    private static int folderEnd(String typed) {
        return 1 + Math.max(typed.lastIndexOf('/'), typed.lastIndexOf(File.separatorChar));
    }

    private void write(String now) {
        own = true;
        text.set(now);
        own = false;
        chosen.set(-1);
    }

    /// Reads the folder of what is typed, unless it is the one that is listed.
    private void look() {
        chosen.set(-1);
        Path place;
        try {
            place = whole(before);
        } catch (InvalidPathException _) {
            rows.set(List.of());
            hint.set(Text.of("ui.show.path.invalid", text.get()));
            return;
        }
        if (place.equals(looked)) {
            list();
            return;
        }
        looked = place;
        content = null;
        askedFor = 0;
        folder.set(place.toString());
        hint.set("");
        rows.set(List.of());
        places.set(FilePlaces.of(home(), recent, List.of()));
        int number = ++asked;
        reader.apply(place).thenAcceptAsync(now -> {
            if (number == asked) {
                content = now;
                list();
            }
        }, fxThread);
    }

    private void list() {
        var now = content;
        if (now == null) {
            return;
        }
        var listed = new ArrayList<FileRow>();
        if (now.parent() != null) {
            listed.add(FileRow.up(now.parent()));
        }
        var wanted = narrow.strip().toLowerCase(Locale.ROOT);
        now.entries().stream().filter(entry -> entry.name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(entry -> !entry.name().startsWith(".") || wanted.startsWith("."))
                .forEach(entry -> listed.add(FileRow.of(entry, times)));
        boolean bare = listed.stream().allMatch(row -> row.kind() == FileRow.Kind.UP);
        rows.set(List.copyOf(listed));
        hint.set(now.trouble() != null ? now.trouble() : !bare ? ""
                : wanted.isEmpty() ? Text.of("ui.show.files.empty") : Text.of("ui.show.files.unlike", narrow.strip()));
        places.set(FilePlaces.of(home(), recent, now.roots()));
    }
}
