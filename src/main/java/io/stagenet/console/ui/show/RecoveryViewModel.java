package io.stagenet.console.ui.show;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What was up when the console was lost: brought back or let be when the operator says so, and not before. FX thread.
final class RecoveryViewModel {
    private static final Pattern SECONDS = Pattern.compile("\\d{1,4}([.,]\\d{1,3})?");
    private static final int TO_MILLIS = 3;

    private final LocalTimes times;
    private final BiConsumer<FileAction, Runnable> submit;
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper(this, "offer", "");
    private final StringProperty time = new SimpleStringProperty(this, "time", "");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready", true);
    private boolean underway;

    /// @param submit does an action, says what became of it, and runs what comes after
    RecoveryViewModel(LocalTimes times, BiConsumer<FileAction, Runnable> submit) {
        this.times = times;
        this.submit = submit;
        time.subscribe(this::check);
    }

    /// What could be brought back, a sentence; empty while there is nothing.
    ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /// How long it takes to rise from dark, in seconds as typed; nothing or 0 is at once.
    StringProperty timeProperty() {
        return time;
    }

    /// Whether the time can be understood and nothing is on its way yet.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    void show(ConsoleState now) {
        var lost = now.open().recovered();
        var at = now.open().recoveredAt();
        if (lost == null) {
            offer.set("");
        } else {
            offer.set((at == null ? Text.of("ui.recovery.lost") : Text.of("ui.recovery.lost.at", times.second(at)))
                    + " " + Text.of("ui.recovery.up", ShowFacts.of(now, times).name(), lost.words()));
        }
    }

    void resume() {
        if (!ready.get()) {
            return;
        }
        var typed = time.get().strip().replace(',', '.');
        long millis = typed.isEmpty() ? 0 : new BigDecimal(typed).movePointRight(TO_MILLIS).longValue();
        // Never without a time: that would be of a paused list, were the offer answered elsewhere meanwhile.
        begin(new FileAction.Resume(millis));
    }

    void hold() {
        begin(new FileAction.Hold());
    }

    private void begin(FileAction action) {
        underway = true;
        check();
        submit.accept(action, () -> {
            underway = false;
            check();
        });
    }

    private void check() {
        var typed = time.get().strip();
        ready.set(!underway && (typed.isEmpty() || SECONDS.matcher(typed).matches()));
    }
}
