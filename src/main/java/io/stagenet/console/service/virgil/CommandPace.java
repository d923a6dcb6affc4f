package io.stagenet.console.service.virgil;

import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.net.EventLoop;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// When commands leave: what one gesture sets is one message, no parameter is set more than 20 times a second, and its last
/// value is always sent.
final class CommandPace {
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private final EventLoop loop;
    private final SentCommands commands;
    private final Runnable turn;
    private EventLoop.@Nullable Timer timer;
    private boolean waiting;

    /// @param turn what is due is to be taken and sent
    CommandPace(EventLoop loop, SentCommands commands, Runnable turn) {
        this.loop = loop;
        this.commands = commands;
        this.turn = turn;
    }

    /// Something is due.
    void wake() {
        if (!waiting) {
            waiting = true;
            loop.execute(() -> {
                waiting = false;
                turn.run();
            });
        }
    }

    /// What is to be sent now, by head amp and parameter; for the rest there will be another turn.
    SequencedMap<Integer, SequencedMap<String, ParameterValue>> take() {
        if (timer != null) {
            timer.cancel();
            timer = null;
        }
        long now = loop.nanos();
        var ready = new TreeMap<Integer, SequencedMap<String, ParameterValue>>();
        long earliest = Long.MAX_VALUE;
        for (var entry : commands.which(SentValues::isDue).entrySet()) {
            long wait = entry.getValue().sendableAt(PAUSE, now) - now;
            if (wait > 0) {
                earliest = Math.min(earliest, wait);
                continue;
            }
            var value = entry.getValue().send(now);
            if (value != null) {
                ready.computeIfAbsent(entry.getKey().preamp(), _ -> new LinkedHashMap<>())
                        .put(entry.getKey().parameter(), value);
            }
        }
        if (earliest != Long.MAX_VALUE) {
            timer = loop.schedule(Duration.ofNanos(earliest), turn);
        }
        return ready;
    }
}
