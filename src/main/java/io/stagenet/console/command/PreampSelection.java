package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Which head amps are meant: terms taken one after the other.
///
/// ```
/// selection = term { ( + | - ) term }
/// term      = [ box / ] input [ THRU input ]
/// input     = number | # wire index
/// ```
///
/// A number counts from 1, a wire index from 0: `box/3` is `box/#2`. A term without a box is of the box before it.
/// Between inputs `-` takes away; inside a name it belongs to it. A name with blanks or signs in it is quoted.
record PreampSelection(List<Term> terms) {

    /// @param first    wire index; may be above `last`, then they count down
    /// @param position of the first input in the line
    record Term(LineScanner.Word box, int first, int last, boolean removes, int position) {
    }

    PreampSelection {
        terms = List.copyOf(terms);
    }

    /// Reads as far as the selection goes.
    static PreampSelection parse(LineScanner scanner) throws CommandSyntaxException {
        var box = scanner.nameBeforeSlash();
        if (box == null) {
            throw scanner.expected("command.expected.input");
        }
        var terms = new ArrayList<Term>();
        terms.add(term(scanner, box, false));
        while (scanner.nextIs('+') || scanner.nextIs('-')) {
            if (terms.size() == SelectionGrammar.MAX_TERMS) {
                throw scanner.expected("command.expected.fewer", Text.of("command.ending.preamp"),
                        SelectionGrammar.MAX_TERMS);
            }
            int sign = scanner.position();
            boolean removes = scanner.accept('-');
            if (!removes) {
                scanner.accept('+');
            }
            var other = scanner.nameBeforeSlash();
            if (other == null && scanner.acceptWord("48V")) {
                // +48V is a parameter: the sign is not of the list.
                scanner.back(sign);
                break;
            }
            box = other == null ? box : other;
            terms.add(term(scanner, box, removes));
        }
        return new PreampSelection(terms);
    }

    private static Term term(LineScanner scanner, LineScanner.Word box, boolean removes)
            throws CommandSyntaxException {
        int position = scanner.skipBlanks();
        int first = input(scanner);
        int last = SelectionGrammar.acceptThru(scanner) ? input(scanner) : first;
        return new Term(box, first, last, removes, position);
    }

    /// The wire index of one input, however it was written.
    static int input(LineScanner scanner) throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        boolean wire = scanner.accept('#');
        String digits = scanner.digits();
        if (digits.isEmpty()) {
            throw LineScanner.refused(start, "command.expected.number");
        }
        long index = LineScanner.number(digits) - (wire ? 0 : 1);
        if (LineScanner.number(digits) < 0 || index < 0 || index > PreampKey.MAX_INDEX) {
            throw LineScanner.refused(start, "command.range.input", PreampKey.MAX_INDEX + 1, PreampKey.MAX_INDEX);
        }
        return (int) index;
    }

    /// The head amps in the order they were named, each once.
    ///
    /// @throws CommandSyntaxException at the box or the input that is not there, or if nothing is left
    List<PreampKey> in(ConsoleState state) throws CommandSyntaxException {
        var keys = new LinkedHashSet<PreampKey>();
        for (var term : terms) {
            var box = Stageboxes.named(state, term.box());
            int step = term.first() <= term.last() ? 1 : -1;
            for (int index = term.first(); index != term.last() + step; index += step) {
                var key = new PreampKey(box.id(), index);
                if (term.removes()) {
                    keys.remove(key);
                } else {
                    check(box, index, term.position());
                    keys.add(key);
                }
            }
        }
        if (keys.isEmpty()) {
            throw LineScanner.refused(terms.getFirst().position(), "command.preamp.nothing");
        }
        return List.copyOf(keys);
    }

    /// A box that has not told what it has is not blamed for it: the desk says that it does not answer.
    private static void check(Stagebox box, int index, int position) throws CommandSyntaxException {
        if (!box.preamps().isEmpty() && !box.preamps().containsKey(index)) {
            throw LineScanner.refused(position, "command.preamp.unknown", box.id(), index + 1, box.preamps().size());
        }
    }
}
