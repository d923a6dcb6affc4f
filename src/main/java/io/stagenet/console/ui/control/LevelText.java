package io.stagenet.console.ui.control;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.text.Text;
import java.util.OptionalInt;

/// Levels as the operator wants to read and type them.
public final class LevelText {
    private LevelText() {
    }

    /// Digits alone, for where the unit is clear: `75` or `191`; a dash when nothing is known.
    ///
    /// @param level 0 to 255, or [Level#NONE]
    public static String digits(LevelUnit unit, int level) {
        if (level == Level.NONE) {
            return Text.of("ui.level.none");
        }
        return Integer.toString(unit == LevelUnit.PERCENT ? Level.toPercent(level) : level);
    }

    /// With its unit: `75 %` or `191`.
    ///
    /// @param level 0 to 255, or [Level#NONE]
    public static String withUnit(LevelUnit unit, int level) {
        String digits = digits(unit, level);
        return unit == LevelUnit.PERCENT && level != Level.NONE ? Text.of("ui.level.percent", digits) : digits;
    }

    /// What an operator typed, as a level of 0 to 255; empty if it is none or out of range.
    public static OptionalInt parse(LevelUnit unit, String typed) {
        String digits = typed.strip();
        if (digits.endsWith("%")) {
            digits = digits.substring(0, digits.length() - 1).strip();
        }
        if (digits.isEmpty() || digits.length() > 3 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(digits);
        boolean percent = unit == LevelUnit.PERCENT || typed.contains("%");
        if (number > (percent ? 100 : Level.FULL)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(percent ? Level.ofPercent(number) : number);
    }
}
