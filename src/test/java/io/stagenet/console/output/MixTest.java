package io.stagenet.console.output;

import static io.stagenet.console.model.LevelKind.DIMMER;
import static io.stagenet.console.model.LevelKind.NON_DIM;
import static io.stagenet.console.model.LevelKind.SWITCH;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.show.Curve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What wins, held to numbers written by hand.
class MixTest {
    private static final int NONE = Level.NONE;
    private static final int[] LAYER = {NONE, 0, 1, 127, 128, 254, 255};
    private static final double[] PERCENT = {0, 0.4, 10, 50, 75, 99.9, 100};

    private static long masters(double percent, boolean blackout) {
        return Mix.withBlackout(Mix.withGrandMaster(Mix.OPEN, percent), blackout);
    }

    /// A hand's flash, of an address with a straight curve and no limits.
    private static int level(int base, int playback, int manual, int flash, LevelKind kind, long masters) {
        return Mix.level(base, playback, manual, hand(flash), Treatment.of(kind), masters);
    }

    private static LevelOwner owner(int base, int playback, int manual, int flash, LevelKind kind, long masters) {
        return Mix.owner(base, playback, manual, hand(flash), Treatment.of(kind), masters);
    }

    private static int hand(int flash) {
        return flash == NONE ? Flash.NONE : Flash.HAND;
    }

    /// Columns: base, playback, manual, flash (`-` has no say), kind, level with open masters, owner.
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // Nobody has ever said anything.
        "- | -   | -   | -   | DIMMER  | -   | NONE",
        "- | -   | -   | -   | NON_DIM | -   | NONE",
        "- | -   | -   | -   | SWITCH  | -   | NONE",
        // Each layer by itself.
        "0 | -   | -   | -   | DIMMER  | 0   | BASE",
        "0 | 40  | -   | -   | DIMMER  | 40  | CUE",
        "0 | -   | 50  | -   | DIMMER  | 50  | MANUAL",
        "0 | -   | -   | 255 | DIMMER  | 255 | FLASH",
        // The stronger one wins, also where it is lower.
        "0 | 200 | 50  | -   | DIMMER  | 50  | MANUAL",
        "0 | 200 | 0   | -   | DIMMER  | 0   | MANUAL",
        "0 | 0   | -   | -   | DIMMER  | 0   | CUE",
        "0 | 200 | 50  | 255 | DIMMER  | 255 | FLASH",
        "0 | 200 | -   | 255 | DIMMER  | 255 | FLASH",
        // Only a dimmer flashes.
        "0 | 200 | 50  | 255 | NON_DIM | 50  | MANUAL",
        "0 | 200 | -   | 255 | NON_DIM | 200 | CUE",
        "0 | -   | -   | 255 | SWITCH  | 0   | BASE",
        "- | -   | -   | 255 | NON_DIM | -   | NONE",
        "- | -   | -   | 255 | SWITCH  | -   | NONE",
        // A switch is on from half.
        "0 | -   | 127 | -   | SWITCH  | 0   | MANUAL",
        "0 | -   | 128 | -   | SWITCH  | 255 | MANUAL",
        "0 | -   | 255 | -   | SWITCH  | 255 | MANUAL",
        "0 | 1   | -   | -   | SWITCH  | 0   | CUE"})
    void letsTheStrongestLayerThatHasASayWin(Integer base, Integer playback, Integer manual, Integer flash,
            LevelKind kind, Integer level, LevelOwner owner) {
        assertThat(level(cell(base), cell(playback), cell(manual), cell(flash), kind, Mix.OPEN))
                .isEqualTo(cell(level));
        assertThat(owner(cell(base), cell(playback), cell(manual), cell(flash), kind, Mix.OPEN)).isEqualTo(owner);
    }

    private static int cell(Integer value) {
        return value == null ? NONE : value;
    }

    @ParameterizedTest
    @CsvSource({"255, 75, 191", "255, 50, 128", "255, 100, 255", "255, 0, 0", "255, 10, 26", "255, 1, 3",
        "255, 0.1, 0", "255, 0.2, 1", "255, 99.9, 255", "255, 99.8, 254", "128, 75, 96", "128, 50, 64", "1, 50, 1",
        "1, 49, 0", "100, 33.3, 33", "200, 33.3, 67", "0, 75, 0", "3, 50, 2", "254, 100, 254", "1, 100, 1"})
    void scalesADimmerByTheGrandMasterAndRoundsToTheNearest(int asked, double percent, int expected) {
        assertThat(level(0, NONE, asked, NONE, DIMMER, masters(percent, false))).isEqualTo(expected);
        assertThat(level(0, asked, NONE, NONE, DIMMER, masters(percent, false))).isEqualTo(expected);
        assertThat(owner(0, NONE, asked, NONE, DIMMER, masters(percent, false))).isEqualTo(LevelOwner.MANUAL);
    }

    @Test
    void leavesEveryLevelAsItIsWithTheGrandMasterAtFull() {
        for (int level = 0; level <= 255; level++) {
            assertThat(level(0, NONE, level, NONE, DIMMER, Mix.OPEN)).isEqualTo(level);
            assertThat(level(0, NONE, level, NONE, NON_DIM, Mix.OPEN)).isEqualTo(level);
        }
    }

    @Test
    void followsEveryStepOf255OfTheGrandMasterExactly() {
        for (int step = 0; step <= 255; step++) {
            assertThat(level(0, NONE, 255, NONE, DIMMER, masters(step * 100.0 / 255, false))).isEqualTo(step);
        }
    }

    @ParameterizedTest
    @CsvSource({"75, 191", "50, 128", "0, 0"})
    void scalesAFlashToo(double percent, int expected) {
        assertThat(level(0, NONE, 10, 255, DIMMER, masters(percent, false))).isEqualTo(expected);
        assertThat(owner(0, NONE, 10, 255, DIMMER, masters(percent, false))).isEqualTo(LevelOwner.FLASH);
    }

    @Test
    void neverScalesWhatIsNoDimmer() {
        for (double percent : PERCENT) {
            for (boolean blackout : new boolean[]{false, true}) {
                long masters = masters(percent, blackout);
                assertThat(level(0, NONE, 77, NONE, NON_DIM, masters)).isEqualTo(77);
                assertThat(level(0, NONE, 0, NONE, NON_DIM, masters)).isZero();
                assertThat(level(0, NONE, 128, NONE, SWITCH, masters)).isEqualTo(255);
                assertThat(level(0, NONE, 127, NONE, SWITCH, masters)).isZero();
                assertThat(owner(0, NONE, 77, NONE, NON_DIM, masters)).isEqualTo(LevelOwner.MANUAL);
                assertThat(owner(0, 128, NONE, NONE, SWITCH, masters)).isEqualTo(LevelOwner.CUE);
                assertThat(owner(0, NONE, NONE, 255, SWITCH, masters)).isEqualTo(LevelOwner.BASE);
            }
        }
    }

    /// Every level of every layer, every chosen grand master.
    @Test
    void isDarkInBlackoutWhateverADimmerIsAskedFor() {
        for (double percent : PERCENT) {
            long dark = masters(percent, true);
            for (int level = 0; level <= 255; level++) {
                assertThat(level(0, NONE, level, NONE, DIMMER, dark)).isZero();
                assertThat(level(0, level, NONE, NONE, DIMMER, dark)).isZero();
                assertThat(level(0, level, NONE, 255, DIMMER, dark)).isZero();
            }
            assertThat(owner(0, NONE, 255, NONE, DIMMER, dark)).isEqualTo(LevelOwner.BLACKOUT);
            assertThat(owner(0, NONE, NONE, 255, DIMMER, dark)).isEqualTo(LevelOwner.BLACKOUT);
            assertThat(owner(0, NONE, NONE, NONE, DIMMER, dark)).isEqualTo(LevelOwner.BLACKOUT);
        }
    }

    @ParameterizedTest
    @EnumSource(LevelKind.class)
    void saysNothingForAnAddressNobodySetWhateverTheMastersDo(LevelKind kind) {
        for (double percent : PERCENT) {
            for (boolean blackout : new boolean[]{false, true}) {
                assertThat(level(NONE, NONE, NONE, NONE, kind, masters(percent, blackout))).isEqualTo(NONE);
                assertThat(owner(NONE, NONE, NONE, NONE, kind, masters(percent, blackout)))
                        .isEqualTo(LevelOwner.NONE);
            }
        }
    }

    /// A level and an owner belong together, in all combinations: no level without an owner, none of an owner that has
    /// no say, and nothing off the scale.
    @Test
    void givesEveryLevelTheOwnerItComesFrom() {
        int looked = 0;
        for (int base : new int[]{NONE, 0}) {
            for (int playback : LAYER) {
                for (int manual : LAYER) {
                    for (int flash : new int[]{NONE, 255}) {
                        for (var kind : LevelKind.values()) {
                            for (double percent : PERCENT) {
                                for (boolean blackout : new boolean[]{false, true}) {
                                    check(base, playback, manual, flash, kind, masters(percent, blackout));
                                    looked++;
                                }
                            }
                        }
                    }
                }
            }
        }
        assertThat(looked).isEqualTo(8_232);
    }

    private static void check(int base, int playback, int manual, int flash, LevelKind kind, long masters) {
        int level = level(base, playback, manual, flash, kind, masters);
        var owner = owner(base, playback, manual, flash, kind, masters);
        var as = "%d %d %d %d %s %x -> %d %s".formatted(base, playback, manual, flash, kind, masters, level, owner);
        assertThat(level).as(as).isBetween(NONE, 255);
        switch (owner) {
            case NONE -> assertThat(level).as(as).isEqualTo(NONE);
            case BASE -> assertThat(level).as(as).isZero();
            case CUE -> assertThat(playback).as(as).isNotEqualTo(NONE);
            case MANUAL -> assertThat(manual).as(as).isNotEqualTo(NONE);
            case FLASH -> assertThat(flash).as(as).isNotEqualTo(NONE);
            case SOLO, SUBMASTER -> throw new AssertionError(as);
            case BLACKOUT -> {
                assertThat(kind).as(as).isEqualTo(DIMMER);
                assertThat(Mix.blackout(masters)).as(as).isTrue();
                assertThat(level).as(as).isZero();
            }
        }
    }

    @Test
    void asksForWhatLiesBelowFlashAndMasters() {
        assertThat(Mix.asked(NONE, NONE, NONE)).isEqualTo(NONE);
        assertThat(Mix.asked(0, NONE, NONE)).isZero();
        assertThat(Mix.asked(0, 40, NONE)).isEqualTo(40);
        assertThat(Mix.asked(0, 40, 7)).isEqualTo(7);
        assertThat(Mix.asked(0, 40, 0)).isZero();
    }

    @Test
    void takesTheLevelOfAMoveAndOfASubmasterWithoutTheirMarks() {
        assertThat(Mix.asked(0, 40 | Mix.SUBMASTER, NONE)).isEqualTo(40);
        assertThat(Mix.asked(0, 40, 255 | Mix.MOVING)).isEqualTo(255);
        assertThat(level(0, 255 | Mix.SUBMASTER, NONE, NONE, DIMMER, Mix.OPEN)).isEqualTo(255);
        assertThat(owner(0, 40 | Mix.SUBMASTER, NONE, NONE, DIMMER, Mix.OPEN)).isEqualTo(LevelOwner.SUBMASTER);
        assertThat(owner(0, 40 | Mix.SUBMASTER, 3 | Mix.MOVING, NONE, DIMMER, Mix.OPEN))
                .isEqualTo(LevelOwner.MANUAL);
    }

    @Test
    void flashesASubmasterAtItsLevelAndAHandAtFull() {
        int treatment = Treatment.PLAIN;
        int bySubmaster = Flash.submaster(90, false);
        assertThat(Mix.level(0, 200, 10, bySubmaster, treatment, Mix.OPEN)).isEqualTo(90);
        assertThat(Mix.level(0, 200, 10, bySubmaster | Flash.HAND, treatment, Mix.OPEN)).isEqualTo(255);
        assertThat(Mix.owner(0, 200, 10, bySubmaster, treatment, Mix.OPEN)).isEqualTo(LevelOwner.FLASH);
        assertThat(Mix.level(0, 200, 10, Flash.submaster(0, false), treatment, Mix.OPEN)).isZero();
    }

    @Test
    void putsOutEveryDimmerButTheSoloedAndThoseKeptLit() {
        long solo = Mix.withSolos(Mix.OPEN, 1);
        int kept = Treatment.of(DIMMER, Curve.LINEAR, 0, 255, true);
        assertThat(level(0, NONE, 200, NONE, DIMMER, solo)).isZero();
        assertThat(owner(0, NONE, 200, NONE, DIMMER, solo)).isEqualTo(LevelOwner.SOLO);
        assertThat(level(NONE, NONE, NONE, NONE, DIMMER, solo)).isEqualTo(NONE);
        assertThat(Mix.level(0, NONE, 200, Flash.HAND_SOLO, Treatment.PLAIN, solo)).isEqualTo(255);
        assertThat(Mix.owner(0, NONE, 200, Flash.HAND_SOLO, Treatment.PLAIN, solo)).isEqualTo(LevelOwner.SOLO);
        assertThat(Mix.level(0, NONE, 200, Flash.submaster(30, true), Treatment.PLAIN, solo)).isEqualTo(30);
        assertThat(level(0, NONE, 200, 255, DIMMER, solo)).as("a flash goes on").isEqualTo(255);
        assertThat(Mix.level(0, NONE, 200, Flash.NONE, kept, solo)).isEqualTo(200);
        assertThat(Mix.owner(0, NONE, 200, Flash.NONE, kept, solo)).isEqualTo(LevelOwner.MANUAL);
        assertThat(level(0, NONE, 200, NONE, NON_DIM, solo)).isEqualTo(200);
        assertThat(Mix.solo(Mix.withBlackout(Mix.withGrandMaster(solo, 20), true))).isTrue();
        assertThat(Mix.solo(Mix.withSolos(solo, -1))).isFalse();
        long often = Mix.withGrandMaster(Mix.withBlackout(Mix.OPEN, true), 50);
        for (int times = 0; times < 20_000; times++) {
            often = Mix.withSolos(often, times % 2 == 0 ? 3 : -3);
            assertThat(Mix.blackout(often)).isTrue();
            assertThat(Mix.solo(often)).isEqualTo(times % 2 == 0);
            assertThat(Mix.grandMaster(often)).isEqualTo(50);
        }
    }

    /// Columns: level, grand master, curve, minimum, maximum, what goes out.
    @ParameterizedTest
    @CsvSource({"0, 100, LINEAR, 10, 200, 10", "255, 100, LINEAR, 10, 200, 200", "128, 100, LINEAR, 10, 200, 105",
        "255, 50, LINEAR, 10, 200, 105", "255, 0, LINEAR, 10, 200, 10", "128, 100, SQUARE, 0, 255, 64",
        "255, 50, SQUARE, 0, 255, 64", "128, 100, S, 0, 255, 128", "64, 100, S, 0, 255, 40",
        "0, 100, INVERSE, 0, 255, 255", "255, 100, INVERSE, 0, 255, 0", "0, 100, INVERSE, 0, 100, 100",
        "255, 100, LINEAR, 77, 77, 77", "0, 100, LINEAR, 255, 255, 255"})
    void sendsACurveBetweenTheLimitsAfterTheGrandMaster(int level, double percent, Curve curve, int minimum,
            int maximum, int out) {
        int treatment = Treatment.of(DIMMER, curve, minimum, maximum, false);
        assertThat(Mix.level(0, level, NONE, Flash.NONE, treatment, masters(percent, false))).isEqualTo(out);
        assertThat(Mix.level(0, level, NONE, Flash.NONE, treatment, masters(percent, true))).as("dark").isZero();
        int lit = Treatment.of(DIMMER, curve, minimum, maximum, true);
        assertThat(Mix.level(0, level, NONE, Flash.NONE, lit, masters(percent, true))).as("kept lit").isEqualTo(out);
        assertThat(Mix.level(NONE, NONE, NONE, Flash.NONE, treatment, masters(percent, false))).isEqualTo(NONE);
    }

    @ParameterizedTest
    @CsvSource({"127, 20, 180, 20", "128, 20, 180, 180", "255, 0, 255, 255", "0, 0, 255, 0"})
    void putsASwitchToOneOfItsLimits(int level, int minimum, int maximum, int out) {
        int treatment = Treatment.of(SWITCH, Curve.SQUARE, minimum, maximum, false);
        assertThat(Mix.level(0, level, NONE, Flash.NONE, treatment, masters(10, true))).isEqualTo(out);
    }

    @Test
    void movesOneMasterWithoutTheOther() {
        long both = masters(75, true);
        assertThat(Mix.grandMaster(both)).isEqualTo(75.0);
        assertThat(Mix.blackout(both)).isTrue();
        assertThat(Mix.grandMaster(Mix.withBlackout(both, false))).isEqualTo(75.0);
        assertThat(Mix.blackout(Mix.withBlackout(both, false))).isFalse();
        assertThat(Mix.blackout(Mix.withGrandMaster(both, 100))).isTrue();
        assertThat(Mix.grandMaster(Mix.withGrandMaster(both, 100))).isEqualTo(100.0);
        assertThat(Mix.grandMaster(Mix.withGrandMaster(Mix.OPEN, 120))).isEqualTo(100.0);
        assertThat(Mix.grandMaster(Mix.withGrandMaster(Mix.OPEN, -5))).isEqualTo(0.0);
    }
}
