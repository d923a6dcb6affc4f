package io.stagenet.console.command;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.AddressChange;
import io.stagenet.console.text.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How addresses are used:
///
/// ```
/// KIND   selection ( DIMMER | NON-DIM | SWITCH | DEFAULT )
/// CURVE  selection ( LINEAR | SQUARE | S | INVERSE )
/// LIMITS selection level level
/// COLOUR selection ( NONE | BLUE | TEAL | GREEN | VIOLET | PINK | BROWN | GREY )
/// KEEP   selection ( ON | OFF )
/// ```
///
/// See [SelectionGrammar] and, for the levels, [LevelGrammar].
final class AddressGrammar {
    private static final Map<String, LevelKind> KINDS = Map.of("DIMMER", LevelKind.DIMMER, "NON-DIM", LevelKind.NON_DIM,
            "NONDIM", LevelKind.NON_DIM, "SWITCH", LevelKind.SWITCH);

    private final LineScanner scanner;

    AddressGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    static @Nullable LevelKind acceptKind(LineScanner scanner) {
        for (var word : KINDS.entrySet()) {
            if (scanner.acceptWord(word.getKey())) {
                return word.getValue();
            }
        }
        return null;
    }

    /// What stands behind a selection; null if it is none.
    private interface Ending {
        @Nullable
        AddressChange accept() throws CommandSyntaxException;
    }

    private ParsedCommand change(String ending, Ending change) throws CommandSyntaxException {
        var grammar = new SelectionGrammar(scanner, Text.of(ending));
        Selection selection = grammar.parse();
        var accepted = change.accept();
        if (accepted == null) {
            throw grammar.unexpected();
        }
        return new ParsedCommand.Act(new EditAction.SetAddresses(selection, accepted));
    }

    ParsedCommand kind() throws CommandSyntaxException {
        return change("command.ending.kind", () -> {
            if (scanner.acceptWord("DEFAULT")) {
                return new AddressChange.Kind(null);
            }
            var kind = acceptKind(scanner);
            return kind == null ? null : new AddressChange.Kind(kind);
        });
    }

    ParsedCommand curve() throws CommandSyntaxException {
        return change("command.ending.curve", () -> {
            for (var curve : Curve.values()) {
                if (scanner.acceptWord(curve.name())) {
                    return new AddressChange.Response(curve);
                }
            }
            return null;
        });
    }

    ParsedCommand colour() throws CommandSyntaxException {
        return change("command.ending.colour", () -> {
            for (var colour : LabelColour.values()) {
                if (scanner.acceptWord(colour.name())) {
                    return new AddressChange.Colour(colour);
                }
            }
            return null;
        });
    }

    ParsedCommand keep() throws CommandSyntaxException {
        return change("command.ending.on-off", () -> {
            boolean on = scanner.acceptWord("ON");
            return on || scanner.acceptWord("OFF") ? new AddressChange.KeepInBlackout(on) : null;
        });
    }

    ParsedCommand limits() throws CommandSyntaxException {
        return change("command.ending.limits", () -> {
            if (!scanner.startsLevel()) {
                return null;
            }
            int minimum = level();
            int start = scanner.skipBlanks();
            int maximum = level();
            if (maximum < minimum) {
                throw LineScanner.refused(start, "command.range.limits");
            }
            return new AddressChange.Limits(minimum, maximum);
        });
    }

    private int level() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        var amount = LevelGrammar.amount(scanner);
        if (amount.direction() != 0) {
            throw LineScanner.refused(start, "command.expected.level");
        }
        return amount.steps() == Level.NONE ? Level.ofPercent(amount.percent()) : amount.steps();
    }
}
