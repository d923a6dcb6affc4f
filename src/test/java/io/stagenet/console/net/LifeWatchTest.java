package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.net.LifeWatch.Call;
import io.stagenet.console.net.LinkListener.Vitals;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

/// Readings, StageNet 2, on a hand clock that starts below zero, as [System#nanoTime] may.
class LifeWatchTest {
    private static final long START = -500_000_000L;
    private static final long MILLI = 1_000_000L;

    private final LifeWatch watch = new LifeWatch(START);
    private final List<Long> pings = new ArrayList<>();
    private long millis;
    private long received;
    private boolean held;
    private boolean writing;
    private long writingSince;
    private long unblocked;
    private long slowWrites;
    private boolean answered;
    private long answeredAt;

    private static long at(long millis) {
        return START + millis * MILLI;
    }

    private Call tick() {
        Call call = watch.tick(at(millis), new LifeWatch.Signs(at(received), held, writing, at(writingSince),
                at(unblocked), slowWrites, pings.size(), answered, at(answeredAt)));
        if (call == Call.PING) {
            pings.add(millis);
        }
        return call;
    }

    /// Ticks every 100 ms.
    ///
    /// @param alive before each tick: whether to go on
    /// @return how the link ended, or NOTHING
    private Call runUntil(long end, LongPredicate alive) {
        while (millis < end) {
            millis += 100;
            if (!alive.test(millis)) {
                return Call.NOTHING;
            }
            Call call = tick();
            if (call == Call.STALLED || call == Call.SILENT) {
                return call;
            }
        }
        return Call.NOTHING;
    }

    private Call runUntil(long end) {
        return runUntil(end, now -> true);
    }

    @Test
    void pingsAtOnceAndThenEverySecond() {
        answered = true;
        runUntil(5000, now -> {
            received = now;
            return true;
        });
        assertThat(pings).containsExactly(100L, 1100L, 2100L, 3100L, 4100L);
    }

    @Test
    void silenceAfterAPongEndsItWithinThreeSeconds() {
        answered = true;
        received = 400;
        assertThat(runUntil(10_000)).isEqualTo(Call.SILENT);
        assertThat(millis).isBetween(400L + 2450, 400L + 2650);
    }

    @Test
    void anyReceivedByteIsLife() {
        answered = true;
        assertThat(runUntil(20_000, now -> {
            received = now - now % 2300;
            return true;
        })).isEqualTo(Call.NOTHING);
    }

    @Test
    void aWriteThatHadBlockedAndWentOnIsLife() {
        answered = true;
        assertThat(runUntil(20_000, now -> {
            unblocked = now - now % 2300;
            return true;
        })).isEqualTo(Call.NOTHING);
    }

    @Test
    void aWriteWithoutEndIsDeathEvenWithoutAnyPongAndWithBytesComing() {
        writing = true;
        writingSince = 1000;
        millis = 900;
        assertThat(runUntil(10_000, now -> {
            received = now;
            return true;
        })).isEqualTo(Call.STALLED);
        assertThat(millis).isBetween(1000L + 2450, 1000L + 2650);
    }

    @Test
    void aLongWriteIsNoDeathWhileThePeerAnswersPings() {
        answered = true;
        writing = true;
        assertThat(runUntil(20_000, now -> {
            answeredAt = now - now % 2000;
            received = answeredAt;
            return true;
        })).isEqualTo(Call.NOTHING);
    }

    @Test
    void aWriteWithoutEndIsDeathEvenWhileWeDoNotRead() {
        writing = true;
        held = true;
        assertThat(runUntil(10_000)).isEqualTo(Call.STALLED);
    }

    @Test
    void silenceIsNoDeathBeforeTheFirstPong() {
        assertThat(runUntil(60_000)).isEqualTo(Call.NOTHING);
    }

    @Test
    void threePingsUnansweredAreNoHeartbeatAndAnAnswerBringsItBack() {
        runUntil(2900);
        assertThat(watch.vitals()).isEqualTo(Vitals.GOOD);
        runUntil(3200);
        assertThat(watch.vitals()).isEqualTo(new Vitals(false, true));
        answered = true;
        received = 3300;
        runUntil(3300);
        assertThat(watch.vitals()).isEqualTo(Vitals.GOOD);
        assertThat(runUntil(10_000)).isEqualTo(Call.SILENT);
    }

    @Test
    void withoutAHeartbeatPingsAreRareSoThatKeepAliveCanWork() {
        runUntil(100_000);
        assertThat(pings.stream().filter(at -> at > 4000)).hasSize(3);
    }

    @Test
    void aLongBlockedWriteThatGoesOnIsSlowUntilASecondWithout() {
        answered = true;
        received = 1000;
        runUntil(1000);
        slowWrites = 1;
        unblocked = 1050;
        runUntil(1100);
        assertThat(watch.vitals()).isEqualTo(new Vitals(true, false));
        runUntil(1900);
        assertThat(watch.vitals().slow()).isTrue();
        runUntil(2100);
        assertThat(watch.vitals().slow()).isFalse();
    }

    @Test
    void aWriteUnderWayIsSlowAfterAQuarterOfASecond() {
        writing = true;
        writingSince = 0;
        runUntil(200);
        assertThat(watch.vitals().slow()).isFalse();
        runUntil(300);
        assertThat(watch.vitals().slow()).isTrue();
    }

    @Test
    void silenceWhileWeDoNotReadSaysNothingAboutThePeer() {
        answered = true;
        held = true;
        assertThat(runUntil(20_000)).isEqualTo(Call.NOTHING);
        held = false;
        assertThat(runUntil(22_000)).isEqualTo(Call.NOTHING);
        assertThat(runUntil(30_000)).isEqualTo(Call.SILENT);
        assertThat(millis).isBetween(22_400L, 22_700L);
    }

    @Test
    void afterASleepOfOurOwnThePeerHasItsFullTime() {
        answered = true;
        received = 1000;
        writing = true;
        writingSince = 1000;
        runUntil(1000);
        millis = 60_000;
        assertThat(tick()).isIn(Call.NOTHING, Call.PING);
        assertThat(runUntil(62_300)).isEqualTo(Call.NOTHING);
        assertThat(runUntil(70_000)).isEqualTo(Call.STALLED);
    }
}
