package io.stagenet.console.command;

import io.stagenet.console.service.FileAction;
import org.jspecify.annotations.Nullable;

/// What becomes of a show that waits, and of levels that were up when the console was lost:
///
/// ```
/// ACCEPT [ gateway FOR gateway ] | REJECT | HOLD
/// ```
///
/// `ACCEPT TOUR FOR HOUSE` says that TOUR of this rig is to stand for the show's HOUSE; `ACCEPT` alone opens the show.
final class WaitingShowGrammar {
    private final LineScanner scanner;

    WaitingShowGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    FileAction accept() throws CommandSyntaxException {
        var here = gateway();
        if (here == null) {
            return new FileAction.Accept();
        }
        if (!scanner.acceptWord("FOR")) {
            throw scanner.expected("command.expected.for");
        }
        var there = gateway();
        if (there == null) {
            throw scanner.expected("command.expected.gateway");
        }
        return new FileAction.StandIn(SelectionGrammar.gateway(there), SelectionGrammar.gateway(here));
    }

    private LineScanner.@Nullable Word gateway() throws CommandSyntaxException {
        return scanner.atEnd() ? null : scanner.word();
    }
}
