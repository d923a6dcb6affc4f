package io.stagenet.console.service.virgil;

import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Finds out how many head amps a device has, which the protocol has no message for: asks for all, then upward from what
/// came until the first error or silence (readings, Virgil 8).
final class Scan {
    private static final long FIRST_SILENCE = Duration.ofSeconds(2).toNanos();
    private static final long SILENCE = Duration.ofSeconds(1).toNanos();
    /// After this long without a further answer, all have answered.
    private static final long QUIET = Duration.ofMillis(300).toNanos();

    private enum Step {
        IDLE, ALL, FIRST, ARRAY, UPWARD
    }

    /// What came of it.
    ///
    /// @param answered whether the device said anything
    /// @param all      it knows how to answer for all
    /// @param array    it wants an array of indices
    record Found(boolean answered, boolean all, boolean array) {
    }

    private final Consumer<VirgilMessage.Request> ask;
    private final Consumer<Found> done;
    private Step step = Step.IDLE;
    private long askedAt;
    private long heardAt;
    private boolean heard;
    private boolean spoke;
    private boolean all;
    private boolean array;
    private int next;

    Scan(Consumer<VirgilMessage.Request> ask, Consumer<Found> done) {
        this.ask = ask;
        this.done = done;
    }

    boolean isRunning() {
        return step != Step.IDLE;
    }

    void begin(long now) {
        spoke = false;
        all = false;
        array = false;
        next = 0;
        go(Step.ALL, now, VirgilMessage.ALL);
    }

    void stop() {
        step = Step.IDLE;
    }

    private void go(Step to, long now, int preamp) {
        step = to;
        askedAt = now;
        heard = false;
        array = array || to == Step.ARRAY;
        ask.accept(new VirgilMessage.Request(List.of(preamp), array));
    }

    /// The device told of a head amp, in answer to a request.
    void information(int preamp, long now) {
        if (step == Step.IDLE) {
            return;
        }
        spoke = true;
        heard = true;
        heardAt = now;
        boolean more = preamp >= next;
        next = Math.max(next, preamp + 1);
        switch (step) {
            case FIRST, ARRAY -> upward(now);
            case UPWARD -> {
                // It has more than it told of when asked for all.
                all = all && !more;
                if (next > PreampKey.MAX_INDEX) {
                    finish();
                } else {
                    upward(now);
                }
            }
            case ALL -> all = true;
            case IDLE -> {
                // Said above.
            }
        }
    }

    /// The device would not answer.
    void error(long now) {
        spoke = spoke || step != Step.IDLE;
        silence(now);
    }

    void tick(long now) {
        if (step == Step.ALL && heard) {
            if (now - heardAt >= QUIET) {
                upward(now);
            }
        } else if (step != Step.IDLE && now - askedAt >= (step == Step.ALL ? FIRST_SILENCE : SILENCE)) {
            silence(now);
        }
    }

    private void silence(long now) {
        switch (step) {
            case ALL -> {
                if (heard) {
                    upward(now);
                } else {
                    go(Step.FIRST, now, 0);
                }
            }
            case FIRST -> go(Step.ARRAY, now, 0);
            case ARRAY, UPWARD -> finish();
            case IDLE -> {
                // Nothing was asked.
            }
        }
    }

    private void upward(long now) {
        if (next > PreampKey.MAX_INDEX) {
            finish();
        } else {
            go(Step.UPWARD, now, next);
        }
    }

    private void finish() {
        step = Step.IDLE;
        done.accept(new Found(spoke, all, array));
    }
}
