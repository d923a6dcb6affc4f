package io.stagenet.console.ui.monitor;

import io.stagenet.console.command.MessageLines;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.WireMessage;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.MessageLog;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rates;
import io.stagenet.console.ui.control.TextFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The newest messages that the filter lets through. However many come, the list changes once per pulse and never has more
/// than [#MOST] rows; what was missed is counted. FX thread.
public final class MonitorViewModel {
    /// Rows kept.
    public static final int MOST = 2_000;
    /// Values listed of one pulse, when values are listed at all.
    private static final int MOST_VALUES = 100;
    private static final int UNSENT = -2;

    private final Console console;
    private final LocalTimes times;
    private final Executor fxThread;
    private final ArrayDeque<WireMessage> kept = new ArrayDeque<>();
    private final ObservableList<WireMessage> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty received = new SimpleBooleanProperty(this, "received", true);
    private final BooleanProperty sent = new SimpleBooleanProperty(this, "sent", true);
    private final BooleanProperty refusedOnly = new SimpleBooleanProperty(this, "refusedOnly");
    private final BooleanProperty values = new SimpleBooleanProperty(this, "values");
    private final BooleanProperty paused = new SimpleBooleanProperty(this, "paused");
    private final ReadOnlyIntegerWrapper missed = new ReadOnlyIntegerWrapper(this, "missed");
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper(this, "answer", "");
    private final Rates<Count> rates = new Rates<>();
    private final ReadOnlyStringWrapper traffic = new ReadOnlyStringWrapper(this, "traffic", "");
    private final int[] levels = new int[StageNetAddress.MAX_NUMBER + 1];
    private @Nullable ConsoleState state;
    private List<String> words = List.of();
    private long last;

    private enum Count {
        VALUES, RECEIVED, SENT, REFUSED;

        private static final List<Count> ALL = List.of(values());
    }

    /// @param fxThread runs a task later on the thread that owns this model
    public MonitorViewModel(Console console, LocalTimes times, Executor fxThread) {
        this.console = console;
        this.times = times;
        this.fxThread = fxThread;
        filter.subscribe(() -> {
            words = Arrays.stream(filter.get().toLowerCase(Locale.ROOT).split("\\s+", -1))
                    .filter(word -> !word.isEmpty()).toList();
            sieve();
        });
        received.subscribe(this::sieve);
        sent.subscribe(this::sieve);
        refusedOnly.subscribe(this::sieve);
        values.subscribe(on -> Arrays.fill(levels, UNSENT));
    }

    /// Oldest first.
    public ObservableList<WireMessage> rows() {
        return rows;
    }

    /// Words that must all be in a message.
    public StringProperty filterProperty() {
        return filter;
    }

    public BooleanProperty receivedProperty() {
        return received;
    }

    public BooleanProperty sentProperty() {
        return sent;
    }

    public BooleanProperty refusedOnlyProperty() {
        return refusedOnly;
    }

    /// Whether the values that went out are listed too: of each address the newest one of a pulse.
    public BooleanProperty valuesProperty() {
        return values;
    }

    public BooleanProperty pausedProperty() {
        return paused;
    }

    /// How many messages came too fast to be listed.
    public ReadOnlyIntegerProperty missedProperty() {
        return missed.getReadOnlyProperty();
    }

    /// How many values and messages pass in a second, over all links, and how many of them are bad. Empty at first.
    public ReadOnlyStringProperty trafficProperty() {
        return traffic.getReadOnlyProperty();
    }

    /// What became of the last thing that was asked for.
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    String timeOf(WireMessage message) {
        return times.millisecond(message.time());
    }

    public void show(ConsoleState now) {
        state = now;
    }

    /// While the view is open: once per pulse.
    ///
    /// @param nanos good for differences only
    public void pulse(long nanos) {
        if (rates.read(nanos, Count.ALL, this::count)) {
            showRates();
        }
        list();
    }

    private long count(Count count) {
        return switch (count) {
            case VALUES -> state == null ? 0
                    : state.endpoints().keySet().stream().mapToLong(each -> console.traffic(each).sent()).sum();
            case RECEIVED -> console.messages().counts().received();
            case SENT -> console.messages().counts().sent();
            case REFUSED -> console.messages().counts().refused();
        };
    }

    private void showRates() {
        var told = Count.ALL.stream().map(rates::of).toList();
        traffic.set(told.contains(OptionalLong.empty()) ? ""
                : Text.of("ui.monitor.rates", told.stream().map(OptionalLong::getAsLong).toArray()));
    }

    private void list() {
        if (paused.get()) {
            return;
        }
        var fresh = new ArrayList<>(console.messages().since(last));
        if (!fresh.isEmpty()) {
            // The log begins at 1: what was there before the monitor was opened is no loss.
            long gap = last == 0 ? 0 : fresh.getLast().number() - last - fresh.size();
            missed.set((int) Math.min(Integer.MAX_VALUE, missed.get() + gap));
            last = fresh.getLast().number();
        }
        if (values.get()) {
            addValues(fresh);
        }
        if (fresh.isEmpty()) {
            return;
        }
        kept.addAll(fresh);
        thinOut(fresh);
        while (kept.size() > MOST) {
            kept.removeFirst();
        }
        var shown = fresh.stream().filter(this::matches).toList();
        int over = rows.size() + shown.size() - MOST;
        if (over > 0) {
            rows.remove(0, Math.min(over, rows.size()));
        }
        rows.addAll(shown.subList(Math.max(0, shown.size() - MOST), shown.size()));
    }

    /// The oldest of what comes in great numbers goes first, so that it does not push out the rest.
    private void thinOut(List<WireMessage> fresh) {
        long over = kept.stream().filter(WireMessage::frequent).count() - MessageLog.FREQUENT_SIZE;
        if (over > 0) {
            long last = kept.stream().filter(WireMessage::frequent).skip(over - 1).findFirst().orElseThrow().number();
            Predicate<WireMessage> old = message -> message.frequent() && message.number() <= last;
            kept.removeIf(old);
            rows.removeIf(old);
            fresh.removeIf(old);
        }
    }

    private void addValues(List<WireMessage> fresh) {
        var now = state;
        if (now == null) {
            return;
        }
        var source = console.desk().faders();
        int[] left = {MOST_VALUES};
        for (var gateway : now.gateways().values()) {
            for (var lease : gateway.leases()) {
                lease.addresses().forEach(address -> {
                    int level = source.sent(address);
                    if (level == levels[address]) {
                        return;
                    }
                    boolean first = levels[address] == UNSENT;
                    levels[address] = level;
                    if (first || level == Level.NONE) {
                        return;
                    }
                    if (left[0]-- > 0) {
                        fresh.add(WireMessage.stageNet(0, console.now(), false, gateway.id().value(), "DATA_PKT",
                                Text.of("ui.monitor.value", new StageNetAddress(address), level), ""));
                    } else {
                        missed.set(missed.get() + 1);
                    }
                });
            }
        }
    }

    private boolean matches(WireMessage message) {
        if (!(message.received() ? received : sent).get() || refusedOnly.get() && !message.refused()) {
            return false;
        }
        if (words.isEmpty()) {
            return true;
        }
        String all = (message.way().protocol() + ' ' + message.way().transport() + ' ' + message.peer() + ' '
                + message.device() + ' ' + message.type() + ' ' + message.text() + ' ' + message.reason())
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    private void sieve() {
        rows.setAll(kept.stream().filter(this::matches).toList());
    }

    public void clear() {
        kept.clear();
        rows.clear();
        missed.set(0);
    }

    /// Writes the messages shown as JSON lines. What became of it is the next answer.
    public void export(String file) {
        var chosen = List.copyOf(rows);
        var _ = CompletableFuture.supplyAsync(() -> TextFile.write(file, MessageLines.of(chosen), chosen.size()))
                .thenAcceptAsync(outcome -> answer.set(outcome.message()), fxThread);
    }
}
