package io.stagenet.console.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The data plane under many hands, slow, freezing and rebooting gateways: thousands of short rounds, each from a seed
/// of its own.
///
/// `-Dstress.rounds=N` sets how many (3,000 by themselves), `-Dstress.first=N` where the seeds begin, and
/// `-Dstress.seed=N` runs the one round a failure named, again and again: timing is not in the seed.
class OutputStressTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("stress-", 0).factory());

    @AfterAll
    static void end() {
        THREADS.shutdownNow();
    }

    @Test
    void everyGatewayHoldsWhatTheLayersSayHoweverProducersAndGatewaysBehave() throws Exception {
        long rounds = Long.getLong("stress.rounds", 3000);
        long first = Long.getLong("stress.first", 1);
        var seed = Long.getLong("stress.seed");
        for (long round = 0; round < rounds; round++) {
            run(seed != null ? seed : first + round, StressLink.Fault.NONE, PATIENCE);
        }
    }

    @Test
    void findsAGatewayThatMissesValues() {
        assertThatThrownBy(() -> runMany(StressLink.Fault.DROPS_FRAMES, PATIENCE)).isInstanceOf(AssertionError.class)
                .hasMessageMatching("(?s)seed \\d+, again with -Dstress.seed=\\d+: .*SN\\d+ holds .*");
    }

    @Test
    void findsAWriterThatClearsItsFlagTooLate() {
        assertThatThrownBy(() -> runMany(StressLink.Fault.CLEARS_ITS_FLAG_LATE, Duration.ofSeconds(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not idle");
    }

    private static void runMany(StressLink.Fault fault, Duration patience) throws Exception {
        for (long seed = 1; seed <= 300; seed++) {
            run(seed, fault, patience);
        }
    }

    private static void run(long seed, StressLink.Fault fault, Duration patience) throws Exception {
        new StressRound(seed, THREADS, fault, patience).run();
    }

    @Test
    void agreesWithTheSpecOnAFewLevels() {
        var log = new LayerLog();
        assertThat(log.expected(7)).isEqualTo(-1);
        log.rouse(7);
        log.manual[7] = 200;
        log.grandMaster = 8;
        assertThat(log.expected(7)).isEqualTo(100);
    }
}
