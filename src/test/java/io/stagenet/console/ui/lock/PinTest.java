package io.stagenet.console.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PinTest {
    @Test
    void isKnownAgainAndKeptNowhere() {
        var pin = Pin.of("4711");
        var read = Pin.read(pin.text());
        assertThat(read).isNotNull();
        assertThat(read.matches("4711")).isTrue();
        assertThat(read.matches("4712")).isFalse();
        assertThat(pin.text()).doesNotContain("4711");
        assertThat(Pin.of("4711").text()).as("salted").isNotEqualTo(pin.text());
    }

    @Test
    void hasFourToEightDigits() {
        assertThat(Stream.of("1234", "00000000")).allMatch(Pin::isPossible);
        assertThat(Stream.of("", "123", "123456789", "12a4", "１２３４")).noneMatch(Pin::isPossible);
    }

    @Test
    void isNoneWhenWhatWasKeptIsDamaged() {
        assertThat(Stream.of("", "1:2", "x:AA==:AA==", "0:AA==:AA==", "9999999:AA==:AA==", "1:!:!").map(Pin::read))
                .containsOnlyNulls();
    }
}
