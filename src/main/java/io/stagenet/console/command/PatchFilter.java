package io.stagenet.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which rows of the patch are meant: every word must match.
///
/// - `200`: the hardware channel or the address; `200..220`: the hardware channel
/// - `SN5`, `SN1..SN8`, `1 THRU 8`: the address
/// - `conflict`, `unmapped`: rows that are
/// - anything else: part of the address, name, gateway, lease, hardware type, kind or state, in any letter case
///
/// Words are parted by blanks; one with blanks in it, or one that shall be taken as text whatever it looks like, is quoted.
public record PatchFilter(List<Term> terms) {
    public static final PatchFilter ALL = new PatchFilter(List.of());

    private static final Pattern CHANNELS = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");
    private static final Pattern ADDRESSES = Pattern.compile("sn(\\d{1,9})(?:\\.\\.(?:sn)?(\\d{1,9}))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("(?:sn)?(\\d{1,9})", Pattern.CASE_INSENSITIVE);
    private static final Set<String> THRU = Set.of("thru", "t", ">");

    public PatchFilter {
        terms = List.copyOf(terms);
    }

    /// One word of the filter.
    public sealed interface Term {
        boolean matches(PatchRow row);
    }

    /// What is being typed into a filter: never refused, a quote that is still open is text.
    public static PatchFilter parse(String text) {
        try {
            return of(new LineScanner(text).words());
        } catch (CommandSyntaxException unfinished) {
            return new PatchFilter(List.of(new Text(fold(text.replace("\"", "").strip()))));
        }
    }

    /// @param words as typed; a word that was quoted is text
    static PatchFilter of(List<LineScanner.Word> words) {
        var terms = new ArrayList<Term>(words.size());
        for (int i = 0; i < words.size(); i++) {
            var range = i + 2 < words.size() ? range(words.get(i), words.get(i + 1), words.get(i + 2)) : null;
            if (range != null) {
                terms.add(range);
                i += 2;
            } else {
                terms.add(words.get(i).quoted() ? new Text(fold(words.get(i).text())) : term(words.get(i).text()));
            }
        }
        return new PatchFilter(terms);
    }

    /// `1 THRU 12`, as addresses are written everywhere else; null if it is not one.
    private static @Nullable Addresses range(LineScanner.Word first, LineScanner.Word thru, LineScanner.Word last) {
        var one = NUMBER.matcher(first.text());
        var other = NUMBER.matcher(last.text());
        boolean plain = !first.quoted() && !thru.quoted() && !last.quoted();
        return plain && THRU.contains(fold(thru.text())) && one.matches() && other.matches()
                ? new Addresses(Integer.parseInt(one.group(1)), Integer.parseInt(other.group(1)))
                : null;
    }

    public boolean matches(PatchRow row) {
        for (var term : terms) {
            if (!term.matches(row)) {
                return false;
            }
        }
        return true;
    }

    private static Term term(String word) {
        var channels = CHANNELS.matcher(word);
        if (channels.matches()) {
            long first = Long.parseLong(channels.group(1));
            return channels.group(2) == null ? new Either(first)
                    : new Channels(first, Long.parseLong(channels.group(2)));
        }
        var addresses = ADDRESSES.matcher(word);
        if (addresses.matches()) {
            int first = Integer.parseInt(addresses.group(1));
            return new Addresses(first, addresses.group(2) == null ? first : Integer.parseInt(addresses.group(2)));
        }
        return switch (fold(word)) {
            case "conflict" -> new Conflicting();
            case "unmapped" -> new Unmapped();
            default -> new Text(fold(word));
        };
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static boolean between(long value, long one, long other) {
        return value >= Math.min(one, other) && value <= Math.max(one, other);
    }

    record Channels(long first, long last) implements Term {
        @Override
        public boolean matches(PatchRow row) {
            return row.channel() != null && between(row.channel(), first, last);
        }
    }

    record Either(long number) implements Term {
        @Override
        public boolean matches(PatchRow row) {
            return row.address().number() == number || (row.channel() != null && row.channel() == number);
        }
    }

    record Addresses(int first, int last) implements Term {
        @Override
        public boolean matches(PatchRow row) {
            return between(row.address().number(), first, last);
        }
    }

    record Conflicting() implements Term {
        @Override
        public boolean matches(PatchRow row) {
            return row.conflict();
        }
    }

    record Unmapped() implements Term {
        @Override
        public boolean matches(PatchRow row) {
            return row.lease() != null && row.channel() == null;
        }
    }

    /// @param part in lower case
    record Text(String part) implements Term {
        @Override
        public boolean matches(PatchRow row) {
            return in(row.address().toString()) || in(row.gateway()) || in(row.lease()) || in(row.hardwareType())
                    || in(row.state()) || in(row.name()) || in(row.kind());
        }

        private boolean in(@Nullable Object field) {
            return field != null && fold(field.toString()).contains(part);
        }
    }
}
