package io.stagenet.console.ui.closing;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.service.Faders;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Whether the window may close, and with which levels. FX thread.
///
/// A fade brings dimmers and switches to 0 from where they are; what is no light, such as a position or a controller, keeps
/// its level, as it does in a blackout. It can be stopped at any moment and stays where it is then.
public final class ClosingViewModel {
    private static final double FADE_NANOS = 5e9;
    /// How long the last zeros may take to a gateway that reads slowly.
    private static final double LAST_WORDS_NANOS = 1e9;

    /// After a pulse later than this the fade goes on from where it was: the machine slept, and a light never jumps.
    private static final long LONGEST_STEP = 250_000_000L;

    /// Where the question stands.
    public enum Stage {
        NOT_ASKED, ASKED, FADING, CLOSED
    }

    private final Faders faders;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(this, "stage", Stage.NOT_ASKED);
    private final ReadOnlyIntegerWrapper up = new ReadOnlyIntegerWrapper(this, "up");
    private final ReadOnlyIntegerWrapper away = new ReadOnlyIntegerWrapper(this, "away");
    private final List<Start> fading = new ArrayList<>();
    private @Nullable ConsoleState state;
    private long begunAt = -1;
    private long seenAt;

    public ClosingViewModel(Faders faders) {
        this.faders = faders;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// How many addresses were up when it was asked.
    public ReadOnlyIntegerProperty upProperty() {
        return up.getReadOnlyProperty();
    }

    /// How many of them are on gateways that are out of reach: no fade reaches them.
    public ReadOnlyIntegerProperty awayProperty() {
        return away.getReadOnlyProperty();
    }

    public void show(ConsoleState now) {
        state = now;
    }

    /// The operator wants to close the window.
    ///
    /// @return whether it may close at once, because nothing is up; otherwise the question is asked
    public boolean request() {
        if (stage.get() == Stage.NOT_ASKED) {
            int held = heldAway();
            int count = levelsUp().size() + held;
            if (count == 0) {
                return true;
            }
            away.set(held);
            up.set(count);
            stage.set(Stage.ASKED);
        }
        return stage.get() == Stage.CLOSED;
    }

    /// Closes; every gateway keeps what it has.
    public void leave() {
        stage.set(Stage.CLOSED);
    }

    /// Brings the lights to 0 in five seconds, then closes.
    public void fade() {
        fading.clear();
        for (var each : levelsUp()) {
            if (faders.kind(each.address) != LevelKind.NON_DIM) {
                fading.add(each);
            }
        }
        begunAt = -1;
        stage.set(Stage.FADING);
    }

    /// Stays open; a fade stops where it is.
    public void cancel() {
        stage.set(Stage.NOT_ASKED);
    }

    /// Goes on with the fade; once per pulse.
    ///
    /// @param nanos good for differences only
    public void pulse(long nanos) {
        if (stage.get() != Stage.FADING) {
            return;
        }
        if (begunAt < 0) {
            begunAt = nanos;
        } else if (nanos - seenAt > LONGEST_STEP) {
            begunAt += nanos - seenAt - LONGEST_STEP;
        }
        seenAt = nanos;
        double part = Math.min(1, (nanos - begunAt) / FADE_NANOS);
        boolean silent = true;
        for (var each : fading) {
            faders.move(each.address, (int) Math.round(each.level * (1 - part)));
            silent &= faders.sent(each.address) <= 0;
        }
        if (part >= 1 && (silent || nanos - begunAt > FADE_NANOS + LAST_WORDS_NANOS)) {
            stage.set(Stage.CLOSED);
        }
    }

    /// What gateways that are there have been sent, and is not 0.
    private List<Start> levelsUp() {
        var found = new ArrayList<Start>();
        if (state == null) {
            return found;
        }
        for (var gateway : state.gateways().values()) {
            if (state.linkStateOf(gateway).isOpen()) {
                gateway.leases().forEach(lease -> lease.addresses().forEach(address -> {
                    if (faders.sent(address) > 0) {
                        found.add(new Start(address, Math.max(0, faders.asked(address))));
                    }
                }));
            }
        }
        return found;
    }

    /// How many addresses a gateway that is lost is assumed to hold up.
    private int heldAway() {
        if (state == null) {
            return 0;
        }
        int count = 0;
        for (var gateway : state.gateways().values()) {
            if (!state.linkStateOf(gateway).isOpen()) {
                for (var lease : gateway.leases()) {
                    count += (int) lease.addresses().runs().stream()
                            .flatMapToInt(run -> IntStream.rangeClosed(run.first(), run.last()))
                            .filter(address -> faders.held(address) > 0).count();
                }
            }
        }
        return count;
    }

    /// @param level where its fade begins, 0 to 255
    private record Start(int address, int level) {
    }
}
