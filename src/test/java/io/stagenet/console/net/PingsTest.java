package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PingsTest {
    private static final long MILLI = 1_000_000L;

    private final Pings pings = new Pings();

    private void pingAndPong(long sentAt, long position, long answeredAt) {
        long number = pings.next(sentAt, position);
        assertThat(pings.answered(number, answeredAt)).isTrue();
    }

    @Test
    void measuresTheRoundTrip() {
        pingAndPong(5 * MILLI, 0, 8 * MILLI);
        assertThat(pings.roundTripMicros()).isEqualTo(3000);
    }

    @Test
    void takesNoPongForAnAnswerThatNobodyAskedFor() {
        assertThat(pings.answered(1, MILLI)).isFalse();
        assertThat(pings.everAnswered()).isFalse();
    }

    @Test
    void measuresHowFastThePeerReads() {
        assertThat(pings.bytesPerSecond()).isZero();
        pingAndPong(0, 0, 10 * MILLI);
        pingAndPong(0, 62_000, 1_010 * MILLI);
        assertThat(pings.bytesPerSecond()).isEqualTo(62_000);
    }

    /// Pongs come in heaps: two in one read say nothing of the time between them.
    @Test
    void doesNotTakeAHeapOfPongsForSpeed() {
        pingAndPong(0, 0, 10 * MILLI);
        pingAndPong(0, 16_384, 1_000 * MILLI);
        long before = pings.bytesPerSecond();
        pingAndPong(0, 1_000_000, 1_001 * MILLI);
        assertThat(pings.bytesPerSecond()).isEqualTo(before);
    }

    @Test
    void forgetsASpeedThatWasLongAgo() {
        pingAndPong(0, 0, 10 * MILLI);
        pingAndPong(0, 10_000_000, 110 * MILLI);
        pingAndPong(1_000 * MILLI, 10_000_062, 1_110 * MILLI);
        assertThat(pings.bytesPerSecond()).isLessThan(1_000);
    }
}
