package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class LinkEndingTest {
    private final LinkEnding ending = new LinkEnding();

    @Test
    void theFirstReasonStays() {
        assertThat(ending.isGiven()).isFalse();
        assertThat(ending.given()).isEmpty();
        assertThat(ending.give("The peer is silent")).isTrue();
        assertThat(ending.give("The cable is out")).isFalse();
        assertThat(ending.given()).isEqualTo("The peer is silent");
    }

    @Test
    void ofComplaintsTheFirstTellsWhy() {
        ending.complained(new IOException("first"));
        ending.complained(new IOException("second"));
        assertThat(ending.seen(null, null)).contains("first").doesNotContain("second");
        assertThat(ending.isGiven()).as("seen is not given").isFalse();
    }
}
