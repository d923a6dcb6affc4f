package io.stagenet.console.service;

import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a change comes to for each of several head amps: legal values only, offsets kept, all stopping at the first limit
/// (readings, Virgil 7). Pure.
final class ParameterChanges {
    /// In steps.
    private static final double TOLERANCE = 1e-6;
    /// Parts of a unit that are kept: sums of steps must not gather noise.
    private static final double EXACT = 1e6;

    /// One parameter that is to change.
    ///
    /// @param from what was asked for last, else what is reported; null while unknown. Of several that move together, where
    ///             it would be if its grid were fine; at most half a step from a legal value
    record Target(PreampKey preamp, Parameter parameter, @Nullable ParameterValue from) {
    }

    /// What it comes to.
    ///
    /// @param exact where it would be if its grid were fine, null when it did not move with others
    record Setting(PreampKey preamp, ParameterValue value, @Nullable Double exact) {
    }

    /// Why nothing of it is done, in a sentence for the operator.
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1;

        RefusedException(String sentence) {
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
            case ParameterChange.Steps(int steps) -> move(targets, steps, coarsest(targets));
            case ParameterChange.By(double amount) -> by(targets, amount);
        };
    }

    private static List<Setting> to(List<Target> targets, ParameterValue value) throws RefusedException {
        var settings = new ArrayList<Setting>();
        for (var target : targets) {
            check(target, value);
            settings.add(new Setting(target.preamp(), value, null));
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
                    ? Text.of("preamp.option", parameter.name(), value.inWords(),
                            String.join(", ", parameter.options()))
                    : Text.of("preamp.type", parameter.name(), value.inWords()));
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
        String asked = new Amount(amount).inWords() + unit;
        if (amount < grid.min() || amount > grid.last()) {
            return Text.of("preamp.range", target.preamp(), parameter.name(), asked,
                    new Amount(grid.min()).inWords() + unit, new Amount(grid.last()).inWords() + unit);
        }
        return Text.of("preamp.step", target.preamp(), parameter.name(), asked,
                new Amount(grid.atOrBelow(amount)).inWords() + unit,
                new Amount(grid.atOrAbove(amount)).inWords() + unit);
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

    /// The step that suits all of them best.
    static double coarsest(List<Target> targets) throws RefusedException {
        double step = 0;
        for (var target : targets) {
            step = Math.max(step, grid(target).step());
        }
        return step;
    }

    private static List<Setting> by(List<Target> targets, double amount) throws RefusedException {
        double unit = coarsest(targets);
        return move(targets, wholeSteps(targets, amount, unit), unit);
    }

    /// @param leaders must each be able to move by exactly this much, or it is refused
    /// @return how many units it is
    static long wholeSteps(List<Target> leaders, double amount, double unit) throws RefusedException {
        for (var target : leaders) {
            double steps = amount / grid(target).step();
            if (Math.abs(steps - Math.rint(steps)) > TOLERANCE) {
                throw new RefusedException(Text.of("preamp.by", target.preamp(), target.parameter().name(),
                        new Amount(amount).inWords(), new Amount(grid(target).step()).inWords()));
            }
        }
        return Math.round(amount / unit);
    }

    /// Moves all by as many units as all can do, so that the same number of units back leads exactly back.
    ///
    /// @param units negative to lower
    static List<Setting> move(List<Target> targets, long units, double unit) throws RefusedException {
        long most = Math.abs(units);
        for (var target : targets) {
            var grid = grid(target);
            // Rounded to its grid it may come to stand on the limit, not beyond it.
            double room = units > 0 ? grid.last() - amount(target) : amount(target) - grid.min();
            most = Math.min(most, (long) Math.max(0, Math.floor((room + grid.step() / 2) / unit - TOLERANCE)));
        }
        double amount = Long.signum(units) * most * unit;
        var settings = new ArrayList<Setting>();
        for (var target : targets) {
            double exact = Math.rint((amount(target) + amount) * EXACT) / EXACT;
            settings.add(new Setting(target.preamp(), new Amount(grid(target).nearest(exact)), exact));
        }
        return settings;
    }

    static double amount(Target target) throws RefusedException {
        if (target.from() instanceof Amount(double amount)) {
            return amount;
        }
        throw new RefusedException(Text.of("preamp.unknown.value", target.preamp(), target.parameter().name()));
    }
}
