package io.stagenet.console.output;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ticker of a running console: one daemon thread. Steps allocate nothing; a command may.
public final class ThreadTicker implements Ticker, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadTicker.class);

    /// What follows a step that failed, so that one that always fails leaves the machine to others.
    private static final long PAUSE_NANOS = 1_000_000_000L;

    private final Pacer clock;
    private final Queue<Runnable> commands = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile Step step = _ -> NEVER;
    private volatile boolean open = true;

    /// @param clock the outputs' own, so that both speak of the same time
    public ThreadTicker(Pacer clock) {
        this.clock = clock;
        thread = Thread.ofPlatform().name("playback").daemon().start(this::run);
    }

    @Override
    public long nanos() {
        return clock.nanos();
    }

    @Override
    public void begin(Step next) {
        step = next;
        LockSupport.unpark(thread);
    }

    @Override
    public void execute(Runnable command) {
        commands.add(command);
        LockSupport.unpark(thread);
    }

    private void run() {
        while (open) {
            runCommands();
            long due = runStep();
            // A command added from here on has left its permit: neither park waits then.
            if (!commands.isEmpty()) {
                continue;
            }
            if (due == NEVER) {
                LockSupport.park(this);
            } else {
                long rest = due - nanos();
                if (rest > 0) {
                    LockSupport.parkNanos(this, rest);
                }
            }
        }
    }

    private void runCommands() {
        for (var command = commands.poll(); command != null; command = commands.poll()) {
            try {
                command.run();
            } catch (RuntimeException failure) {
                // Thrown on, it would end the thread, and with it every fade.
                LOG.error("A command of playback failed", failure);
            }
        }
    }

    private long runStep() {
        try {
            return step.step(nanos());
        } catch (RuntimeException failure) {
            LOG.error("A step of playback failed", failure);
            return nanos() + PAUSE_NANOS;
        }
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
    }
}
