package io.stagenet.console.command;

import io.stagenet.console.model.Level;
import io.stagenet.console.service.Action.LevelAction.SetLevels;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.text.Text;

/// Addresses, then the level they get:
///
/// ```
/// levels = selection AT level [ TIME time ]
/// level  = FULL | OUT | ZERO | [ + | - ] ( percent [%] | steps / 255 )
/// ```
///
/// `AT` is `@` too; for the selection see [SelectionGrammar], for the time [TimeGrammar].
final class LevelGrammar {
    private final LineScanner scanner;

    LevelGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    SetLevels parse() throws CommandSyntaxException {
        var grammar = new SelectionGrammar(scanner, Text.of("command.ending.at"));
        var selection = grammar.parse();
        if (!acceptAt(scanner)) {
            throw grammar.unexpected();
        }
        var change = amount(scanner).change();
        var time = TimeGrammar.acceptTime(scanner);
        scanner.expectEnd();
        return new SetLevels(selection, change, time);
    }

    static boolean acceptAt(LineScanner scanner) {
        return scanner.accept('@') || scanner.acceptKeyword("AT");
    }

    /// A level as it was written.
    ///
    /// @param direction 1 for up, -1 for down, 0 for neither: it is the level itself
    /// @param percent   0 to 100; not used if there are steps
    /// @param steps     of 255, [Level#NONE] if it was written in percent
    record Amount(int direction, double percent, int steps) {
        LevelChange change() {
            if (direction == 0) {
                return new LevelChange.To(steps == Level.NONE ? Level.ofPercent(percent) : steps);
            }
            return steps == Level.NONE ? new LevelChange.ByPercent(direction * percent)
                    : new LevelChange.ByRaw(direction * steps);
        }

        /// Not rounded to steps, without the direction.
        double exactPercent() {
            return steps == Level.NONE ? percent : steps * 100.0 / Level.FULL;
        }
    }

    static Amount amount(LineScanner scanner) throws CommandSyntaxException {
        int direction = scanner.accept('-') ? -1 : scanner.accept('+') ? 1 : 0;
        if (direction == 0 && scanner.acceptKeyword("FULL")) {
            return new Amount(0, 100, Level.NONE);
        }
        if (direction == 0 && scanner.acceptKeyword("OUT", "ZERO")) {
            return new Amount(0, 0, Level.NONE);
        }
        int start = scanner.skipBlanks();
        String whole = scanner.digits();
        if (whole.isEmpty()) {
            throw LineScanner.refused(start, direction == 0 ? "command.expected.level" : "command.expected.step");
        }
        String fraction = scanner.fraction();
        if (scanner.nextIs('/')) {
            return new Amount(direction, 0, steps(scanner, start, whole, fraction));
        }
        double percent = Double.parseDouble(whole + fraction);
        if (percent > 100) {
            throw LineScanner.refused(start, "command.range.percent");
        }
        scanner.accept('%');
        return new Amount(direction, percent, Level.NONE);
    }

    /// The steps of 255 that were read, and the `/255` after them.
    private static int steps(LineScanner scanner, int start, String whole, String fraction)
            throws CommandSyntaxException {
        long steps = LineScanner.number(whole);
        if (!fraction.isEmpty() || steps < 0 || steps > Level.FULL) {
            throw LineScanner.refused(start, "command.range.steps", Level.FULL);
        }
        scanner.accept('/');
        int scale = scanner.skipBlanks();
        if (LineScanner.number(scanner.digits()) != Level.FULL) {
            throw LineScanner.refused(scale, "command.expected.scale", Level.FULL);
        }
        return (int) steps;
    }
}
