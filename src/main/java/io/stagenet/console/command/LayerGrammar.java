package io.stagenet.console.command;

import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.MasterChange;
import io.stagenet.console.text.Text;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What follows the first word of a line about the layers and the masters:
///
/// ```
/// GM       [ [AT] level ]
/// BLACKOUT [ ON | OFF ]
/// FLASH    selection ( ON | OFF )
/// KIND     selection ( DIMMER | NON-DIM | SWITCH | DEFAULT )
/// RELEASE  selection | ALL | LEASE name
/// ```
///
/// See [SelectionGrammar] and, for the level, [LevelGrammar]. A word that is followed by `/` is a gateway, also `ALL`.
final class LayerGrammar {
    private static final Map<String, LevelKind> KINDS = Map.of("DIMMER", LevelKind.DIMMER, "NON-DIM", LevelKind.NON_DIM,
            "NONDIM", LevelKind.NON_DIM, "SWITCH", LevelKind.SWITCH);

    private final LineScanner scanner;

    LayerGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    ParsedCommand grandMaster() throws CommandSyntaxException {
        if (scanner.atEnd()) {
            return new ParsedCommand.Query.ShowMasters();
        }
        LevelGrammar.acceptAt(scanner);
        var amount = LevelGrammar.amount(scanner);
        double percent = amount.exactPercent();
        return act(new LevelAction.SetGrandMaster(amount.direction() == 0 ? new MasterChange.To(percent)
                : new MasterChange.By(amount.direction() * percent)));
    }

    ParsedCommand blackout() throws CommandSyntaxException {
        if (scanner.atEnd()) {
            return new ParsedCommand.Query.ShowMasters();
        }
        var on = onOrOff();
        if (on == null) {
            throw scanner.expected("command.expected.on-off");
        }
        return act(new LevelAction.SetBlackout(on));
    }

    ParsedCommand flash() throws CommandSyntaxException {
        var grammar = new SelectionGrammar(scanner, Text.of("command.ending.on-off"));
        var selection = grammar.parse();
        var on = onOrOff();
        if (on == null) {
            throw grammar.unexpected();
        }
        return act(new LevelAction.Flash(selection, on));
    }

    ParsedCommand kind() throws CommandSyntaxException {
        var grammar = new SelectionGrammar(scanner, Text.of("command.ending.kind"));
        var selection = grammar.parse();
        if (scanner.acceptWord("DEFAULT")) {
            return act(new LevelAction.SetKind(selection, null));
        }
        for (var word : KINDS.entrySet()) {
            if (scanner.acceptWord(word.getKey())) {
                return act(new LevelAction.SetKind(selection, word.getValue()));
            }
        }
        throw grammar.unexpected();
    }

    ParsedCommand release() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        boolean channels = scanner.nameBeforeSlash() != null;
        scanner.back(start);
        if (!channels && scanner.acceptWord("ALL")) {
            return act(new LevelAction.ReleaseAll());
        }
        if (!channels && scanner.acceptWord("LEASE")) {
            var lease = scanner.word();
            if (lease == null) {
                throw scanner.expected("command.expected.lease");
            }
            return act(new GatewayAction.ReleaseLease(new LeaseId(lease.text())));
        }
        if (!channels && !scanner.startsSelection()) {
            throw scanner.expected("command.expected.release");
        }
        var grammar = new SelectionGrammar(scanner, Text.of("command.ending.release"));
        var selection = grammar.parse();
        if (!scanner.atEnd()) {
            throw grammar.unexpected();
        }
        return act(new LevelAction.Release(selection));
    }

    private @Nullable Boolean onOrOff() {
        return scanner.acceptWord("ON") ? Boolean.TRUE : scanner.acceptWord("OFF") ? Boolean.FALSE : null;
    }

    private static ParsedCommand act(Action action) {
        return new ParsedCommand.Act(action);
    }
}
