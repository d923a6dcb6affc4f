package io.stagenet.console.command;

import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.MasterChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What follows the first word of a line about the layers and the masters:
///
/// ```
/// GM       [ [AT] level ]
/// BLACKOUT [ ON | OFF ]
/// FLASH    selection ( ON | OFF )
/// SOLO     selection ( ON | OFF )
/// RELEASE  ( selection | ALL ) [ TIME time ] | LEASE name
/// ```
///
/// See [SelectionGrammar] and, for the level, [LevelGrammar]; for `FLASH SUB`, `SOLO SUB` and `RELEASE LIST`, [PlaybackGrammar]. A word that is followed by `/` is a gateway, also `ALL`.
final class LayerGrammar {
    private static final Selection EVERYTHING = new Selection(
            List.of(new Selection.Addresses(1, StageNetAddress.MAX_NUMBER, false)));

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

    ParsedCommand flash(boolean solo) throws CommandSyntaxException {
        if (scanner.atEnd()) {
            throw scanner.expected(solo ? "command.expected.soloed" : "command.expected.flashed");
        }
        if (accept("SUB")) {
            return new PlaybackGrammar(scanner).held(solo);
        }
        var grammar = new SelectionGrammar(scanner, Text.of("command.ending.on-off"));
        var selection = grammar.parse();
        var on = onOrOff();
        if (on == null) {
            throw grammar.unexpected();
        }
        return act(solo ? new LevelAction.Solo(selection, on) : new LevelAction.Flash(selection, on));
    }

    ParsedCommand release() throws CommandSyntaxException {
        if (accept("ALL")) {
            var time = TimeGrammar.acceptTime(scanner);
            return act(time == null ? new LevelAction.ReleaseAll() : new LevelAction.Release(EVERYTHING, time));
        }
        if (accept("LIST")) {
            return new PlaybackGrammar(scanner).release();
        }
        if (accept("LEASE")) {
            var lease = scanner.word("command.expected.lease");
            return act(new GatewayAction.ReleaseLease(new LeaseId(lease.text())));
        }
        if (!scanner.startsChannels() && !scanner.startsSelection()) {
            throw scanner.expected("command.expected.release");
        }
        var grammar = new SelectionGrammar(scanner, Text.of("command.ending.release"));
        var selection = grammar.parse();
        var time = TimeGrammar.acceptTime(scanner);
        if (time == null && !scanner.atEnd()) {
            throw grammar.unexpected();
        }
        return act(new LevelAction.Release(selection, time));
    }

    /// Takes the keyword if it comes next and is no gateway: no `/` follows it.
    private boolean accept(String keyword) throws CommandSyntaxException {
        return !scanner.startsChannels() && scanner.acceptWord(keyword);
    }

    private @Nullable Boolean onOrOff() {
        return scanner.acceptWord("ON") ? Boolean.TRUE : scanner.acceptWord("OFF") ? Boolean.FALSE : null;
    }

    private static ParsedCommand act(Action action) {
        return new ParsedCommand.Act(action);
    }
}
