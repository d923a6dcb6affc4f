package io.stagenet.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ThreadPacerTest {
    private static final long MILLI = 1_000_000L;

    @Test
    void ringsNoEarlierThanAsked() throws InterruptedException {
        try (var pacer = new ThreadPacer()) {
            var rang = new CountDownLatch(1);
            var times = new long[1];
            long due = pacer.nanos() + 20 * MILLI;
            pacer.alarm(() -> {
                times[0] = pacer.nanos();
                rang.countDown();
            }).ringAt(due);
            assertThat(rang.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(times[0]).isGreaterThanOrEqualTo(due);
        }
    }

    @Test
    void ringsAtTheEarlierOfTwoTimesAlthoughItSleepsForTheLater() throws InterruptedException {
        try (var pacer = new ThreadPacer()) {
            var rang = new CountDownLatch(1);
            var alarm = pacer.alarm(rang::countDown);
            alarm.ringAt(pacer.nanos() + TimeUnit.HOURS.toNanos(1));
            alarm.ringAt(pacer.nanos() + MILLI);
            assertThat(rang.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    /// The last values of all gateways hang on this one thread.
    @Test
    void ringsOnAfterAnAlarmThatFailed() throws InterruptedException {
        try (var pacer = new ThreadPacer()) {
            var failed = new CountDownLatch(1);
            var rang = new CountDownLatch(1);
            pacer.alarm(() -> {
                failed.countDown();
                throw new IllegalStateException("meant to fail");
            }).ringAt(pacer.nanos());
            assertThat(failed.await(10, TimeUnit.SECONDS)).isTrue();
            pacer.alarm(rang::countDown).ringAt(pacer.nanos() + MILLI);
            assertThat(rang.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
