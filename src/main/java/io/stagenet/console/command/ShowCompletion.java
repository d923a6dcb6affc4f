package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Preferences;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a line about the show goes on, for [Completion].
///
/// What may be left out is proposed only once it is begun, and so is `CONFIRM`: that something is used must be read first.
final class ShowCompletion {
    static final List<String> FIRST_WORDS = List.of("GO", "BACK", "PAUSE", "GOTO", "RECORD", "UPDATE", "RECALL", "CUES",
            "LISTS",
            "GROUP", "GROUPS", "SUB", "SUBS", "SHOW", "LIST", "UNDO", "REDO", "OPEN", "SAVE", "COPY", "MOVE",
            "MERGE", "DELETE", "LABEL", "NOTE", "TIME", "FOLLOW", "HANG", "BLOCK", "UNBLOCK", "RENUMBER", "CURVE",
            "LIMITS", "COLOUR", "KEEP", "PAGE", "PAGES", "HOLD", "ACCEPT", "REJECT", "NEW");
    private static final List<String> LEVELS = List.of("CUE", "SUB", "SNAPSHOT");
    private static final List<String> RECORDED = List.of("CUE", "SUB", "GROUP", "SNAPSHOT");
    private static final List<String> UPDATED = List.of("CUE", "SUB", "GROUP", "SNAPSHOT", "FROM", "WITH", "WITHOUT");
    private static final List<String> ITEMS = List.of("CUE", "SUB", "GROUP", "SNAPSHOT", "LIST", "PAGE");
    private static final List<String> CUE = List.of("CUE");
    private static final List<String> LIST = List.of("LIST");
    private static final List<String> SIZES = Preferences.PAGES.stream().map(String::valueOf).toList();
    private static final List<String> SWITCHED = List.of("ON", "OFF");
    /// What comes behind the first word.
    private static final Map<String, List<String>> SECOND = Map.ofEntries(Map.entry("RECORD", RECORDED),
            Map.entry("UPDATE", UPDATED), Map.entry("RECALL", LEVELS), Map.entry("MERGE", LEVELS),
            Map.entry("COPY", ITEMS), Map.entry("MOVE", ITEMS), Map.entry("DELETE", ITEMS), Map.entry("LABEL", ITEMS),
            Map.entry("NOTE", CUE), Map.entry("TIME", CUE), Map.entry("FOLLOW", CUE), Map.entry("HANG", CUE),
            Map.entry("BLOCK", CUE), Map.entry("UNBLOCK", CUE), Map.entry("GOTO", CUE),
            Map.entry("GO", LIST), Map.entry("BACK", LIST), Map.entry("PAUSE", LIST), Map.entry("CUES", LIST),
            Map.entry("RENUMBER", List.of("LIST", "FROM", "STEP")), Map.entry("PAGES", List.of("FROM")));
    /// Where the words behind the first may be left out, they are proposed once begun.
    private static final Set<String> OPTIONAL = Set.of("UPDATE", "GO", "BACK", "PAUSE", "CUES", "RENUMBER", "GOTO",
            "NOTE",
            "TIME",
            "FOLLOW", "HANG", "BLOCK", "UNBLOCK");
    /// What comes behind an item.
    private static final Map<String, List<String>> ENDINGS = Map.of("UPDATE", List.of("FROM", "WITH", "WITHOUT"),
            "RECALL", List.of("TIME"), "GOTO", List.of("TIME"), "DELETE", List.of("CONFIRM"), "TIME",
            List.of("DELAY", "FOR", "DEFAULT"), "FOLLOW", List.of("OFF"), "HANG", List.of("OFF"), "RENUMBER",
            List.of("FROM", "STEP"), "RECORD", List.of("TIME", "DELAY", "FROM", "WITH"));
    static final Set<String> KEYWORDS = keywords();

    private final ConsoleState state;
    private final List<String> before;
    private final boolean begun;

    /// @param before words and signs that are complete, the keyword first
    /// @param begun  whether the next word has been begun
    ShowCompletion(ConsoleState state, List<String> before, boolean begun) {
        this.state = state;
        this.before = before;
        this.begun = begun;
    }

    private static Set<String> keywords() {
        var keywords = new TreeSet<String>(
                Set.of("INTO", "TO", "UP", "PREAMPS", "48V", "AT", "RATE", "BACK", "TRACKING",
                        "DIMMER", "NON-DIM", "SWITCH", "FADER", "PATCH", "GM", "EMPTY"));
        Stream.of(List.of(FIRST_WORDS), SECOND.values(), ENDINGS.values()).flatMap(Collection::stream)
                .forEach(keywords::addAll);
        return Set.copyOf(keywords);
    }

    /// What may come next; null if the first word is none of the show.
    @Nullable
    List<String> candidates() {
        String first = before.getFirst().toUpperCase(Locale.ROOT);
        if (first.equals("GROUP") || first.equals("SUB") || first.equals("LIST") || first.equals("PAGE")) {
            return numbered(first);
        }
        if (!SECOND.containsKey(first)) {
            return FIRST_WORDS.contains(first) && !Set.of("CURVE", "LIMITS", "COLOUR", "KEEP").contains(first)
                    ? List.of() : null;
        }
        if (before.size() == 1) {
            return begun || !OPTIONAL.contains(first) ? SECOND.get(first) : List.of();
        }
        String last = before.getLast().toUpperCase(Locale.ROOT);
        if (before.size() == 2 && ITEMS.contains(last)) {
            return first.equals("RECORD") ? List.of() : names(last);
        }
        return switch (last) {
            case "WITH", "WITHOUT" -> List.of("PREAMPS");
            case "PREAMPS" -> begun ? List.of("48V") : List.of();
            case "FROM" -> first.equals("PAGES") ? List.of("PATCH") : begun ? List.of("UP") : List.of();
            case "FOR" -> List.of("DIMMER", "NON-DIM", "SWITCH");
            case "THRU", "T", ">" -> first.equals("DELETE") ? names("CUE") : List.of();
            case "PATCH" -> begun ? SIZES : List.of();
            default -> behindItem(first);
        };
    }

    private List<String> behindItem(String first) {
        if (before.size() == 3 && first.equals("MERGE")) {
            return List.of("INTO");
        }
        if (before.size() == 3 && (first.equals("COPY") || first.equals("MOVE"))) {
            return List.of("TO");
        }
        if (before.size() == 3 && first.equals("DELETE") && before.get(1).equalsIgnoreCase("CUE")) {
            return begun ? List.of("THRU", "CONFIRM") : List.of();
        }
        return begun ? ENDINGS.getOrDefault(first, List.of()) : List.of();
    }

    /// `GROUP`, `SUB`, `LIST` and `PAGE`, which are followed by a number.
    private List<String> numbered(String first) {
        if (before.size() == 1) {
            return names(first);
        }
        if (before.size() == 2) {
            return switch (first) {
                case "LIST" -> begun ? List.of("AT", "RATE", "BACK", "TRACKING") : List.of();
                case "PAGE" -> List.of("FADER");
                default -> List.of("AT");
            };
        }
        if (before.size() == 3) {
            return switch (before.getLast().toUpperCase(Locale.ROOT)) {
                case "AT", "@" -> List.of("FULL", "OUT");
                case "TRACKING" -> SWITCHED;
                default -> List.of();
            };
        }
        return first.equals("PAGE") && before.size() == 4 ? List.of("SUB", "GROUP", "LIST", "GM", "EMPTY")
                : begun && !first.equals("LIST") ? List.of("TIME") : List.of();
    }

    /// What is there of a sort of items, as it is typed.
    private List<String> names(String sort) {
        var playback = state.show().playback();
        return switch (sort) {
            case "CUE" -> {
                var list = playback.cueLists().get(state.editing().list());
                yield list == null ? List.of() : list.cues().keySet().stream().map(Object::toString).toList();
            }
            case "SUB" -> playback.submasters().keySet().stream().map(String::valueOf).toList();
            case "GROUP" -> playback.groups().keySet().stream().map(String::valueOf).toList();
            case "LIST" -> playback.cueLists().keySet().stream().map(String::valueOf).toList();
            case "SNAPSHOT" -> playback.snapshots().keySet().stream().map(Completion::name).toList();
            default -> List.of();
        };
    }
}
