package io.stagenet.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Curve;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The documented order, told once more as a story from the strongest to the weakest, against [Mix] for random addresses.
class MixPropertyTest {
    private static final long SEED = Long.getLong("mix.seed", 20_261_127);
    private static final int ROUNDS = 300_000;
    /// Grand master steps at which rounding is exact.
    private static final int STEPS = 16;

    private final SplittableRandom random = new SplittableRandom(SEED);

    private int layer() {
        return random.nextBoolean() ? Level.NONE : random.nextInt(256);
    }

    /// Everything that is said of one address.
    private final class Address {
        final int base = random.nextInt(3) == 0 ? Level.NONE : 0;
        final int playback = layer();
        final boolean submaster = random.nextBoolean();
        final int manual = layer();
        final boolean moving = random.nextBoolean();
        final boolean handFlash = random.nextInt(5) == 0;
        final boolean handSolo = random.nextInt(8) == 0;
        final int submasterFlash = random.nextInt(4) == 0 ? random.nextInt(256) : Level.NONE;
        final boolean submasterSolo = submasterFlash != Level.NONE && random.nextBoolean();
        final boolean othersSolo = random.nextInt(4) == 0;
        final boolean blackout = random.nextInt(4) == 0;
        final int grandMaster = random.nextBoolean() ? STEPS : random.nextInt(STEPS + 1);
        final LevelKind kind = LevelKind.values()[random.nextInt(3)];
        final AddressSettings settings = settings();

        AddressSettings settings() {
            if (random.nextBoolean()) {
                return AddressSettings.NONE;
            }
            int low = random.nextInt(256);
            return AddressSettings.NONE.withCurve(Curve.values()[random.nextInt(4)])
                    .withLimits(low, low + random.nextInt(256 - low)).withKeepInBlackout(random.nextBoolean());
        }

        boolean solo() {
            return handSolo || submasterSolo;
        }

        boolean flashes() {
            return kind == LevelKind.DIMMER && (handFlash || solo() || submasterFlash != Level.NONE);
        }

        boolean spared() {
            return kind != LevelKind.DIMMER || settings.keepInBlackout();
        }

        LevelOwner owner() {
            if (!flashes() && manual == Level.NONE && playback == Level.NONE && base == Level.NONE) {
                return LevelOwner.NONE;
            }
            if (blackout && !spared()) {
                return LevelOwner.BLACKOUT;
            }
            if (flashes()) {
                return solo() ? LevelOwner.SOLO : LevelOwner.FLASH;
            }
            if ((othersSolo || solo()) && !spared()) {
                return LevelOwner.SOLO;
            }
            if (manual != Level.NONE) {
                return LevelOwner.MANUAL;
            }
            if (playback != Level.NONE) {
                return submaster ? LevelOwner.SUBMASTER : LevelOwner.CUE;
            }
            return LevelOwner.BASE;
        }

        /// Before masters.
        int level() {
            return switch (owner()) {
                case NONE -> Level.NONE;
                case BLACKOUT, BASE -> 0;
                case FLASH -> handFlash ? 255 : submasterFlash;
                case SOLO -> !flashes() ? 0 : handFlash || handSolo ? 255 : submasterFlash;
                case MANUAL -> manual;
                case CUE, SUBMASTER -> playback;
            };
        }

        int out() {
            var owner = owner();
            if (owner == LevelOwner.NONE) {
                return Level.NONE;
            }
            if (owner == LevelOwner.BLACKOUT) {
                return 0;
            }
            if (kind == LevelKind.SWITCH) {
                return level() < 128 ? settings.minimum() : settings.maximum();
            }
            long scaled = kind == LevelKind.DIMMER ? Math.round((double) level() * grandMaster / STEPS) : level();
            double curved = settings.curve().of((int) scaled);
            return (int) Math.round(settings.minimum() + (settings.maximum() - settings.minimum()) * curved / 255);
        }

        @Override
        public String toString() {
            return "base %d, playback %d %b, manual %d %b".formatted(base, playback, submaster, manual, moving)
                    + ", flash %b %b %d %b".formatted(handFlash, handSolo, submasterFlash, submasterSolo)
                    + ", solo %b, blackout %b, master %d, ".formatted(othersSolo, blackout, grandMaster) + kind
                    + settings;
        }
    }

    @Test
    void sendsWhatTheOrderSaysAndNamesWhoDecides() {
        for (int round = 0; round < ROUNDS; round++) {
            var it = new Address();
            int flash = (it.handFlash ? Flash.HAND : 0) | (it.handSolo ? Flash.HAND_SOLO : 0)
                    | (it.submasterFlash == Level.NONE ? 0 : Flash.submaster(it.submasterFlash, it.submasterSolo));
            int solos = Flash.solos(flash) + (it.othersSolo ? 1 : 0);
            long masters = Mix.withSolos(Mix.withBlackout(
                    Mix.withGrandMaster(Mix.OPEN, 100.0 * it.grandMaster / STEPS), it.blackout), solos);
            int manual = it.manual != Level.NONE && it.moving ? it.manual | Mix.MOVING : it.manual;
            int playback = it.playback != Level.NONE && it.submaster ? it.playback | Mix.SUBMASTER : it.playback;
            int treatment = Treatment.of(it.kind, it.settings);
            assertThat(Mix.owner(it.base, playback, manual, flash, treatment, masters)).as("%s, round %d, seed %d", it,
                    round, SEED).isEqualTo(it.owner());
            assertThat(Mix.level(it.base, playback, manual, flash, treatment, masters)).as("%s, round %d, seed %d", it,
                    round, SEED).isEqualTo(it.out());
        }
    }
}
