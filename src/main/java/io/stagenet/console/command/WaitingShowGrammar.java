package io.stagenet.console.command;

import io.stagenet.console.service.FileAction;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What becomes of a show that waits, and of levels that were up when the console was lost:
///
/// ```
/// ACCEPT [ gateway FOR gateway ] | REJECT | HOLD | NEW [ file ]
/// ```
///
/// `ACCEPT TOUR FOR HOUSE` says that TOUR of this rig is to stand for the show's HOUSE; `ACCEPT` alone opens the show. The
/// file after `NEW` is a show to begin with: the rest of the line, quotes optional.
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

    FileAction begin() throws CommandSyntaxException {
        if (scanner.atEnd()) {
            return new FileAction.New(null);
        }
        int start = scanner.skipBlanks();
        String rest = scanner.rest();
        boolean quoted = rest.length() > 1 && rest.startsWith("\"") && rest.endsWith("\"");
        try {
            return new FileAction.New(Path.of(quoted ? rest.substring(1, rest.length() - 1) : rest));
        } catch (InvalidPathException _) {
            throw LineScanner.refused(start, "command.expected.template");
        }
    }
}
