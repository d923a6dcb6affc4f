package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Parameters and their values in the operator's words. Pure.
final class ParameterText {
    /// What a device's float arithmetic may leave behind the point is not shown.
    private static final int MOST_DECIMALS = 6;

    private ParameterText() {
    }

    /// With as many decimals as the grid has, so that digits do not come and go while it is turned.
    static String number(double amount, @Nullable Grid grid) {
        if (grid == null) {
            return new Amount(amount).inWords();
        }
        int decimals = Math.max(decimals(grid.step()), decimals(grid.min()));
        return Numbers
                .shown(BigDecimal.valueOf(amount + 0.0).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString());
    }

    private static int decimals(double number) {
        return Math.max(0, BigDecimal.valueOf(number).setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros().scale());
    }

    /// As [#number], with a plus before what is above 0.
    static String signed(double amount, @Nullable Grid grid) {
        String digits = number(amount, grid);
        return amount > 0 ? "+" + digits : digits;
    }

    /// The value alone, in its unit: `80 Hz`, `+36 dB`, `on`; a question mark while it is unknown.
    static String value(Parameter parameter, @Nullable ParameterValue value) {
        return switch (value) {
            case null -> Text.of("ui.preamp.unknown");
            case Flag(boolean on) -> Text.of(on ? "ui.preamp.on" : "ui.preamp.off");
            case Words(var text) -> text;
            case Amount(double amount) -> withUnit(parameter, parameter.name().equals(Parameter.GAIN)
                    ? signed(amount, parameter.grid()) : number(amount, parameter.grid()));
        };
    }

    static String withUnit(Parameter parameter, String digits) {
        return parameter.unit().isEmpty() ? digits : digits + " " + parameter.unit();
    }

    /// The range and the step: `-5…60 · 1`.
    static String range(Grid grid) {
        return Text.of("ui.preamp.range", new Amount(grid.min()).inWords(), new Amount(grid.last()).inWords(),
                new Amount(grid.step()).inWords());
    }

    /// As it stands on its control: `PAD`, `HPF`, `battery level`.
    static String caption(String parameter) {
        return switch (parameter) {
            case Parameter.GAIN, Parameter.PAD, Parameter.PHANTOM, Parameter.POLARITY, Parameter.LOW_CUT,
                    Parameter.LOW_CUT_ENABLE ->
                Text.of("ui.preamp.caption." + parameter);
            default -> words(parameter);
        };
    }

    /// As it is read out: `polarity`, `low cut`.
    static String spoken(String parameter) {
        return switch (parameter) {
            case Parameter.GAIN, Parameter.PAD, Parameter.PHANTOM, Parameter.POLARITY, Parameter.LOW_CUT,
                    Parameter.LOW_CUT_ENABLE ->
                Text.of("ui.preamp.spoken." + parameter);
            default -> words(parameter);
        };
    }

    /// The wire's `batteryLevel` and `rf_power`, with the words apart.
    private static String words(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ').strip().toLowerCase(Locale.ROOT);
    }

    /// What a box is called where there is little room: the first letters of its words, or of its name.
    static String initials(String box) {
        var initials = new StringBuilder();
        for (var word : box.split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                initials.append(word, 0, word.offsetByCodePoints(0, 1));
            }
        }
        int room = 4;
        if (initials.codePointCount(0, initials.length()) > 1) {
            return initials.substring(0, initials.offsetByCodePoints(0,
                    Math.min(room, initials.codePointCount(0, initials.length())))).toUpperCase(Locale.ROOT);
        }
        return box.substring(0, box.offsetByCodePoints(0, Math.min(room, box.codePointCount(0, box.length()))));
    }
}
