package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.Lease;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Proposes how a line goes on, for a shadow behind the caret. The same line and state give the same proposal, and what is
/// proposed is never more than the rest of one word the grammar knows or the name of a gateway or a lease.
public final class Completion {
    private static final List<String> FIRST_WORDS = List.of("RELEASE LEASE", "CONNECT", "FORGET", "POOL", "GATEWAYS",
            "LEASES", "PATCH", "LEVELS", "NOTICES", "STATS", "WAIT", "SLEEP", "QUIT");
    private static final List<String> AFTER_ADDRESSES = List.of("AT", "THRU");
    private static final List<String> AFTER_RANGE = List.of("AT");
    private static final List<String> LEVELS = List.of("FULL", "OUT");

    private final ConsoleState state;
    private final String partial;
    private final List<String> before;

    private Completion(ConsoleState state, String partial, List<String> before) {
        this.state = state;
        this.partial = partial;
        this.before = before;
    }

    /// The characters to add at the caret; empty when there is nothing to propose or the caret is not at the end.
    public static String propose(String line, int caret, ConsoleState state) {
        if (caret != line.length() || line.length() > CommandParser.MAX_LINE) {
            return "";
        }
        var words = new ArrayList<>(words(line));
        boolean begun = !line.isEmpty() && !LineScanner.isBlank(line.charAt(caret - 1)) && !words.isEmpty()
                && !isSign(words.getLast());
        String partial = begun ? words.removeLast() : "";
        return new Completion(state, partial, words).propose();
    }

    private String propose() {
        var candidates = candidates();
        if (partial.isEmpty()) {
            // Out of several, any would be a guess.
            return before.isEmpty() || candidates.size() != 1 ? "" : candidates.getFirst();
        }
        for (var candidate : candidates) {
            if (candidate.length() > partial.length()
                    && candidate.regionMatches(true, 0, partial, 0, partial.length())) {
                String rest = candidate.substring(partial.length());
                boolean lowerCase = isKeyword(candidate) && partial.equals(partial.toLowerCase(Locale.ROOT));
                return lowerCase ? rest.toLowerCase(Locale.ROOT) : rest;
            }
        }
        return "";
    }

    private static boolean isKeyword(String candidate) {
        return FIRST_WORDS.contains(candidate) || AFTER_ADDRESSES.contains(candidate) || LEVELS.contains(candidate)
                || candidate.equals("LEASE") || candidate.equals("ONLINE") || candidate.equals("MAPPED");
    }

    private List<String> candidates() {
        if (before.isEmpty()) {
            var all = new ArrayList<>(FIRST_WORDS);
            all.addAll(channels());
            return all;
        }
        String head = String.join(" ", before).toUpperCase(Locale.ROOT);
        return switch (head) {
            case "RELEASE" -> List.of("LEASE");
            case "RELEASE LEASE" -> leases();
            case "FORGET", "WAIT ONLINE", "WAIT MAPPED" -> gateways();
            case "WAIT" -> List.of("ONLINE", "MAPPED");
            default -> levels();
        };
    }

    /// What goes on in a line of addresses and a level; nothing if it is another line.
    private List<String> levels() {
        if (!startsSelection(before.getFirst()) && (before.size() < 2 || !before.get(1).equals("/"))) {
            return List.of();
        }
        for (int i = 0; i < before.size(); i++) {
            if (is(before.get(i), "AT", "@")) {
                return i == before.size() - 1 ? LEVELS : List.of();
            }
        }
        String last = before.getLast();
        if (is(last, "+", "-")) {
            return channels();
        }
        if (is(last, "/", "THRU", "T", ">")) {
            return List.of();
        }
        boolean range = before.size() > 1 && is(before.get(before.size() - 2), "THRU", "T", ">");
        return range ? AFTER_RANGE : AFTER_ADDRESSES;
    }

    private List<String> channels() {
        return gateways().stream().map(name -> name + "/").toList();
    }

    private List<String> gateways() {
        return state.gateways().values().stream().filter(gateway -> !gateway.forgotten()).map(Completion::name)
                .toList();
    }

    private List<String> leases() {
        return state.gateways().values().stream().flatMap(gateway -> gateway.leases().stream()).map(Lease::id).sorted()
                .map(Object::toString).toList();
    }

    /// As it must be written: quoted if the grammar would read it as something else.
    private static String name(Gateway gateway) {
        String id = gateway.id().value();
        boolean plain = id.chars().noneMatch(c -> LineScanner.isBlank((char) c) || isSign(String.valueOf((char) c))
                || c == '"') && !id.startsWith("-") && !id.chars().allMatch(Character::isDigit);
        return plain ? id : '"' + id.replace("\"", "\"\"") + '"';
    }

    private static boolean startsSelection(String word) {
        return new LineScanner(word).startsSelection();
    }

    private static boolean is(String word, String... keywords) {
        for (var keyword : keywords) {
            if (keyword.equalsIgnoreCase(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSign(String word) {
        return word.length() == 1 && "/+@>".contains(word);
    }

    /// Runs of characters, quoted texts (the last may be open) and signs.
    private static List<String> words(String line) {
        var words = new ArrayList<String>();
        int start = -1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean sign = !quoted && isSign(String.valueOf(c));
            if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && (sign || LineScanner.isBlank(c))) {
                if (start >= 0) {
                    words.add(line.substring(start, i));
                    start = -1;
                }
                if (sign) {
                    words.add(String.valueOf(c));
                }
            } else if (start < 0) {
                start = i;
            }
        }
        if (start >= 0) {
            words.add(line.substring(start));
        }
        return words;
    }
}
