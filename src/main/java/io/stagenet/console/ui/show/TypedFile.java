package io.stagenet.console.ui.show;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.text.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is done with the file that the field for a path says: it is opened, unless a place is wanted for the present show.
/// FX thread.
final class TypedFile {
    private final FileListViewModel files;
    private final AskingDesk desk;
    private final Consumer<Outcome> finish;
    private final Executor fxThread;
    private final ReadOnlyStringWrapper wish = new ReadOnlyStringWrapper(this, "wish", "");

    /// @param finish   told what became of it
    /// @param fxThread runs a task later on the thread that owns this model
    TypedFile(FileListViewModel files, AskingDesk desk, Consumer<Outcome> finish, Executor fxThread) {
        this.files = files;
        this.desk = desk;
        this.finish = finish;
        this.fxThread = fxThread;
    }

    /// Why a place is wanted for the present show, which is what Enter gives it then; empty when none is.
    ReadOnlyStringProperty wishProperty() {
        return wish.getReadOnlyProperty();
    }

    void wish(String why) {
        wish.set(why);
    }

    /// Where a place is wanted: goes into a folder or saves. Else as [#open()].
    void enter() {
        if (!wish.get().isEmpty()) {
            if (!files.takeFolder()) {
                save();
            }
        } else {
            open();
        }
    }

    /// Goes into a folder, completes a name or opens a show.
    void open() {
        if (!files.take()) {
            open(files.textProperty().get());
        }
    }

    void save() {
        save(files.textProperty().get());
    }

    /// Begins another show with the one that is meant.
    void begin() {
        begin(files.named());
    }

    /// @param path as typed
    void save(String path) {
        at(path, FileAction.Save::new);
    }

    /// @param path as typed
    void open(String path) {
        at(path, FileAction.Open::new);
    }

    /// @param path as typed, of a show to begin another with
    void begin(String path) {
        at(path, FileAction.New::new);
    }

    private void at(String path, Function<Path, FileAction> action) {
        var typed = path.strip();
        if (typed.isEmpty()) {
            finish.accept(Outcome.refused(Text.of("ui.show.path.none")));
            return;
        }
        try {
            desk.askIfNeeded(action.apply(files.whole(typed))).thenAcceptAsync(finish, fxThread);
        } catch (InvalidPathException _) {
            finish.accept(Outcome.refused(Text.of("ui.show.path.invalid", typed)));
        }
    }
}
