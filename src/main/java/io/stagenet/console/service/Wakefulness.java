package io.stagenet.console.service;

import io.stagenet.console.net.EventLoop;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Decides when the machine must stay awake: while a level is up, and for ten minutes after the last value. A dark stage
/// between two scenes is not the end of the show. Console loop.
final class Wakefulness {
    static final Duration CALM = Duration.ofMinutes(10);
    /// A tool that does not work has ended by then.
    static final Duration MOMENT = Duration.ofMillis(800);

    private final SleepInhibitor inhibitor;
    private final Consumer<String> notice;
    /// Told once in a run; what cannot be had does not change by asking again.
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private long sentSeen;
    private long neededAt;
    private boolean held;

    /// @param notice told on any thread what could not be had
    Wakefulness(SleepInhibitor inhibitor, Consumer<String> notice) {
        this.inhibitor = inhibitor;
        this.notice = notice;
    }

    /// @param nanos good for differences only
    /// @param sent  values sent so far
    /// @param lit   whether a level is up
    void look(long nanos, long sent, boolean lit) {
        if (lit || sent != sentSeen) {
            sentSeen = sent;
            neededAt = nanos;
            if (!held) {
                held = true;
                inhibitor.hold(this::tell);
            }
        } else if (held && nanos - neededAt >= CALM.toNanos()) {
            held = false;
            inhibitor.release();
        }
    }

    /// What cannot be had, in sentences. Where nothing is needed yet, the system is asked for a moment.
    CompletionStage<List<String>> refusals(EventLoop loop) {
        var answer = new CompletableFuture<List<String>>();
        if (held) {
            answer.complete(List.copyOf(told));
            return answer;
        }
        inhibitor.hold(this::tell);
        loop.schedule(MOMENT, () -> {
            if (!held) {
                inhibitor.release();
            }
            answer.complete(List.copyOf(told));
        });
        return answer;
    }

    private void tell(String sentence) {
        if (told.add(sentence)) {
            notice.accept(sentence);
        }
    }
}
