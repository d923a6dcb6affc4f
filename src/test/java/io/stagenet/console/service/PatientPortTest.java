package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.net.ManualEventLoop;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientPortTest {
    private final ManualEventLoop loop = new ManualEventLoop();
    private final List<String> told = new ArrayList<>();
    private boolean taken = true;
    private int asked;
    private final PatientPort port = new PatientPort(loop, this::listen,
            why -> told.add(why == null ? "has it" : String.valueOf(why.getMessage())));

    private void listen() throws IOException {
        asked++;
        if (taken) {
            throw new BindException("in use");
        }
    }

    @Test
    void saysNothingOfAPortThatAnEndingConsoleLetsGo() {
        port.begin();
        loop.advance(Duration.ofMillis(1_500));
        assertThat(asked).isEqualTo(4);
        taken = false;
        loop.advance(Duration.ofMillis(100));
        assertThat(told).containsExactly("has it");
        assertThat(loop.timers()).isZero();
    }

    @Test
    void saysWhyWhenOthersKeepItAndAsksOn() {
        port.begin();
        loop.advance(Duration.ofMillis(1_599));
        assertThat(told).isEmpty();
        loop.advance(Duration.ofMillis(1));
        assertThat(told).containsExactly("in use");
        loop.advance(Duration.ofMillis(4_999));
        assertThat(asked).isEqualTo(5);
        taken = false;
        loop.advance(Duration.ofMillis(1));
        assertThat(told).containsExactly("in use", "has it");
    }

    @Test
    void asksNoMoreOnceItsConsoleEnds() {
        port.begin();
        port.end();
        loop.advance(Duration.ofMinutes(1));
        assertThat(asked).isEqualTo(1);
        assertThat(told).isEmpty();
    }
}
