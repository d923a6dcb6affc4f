package io.stagenet.console.sim.stagebox;

import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.protocol.virgil.ErrorValue;
import io.stagenet.console.protocol.virgil.ParameterReport;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The head amps of a simulated stagebox, and what they make of commands (readings, Virgil 9). No sockets. One thread.
final class Panel {
    private final StageboxSettings settings;
    private final List<SequencedMap<String, Parameter>> preamps = new ArrayList<>();
    private boolean locked;
    private boolean refusing;

    Panel(StageboxSettings settings, Random random) {
        this.settings = settings;
        reset(random);
    }

    /// As after power on.
    void reset(Random random) {
        preamps.clear();
        for (int i = 0; i < settings.preamps(); i++) {
            preamps.add(fresh(random));
        }
    }

    void lock(boolean on) {
        locked = on;
    }

    /// Takes nothing, though it looks as if it would.
    void refuse(boolean on) {
        refusing = on;
    }

    int size() {
        return preamps.size();
    }

    boolean has(int preamp) {
        return preamp >= 0 && preamp < preamps.size();
    }

    private SequencedMap<String, Parameter> fresh(Random random) {
        var parameters = new LinkedHashMap<String, Parameter>();
        boolean fixed = settings.model().equals("fixed-gain");
        boolean coarse = settings.model().equals("step-3db");
        var grid = fixed ? new Grid(30, 30, 1) : coarse ? new Grid(-5, 61, 3) : new Grid(-5, 60, 1);
        long step = fixed ? 0 : 5 + random.nextLong(coarse ? 8 : 25);
        put(parameters, new Parameter(Parameter.GAIN, Parameter.Type.INT, new Amount(grid.at(step)), "dB", grid, null,
                List.of(), fixed));
        if (fixed) {
            put(parameters, flag(Parameter.PHANTOM, false, true));
            return parameters;
        }
        put(parameters, new Parameter(Parameter.PAD, Parameter.Type.BOOL, new Flag(false), "", null, -20.0, List.of(),
                false));
        if (!settings.model().equals("basic")) {
            put(parameters, new Parameter(Parameter.LOW_CUT, Parameter.Type.INT, new Amount(0), "Hz",
                    new Grid(0, 240, 10), null, List.of(), false));
            put(parameters, flag(Parameter.POLARITY, false, false));
        }
        put(parameters, flag(Parameter.PHANTOM, false, false));
        return parameters;
    }

    private static void put(SequencedMap<String, Parameter> parameters, Parameter parameter) {
        parameters.put(parameter.name(), parameter);
    }

    private static Parameter flag(String name, boolean on, boolean fixed) {
        return new Parameter(name, Parameter.Type.BOOL, new Flag(on), "", null, null, List.of(), fixed);
    }

    /// Does what can be done of a command.
    ///
    /// @param errors told what cannot
    /// @return whether anything of it was done, be it that it was so already
    boolean apply(VirgilMessage.Command command, List<VirgilMessage.Failure> errors) {
        int preamp = command.preamp();
        if (!has(preamp)) {
            errors.add(missing(preamp));
            return false;
        }
        boolean done = false;
        for (var name : command.malformed().keySet()) {
            errors.add(preamps.get(preamp).containsKey(name)
                    ? failure(ErrorValue.INVALID_VALUE_TYPE, "sim.box.error.type", preamp, name)
                    : failure(ErrorValue.UNRECOGNIZED_COMMAND, "sim.box.error.parameter", preamp, name));
        }
        for (var entry : command.values().entrySet()) {
            var error = set(preamp, entry.getKey(), entry.getValue());
            if (error == null) {
                done = true;
            } else {
                errors.add(error);
            }
        }
        return done;
    }

    VirgilMessage.Failure missing(int preamp) {
        return new VirgilMessage.Failure(ErrorValue.VALUE_OUT_OF_RANGE.word(),
                Text.of("sim.box.error.preamp", preamp, preamps.size() - 1));
    }

    private static VirgilMessage.Failure failure(ErrorValue value, String key, int preamp, String name) {
        return new VirgilMessage.Failure(value.word(), Text.of(key, preamp, name));
    }

    private VirgilMessage.@Nullable Failure set(int preamp, String name, ParameterValue value) {
        var parameters = preamps.get(preamp);
        var parameter = parameters.get(name);
        if (parameter == null) {
            return failure(ErrorValue.UNRECOGNIZED_COMMAND, "sim.box.error.parameter", preamp, name);
        }
        if (locked || parameter.locked()) {
            return failure(ErrorValue.UNABLE_TO_CHANGE_VALUE, "sim.box.error.locked", preamp, name);
        }
        // A number between whole ones is a number: it is off the grid, not of a wrong type.
        boolean fits = parameter.type() == Parameter.Type.BOOL ? value instanceof Flag : value instanceof Amount;
        if (!fits) {
            return failure(ErrorValue.INVALID_VALUE_TYPE, "sim.box.error.type", preamp, name);
        }
        var grid = parameter.grid();
        if (grid != null && value instanceof Amount(double amount) && !grid.isLegal(amount)) {
            return new VirgilMessage.Failure(ErrorValue.VALUE_OUT_OF_RANGE.word(), Text.of("sim.box.error.range",
                    preamp, name, value, new Amount(grid.min()), new Amount(grid.last()), new Amount(grid.step())));
        }
        if (refusing || settings.refuses(preamp, name)) {
            return failure(ErrorValue.UNABLE_TO_CHANGE_VALUE, "sim.box.error.refused", preamp, name);
        }
        parameters.put(name, parameter.withValue(value));
        return null;
    }

    VirgilMessage.Information information(int preamp) {
        var reports = new LinkedHashMap<String, ParameterReport>();
        preamps.get(preamp).forEach((name, parameter) -> {
            var grid = parameter.grid();
            reports.put(name, new ParameterReport(parameter.value(), parameter.type(),
                    parameter.unit().isEmpty() ? null : parameter.unit(), grid == null ? null : grid.min(),
                    grid == null ? null : grid.max(), grid == null ? null : grid.step(),
                    locked || parameter.locked(), parameter.padLevel(), null));
        });
        return new VirgilMessage.Information(preamp, reports);
    }

    VirgilMessage.Status status(int preamp) {
        var reports = new LinkedHashMap<String, ParameterReport>();
        preamps.get(preamp).forEach((name, parameter) -> {
            var value = parameter.value();
            if (value != null) {
                reports.put(name, ParameterReport.of(value));
            }
        });
        return new VirgilMessage.Status(preamp, reports);
    }

    /// A hand at the box, or another master, moves a gain by one step.
    ///
    /// @return which head amp
    int nudge(Random random) {
        int preamp = random.nextInt(preamps.size());
        var gain = preamps.get(preamp).get(Parameter.GAIN);
        if (gain != null && gain.grid() != null && gain.amount() != null && !gain.locked()) {
            long index = gain.grid().indexOf(gain.amount());
            double next = gain.grid().at(index + 1 > gain.grid().steps() ? index - 1 : index + 1);
            preamps.get(preamp).put(Parameter.GAIN, gain.withValue(new Amount(next)));
        }
        return preamp;
    }
}
