package io.stagenet.console.service;

import io.stagenet.console.net.ManualEventLoop;
import io.stagenet.console.output.Ticker;
import java.time.Duration;

/// A ticker on the test's own clock and thread: commands and steps are tasks of the loop.
final class LoopTicker implements Ticker {
    private final ManualEventLoop loop;
    private Step step = _ -> NEVER;
    private long due = NEVER;
    private int steps;

    LoopTicker(ManualEventLoop loop) {
        this.loop = loop;
    }

    @Override
    public long nanos() {
        return loop.nanos();
    }

    @Override
    public void begin(Step next) {
        step = next;
    }

    @Override
    public void execute(Runnable command) {
        loop.execute(() -> {
            command.run();
            run();
        });
    }

    /// How often a step was done.
    int steps() {
        return steps;
    }

    private void run() {
        steps++;
        due = step.step(loop.nanos());
        if (due != NEVER) {
            long asked = due;
            loop.schedule(Duration.ofNanos(asked - loop.nanos()), () -> {
                if (due == asked) {
                    run();
                }
            });
        }
    }
}
