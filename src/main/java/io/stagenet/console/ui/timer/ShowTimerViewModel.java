package io.stagenet.console.ui.timer;

import io.stagenet.console.model.ShowTimer;
import io.stagenet.console.model.WindowSettings;
import io.stagenet.console.model.show.PlaybackStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The show timer: started by hand, or with the first cue if that is wanted. It counts on over a restart of the console.
/// FX thread.
public final class ShowTimerViewModel {
    private final Supplier<Instant> clock;
    private final Consumer<UnaryOperator<WindowSettings>> keep;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper(this, "text", "");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyBooleanWrapper zero = new ReadOnlyBooleanWrapper(this, "zero", true);
    private ShowTimer timer = ShowTimer.ZERO;
    private @Nullable PlaybackStatus played;
    private boolean known;
    /// The seconds in the text.
    private long shown = -1;

    /// @param clock the time of day
    /// @param keep  told how the settings change; they come back by [#show]
    public ShowTimerViewModel(Supplier<Instant> clock, Consumer<UnaryOperator<WindowSettings>> keep) {
        this.clock = clock;
        this.keep = keep;
        pulse();
    }

    /// As `1:23:45`.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Whether it stands at nothing, so that there is nothing to reset.
    public ReadOnlyBooleanProperty zeroProperty() {
        return zero.getReadOnlyProperty();
    }

    /// @param settings as they are kept
    /// @param playback what plays now
    public void show(WindowSettings settings, PlaybackStatus playback) {
        timer = settings.timer();
        if (!known) {
            known = true;
            set(timer.takenUp(clock.get()));
        }
        var before = played;
        played = playback;
        if (before != null && settings.timerWithGo() && timer.isZero() && hasBegun(before, playback)) {
            set(timer.started(clock.get()));
        }
        pulse();
    }

    private static boolean hasBegun(PlaybackStatus before, PlaybackStatus now) {
        return now.lists().entrySet().stream().anyMatch(list -> {
            var current = list.getValue().current();
            return current != null && !current.equals(before.list(list.getKey()).current());
        });
    }

    public void startOrStop() {
        var now = clock.get();
        set(timer.isRunning() ? timer.stopped(now) : timer.started(now));
    }

    /// Only while it stands: a slip must not take away how long the show has lasted.
    public void reset() {
        if (!timer.isRunning()) {
            set(ShowTimer.ZERO);
        }
    }

    private void set(ShowTimer next) {
        if (!next.equals(timer)) {
            timer = next;
            keep.accept(settings -> settings.withTimer(next));
        }
        pulse();
    }

    /// Reads the clock.
    public void pulse() {
        running.set(timer.isRunning());
        zero.set(timer.isZero());
        var elapsed = timer.elapsed(clock.get());
        if (elapsed.toSeconds() != shown) {
            shown = elapsed.toSeconds();
            text.set(words(elapsed));
        }
    }

    private static String words(Duration elapsed) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", elapsed.toHours(), elapsed.toMinutesPart(),
                elapsed.toSecondsPart());
    }
}
