package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Gangs: inputs whose gains move together. FX thread.
final class GangPanelViewModel {
    /// One gang, in words.
    record Row(String name, String members) {
    }

    private final Desk desk;
    private final Executor fxThread;
    private final Supplier<List<PreampKey>> selected;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper(this, "answer", "");
    private final BooleanProperty resting = new SimpleBooleanProperty(this, "resting");
    private ShowData show = ShowData.EMPTY;

    GangPanelViewModel(Desk desk, Executor fxThread, Supplier<List<PreampKey>> selected) {
        this.desk = desk;
        this.fxThread = fxThread;
        this.selected = selected;
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// While they rest, each input moves alone, and so gets a new offset.
    BooleanProperty restingProperty() {
        return resting;
    }

    /// What a hand on a strip asks for, as the gangs let it.
    PreampAction asRested(PreampAction action) {
        return resting.get()
                && action instanceof PreampAction.SetParameter(var preamps, var parameter, var change, var consent, _)
                        ? new PreampAction.SetParameter(preamps, parameter, change, consent, true) : action;
    }

    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    void show(ConsoleState now) {
        if (now.show() != show) {
            show = now.show();
            rows.set(show.gangs().entrySet().stream().map(gang -> new Row(gang.getKey(), gang.getValue().stream()
                    .map(this::nameOf).collect(Collectors.joining(", ")))).toList());
        }
    }

    private String nameOf(PreampKey input) {
        String name = show.label(input).name();
        return name.isEmpty() ? input.toString() : Text.of("ui.snapshot.input", input, name);
    }

    /// Makes a gang of the selected inputs.
    ///
    /// @param made it is made
    void make(String name, Runnable made) {
        submit(new PreampAction.SetGang(name, selected.get()), made);
    }

    /// @return whether there was a name to take
    boolean rename(Row gang, String next) {
        if (next.isBlank()) {
            return false;
        }
        if (!next.strip().equals(gang.name())) {
            submit(new PreampAction.RenameGang(gang.name(), next));
        }
        return true;
    }

    /// Its inputs stay as they are.
    void dissolve(Row gang) {
        submit(new PreampAction.DissolveGang(gang.name()));
    }

    /// Takes the selected inputs out of their gangs.
    void leave() {
        submit(new PreampAction.LeaveGang(selected.get()));
    }

    private void submit(PreampAction action) {
        submit(action, () -> {
            // It is seen in the rows.
        });
    }

    private void submit(PreampAction action, Runnable done) {
        var _ = desk.submit(action).thenAcceptAsync(outcome -> {
            answer.set(outcome.message());
            if (outcome instanceof Outcome.Done) {
                done.run();
            }
        }, fxThread);
    }
}
