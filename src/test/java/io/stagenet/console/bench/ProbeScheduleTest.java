package io.stagenet.console.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProbeScheduleTest {
    private static final long BASE = 5_000_000_000L;
    private static final long PERIOD = 25_000_000;
    private static final long STAGGER = 2_000_000;

    private final ProbeSchedule schedule = new ProbeSchedule(BASE, PERIOD, STAGGER, 100, 3);
    private final Probes probes = new Probes();

    @Test
    void findsTheMoveOfEveryValueOverManyCycles() {
        for (long move = 0; move < 3 * ProbeSchedule.CYCLE; move++) {
            long now = schedule.scheduled(2, move) + 300_000;
            assertThat(schedule.moveOf(2, ProbeSchedule.valueOf(move), now)).isEqualTo(move);
        }
    }

    @Test
    void takesTheNewestMoveThatIsNotInTheFuture() {
        long move = 600;
        int value = ProbeSchedule.valueOf(move);
        long due = schedule.scheduled(0, move);
        assertThat(schedule.moveOf(0, value, due)).isEqualTo(move);
        assertThat(schedule.moveOf(0, value, due - 1)).isEqualTo(move - ProbeSchedule.CYCLE);
        assertThat(schedule.moveOf(0, value, due + 250 * PERIOD)).isEqualTo(move);
    }

    @Test
    void staggersTheProbes() {
        assertThat(schedule.scheduled(2, 4)).isEqualTo(BASE + 2 * STAGGER + 4 * PERIOD);
    }

    @Test
    void countsLatenessFromTheScheduleAndEveryMoveThatWasOvertaken() throws IOException {
        receive(0, 0, 1_000_000);
        // Moves 1 to 3 never came: the gateway knew of them when 4 came, 3, 2 and 1 periods after they were due.
        receive(0, 4, 1_000_000);
        var dump = dump();
        assertThat(dump.path("count").asInt()).isEqualTo(5);
        assertThat(dump.path("skipped").asInt()).isEqualTo(3);
        assertThat(dump.path("max").asDouble()).isBetween(75_990.0, 76_100.0);
        assertThat(dump.path("p50").asDouble()).isBetween(25_990.0, 26_050.0);
    }

    @Test
    void countsNothingTwiceAndNothingOfOtherAddresses() throws IOException {
        receive(1, 7, 500_000);
        receive(1, 7, 900_000);
        receive(3, 7, 500_000);
        receive(-1, 7, 500_000);
        assertThat(dump().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void callsStrangeWhatTheScheduleNeverHad() throws IOException {
        schedule.received(100, 0, BASE + PERIOD, probes);
        schedule.received(100, 9, BASE + PERIOD, probes);
        var dump = dump();
        assertThat(dump.path("count").asInt()).isZero();
        assertThat(dump.path("strange").asInt()).isEqualTo(2);
    }

    @Test
    void beginsAnewAfterADump() throws IOException {
        receive(0, 0, 1_000);
        dump();
        assertThat(dump().path("count").asInt()).isZero();
    }

    private void receive(int probe, long move, long late) {
        schedule.received(100 + probe, ProbeSchedule.valueOf(move), schedule.scheduled(probe, move) + late, probes);
    }

    private JsonNode dump() throws IOException {
        return new JsonMapper().readTree(probes.dump(""));
    }
}
