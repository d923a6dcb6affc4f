package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A parameter to be set, as it was typed. What the device calls it, and whether `2` is a number or one of its words, its
/// reports say.
///
/// @param parameter its wire name, in any letter case
record PreampOrder(PreampSelection inputs, LineScanner.Word parameter, Change change,
        PhantomConsent consent) implements ParsedCommand.Meant {

    /// A change as it was typed.
    sealed interface Change {
        record Switched(boolean on) implements Change {
        }

        /// @param text digits, as typed
        record Figure(String text) implements Change {
        }

        record Word(String text) implements Change {
        }

        /// @param amount in the parameter's unit, negative to lower
        record Moved(double amount) implements Change {
        }

        /// @param steps of the device's grid, negative to lower
        record Stepped(int steps) implements Change {
        }
    }

    @Override
    public Action in(ConsoleState state) throws CommandSyntaxException {
        var keys = inputs.in(state);
        var preamps = keys.stream().map(key -> preamp(state, key)).filter(Objects::nonNull).toList();
        String name = name(keys, preamps);
        var known = preamps.stream().map(preamp -> preamp.parameter(name)).filter(Objects::nonNull).findFirst()
                .orElseGet(() -> Parameter.unknown(name));
        return new PreampAction.SetParameter(keys, name, change(known), consent);
    }

    private static @Nullable Preamp preamp(ConsoleState state, PreampKey key) {
        var box = state.stageboxes().get(key.box());
        return box == null ? null : box.preamps().get(key.index());
    }

    /// As the devices write it; as typed when none of them has told what it has.
    private String name(List<PreampKey> keys, List<Preamp> preamps) throws CommandSyntaxException {
        var names = new TreeSet<String>();
        preamps.forEach(preamp -> names.addAll(preamp.parameters().keySet()));
        if (names.isEmpty() || names.contains(parameter.text())) {
            return parameter.text();
        }
        var alike = names.stream().filter(name -> name.equalsIgnoreCase(parameter.text())).toList();
        if (alike.isEmpty() && parameter.text().equals(Parameter.LOW_CUT_ENABLE) && names.contains(Parameter.LOW_CUT)) {
            throw LineScanner.refused(parameter.position(), "command.preamp.lowcut", keys.getFirst());
        }
        if (alike.size() != 1) {
            throw LineScanner.refused(parameter.position(), "command.preamp.parameter", keys.getFirst(),
                    parameter.text(), String.join(", ", names));
        }
        return alike.getFirst();
    }

    private ParameterChange change(Parameter known) {
        return switch (change) {
            case Change.Moved(double amount) -> new ParameterChange.By(amount);
            case Change.Stepped(int steps) -> new ParameterChange.Steps(steps);
            case Change.Switched(boolean on) -> to(known, on ? "ON" : "OFF", new Flag(on));
            case Change.Figure(var text) -> to(known, text, new Amount(Double.parseDouble(text)));
            case Change.Word(var text) -> to(known, text, new Words(text));
        };
    }

    private static ParameterChange to(Parameter known, String text, ParameterValue otherwise) {
        return new ParameterChange.To(known.options().stream().filter(option -> option.equalsIgnoreCase(text))
                .findFirst().<ParameterValue>map(Words::new).orElse(otherwise));
    }
}
