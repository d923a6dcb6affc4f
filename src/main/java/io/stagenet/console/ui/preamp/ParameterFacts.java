package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.text.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One parameter as its strip shows it.
///
/// @param parameter as reported
/// @param wanted    asked for and not reported yet, null when nothing is
/// @param obstacle  why it cannot be moved, in a sentence; empty when it can
record ParameterFacts(Kind kind, Parameter parameter, @Nullable ParameterValue wanted, String obstacle) {
    private static final Set<String> SETTINGS = Set.of(Parameter.GAIN, Parameter.PAD, Parameter.PHANTOM,
            Parameter.POLARITY, Parameter.LOW_CUT, Parameter.LOW_CUT_ENABLE);

    /// What control it has.
    enum Kind {
        /// Other inputs of the box have it, this one does not.
        ABSENT,
        /// The device has not said what it is, or what it is set to.
        UNKNOWN,
        /// On or off.
        SWITCH,
        /// One of a few words.
        CHOICE,
        /// A number on a grid.
        NUMBER,
        /// To be read only.
        READING
    }

    static ParameterFacts of(Preamp preamp, String name) {
        var parameter = preamp.parameter(name);
        if (parameter == null) {
            boolean silent = preamp.parameters().isEmpty();
            return new ParameterFacts(silent ? Kind.UNKNOWN : Kind.ABSENT, Parameter.unknown(name), null,
                    silent ? Text.of("ui.preamp.why.unknown", ParameterText.spoken(name)) : "");
        }
        var pending = preamp.pending().get(name);
        var wanted = pending == null ? null : pending.wanted();
        return new ParameterFacts(kindOf(parameter), parameter, wanted, obstacle(parameter));
    }

    private static Kind kindOf(Parameter parameter) {
        if (parameter.value() == null) {
            return Kind.UNKNOWN;
        }
        if (parameter.locked() && !SETTINGS.contains(parameter.name())) {
            return Kind.READING;
        }
        return switch (parameter.type()) {
            case BOOL -> Kind.SWITCH;
            case ENUM -> parameter.options().isEmpty() ? Kind.READING : Kind.CHOICE;
            case INT, FLOAT -> Kind.NUMBER;
            case UNKNOWN -> Kind.READING;
        };
    }

    private static String obstacle(Parameter parameter) {
        String name = ParameterText.spoken(parameter.name());
        boolean number = parameter.type() == Parameter.Type.INT || parameter.type() == Parameter.Type.FLOAT;
        var grid = parameter.grid();
        if (parameter.value() == null) {
            return Text.of("ui.preamp.why.unknown", name);
        }
        if (parameter.locked()) {
            return Text.of("ui.preamp.why.locked", name);
        }
        if (number && grid == null) {
            return Text.of("ui.preamp.why.norange", name);
        }
        return number && grid != null && grid.steps() == 0 ? Text.of("ui.preamp.why.fixed", name) : "";
    }

    String name() {
        return parameter.name();
    }

    boolean pending() {
        return wanted != null;
    }

    /// It has a value, and nothing at the console can change it.
    boolean locked() {
        return !obstacle.isEmpty() && kind != Kind.READING && kind != Kind.UNKNOWN;
    }

    /// Reported on.
    boolean isOn() {
        return Boolean.TRUE.equals(parameter.flag());
    }

    /// What is asked for, else what is reported; null while unknown.
    @Nullable
    ParameterValue shown() {
        return wanted == null ? parameter.value() : wanted;
    }

    /// As [#shown], as a number; NaN when it is none.
    double amount() {
        return shown() instanceof ParameterValue.Amount(double amount) ? amount : Double.NaN;
    }

    @Nullable
    Grid grid() {
        return parameter.grid();
    }

    /// The value in words: `80 Hz`, `on`; while it is pending, the one that is asked for.
    String value() {
        return ParameterText.value(parameter, shown());
    }

    /// As it is read out: value, what it was, whether it can be moved.
    String spokenValue() {
        String now = kind == Kind.UNKNOWN ? Text.of("ui.preamp.spoken.unknown") : value();
        if (pending()) {
            return Text.of("ui.preamp.spoken.pending", now, ParameterText.value(parameter, parameter.value()));
        }
        return locked() ? Text.of("ui.preamp.spoken.locked", now) : now;
    }
}
