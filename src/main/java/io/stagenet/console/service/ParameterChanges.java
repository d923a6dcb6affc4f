package io.stagenet.console.service;

import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.service.Action.ParameterChange;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a change comes to for each of several head amps: legal values only, offsets kept, all stopping at the first limit
/// (readings, Virgil 7). Pure.
final class ParameterChanges {
    /// One parameter that is to change.
    ///
    /// @param from what was asked for last, else what is reported; null while unknown
    record Target(PreampKey preamp, Parameter parameter, @Nullable ParameterValue from) {
    }

    /// What it comes to.
    record Setting(PreampKey preamp, ParameterValue value) {
    }

    /// Why nothing of it is done, in a sentence for the operator.
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        private RefusedException(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private ParameterChanges() {
    }

    /// @throws RefusedException if one of them cannot be changed so; then none is
    static List<Setting> of(List<Target> targets, ParameterChange change) throws RefusedException {
        return switch (change) {
            case ParameterChange.To(var value) -> to(targets, value);
            case ParameterChange.Toggle() -> toggle(targets);
            case ParameterChange.Steps(int steps) -> move(targets, steps * coarsest(targets));
            case ParameterChange.By(double amount) -> by(targets, amount);
        };
    }

    private static List<Setting> to(List<Target> targets, ParameterValue value) throws RefusedException {
        var settings = new ArrayList<Setting>();
        for (var target : targets) {
            check(target, value);
            settings.add(new Setting(target.preamp(), value));
        }
        return settings;
    }

    private static void check(Target target, ParameterValue value) throws RefusedException {
        var parameter = target.parameter();
        boolean fits = switch (parameter.type()) {
            case BOOL -> value instanceof Flag;
            case INT, FLOAT -> value instanceof Amount;
            case ENUM -> value instanceof Words(var text) && parameter.options().contains(text);
            case UNKNOWN -> false;
        };
        if (!fits) {
            throw new RefusedException(parameter.type() == Parameter.Type.ENUM
                    ? Text.of("preamp.option", parameter.name(), value, String.join(", ", parameter.options()))
                    : Text.of("preamp.type", parameter.name(), value));
        }
        if (value instanceof Amount(double amount)) {
            var grid = grid(target);
            if (!grid.isLegal(amount)) {
                throw new RefusedException(illegal(target, grid, amount));
            }
        }
    }

    private static String illegal(Target target, Grid grid, double amount) {
        var parameter = target.parameter();
        String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
        String asked = new Amount(amount) + unit;
        if (amount < grid.min() || amount > grid.last()) {
            return Text.of("preamp.range", target.preamp(), parameter.name(), asked,
                    new Amount(grid.min()) + unit, new Amount(grid.last()) + unit);
        }
        return Text.of("preamp.step", target.preamp(), parameter.name(), asked,
                new Amount(grid.atOrBelow(amount)) + unit, new Amount(grid.atOrAbove(amount)) + unit);
    }

    private static Grid grid(Target target) throws RefusedException {
        var grid = target.parameter().grid();
        if (grid == null) {
            throw new RefusedException(Text.of("preamp.norange", target.preamp(), target.parameter().name()));
        }
        return grid;
    }

    private static List<Setting> toggle(List<Target> targets) throws RefusedException {
        // Several that differ are all switched on: one press, one look.
        boolean allOn = true;
        for (var target : targets) {
            if (!(target.from() instanceof Flag(boolean on))) {
                throw new RefusedException(Text.of("preamp.unknown.value", target.preamp(),
                        target.parameter().name()));
            }
            allOn &= on;
        }
        return to(targets, new Flag(!allOn));
    }

    private static double coarsest(List<Target> targets) throws RefusedException {
        double step = 0;
        for (var target : targets) {
            step = Math.max(step, grid(target).step());
        }
        return step;
    }

    private static List<Setting> by(List<Target> targets, double amount) throws RefusedException {
        for (var target : targets) {
            double steps = amount / grid(target).step();
            if (Math.abs(steps - Math.rint(steps)) > 1e-6) {
                throw new RefusedException(Text.of("preamp.by", target.preamp(), target.parameter().name(),
                        new Amount(amount), new Amount(grid(target).step())));
            }
        }
        return move(targets, amount);
    }

    private static List<Setting> move(List<Target> targets, double wanted) throws RefusedException {
        double amount = wanted;
        for (var target : targets) {
            var grid = grid(target);
            double from = from(target);
            amount = wanted > 0 ? Math.min(amount, grid.last() - from) : Math.max(amount, grid.min() - from);
        }
        var settings = new ArrayList<Setting>();
        for (var target : targets) {
            settings.add(new Setting(target.preamp(), new Amount(grid(target).nearest(from(target) + amount))));
        }
        return settings;
    }

    private static double from(Target target) throws RefusedException {
        if (target.from() instanceof Amount(double amount)) {
            return amount;
        }
        throw new RefusedException(Text.of("preamp.unknown.value", target.preamp(), target.parameter().name()));
    }
}
