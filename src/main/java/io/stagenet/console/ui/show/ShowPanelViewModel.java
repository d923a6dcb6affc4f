package io.stagenet.console.ui.show;

import io.stagenet.console.service.Desk;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.FileAction;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// The show as a document: what it is called, whether it is saved, and everything that can be done with it. FX thread.
public final class ShowPanelViewModel {
    private final Desk desk;
    private final Executor fxThread;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");

    /// @param fxThread runs a task later on the thread that owns this model
    public ShowPanelViewModel(Desk desk, Executor fxThread) {
        this.desk = desk;
        this.fxThread = fxThread;
    }

    /// Whether the panel is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public void openPanel() {
        open.set(true);
    }

    public void closePanel() {
        open.set(false);
    }

    /// Takes the last change of the show back.
    public void undo() {
        submit(new EditAction.Undo());
    }

    /// Does again what was taken back last.
    public void redo() {
        submit(new EditAction.Redo());
    }

    /// Saves to the file the show has; opens the panel if there is none.
    public void save() {
        submit(new FileAction.Save(null));
    }

    private void submit(io.stagenet.console.service.Action action) {
        desk.submit(action).thenAcceptAsync(_ -> {
        }, fxThread);
    }
}
