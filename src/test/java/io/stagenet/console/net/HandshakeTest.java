package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HandshakeTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private final Handshake handshake = new Handshake();

    @Test
    void nothingIsOverdueBeforeTheConnectionStands() {
        assertThat(handshake.isOverdue(60_000 * MILLI)).isFalse();
    }

    @Test
    void aPeerHasTwoAndAHalfSecondsToAnswer() {
        handshake.begin(1_000 * MILLI);
        assertThat(handshake.isOverdue(3_500 * MILLI)).isFalse();
        assertThat(handshake.isOverdue(3_501 * MILLI)).isTrue();
    }

    @Test
    void whatIsDoneIsNeverOverdue() {
        handshake.begin(0);
        handshake.done();
        assertThat(handshake.isOverdue(60_000 * MILLI)).isFalse();
    }
}
