package io.stagenet.console.command;

import java.math.BigDecimal;
import java.time.Duration;

/// Lines that wait, for scripts:
///
/// ```
/// WAIT  ( ONLINE gateway | MAPPED gateway | STAGEBOX box | CONFIRMED ) [ seconds ]
/// SLEEP seconds
/// ```
///
/// With seconds it waits so long at most, else for half a minute.
final class WaitGrammar {
    /// What a link needs at most to be found again, several times over.
    static final Duration DEFAULT_WAIT = Duration.ofSeconds(30);
    private static final int MAX_SECONDS = 86_400;

    private final LineScanner scanner;

    WaitGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    ParsedCommand parse() throws CommandSyntaxException {
        if (scanner.acceptWord("STAGEBOX")) {
            String box = scanner.word("command.expected.stagebox").text();
            return new ParsedCommand.StageboxWait(box, patience());
        }
        if (scanner.acceptWord("CONFIRMED")) {
            return new ParsedCommand.ConfirmedWait(patience());
        }
        ParsedCommand.Wait.Goal goal;
        if (scanner.acceptWord("ONLINE")) {
            goal = ParsedCommand.Wait.Goal.ONLINE;
        } else if (scanner.acceptWord("MAPPED")) {
            goal = ParsedCommand.Wait.Goal.MAPPED;
        } else {
            throw scanner.expected("command.expected.goal");
        }
        String gateway = SelectionGrammar.gateway(scanner.word("command.expected.gateway")).value();
        return new ParsedCommand.Wait(goal, gateway, patience());
    }

    private Duration patience() throws CommandSyntaxException {
        return scanner.atEnd() ? DEFAULT_WAIT : seconds();
    }

    /// Up to a day, with decimals.
    Duration seconds() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        String whole = scanner.digits();
        if (whole.isEmpty()) {
            throw LineScanner.refused(start, "command.expected.seconds");
        }
        var seconds = new BigDecimal(whole + scanner.fraction());
        if (seconds.compareTo(BigDecimal.valueOf(MAX_SECONDS)) > 0) {
            throw LineScanner.refused(start, "command.range.seconds", MAX_SECONDS);
        }
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }
}
