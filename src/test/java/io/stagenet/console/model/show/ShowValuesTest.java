package io.stagenet.console.model.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShowValuesTest {
    private static LevelSet levels(int... addressAndLevel) {
        var set = LevelSet.builder();
        for (int i = 0; i < addressAndLevel.length; i += 2) {
            set.put(addressAndLevel[i], addressAndLevel[i + 1]);
        }
        return set.build();
    }

    private static Cue cue(int number, LevelSet levels) {
        return new Cue(CueNumber.of(number), "", CueTimes.CUT, levels);
    }

    @Test
    void aCueNumberIsReadAndWrittenAsDecimal() {
        for (var each : Map.of("5", "5", "5.5", "5.5", "5.50", "5.5", "0.001", "0.001", "9999.999", "9999.999", "12.25",
                "12.25").entrySet()) {
            assertThat(CueNumber.parse(each.getKey())).map(CueNumber::toString).as(each.getKey())
                    .contains(each.getValue());
        }
        for (String none : List.of("", "0", "0.000", "10000", "5.", ".5", "5.1234", "-1", "5,5", " 5")) {
            assertThat(CueNumber.parse(none)).as(none).isEmpty();
        }
        assertThat(CueNumber.parse("5.5").orElseThrow().nextWhole()).isEqualTo(CueNumber.of(6));
        assertThat(CueNumber.parse("5.5").orElseThrow()).isBetween(CueNumber.of(5), CueNumber.of(6));
    }

    @Test
    void everyCurveKeepsItsEndsAndNeverTurnsBack() {
        for (var curve : Curve.values()) {
            boolean inverse = curve == Curve.INVERSE;
            assertThat(curve.of(0)).isEqualTo(inverse ? Level.FULL : 0);
            assertThat(curve.of(Level.FULL)).isEqualTo(inverse ? 0 : Level.FULL);
            for (int level = 1; level <= Level.FULL; level++) {
                int step = curve.of(level) - curve.of(level - 1);
                assertThat(inverse ? -step : step).as("%s at %d", curve, level).isNotNegative();
            }
        }
        assertThat(Curve.SQUARE.of(128)).isEqualTo(64);
        assertThat(Curve.S.of(64)).isEqualTo(40);
    }

    @Test
    void levelsAreFoundByAddressAndComeInOrder() {
        var set = levels(65_535, 1, 7, 255, 1, 0);
        assertThat(set.size()).isEqualTo(3);
        assertThat(set.level(7)).isEqualTo(255);
        assertThat(set.level(1)).isZero();
        assertThat(set.level(2)).isEqualTo(Level.NONE);
        assertThat(set).hasToString("{1=0, 7=255, 65535=1}").isEqualTo(levels(1, 0, 7, 255, 65_535, 1));
        assertThat(set.toBuilder().remove(7).build()).isEqualTo(levels(1, 0, 65_535, 1)).isNotEqualTo(set);
        assertThatThrownBy(() -> levels(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> levels(1, 256)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aListThatTracksAddsUpItsCuesToTheLastBlock() {
        var list = CueList.of(1).with(cue(1, levels(1, 10, 2, 20))).with(cue(2, levels(2, 21)))
                .with(cue(3, levels(3, 30)));
        assertThat(list.state(CueNumber.of(3))).as("cue only").isEqualTo(levels(3, 30));
        var tracking = list.withTracking(true);
        assertThat(tracking.state(CueNumber.of(3))).isEqualTo(levels(1, 10, 2, 21, 3, 30));
        var blocked = tracking.with(cue(2, LevelSet.EMPTY).withBlock(levels(2, 21)));
        assertThat(blocked.state(CueNumber.of(3))).isEqualTo(levels(2, 21, 3, 30));
        assertThat(blocked.state(CueNumber.of(9))).isEqualTo(LevelSet.EMPTY);
    }

    @Test
    void aPartGoesBeforeAKindAndAKindBeforeTheCue() {
        var part = new CueTimes(1, 1, 1);
        var kind = new CueTimes(2, 2, 2);
        var cue = cue(1, LevelSet.EMPTY).withTimes(Map.of(LevelKind.NON_DIM, kind),
                List.of(new CuePart(AddressRuns.of(5, 6), part)));
        assertThat(cue.times(5, LevelKind.NON_DIM)).isEqualTo(part);
        assertThat(cue.times(7, LevelKind.NON_DIM)).isEqualTo(kind);
        assertThat(cue.times(7, LevelKind.DIMMER)).isEqualTo(CueTimes.CUT);
    }

    @Test
    void whatStandsUnderAnothersNumberIsRefused() {
        var group = new Group(2, "Front", List.of(3, 1));
        assertThat(PlaybackData.EMPTY.withGroup(2, group).groups()).containsOnlyKeys(2);
        assertThat(PlaybackData.EMPTY.withGroup(2, group).withGroup(2, null)).isEqualTo(PlaybackData.EMPTY);
        assertThatThrownBy(() -> PlaybackData.EMPTY.withGroup(1, group)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Group(1, "", List.of(1, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}
