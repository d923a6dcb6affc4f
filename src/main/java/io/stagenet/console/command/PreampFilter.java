package io.stagenet.console.command;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.Stagebox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which head amps are listed: every word must match.
///
/// - `5`, `5..8`, `5 THRU 8`: the number; `#4`, `#4..#7`: the wire index
/// - `RACK/5`, `"SL Rack/5..8"`: both, the whole name of the box
/// - `pending`, `changed`, `48v`, `locked`, `lost`: those that wait for a confirmation, were changed elsewhere, have +48V
///   reported on, have a gain that cannot be set, or are of a box that is lost
/// - anything else: part of the box, the name or the tag, in any letter case
///
/// A quoted word that is none of the first two is part of a name, whatever it looks like.
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

    /// @param words as typed
    static PreampFilter of(List<LineScanner.Word> words) {
        var terms = new ArrayList<Term>();
        for (int i = 0; i < words.size(); i++) {
            boolean range = i + 2 < words.size() && words.get(i + 1).text().toUpperCase(Locale.ROOT)
                    .matches("THRU|T|>");
            var joined = range ? term(words.get(i).text() + ".." + words.get(i + 2).text(), false) : null;
            if (joined instanceof Inputs || joined instanceof OfBox) {
                terms.add(joined);
                i += 2;
            } else {
                terms.add(term(words.get(i).text(), words.get(i).quoted()));
            }
        }
        return new PreampFilter(terms);
    }

    boolean matches(Stagebox box, Preamp preamp, PreampLabel label) {
        return terms.stream().allMatch(term -> term.matches(box, preamp, label));
    }

    private static Term term(String word, boolean quoted) {
        int slash = word.lastIndexOf('/');
        var after = INPUTS.matcher(word.substring(slash + 1));
        if (after.matches() && (slash > 0 || (slash < 0 && !quoted))) {
            int base = after.group(1).isEmpty() ? 1 : 0;
            int first = Integer.parseInt(after.group(2)) - base;
            int last = after.group(3) == null ? first : Integer.parseInt(after.group(3)) - base;
            var inputs = new Inputs(Math.min(first, last), Math.max(first, last));
            return slash < 0 ? inputs : new OfBox(word.substring(0, slash).replace("\"", ""), inputs);
        }
        String folded = word.toLowerCase(Locale.ROOT);
        return quoted ? part(folded) : switch (folded) {
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
