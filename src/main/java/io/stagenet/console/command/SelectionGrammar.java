package io.stagenet.console.command;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.service.Action.Selection;
import java.util.ArrayList;
import java.util.List;

/// Which addresses are meant, up to what is to be done with them:
///
/// ```
/// selection = term { ( + | - ) term }
/// term      = address [ THRU address ] | GROUP number | name / channel [ THRU channel ]
/// address   = [SN] number
/// ```
///
/// `THRU` is `T` or `>`. Channels go on until the next `+` or `-`: the number after it is an address again. A gateway
/// whose name is a number is quoted. Between numbers `1-3` takes away; inside a name `-` belongs to it.
final class SelectionGrammar {
    /// So that one line cannot ask for more than a show ever needs.
    static final int MAX_TERMS = 1_000;

    private final LineScanner scanner;
    private final String ending;
    private final List<Selection.Term> terms = new ArrayList<>();

    /// @param ending what may follow a selection, as said when something else does
    SelectionGrammar(LineScanner scanner, String ending) {
        this.scanner = scanner;
        this.ending = ending;
    }

    /// Reads as far as the selection goes. Once.
    Selection parse() throws CommandSyntaxException {
        terms.add(term(false));
        while (true) {
            boolean removes = scanner.nextIs('-');
            if (!removes && !scanner.nextIs('+')) {
                return new Selection(terms);
            }
            if (terms.size() == MAX_TERMS) {
                throw scanner.expected("command.expected.fewer", ending, MAX_TERMS);
            }
            scanner.accept(removes ? '-' : '+');
            terms.add(term(removes));
        }
    }

    /// The refusal of what follows the selection.
    CommandSyntaxException unexpected() {
        return scanner.expected(endsInRange(terms) ? "command.expected.after-range" : "command.expected.after-one",
                ending);
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
        long number = LineScanner.number(digits);
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
        if (scanner.acceptKeyword("GROUP")) {
            int position = scanner.skipBlanks();
            return new Selection.OfGroup(new ItemGrammar(scanner).number(Group.MAX_NUMBER), removes, position);
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
        long number = LineScanner.number(digits);
        if (number < 0) {
            throw LineScanner.refused(start, "command.range.channel", String.valueOf(Long.MAX_VALUE));
        }
        return number;
    }

    private static boolean endsInRange(List<Selection.Term> terms) {
        return switch (terms.getLast()) {
            case Selection.Addresses(int first, int last, _) -> first != last;
            case Selection.Channels(_, long first, long last, _, _) -> first != last;
            // A group has no last of a range, as a range has none.
            case Selection.OfGroup _ -> true;
        };
    }
}
