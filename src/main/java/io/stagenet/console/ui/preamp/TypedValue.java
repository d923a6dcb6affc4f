package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.util.Locale;

/// What an operator typed into a number: legal, or a sentence that names the nearest legal values. Never clamped. Pure.
sealed interface TypedValue {
    record Legal(double amount) implements TypedValue {
    }

    record Refused(String sentence) implements TypedValue {
    }

    /// @param typed such as `32`, `+32`, `-5.5 dB` or `-5,5`
    static TypedValue read(Parameter parameter, Grid grid, String typed) {
        String digits = Numbers.plain(typed);
        String unit = parameter.unit().toLowerCase(Locale.ROOT);
        if (!unit.isEmpty() && digits.toLowerCase(Locale.ROOT).endsWith(unit)) {
            digits = digits.substring(0, digits.length() - unit.length()).strip();
        }
        String what = ParameterText.spoken(parameter.name());
        if (!digits.matches("[+-]?\\d{1,9}(\\.\\d{1,9})?")) {
            return new Refused(Text.of("ui.preamp.typed.number", typed.strip(), what));
        }
        double amount = Double.parseDouble(digits);
        if (amount < grid.min() || amount > grid.last()) {
            return grid.isLegal(amount) ? new Legal(amount)
                    : new Refused(Text.of("ui.preamp.typed.range", what, inWords(parameter, grid.min()),
                            inWords(parameter, grid.last())));
        }
        if (!grid.isLegal(amount)) {
            return new Refused(Text.of("ui.preamp.typed.step", inWords(parameter, grid.atOrBelow(amount)),
                    inWords(parameter, grid.atOrAbove(amount))));
        }
        return new Legal(grid.nearest(amount));
    }

    private static String inWords(Parameter parameter, double amount) {
        return ParameterText.withUnit(parameter, ParameterText.number(amount, parameter.grid()));
    }
}
