package io.stagenet.console.service.virgil;

import io.stagenet.console.model.map.OrderedMap;
import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import io.stagenet.console.protocol.virgil.ParameterReport;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Merges what a device tells into what is known: what it leaves out stays as it was (readings, Virgil 3). Pure.
final class Reports {
    /// More than any device has: a hostile one must not fill the memory.
    static final int MAX_PARAMETERS = 64;
    private static final double MAX_PERCENT = 100;

    private Reports() {
    }

    /// @param faults told one by one what was refused, with the parameter named
    static SequencedMap<String, Parameter> merge(SequencedMap<String, Parameter> known,
            Map<String, ParameterReport> reports, List<String> faults) {
        var next = OrderedMap.copyOf(known);
        for (var entry : reports.entrySet()) {
            String name = entry.getKey();
            var before = next.get(name);
            if (before == null && next.size() >= MAX_PARAMETERS) {
                faults.add(Text.of("virgil.report.many", name, MAX_PARAMETERS));
            } else {
                var merged = merge(before == null ? Parameter.unknown(name) : before, entry.getValue(), faults);
                if (merged != before) {
                    next = next.with(name, merged);
                }
            }
        }
        return next;
    }

    private static Parameter merge(Parameter before, ParameterReport report, List<String> faults) {
        var fits = report.isValueOnly() ? before : described(before, report, faults);
        if (report.value() == null || report.value().equals(fits.value())) {
            return fits;
        }
        String fault = fault(fits, report.value());
        if (fault != null) {
            faults.add(fault);
            return fits;
        }
        return fits.withValue(report.value());
    }

    /// What values it takes now; the value itself is as before.
    private static Parameter described(Parameter before, ParameterReport report, List<String> faults) {
        var type = report.type() == null ? before.type() : report.type();
        var unit = report.unit() == null ? before.unit() : report.unit();
        var grid = type == Parameter.Type.INT || type == Parameter.Type.FLOAT ? grid(before, unit, report, faults)
                : null;
        boolean described = report.type() != null && before.type() == Parameter.Type.UNKNOWN;
        boolean locked = report.locked() != null ? report.locked() : !described && before.locked();
        var options = report.options() == null ? before.options() : report.options();
        var padLevel = report.padLevel() == null ? before.padLevel() : report.padLevel();
        return new Parameter(before.name(), type, before.value(), unit, grid, padLevel, options, locked);
    }

    private static @Nullable Grid grid(Parameter before, String unit, ParameterReport report, List<String> faults) {
        var known = before.grid();
        boolean percent = unit.equals("%");
        var min = report.min() != null ? report.min() : known != null ? Double.valueOf(known.min())
                : percent ? Double.valueOf(0) : null;
        var max = report.max() != null ? report.max() : known != null ? Double.valueOf(known.max())
                : percent ? Double.valueOf(MAX_PERCENT) : null;
        if (min == null || max == null) {
            return null;
        }
        // The first days of the protocol had no precision: whole units from the least value are safe everywhere.
        double step = report.precision() != null ? report.precision() : known != null ? known.step() : 1;
        if (!(step > 0) || max < min) {
            faults.add(Text.of("virgil.report.grid", before.name(), min, max, step));
            return known;
        }
        return new Grid(min, max, step);
    }

    /// Why a value cannot be one of this parameter, null if it can.
    static @Nullable String fault(Parameter parameter, ParameterValue value) {
        boolean fits = switch (parameter.type()) {
            case BOOL -> value instanceof Flag;
            case INT -> value instanceof Amount amount && amount.isWhole();
            case FLOAT -> value instanceof Amount;
            case ENUM -> value instanceof Words(var text)
                    && (parameter.options().isEmpty() || parameter.options().contains(text));
            case UNKNOWN -> true;
        };
        if (!fits) {
            return Text.of("virgil.report.type", parameter.name(), value.inWords(),
                    parameter.type().name().toLowerCase(java.util.Locale.ROOT));
        }
        var grid = parameter.grid();
        if (grid != null && value instanceof Amount(double amount) && !grid.isLegal(amount)) {
            return Text.of("virgil.report.offgrid", parameter.name(), value.inWords(),
                    new Amount(grid.min()).inWords(), new Amount(grid.last()).inWords(),
                    new Amount(grid.step()).inWords());
        }
        return null;
    }
}
