package io.stagenet.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The thread that playback runs on.
@Timeout(30)
class ThreadTickerTest {
    private static final long MILLI = 1_000_000;

    private final ThreadPacer pacer = new ThreadPacer();
    private final ThreadTicker ticker = new ThreadTicker(pacer);

    @AfterEach
    void close() {
        ticker.close();
        pacer.close();
    }

    @Test
    void runsCommandsInTheirOrderAndAStepAfterThem() throws InterruptedException {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        var steps = new Semaphore(0);
        ticker.begin(_ -> {
            done.add("step");
            steps.release();
            return Ticker.NEVER;
        });
        for (int i = 0; i < 100; i++) {
            int number = i;
            ticker.execute(() -> done.add("command " + number));
        }
        var last = new CountDownLatch(1);
        ticker.execute(last::countDown);
        last.await();
        steps.drainPermits();
        ticker.execute(() -> {
        });
        steps.acquire();
        assertThat(done).filteredOn(each -> each.startsWith("command")).hasSize(100)
                .startsWith("command 0", "command 1").endsWith("command 99");
        assertThat(done).last().isEqualTo("step");
    }

    @Test
    void stepsNoEarlierThanAskedAndNotAtAllWhenNothingIsDue() throws InterruptedException {
        var steps = new AtomicInteger();
        var second = new CountDownLatch(1);
        var asked = new long[1];
        var came = new long[1];
        ticker.execute(() -> {
        });
        ticker.begin(now -> switch (steps.incrementAndGet()) {
            case 1 -> {
                asked[0] = now + 20 * MILLI;
                yield asked[0];
            }
            default -> {
                // The thread may be woken by a late permit before it is time.
                came[0] = now;
                if (now < asked[0]) {
                    yield asked[0];
                }
                second.countDown();
                yield Ticker.NEVER;
            }
        });
        assertThat(second.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(came[0]).isGreaterThanOrEqualTo(asked[0]);
    }

    @Test
    void goesOnAfterACommandAndAStepThatFailed() throws InterruptedException {
        var steps = new AtomicInteger();
        ticker.begin(_ -> {
            if (steps.incrementAndGet() == 1) {
                throw new IllegalStateException("meant to fail");
            }
            return Ticker.NEVER;
        });
        ticker.execute(() -> {
            throw new IllegalStateException("meant to fail");
        });
        var done = new CountDownLatch(1);
        ticker.execute(done::countDown);
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
