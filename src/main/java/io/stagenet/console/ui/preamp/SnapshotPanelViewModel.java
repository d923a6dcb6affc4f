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
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
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

    /// +48V that is to be confirmed. It is asked no longer when any of it is so no more.
    ///
    /// @param snapshot  as it was when it was asked
    /// @param keys      what would be switched on
    /// @param inputs    they, each with what is plugged in
    /// @param until     when it falls back
    /// @param confirmed what is sent when it is
    record Question(PreampSnapshot snapshot, List<PreampKey> keys, List<String> inputs, Instant until,
            PreampAction confirmed) {
        Question {
            keys = List.copyOf(keys);
            inputs = List.copyOf(inputs);
        }
    }

    private record Place(PreampKey input, String parameter) {
    }

    private final Desk desk;
    private final Supplier<Instant> clock;
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

    /// @param clock  the console's time of day
    /// @param inHand the inputs a new snapshot is to hold: those selected, else all
    SnapshotPanelViewModel(Desk desk, Supplier<Instant> clock, LocalTimes times, Executor fxThread,
            Supplier<List<PreampKey>> inHand) {
        this.desk = desk;
        this.clock = clock;
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
        dropStaleQuestion();
    }

    /// The panel is put away: what was asked in it and ticked for its next recall goes with it.
    void close() {
        question.set(null);
        withPhantom.set(false);
    }

    void pulse() {
        dropStaleQuestion();
        refresh();
    }

    private void dropStaleQuestion() {
        var asked = question.get();
        if (asked != null && !isSo(asked)) {
            question.set(null);
        }
    }

    /// Whether its time is not over, and all it says would be asked now, word by word.
    private boolean isSo(Question asked) {
        var snapshot = snapshot();
        if (!clock.get().isBefore(asked.until()) || state == null || !asked.snapshot().equals(snapshot)) {
            return false;
        }
        boolean all = asked.confirmed() instanceof PreampAction.RecallSnapshot;
        var on = switchedOn(SnapshotComparison.of(asked.snapshot(), state).lines().stream()
                .filter(line -> all || asked.keys().contains(line.input())).toList());
        return on.equals(asked.keys()) && tagged(on).equals(asked.inputs());
    }

    private @Nullable PreampSnapshot snapshot() {
        var name = chosen.get();
        return name == null ? null : data().snapshots().get(name);
    }

    /// Brings the list up to date, if there is news.
    void refresh() {
        if (!stale || state == null) {
            return;
        }
        stale = false;
        var snapshot = snapshot();
        comparison = snapshot == null ? SnapshotComparison.NONE : SnapshotComparison.of(snapshot, state);
        comparison.lines().stream().filter(line -> line.state() == State.WAITING)
                .forEach(line -> sent.add(new Place(line.input(), line.parameter())));
        showRows();
    }

    private void showRows() {
        var words = words();
        var next = comparison.lines().stream().filter(line -> !onlyDiffering.get() || line.state() != State.SAME)
                .map(line -> words.row(line, sent.contains(new Place(line.input(), line.parameter())))).toList();
        if (!next.equals(rows.get())) {
            rows.set(next);
        }
        var current = chosen.get();
        summary.set(current == null ? "" : SnapshotWords.summary(current, comparison));
        showEmpty();
    }

    private void showEmpty() {
        empty.set(chosen.get() != null ? Empty.SAME : names.get().isEmpty() ? Empty.NONE : Empty.UNCHOSEN);
    }

    private SnapshotWords words() {
        return new SnapshotWords(data(), state == null ? Map.of() : state.stageboxes(), times);
    }

    private ShowData data() {
        return state == null ? ShowData.EMPTY : state.show();
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
    ///
    /// @param stored it is kept
    void store(String name, Runnable stored) {
        submit(new PreampAction.StoreSnapshot(name.strip(), inHand.get()), () -> {
            stored.run();
            choose(name.strip());
        });
    }

    /// What would be lost.
    String deleteHint() {
        var snapshot = snapshot();
        if (snapshot == null) {
            return "";
        }
        return SnapshotWords.loss(snapshot, comparison);
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
        refresh();
        boolean phantom = withPhantom.get();
        send(phantom ? comparison.lines().stream().filter(Line::isPhantom).toList() : List.of(),
                consent -> new PreampAction.RecallSnapshot(name, phantom, consent));
    }

    /// Sets one value again. +48V was held for a second.
    void recall(Row row) {
        var name = chosen.get();
        if (name != null) {
            refresh();
            var line = row.line();
            send(line.isPhantom() ? comparison.lines().stream().filter(each -> each.isPhantom()
                    && each.input().equals(line.input())).toList() : List.of(),
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

    private void send(List<Line> phantom, Function<PhantomConsent, PreampAction> action) {
        var snapshot = snapshot();
        var on = switchedOn(phantom);
        boolean asks = on.size() > 1
                || on.stream().anyMatch(input -> data().label(input).tag().guard() != MicTag.Guard.HOLD);
        if (asks && snapshot != null) {
            question.set(new Question(snapshot, on, tagged(on), clock.get().plus(PhantomSwitchViewModel.PATIENCE),
                    action.apply(PhantomConsent.CONFIRMED)));
        } else {
            submit(action.apply(phantom.isEmpty() ? PhantomConsent.NONE : PhantomConsent.HELD), this::recalled);
        }
    }

    /// Where these lines would switch +48V on: nothing is sent to what does not answer or is locked.
    private static List<PreampKey> switchedOn(List<Line> lines) {
        return lines.stream().filter(line -> line.isPhantom() && line.wanted().equals(new Flag(true)))
                .filter(line -> switch (line.state()) {
                    case WAITING, REFUSED, DIFFERS, CHANGED_ELSEWHERE -> true;
                    case SAME, LOCKED, UNKNOWN -> false;
                }).map(Line::input).toList();
    }

    private List<String> tagged(List<PreampKey> inputs) {
        var words = words();
        return inputs.stream().map(words::tagged).toList();
    }

    void confirm() {
        dropStaleQuestion();
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
