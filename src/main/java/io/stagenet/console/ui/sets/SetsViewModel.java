package io.stagenet.console.ui.sets;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Desk;
import io.stagenet.console.ui.control.AddressSelection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// Groups, submasters and snapshots of levels: what there is of one sort, the one that is chosen, how more are
/// [recorded][#record] and what can be [done to one][#edit]. FX thread.
public final class SetsViewModel {
    private static final Outcome NOTHING = Outcome.done("");

    private final Desk desk;
    private final Executor fxThread;
    private final ReadOnlyIntegerProperty page;
    private final SetTakings takings;
    private final SetRecordViewModel record;
    private final SetEditViewModel edit;
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObjectProperty<SetSort> sort = new SimpleObjectProperty<>(this, "sort", SetSort.GROUPS);
    private final ReadOnlyObjectWrapper<List<SetRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<@Nullable SetRow> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<Outcome> answer = new ReadOnlyObjectWrapper<>(this, "answer", NOTHING);
    private ShowData show = ShowData.EMPTY;
    /// Recorded or renamed, and to be chosen as soon as the list has it.
    private @Nullable ShowItem expected;
    private boolean syncing;

    /// @param page     of faders that is in front, from 1; 0 for none
    /// @param fxThread runs a task later on the thread that owns this model
    public SetsViewModel(Console console, AddressSelection selection, ReadOnlyIntegerProperty page,
            Executor fxThread) {
        desk = console.desk();
        this.page = page;
        this.fxThread = fxThread;
        SetActs acts = this::submit;
        takings = new SetTakings(desk.faders(), selection);
        record = new SetRecordViewModel(takings, acts, console::nanos, this::expect, answer);
        edit = new SetEditViewModel(console.state(), takings, selection, acts, console::nanos, this::expect, answer);
        open.subscribe(now -> {
            if (now) {
                answer.set(NOTHING);
                gather();
                takings.begin();
            } else {
                edit.leave();
            }
        });
        sort.subscribe((before, now) -> {
            answer.set(NOTHING);
            chosen.set(null);
            expected = null;
            takings.show(now);
            gather();
        });
        chosen.subscribe((before, now) -> edit.leave());
    }

    /// Whether the panel stands beside the faders.
    public BooleanProperty openProperty() {
        return open;
    }

    ObjectProperty<SetSort> sortProperty() {
        return sort;
    }

    SetTakings takings() {
        return takings;
    }

    SetRecordViewModel record() {
        return record;
    }

    SetEditViewModel edit() {
        return edit;
    }

    /// In the order of numbers or names.
    ReadOnlyObjectProperty<List<SetRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// What the buttons are about; null for none.
    ReadOnlyObjectProperty<@Nullable SetRow> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// What became of the last thing that was asked for.
    ReadOnlyObjectProperty<Outcome> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// The page of faders that is in front, from 1; 0 for none.
    ReadOnlyIntegerProperty pageProperty() {
        return page;
    }

    /// @param row one of the list, or null for none
    void choose(@Nullable SetRow row) {
        if (!syncing) {
            chosen.set(row);
        }
    }

    private void expect(ShowItem item) {
        expected = item;
        gather();
    }

    public void show(ConsoleState now) {
        edit.show(now);
        if (now.show() == show) {
            return;
        }
        show = now.show();
        // What was said of the show as it was; the answer to what has changed it comes after it.
        answer.set(NOTHING);
        if (open.get()) {
            gather();
        }
    }

    private void gather() {
        var next = SetRow.of(show.playback(), sort.get());
        var before = chosen.get();
        var item = before == null ? null : before.item();
        if (expected != null && next.stream().anyMatch(row -> row.item().equals(expected))) {
            item = expected;
            expected = null;
        }
        var meant = item;
        syncing = true;
        rows.set(next);
        syncing = false;
        chosen.set(next.stream().filter(row -> row.item().equals(meant)).findFirst().orElse(null));
        record.show(sort.get(), next);
    }

    /// Counts what there is to record; once per pulse, while the view is open.
    public void pulse() {
        if (open.get()) {
            takings.pulse();
            record.pulse();
            edit.pulse();
        }
    }

    private void submit(Action action, Consumer<Boolean> then) {
        var _ = desk.submit(action).thenAcceptAsync(outcome -> {
            answer.set(outcome);
            then.accept(outcome instanceof Outcome.Done);
        }, fxThread);
    }
}
