package io.stagenet.console.command;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.Stagebox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which head amps are listed: every word must match.
///
/// - `5`, `5..8`, `5 THRU 8`: the number; `#4`, `#4..#7`: the wire index
/// - `RACK/5`, `"SL Rack"/5..8`: both, the whole name of the box
/// - `pending`, `changed`, `48v`, `locked`, `lost`: those that wait for a confirmation, were changed elsewhere, have +48V
///   reported on, have a gain that cannot be set, or are of a box that is lost
/// - anything else: part of the box, the name or the tag, in any letter case
///
/// A quoted word is part of a name, whatever it looks like.
public record PreampFilter(List<Term> terms) {
    public static final PreampFilter ALL = new PreampFilter(List.of());

    private static final Pattern INPUTS = Pattern.compile("(#?)(\\d{1,4})(?:\\.\\.#?(\\d{1,4}))?");

    public PreampFilter {
        terms = List.copyOf(terms);
    }

    /// One word of the filter.
    public interface Term {
        boolean matches(Stagebox box, Preamp preamp, PreampLabel label);
    }

    /// Reads to the end of the line.
    static PreampFilter parse(LineScanner scanner) throws CommandSyntaxException {
        var terms = new ArrayList<Term>();
        while (!scanner.atEnd()) {
            terms.add(term(scanner));
        }
        return new PreampFilter(terms);
    }

    boolean matches(Stagebox box, Preamp preamp, PreampLabel label) {
        return terms.stream().allMatch(term -> term.matches(box, preamp, label));
    }

    private static Term term(LineScanner scanner) throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        var box = scanner.nameBeforeSlash();
        var inputs = inputs(scanner);
        if (inputs != null) {
            return box == null ? inputs : new OfBox(box.text(), inputs);
        }
        scanner.back(start);
        boolean quoted = scanner.nextIs('"');
        var word = scanner.word("command.expected.value");
        String folded = word.text().toLowerCase(Locale.ROOT);
        return quoted ? part(folded) : unquoted(folded);
    }

    /// Null if what comes next is something else; that may have been read then.
    private static @Nullable Inputs inputs(LineScanner scanner) throws CommandSyntaxException {
        var word = scanner.nextIs('"') ? null : scanner.word();
        var numbers = INPUTS.matcher(word == null ? "" : word.text());
        if (!numbers.matches()) {
            return null;
        }
        int base = numbers.group(1).isEmpty() ? 1 : 0;
        int first = Integer.parseInt(numbers.group(2)) - base;
        int last = numbers.group(3) != null ? Integer.parseInt(numbers.group(3)) - base
                : SelectionGrammar.acceptThru(scanner) ? PreampSelection.input(scanner) : first;
        return new Inputs(Math.min(first, last), Math.max(first, last));
    }

    private static Term unquoted(String folded) {
        return switch (folded) {
            case "pending" -> (_, preamp, _) -> !preamp.pending().isEmpty();
            case "changed" -> (_, preamp, _) -> !preamp.foreign().isEmpty();
            case "lost" -> (box, _, _) -> box.state() == Stagebox.State.LOST;
            case "locked" -> (_, preamp, _) -> {
                var gain = preamp.parameter(Parameter.GAIN);
                return gain != null && gain.locked();
            };
            case "48v", "+48v" -> (box, preamp, _) -> {
                var phantom = preamp.parameter(Parameter.PHANTOM);
                return box.state() != Stagebox.State.LOST && phantom != null && Boolean.TRUE.equals(phantom.flag());
            };
            default -> part(folded);
        };
    }

    private static Term part(String folded) {
        return (box, _, label) -> holds(box.id().value(), folded) || holds(label.name(), folded)
                || holds(label.tag().word(), folded);
    }

    private static boolean holds(String text, String folded) {
        return text.toLowerCase(Locale.ROOT).contains(folded);
    }

    /// @param first wire index, at most `last`
    record Inputs(int first, int last) implements Term {
        @Override
        public boolean matches(Stagebox box, Preamp preamp, PreampLabel label) {
            return preamp.index() >= first && preamp.index() <= last;
        }
    }

    record OfBox(String name, Inputs inputs) implements Term {
        @Override
        public boolean matches(Stagebox box, Preamp preamp, PreampLabel label) {
            return (box.id().value().equalsIgnoreCase(name) || Stageboxes.isAt(box, name))
                    && inputs.matches(box, preamp, label);
        }
    }
}
