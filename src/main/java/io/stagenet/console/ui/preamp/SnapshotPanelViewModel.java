package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.SnapshotComparison;
import io.stagenet.console.model.SnapshotComparison.Line;
import io.stagenet.console.model.SnapshotComparison.State;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.service.Action.PhantomConsent;
import io.stagenet.console.service.Action.PreampAction;
import io.stagenet.console.service.Desk;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// Snapshots of head amps: kept, held beside what the devices report, and set again. A line is well only when its device
/// has reported it. FX thread.
final class SnapshotPanelViewModel {
    /// Why there is no line to show.
    enum Empty {
        /// No snapshot is stored.
        NONE,
        /// None is chosen.
        UNCHOSEN,
        /// The chosen one has no line that differs.
        SAME;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One value, in words.
    ///
    /// @param name  of the input, as people know it
    /// @param what  the parameter
    /// @param values wanted and actual
    /// @param state in words, with its reason
    record Row(Line line, String name, String what, String values, String state) {
        boolean isWell() {
            return line.state() == State.SAME;
        }

        boolean isUnknown() {
            return line.state() == State.UNKNOWN;
        }

        String spoken() {
            return name + ", " + what + ", " + values + ", " + state;
        }
    }

    /// +48V that is to be confirmed: what would be switched on, each with what is plugged in.
    ///
    /// @param confirmed what is sent when it is
    record Question(List<String> inputs, PreampAction confirmed) {
        Question {
            inputs = List.copyOf(inputs);
        }
    }

    private record Place(PreampKey input, String parameter) {
    }

    private final Desk desk;
    private final LocalTimes times;
    private final Executor fxThread;
    private final Supplier<List<PreampKey>> inHand;
    private final ReadOnlyObjectWrapper<List<String>> names = new ReadOnlyObjectWrapper<>(this, "names", List.of());
    private final ReadOnlyObjectWrapper<@Nullable String> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<Empty> empty = new ReadOnlyObjectWrapper<>(this, "empty", Empty.NONE);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper(this, "answer", "");
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>(this, "question");
    private final BooleanProperty onlyDiffering = new SimpleBooleanProperty(this, "onlyDiffering", true);
    private final BooleanProperty withPhantom = new SimpleBooleanProperty(this, "withPhantom");
    /// Sent by a recall of this snapshot: when the device reports it, it is said to be confirmed.
    private final Set<Place> sent = new HashSet<>();
    private @Nullable ConsoleState state;
    private SnapshotComparison comparison = SnapshotComparison.NONE;
    private boolean stale;

    /// @param inHand the inputs a new snapshot is to hold: those selected, else all
    SnapshotPanelViewModel(Desk desk, LocalTimes times, Executor fxThread, Supplier<List<PreampKey>> inHand) {
        this.desk = desk;
        this.times = times;
        this.fxThread = fxThread;
        this.inHand = inHand;
        onlyDiffering.subscribe(this::showRows);
    }

    ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable String> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Empty> emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// `Snapshot "Soundcheck" · 2 differ`; empty while none is chosen.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Null while nothing is asked.
    ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// Whether lines that are well are left out.
    BooleanProperty onlyDifferingProperty() {
        return onlyDiffering;
    }

    /// Whether the next recall sets +48V too; falls back after it.
    BooleanProperty withPhantomProperty() {
        return withPhantom;
    }

    void show(ConsoleState now) {
        var before = state;
        state = now;
        if (before != null && before.show() == now.show() && before.stageboxes() == now.stageboxes()) {
            return;
        }
        stale = true;
        var kept = List.copyOf(now.show().snapshots().keySet());
        if (!kept.equals(names.get())) {
            names.set(kept);
            showEmpty();
            var current = chosen.get();
            if (current != null && !kept.contains(current)) {
                choose(null);
            }
        }
    }

    /// Brings the list up to date, if there is news.
    void refresh() {
        if (!stale || state == null) {
            return;
        }
        stale = false;
        var current = chosen.get();
        var snapshot = current == null ? null : state.show().snapshots().get(current);
        comparison = snapshot == null ? SnapshotComparison.NONE : SnapshotComparison.of(snapshot, state);
        comparison.lines().stream().filter(line -> line.state() == State.WAITING)
                .forEach(line -> sent.add(new Place(line.input(), line.parameter())));
        showRows();
    }

    private void showRows() {
        var next = comparison.lines().stream().filter(line -> !onlyDiffering.get() || line.state() != State.SAME)
                .map(this::row).toList();
        if (!next.equals(rows.get())) {
            rows.set(next);
        }
        summary.set(summaryOf(chosen.get()));
        showEmpty();
    }

    private void showEmpty() {
        empty.set(chosen.get() != null ? Empty.SAME : names.get().isEmpty() ? Empty.NONE : Empty.UNCHOSEN);
    }

    private String summaryOf(@Nullable String name) {
        if (name == null) {
            return "";
        }
        int differ = comparison.differing();
        int unknown = comparison.unknown();
        String apart = Text.of(differ == 1 ? "ui.snapshot.differ.one" : "ui.snapshot.differ", differ);
        String unsaid = Text.of("ui.snapshot.unsaid", unknown);
        return differ == 0 && unknown == 0 ? Text.of("ui.snapshot.summary.same", name)
                : unknown == 0 ? Text.of("ui.snapshot.summary", name, apart)
                : differ == 0 ? Text.of("ui.snapshot.summary", name, unsaid)
                : Text.of("ui.snapshot.summary.both", name, apart, unsaid);
    }

    private ShowData data() {
        return state == null ? ShowData.EMPTY : state.show();
    }

    private Row row(Line line) {
        String actual = line.actual() == null ? Text.of("ui.preamp.unknown") : value(line, line.actual());
        return new Row(line, nameOf(line.input()), ParameterText.caption(line.parameter()),
                line.state() == State.SAME ? actual
                        : Text.of("ui.snapshot.values", value(line, line.wanted()), actual),
                stateOf(line));
    }

    private String value(Line line, io.stagenet.console.model.virgil.ParameterValue value) {
        var box = state == null ? null : state.stageboxes().get(line.input().box());
        var preamp = box == null ? null : box.preamps().get(line.input().index());
        var parameter = preamp == null ? null : preamp.parameter(line.parameter());
        return parameter == null ? value.toString() : ParameterText.value(parameter, value);
    }

    private String nameOf(PreampKey input) {
        String name = data().label(input).name();
        return name.isEmpty() ? input.toString() : Text.of("ui.snapshot.input", input, name);
    }

    private String stateOf(Line line) {
        String since = line.since() == null ? "" : times.second(line.since());
        return switch (line.state()) {
            case SAME -> Text.of(sent.contains(new Place(line.input(), line.parameter())) ? "ui.snapshot.confirmed"
                    : "ui.snapshot.same");
            case WAITING -> Text.of("ui.snapshot.waiting");
            case REFUSED -> Text.of("ui.snapshot.refused", line.reason());
            case DIFFERS -> Text.of("ui.snapshot.differs");
            case CHANGED_ELSEWHERE -> Text.of("ui.snapshot.elsewhere", since);
            case LOCKED -> Text.of("ui.snapshot.locked");
            case UNKNOWN -> since.isEmpty() ? Text.of("ui.snapshot.unknown") : Text.of("ui.snapshot.since", since);
        };
    }

    /// @param name null for none
    void choose(@Nullable String name) {
        chosen.set(name);
        sent.clear();
        question.set(null);
        withPhantom.set(false);
        stale = true;
        refresh();
    }

    /// Keeps how the inputs in the hand are set now; one of the same name is replaced.
    void store(String name) {
        submit(new PreampAction.StoreSnapshot(name.strip(), inHand.get()), () -> choose(name.strip()));
    }

    /// What would be lost.
    String deleteHint() {
        var name = chosen.get();
        var snapshot = name == null ? null : data().snapshots().get(name);
        if (snapshot == null) {
            return "";
        }
        int values = comparison.lines().size();
        int inputs = snapshot.values().size();
        return Text.of("ui.snapshot.delete.hint",
                Text.of(values == 1 ? "ui.snapshot.value.one" : "ui.snapshot.value", values),
                Text.of(inputs == 1 ? "ui.snapshot.inputs.one" : "ui.snapshot.inputs", inputs));
    }

    void delete() {
        var name = chosen.get();
        if (name != null) {
            submit(new PreampAction.DeleteSnapshot(name), () -> choose(null));
        }
    }

    /// Sets everything again that differs. With +48V it was held for a second.
    void recall() {
        var name = chosen.get();
        if (name == null) {
            return;
        }
        boolean phantom = withPhantom.get();
        send(phantom ? comparison.lines().stream().filter(Line::isPhantom).toList() : List.of(),
                consent -> new PreampAction.RecallSnapshot(name, phantom, consent));
    }

    /// Sets one value again. +48V was held for a second.
    void recall(Row row) {
        var name = chosen.get();
        if (name != null) {
            var line = row.line();
            send(line.isPhantom() ? List.of(line) : List.of(),
                    consent -> new PreampAction.RecallLine(name, line.input(), line.parameter(), consent));
        }
    }

    /// Takes what the device reports into the snapshot.
    void accept(Row row) {
        var name = chosen.get();
        if (name != null) {
            submit(new PreampAction.AcceptLine(name, row.line().input(), row.line().parameter()), () -> {
            });
        }
    }

    private void send(List<Line> phantom, java.util.function.Function<PhantomConsent, PreampAction> action) {
        var on = phantom.stream().filter(line -> line.state() != State.SAME && line.wanted().equals(new Flag(true)))
                .map(Line::input).toList();
        boolean asks = on.size() > 1
                || on.stream().anyMatch(input -> data().label(input).tag().guard() != MicTag.Guard.HOLD);
        if (asks) {
            question.set(new Question(on.stream().map(input -> Text.of("ui.snapshot.tagged", nameOf(input),
                    TagText.word(data().label(input).tag()))).toList(), action.apply(PhantomConsent.CONFIRMED)));
        } else {
            submit(action.apply(phantom.isEmpty() ? PhantomConsent.NONE : PhantomConsent.HELD), this::recalled);
        }
    }

    void confirm() {
        var asked = question.get();
        question.set(null);
        if (asked != null) {
            submit(asked.confirmed(), this::recalled);
        }
    }

    void cancel() {
        question.set(null);
    }

    private void recalled() {
        withPhantom.set(false);
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
