package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LogLevel;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.Curve;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Proposes how a line goes on, for a shadow behind the caret. The same line and state give the same proposal, and what is
/// proposed is never more than the rest of one word the grammar knows or the name of something that is there.
public final class Completion {
    private static final List<String> FIRST_WORDS = List.of("RELEASE", "RESUME", "RATE", "GM", "BLACKOUT", "FLASH",
            "KIND", "NAME", "CONNECT", "FORGET", "PREAMP", "PREAMPS", "POOL", "GATEWAYS", "LEASES", "PATCH", "LEVELS",
            "NOTICES", "STATS", "STAGEBOXES", "SNAPSHOT", "SNAPSHOTS", "DIALECT", "LOG", "DOCTOR", "DIAGNOSTICS",
            "WAIT", "SLEEP", "SOLO", "QUIT");
    private static final List<String> AT = List.of("AT");
    private static final List<String> LEVELS = List.of("FULL", "OUT");
    private static final List<String> SWITCHED = List.of("ON", "OFF");
    private static final List<String> KINDS = List.of("DIMMER", "NON-DIM", "SWITCH", "DEFAULT");
    private static final List<String> POLICIES = List.of("FADE", "SNAP", "WAIT");
    private static final List<String> GOALS = List.of("ONLINE", "MAPPED", "STAGEBOX", "CONFIRMED");
    private static final List<String> WITH = List.of("WITH");
    private static final List<String> SHOW = List.of("SHOW");
    private static final List<String> LOG = List.of("LEVEL");
    private static final List<String> LOG_LEVELS = Stream.of(LogLevel.values()).map(Enum::name).toList();
    private static final List<String> RELEASED = List.of("ALL", "LEASE", "LIST");
    private static final List<String> RESUMED = List.of("TIME", "LIST");
    private static final List<String> SUB = List.of("SUB");
    private static final List<String> TIME = List.of("TIME");
    private static final List<String> CURVES = Stream.of(Curve.values()).map(Enum::name).toList();
    private static final List<String> COLOURS = Stream.of(LabelColour.values()).map(Enum::name).toList();
    /// Proposed in the letter case of what is typed; names are proposed as they are.
    private static final Set<String> KEYWORDS = Stream
            .of(FIRST_WORDS, AT, LEVELS, SWITCHED, KINDS, POLICIES, GOALS, LOG, LOG_LEVELS, WITH, SHOW, RELEASED,
                    List.of("THRU"), CURVES, COLOURS, TIME, RESUMED, ShowCompletion.FIRST_WORDS,
                    ShowCompletion.KEYWORDS,
                    PreampCompletion.KEYWORDS)
            .flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());

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
                boolean lowerCase = KEYWORDS.contains(candidate) && partial.equals(partial.toLowerCase(Locale.ROOT));
                return lowerCase ? rest.toLowerCase(Locale.ROOT) : rest;
            }
        }
        return "";
    }

    private List<String> candidates() {
        if (before.isEmpty()) {
            return plus(plus(FIRST_WORDS, ShowCompletion.FIRST_WORDS), channels());
        }
        int size = before.size();
        if (size > 1 && before.get(1).equals("/")) {
            return levels();
        }
        var ofShow = new ShowCompletion(state, before, !partial.isEmpty()).candidates();
        if (ofShow != null) {
            return ofShow;
        }
        return switch (before.getFirst().toUpperCase(Locale.ROOT)) {
            case "PREAMP" -> stageboxes().preamp();
            case "DIALECT" -> stageboxes().dialect();
            case "SNAPSHOT" -> stageboxes().snapshot();
            case "CONNECT" -> size == 1 && !partial.isEmpty() ? List.of("STAGEBOX") : List.of();
            case "FORGET" -> forgotten();
            case "RATE" -> size == 1 ? gateways() : List.of();
            case "RESUME" -> size == 1 ? partial.isEmpty() ? gateways() : plus(gateways(), RESUMED)
                    : size == 2 ? POLICIES : List.of();
            case "WAIT" -> size == 1 ? GOALS : size != 2 ? List.of()
                    : isLast("ONLINE", "MAPPED") ? gateways()
                    : isLast("STAGEBOX") ? stageboxes().boxes() : List.of();
            case "GM" -> size == 1 ? plus(AT, LEVELS) : size == 2 && isLast("AT", "@") ? LEVELS : List.of();
            case "LOG" -> size == 1 ? LOG : size == 2 ? LOG_LEVELS : List.of();
            case "DIAGNOSTICS" -> isLast("WITH") ? SHOW : size < 3 && !isLast("SHOW") ? WITH : List.of();
            case "BLACKOUT" -> size == 1 ? SWITCHED : List.of();
            case "FLASH", "SOLO" -> held();
            case "KIND" -> selection(1, KINDS);
            case "CURVE" -> selection(1, CURVES);
            case "COLOUR", "COLOR" -> selection(1, COLOURS);
            case "KEEP" -> selection(1, SWITCHED);
            case "LIMITS", "NAME" -> selection(1, List.of());
            case "RELEASE" -> released();
            default -> levels();
        };
    }

    private PreampCompletion stageboxes() {
        return new PreampCompletion(state, before, !partial.isEmpty());
    }

    private List<String> forgotten() {
        if (before.size() == 2) {
            return isLast("STAGEBOX") ? stageboxes().boxes() : isLast("GATEWAY") ? gateways() : List.of();
        }
        var names = plus(gateways(), stageboxes().boxes());
        return before.size() != 1 ? List.of() : partial.isEmpty() ? names : plus(names, List.of("STAGEBOX", "GATEWAY"));
    }

    /// What goes on behind FLASH and SOLO.
    private List<String> held() {
        boolean submaster = before.size() > 1 && is(before.get(1), "SUB") && !isLast("/");
        if (!submaster || (before.size() > 2 && before.get(2).equals("/"))) {
            return before.size() == 1 && !partial.isEmpty() ? plus(channels(), SUB) : selection(1, SWITCHED);
        }
        return before.size() == 2 ? state.show().playback().submasters().keySet().stream().map(String::valueOf).toList()
                : before.size() == 3 ? SWITCHED : List.of();
    }

    private List<String> released() {
        if (before.size() == 1) {
            return plus(RELEASED, channels());
        }
        boolean lease = is(before.get(1), "LEASE") && (before.size() == 2 || !before.get(2).equals("/"));
        if (lease) {
            return before.size() == 2 ? leases() : List.of();
        }
        // What may be left out is proposed once it is begun.
        return partial.isEmpty() || before.size() < 2 ? selection(1, List.of())
                : plus(selection(1, List.of()), isTimed() ? List.of() : TIME);
    }

    private boolean isTimed() {
        return before.stream().anyMatch(word -> is(word, "TIME"));
    }

    /// What goes on in a line of addresses and a level; nothing if it is another line.
    private List<String> levels() {
        boolean set = before.stream().anyMatch(word -> is(word, "AT", "@"));
        return !set ? selection(0, AT) : isLast("AT", "@") ? LEVELS
                : partial.isEmpty() || isTimed() ? List.of() : TIME;
    }

    /// What goes on in a selection that begins at this word; nothing if that is none.
    ///
    /// @param endings what may follow it
    private List<String> selection(int from, List<String> endings) {
        if (before.size() == from) {
            return channels();
        }
        boolean byName = before.size() > from + 1 && before.get(from + 1).equals("/");
        if ((!startsSelection(before.get(from)) && !byName)
                || endings.stream().anyMatch(ending -> before.stream().skip(from).anyMatch(word -> is(word, ending)))) {
            return List.of();
        }
        if (isLast("+", "-")) {
            return channels();
        }
        if (isLast("/", "THRU", "T", ">")) {
            return List.of();
        }
        boolean range = before.size() > from + 1 && is(before.get(before.size() - 2), "THRU", "T", ">");
        return range ? endings : plus(endings, List.of("THRU"));
    }

    private boolean isLast(String... keywords) {
        return is(before.getLast(), keywords);
    }

    private static List<String> plus(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private List<String> channels() {
        return gateways().stream().map(name -> name + "/").toList();
    }

    private List<String> gateways() {
        return state.gateways().values().stream().filter(gateway -> !gateway.forgotten())
                .map(gateway -> name(gateway.id().value())).toList();
    }

    private List<String> leases() {
        return state.gateways().values().stream().flatMap(gateway -> gateway.leases().stream()).map(Lease::id).sorted()
                .map(Object::toString).toList();
    }

    /// As it must be written: quoted if the grammar would read it as something else.
    static String name(String id) {
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
