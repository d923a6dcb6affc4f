package io.stagenet.console.command;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.service.Action.LevelAction.SetLevels;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import java.util.ArrayList;
import java.util.List;

/// Addresses, then what to do with them:
///
/// ```
/// levels    = selection AT level
/// selection = term { ( + | - ) term }
/// term      = address [ THRU address ] | name / channel [ THRU channel ]
/// address   = [SN] number
/// level     = FULL | OUT | ZERO | [ + | - ] ( percent [%] | steps / 255 )
/// ```
///
/// `AT` is `@` too, `THRU` is `T` or `>`. Channels go on until the next `+` or `-`: the number after it is an address
/// again. A gateway whose name is a number is quoted. Between numbers `1-3` takes away; inside a name `-` belongs to it.
final class LevelGrammar {
    /// So that one line cannot ask for more than a show ever needs.
    static final int MAX_TERMS = 1_000;

    private final LineScanner scanner;

    LevelGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    SetLevels parse() throws CommandSyntaxException {
        var terms = new ArrayList<Selection.Term>();
        terms.add(term(false));
        while (true) {
            if (acceptAt(scanner)) {
                var change = change();
                scanner.expectEnd();
                return new SetLevels(new Selection(terms), change);
            }
            boolean removes = scanner.nextIs('-');
            if (!removes && !scanner.nextIs('+')) {
                throw scanner.expected(endsInRange(terms) ? "command.expected.at" : "command.expected.at-or-thru");
            }
            if (terms.size() == MAX_TERMS) {
                throw scanner.expected("command.expected.fewer", MAX_TERMS);
            }
            scanner.accept(removes ? '-' : '+');
            terms.add(term(removes));
        }
    }

    static boolean acceptAt(LineScanner scanner) {
        return scanner.accept('@') || scanner.acceptKeyword("AT");
    }

    static boolean acceptThru(LineScanner scanner) {
        return scanner.accept('>') || scanner.acceptKeyword("THRU", "T");
    }

    /// One address, written with or without `SN`.
    static int address(LineScanner scanner) throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        scanner.acceptAddressPrefix();
        String digits = scanner.digits();
        if (digits.isEmpty()) {
            throw LineScanner.refused(start, "command.expected.address");
        }
        long number = number(digits);
        if (number < 1 || number > StageNetAddress.MAX_NUMBER) {
            throw LineScanner.refused(start, "command.range.address", StageNetAddress.MAX_NUMBER);
        }
        return (int) number;
    }

    private Selection.Term term(boolean removes) throws CommandSyntaxException {
        var name = scanner.nameBeforeSlash();
        if (name != null) {
            return channels(name, removes);
        }
        int first = address(scanner);
        int last = acceptThru(scanner) ? address(scanner) : first;
        return new Selection.Addresses(first, last, removes);
    }

    private Selection.Term channels(LineScanner.Word name, boolean removes) throws CommandSyntaxException {
        if (!name.quoted() && name.text().chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw LineScanner.refused(name.position(), "command.quote.number", name.text());
        }
        var gateway = gateway(name);
        long first = channel();
        long last = acceptThru(scanner) ? channel() : first;
        return new Selection.Channels(gateway, first, last, removes, name.position());
    }

    static GatewayId gateway(LineScanner.Word name) throws CommandSyntaxException {
        if (name.text().length() > GatewayId.MAX_LENGTH) {
            throw LineScanner.refused(name.position(), "command.range.name", GatewayId.MAX_LENGTH);
        }
        return new GatewayId(name.text());
    }

    private long channel() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        String digits = scanner.digits();
        if (digits.isEmpty()) {
            throw LineScanner.refused(start, "command.expected.channel");
        }
        long number = number(digits);
        if (number < 0) {
            throw LineScanner.refused(start, "command.range.channel", String.valueOf(Long.MAX_VALUE));
        }
        return number;
    }

    private LevelChange change() throws CommandSyntaxException {
        boolean down = scanner.accept('-');
        boolean relative = down || scanner.accept('+');
        if (!relative && scanner.acceptKeyword("FULL")) {
            return new LevelChange.To(Level.FULL);
        }
        if (!relative && scanner.acceptKeyword("OUT", "ZERO")) {
            return new LevelChange.To(0);
        }
        int start = scanner.skipBlanks();
        String whole = scanner.digits();
        if (whole.isEmpty()) {
            throw LineScanner.refused(start, relative ? "command.expected.step" : "command.expected.level");
        }
        String fraction = scanner.fraction();
        if (scanner.nextIs('/')) {
            int steps = steps(start, whole, fraction);
            return relative ? new LevelChange.ByRaw(down ? -steps : steps) : new LevelChange.To(steps);
        }
        double percent = Double.parseDouble(whole + fraction);
        if (percent > 100) {
            throw LineScanner.refused(start, "command.range.percent");
        }
        scanner.accept('%');
        return relative ? new LevelChange.ByPercent(down ? -percent : percent)
                : new LevelChange.To(Level.ofPercent(percent));
    }

    /// The steps of 255 that were read, and the `/255` after them.
    private int steps(int start, String whole, String fraction) throws CommandSyntaxException {
        long steps = number(whole);
        if (!fraction.isEmpty() || steps < 0 || steps > Level.FULL) {
            throw LineScanner.refused(start, "command.range.steps", Level.FULL);
        }
        scanner.accept('/');
        int scale = scanner.skipBlanks();
        if (number(scanner.digits()) != Level.FULL) {
            throw LineScanner.refused(scale, "command.expected.scale", Level.FULL);
        }
        return (int) steps;
    }

    /// The number, or -1 when it is too large for a long or there are no digits.
    private static long number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private static boolean endsInRange(List<Selection.Term> terms) {
        return switch (terms.getLast()) {
            case Selection.Addresses(int first, int last, _) -> first != last;
            case Selection.Channels(_, long first, long last, _, _) -> first != last;
        };
    }
}
