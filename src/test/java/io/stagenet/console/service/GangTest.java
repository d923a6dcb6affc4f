package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Gains that move together: offsets kept, each on its own grid, all stopping at the first limit.
class GangTest extends StageboxTestBase {
    private static String head(int index, double gain, double min, double max, double step) {
        return String.format(Locale.ROOT, "{\"messageType\":\"informationMessage\",\"preampIndex\":%d,\"gain\":{"
                + "\"dataType\":\"float\",\"unit\":\"dB\",\"precision\":%s,\"value\":%s,\"minValue\":%s,"
                + "\"maxValue\":%s,\"locked\":false},\"phantomPower\":{\"dataType\":\"bool\",\"value\":false,"
                + "\"locked\":false}}", index, step, gain, min, max);
    }

    private void scanned(String... heads) {
        found("239.193.7");
        stream(envelope(heads));
        later(600);
        stream(error("ValueOutOfRange", "no such preamp"));
        rig.virgil.take();
    }

    private Outcome gang(String name, int... inputs) {
        return rig.submit(new PreampAction.SetGang(name, IntStream.of(inputs).mapToObj(StageboxTestBase::input)
                .toList()));
    }

    private Outcome steps(int steps, int... inputs) {
        return set(Parameter.GAIN, new ParameterChange.Steps(steps), PhantomConsent.NONE, inputs);
    }

    /// What was asked for last, else what is reported.
    private double wanted(int index) {
        var pending = preamp(index).pending().get(Parameter.GAIN);
        return Objects.requireNonNull((Amount) (pending == null ? value(index, Parameter.GAIN) : pending.wanted()))
                .amount();
    }

    @Test
    void oneMemberTakesTheGangAlong() {
        online(3);
        gang("Drums", 0, 2);
        assertThat(gain(31, 0).message()).contains("Drums").contains("2").contains("6");
        assertThat(wanted(0)).isEqualTo(31);
        assertThat(wanted(1)).isEqualTo(25);
        assertThat(wanted(2)).isEqualTo(31);
        later(10);
        assertThat(String.join("", rig.virgil.take())).contains("\"preampIndex\":0").contains("\"preampIndex\":2")
                .doesNotContain("\"preampIndex\":1");
    }

    @Test
    void allStopTogetherAtTheFirstLimitWhichIsNamed() {
        scanned(head(0, 25, -5, 61, 3), head(1, 55, -5, 61, 3));
        gang("Drums", 0, 1);
        var outcome = gain(61, 0);
        assertThat(wanted(0)).isEqualTo(31);
        assertThat(wanted(1)).isEqualTo(61);
        assertThat(outcome.message()).contains("SL-Rack/2").contains("limit");
        gain(25, 0);
        assertThat(wanted(0)).isEqualTo(25);
        assertThat(wanted(1)).isEqualTo(55);
    }

    @Test
    void fineAndCoarseGridsKeepTheirOffsetAsWellAsTheyCan() {
        scanned(head(0, 20, 0, 60, 0.5), head(1, 25, -5, 61, 3));
        gang("Pair", 0, 1);
        for (int i = 0; i < 3; i++) {
            steps(1, 0);
        }
        assertThat(wanted(0)).isEqualTo(21.5);
        assertThat(wanted(1)).as("half a step above").isEqualTo(28);
        steps(-1, 0);
        assertThat(wanted(1)).isEqualTo(25);
        steps(-2, 0);
        assertThat(wanted(0)).isEqualTo(20);
        assertThat(wanted(1)).isEqualTo(25);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void upAndDownAgainLeadsExactlyBackWhateverTheGrids(long seed) {
        var random = new Random(seed);
        double[] grids = {0.1, 0.5, 1, 1.5, 2.5, 3};
        var heads = new ArrayList<String>();
        int members = 2 + random.nextInt(4);
        double[] step = new double[members];
        double[] start = new double[members];
        for (int i = 0; i < members; i++) {
            step[i] = grids[random.nextInt(grids.length)];
            double min = random.nextInt(12) - 10;
            long count = Math.round((40 + random.nextInt(20)) / step[i]);
            start[i] = min + random.nextInt((int) count + 1) * step[i];
            heads.add(head(i, start[i], min, min + count * step[i], step[i]));
        }
        scanned(heads.toArray(String[]::new));
        gang("All", IntStream.range(0, members).toArray());
        int leader = random.nextInt(members);
        for (int move = 0; move < 60; move++) {
            steps(random.nextInt(21) - 10, leader);
            double moved = wanted(leader) - start[leader];
            for (int i = 0; i < members; i++) {
                assertThat(Math.abs(wanted(i) - start[i] - moved)).as("input %d drifts", i)
                        .isLessThanOrEqualTo(step[i] / 2 + 1e-6);
                var grid = Objects.requireNonNull(Objects.requireNonNull(preamp(i).parameter(Parameter.GAIN)).grid());
                assertThat(grid.isLegal(wanted(i))).isTrue();
            }
        }
        set(Parameter.GAIN, new ParameterChange.To(new Amount(start[leader])), PhantomConsent.NONE, leader);
        for (int i = 0; i < members; i++) {
            assertThat(wanted(i)).as("input %d", i).isCloseTo(start[i], org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void aMemberMovedAloneHasItsNewOffsetKept() {
        online(2);
        gang("Pair", 0, 1);
        rig.submit(new PreampAction.SetParameter(List.of(input(1)), Parameter.GAIN,
                new ParameterChange.To(new Amount(40)), PhantomConsent.NONE, true));
        assertThat(wanted(0)).isEqualTo(25);
        assertThat(wanted(1)).isEqualTo(40);
        steps(2, 0);
        assertThat(wanted(0)).isEqualTo(31);
        assertThat(wanted(1)).isEqualTo(46);
    }

    @Test
    void aMemberChangedElsewhereKeepsTheOffsetItHasNow() {
        online(2);
        gang("Pair", 0, 1);
        multicast(status(1, 40), "10.0.0.7");
        steps(1, 0);
        assertThat(wanted(0)).isEqualTo(28);
        assertThat(wanted(1)).isEqualTo(43);
    }

    @Test
    void allMembersInTheHandAreSetToOneValue() {
        online(2);
        gang("Pair", 0, 1);
        multicast(status(1, 40), "10.0.0.7");
        gain(31, 0, 1);
        assertThat(wanted(0)).isEqualTo(31);
        assertThat(wanted(1)).isEqualTo(31);
    }

    @Test
    void membersInTheHandThatMoveByDifferentAmountsAreRefused() {
        online(3);
        gang("Trio", 0, 1, 2);
        multicast(status(1, 40), "10.0.0.7");
        assertThat(gain(31, 0, 1)).isInstanceOf(Outcome.Refused.class);
        assertThat(rig.virgil.take()).isEmpty();
    }

    @Test
    void aLockedMemberHoldsTheGangAndIsNamed() {
        online(2);
        gang("Pair", 0, 1);
        stream(envelope("{\"messageType\":\"informationMessage\",\"preampIndex\":1,\"gain\":{\"dataType\":\"int\","
                + "\"value\":25,\"locked\":true}}"));
        var outcome = steps(1, 0);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.message()).contains("Pair").contains("SL-Rack/2");
        assertThat(rig.virgil.take()).isEmpty();
        assertThat(rig.submit(new PreampAction.SetParameter(List.of(input(0)), Parameter.GAIN,
                new ParameterChange.Steps(1), PhantomConsent.NONE, true))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aLostMemberHoldsTheGangAndIsNamed() {
        online(1);
        rig.restart(show -> show.withGang("Far", List.of(input(0),
                new io.stagenet.console.model.virgil.PreampKey(
                        new io.stagenet.console.model.virgil.StageboxId("Gone"), 3))));
        online(1);
        var outcome = steps(1, 0);
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.message()).contains("Far").contains("Gone/4");
        assertThat(rig.virgil.take()).isEmpty();
    }

    @Test
    void onlyGainIsGanged() {
        online(2);
        gang("Pair", 0, 1);
        set(Parameter.PAD, new ParameterChange.To(new Flag(true)), PhantomConsent.NONE, 0);
        assertThat(preamp(0).pending()).containsKey(Parameter.PAD);
        assertThat(preamp(1).pending()).isEmpty();
        assertThat(phantom(true, PhantomConsent.HELD, 0, 1)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void anInputIsInOneGangOnlyAndAGangHasTwo() {
        online(4);
        assertThat(gang("Pair", 0, 1)).isInstanceOf(Outcome.Done.class);
        assertThat(gang("Other", 1, 2).message()).contains("Pair").contains("SL-Rack/2");
        assertThat(gang("One", 3)).isInstanceOf(Outcome.Refused.class);
        assertThat(gang(" ", 2, 3)).isInstanceOf(Outcome.Refused.class);
        assertThat(gang("Pair", 0, 1, 2)).as("the same gang may grow").isInstanceOf(Outcome.Done.class);
        assertThat(rig.kept().gangs().get("Pair")).containsExactly(input(0), input(1), input(2));
    }

    @Test
    void aGangIsRenamedLeftAndDissolved() {
        online(3);
        gang("Trio", 0, 1, 2);
        rig.submit(new PreampAction.RenameGang("Trio", "Toms"));
        assertThat(rig.kept().gangs()).containsOnlyKeys("Toms");
        rig.submit(new PreampAction.LeaveGang(List.of(input(2))));
        assertThat(rig.kept().gangs().get("Toms")).containsExactly(input(0), input(1));
        rig.submit(new PreampAction.LeaveGang(List.of(input(0))));
        assertThat(rig.kept().gangs()).isEmpty();
        assertThat(rig.submit(new PreampAction.DissolveGang("Toms"))).isInstanceOf(Outcome.Refused.class);
    }
}
