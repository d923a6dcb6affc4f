package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Curve;
import java.util.List;

/// What becomes of the level of one address on its way out: kind, curve, limits and whether blackout spares it, in one
/// int, so that a change of several is never seen half.
public final class Treatment {
    /// A dimmer with a straight curve and no limits, dark in blackout.
    public static final int PLAIN = 0;

    /// By their code; where they stand here is written nowhere else.
    private static final List<LevelKind> KINDS = List.of(LevelKind.DIMMER, LevelKind.NON_DIM, LevelKind.SWITCH);
    private static final List<Curve> CURVES = List.of(Curve.LINEAR, Curve.SQUARE, Curve.S, Curve.INVERSE);

    private static final int DIMMER = 0;
    private static final int KIND = 0b11;
    private static final int CURVE_SHIFT = 2;
    private static final int CURVE = 0b11 << CURVE_SHIFT;
    private static final int KEEP = 1 << 4;
    private static final int MINIMUM_SHIFT = 8;
    /// How much is missing from full, so that no limit is 0.
    private static final int HEADROOM_SHIFT = 16;
    private static final int SHAPE = ~(KIND | KEEP);

    private Treatment() {
    }

    /// @param kind what the address drives; the one in the settings, if any, is the caller's to look at
    public static int of(LevelKind kind, AddressSettings settings) {
        return of(kind, settings.curve(), settings.minimum(), settings.maximum(), settings.keepInBlackout());
    }

    static int of(LevelKind kind) {
        return of(kind, AddressSettings.NONE);
    }

    static int of(LevelKind kind, Curve curve, int minimum, int maximum, boolean keepInBlackout) {
        return KINDS.indexOf(kind) | CURVES.indexOf(curve) << CURVE_SHIFT | (keepInBlackout ? KEEP : 0)
                | minimum << MINIMUM_SHIFT | Level.FULL - maximum << HEADROOM_SHIFT;
    }

    static LevelKind kind(int treatment) {
        return KINDS.get(treatment & KIND);
    }

    static boolean isDimmer(int treatment) {
        return (treatment & KIND) == DIMMER;
    }

    /// Whether blackout and solo put it out: a dimmer that is not kept lit.
    static boolean goesDark(int treatment) {
        return (treatment & (KIND | KEEP)) == DIMMER;
    }

    /// What goes out for a level; both 0 to 255.
    static int apply(int treatment, int level) {
        if (kind(treatment) == LevelKind.SWITCH) {
            return level >= LevelKind.SWITCH_THRESHOLD ? maximum(treatment) : minimum(treatment);
        }
        if ((treatment & SHAPE) == 0) {
            return level;
        }
        int low = minimum(treatment);
        int curved = CURVES.get((treatment & CURVE) >> CURVE_SHIFT).of(level);
        return low + ((maximum(treatment) - low) * curved + Level.FULL / 2) / Level.FULL;
    }

    private static int minimum(int treatment) {
        return treatment >> MINIMUM_SHIFT & 0xFF;
    }

    private static int maximum(int treatment) {
        return Level.FULL - (treatment >> HEADROOM_SHIFT & 0xFF);
    }
}
