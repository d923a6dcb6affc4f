package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// How a line about stageboxes goes on, for [Completion].
///
/// `CONFIRM` is never proposed before its first letter is typed: what guards +48V must come from the operator.
final class PreampCompletion {
    private static final List<String> SWITCHED = List.of("ON", "OFF");
    private static final List<String> SNAPSHOTS = List.of("STORE", "RECALL", "DELETE");
    private static final Map<String, String> WORDS = words();
    static final Set<String> KEYWORDS = Set.of("GAIN", "PAD", "48V", "POLARITY", "LOWCUT", "TAG", "NAME", "SEEN",
            "CONFIRM", "STEP", "AUTO", "STORE", "RECALL", "DELETE", "STAGEBOX", "GATEWAY", "CONFIRMED");

    private final ConsoleState state;
    private final List<String> before;
    private final boolean begun;

    /// @param before words and signs that are complete, the keyword first
    /// @param begun  whether the next word has been begun
    PreampCompletion(ConsoleState state, List<String> before, boolean begun) {
        this.state = state;
        this.before = before;
        this.begun = begun;
    }

    /// What the parameters with a word of their own are called on the wire.
    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        words.put(Parameter.GAIN, "GAIN");
        words.put(Parameter.PAD, "PAD");
        words.put(Parameter.PHANTOM, "48V");
        words.put(Parameter.POLARITY, "POLARITY");
        words.put(Parameter.LOW_CUT, "LOWCUT");
        words.put(Parameter.LOW_CUT_ENABLE, "LOWCUT");
        return words;
    }

    List<String> boxes() {
        return state.stageboxes().keySet().stream().map(StageboxId::value).map(Completion::name).toList();
    }

    List<String> dialect() {
        return before.size() == 1 ? boxes() : before.size() == 2 ? List.of("AUTO") : List.of();
    }

    List<String> snapshot() {
        if (before.size() == 1) {
            return SNAPSHOTS;
        }
        boolean stored = is(before.get(1), "RECALL") || is(before.get(1), "DELETE");
        if (before.size() == 2 && stored) {
            return state.show().snapshots().keySet().stream().map(Completion::name).toList();
        }
        if (before.size() == 3 && is(before.get(1), "RECALL")) {
            return begun ? List.of("48V") : List.of();
        }
        return before.size() == 4 && is(before.get(3), "48V") ? confirm() : List.of();
    }

    List<String> preamp() {
        int order = order();
        if (order < 0) {
            return inSelection();
        }
        var typed = before.get(order);
        int after = before.size() - order - 1;
        if (after == 0) {
            return is(typed, "TAG") ? Arrays.stream(MicTag.values()).map(MicTag::word).toList() : values(typed);
        }
        boolean phantom = is(typed, "48V") || is(typed, Parameter.PHANTOM);
        return after == 1 && phantom && is(before.getLast(), "ON") ? confirm() : List.of();
    }

    private List<String> confirm() {
        return begun ? List.of("CONFIRM") : List.of();
    }

    private List<String> inSelection() {
        if (before.size() == 1 || is(before.getLast(), "+") || is(before.getLast(), "-")) {
            return boxes().stream().map(box -> box + "/").toList();
        }
        if (before.size() < 4 || !isInput(before.getLast())) {
            return List.of();
        }
        var words = new LinkedHashSet<>(parameters().keySet());
        words.addAll(List.of("TAG", "NAME", "SEEN"));
        if (!isThru(before.get(before.size() - 2))) {
            words.add("THRU");
        }
        return List.copyOf(words);
    }

    /// Where what is to be done with the selection begins; -1 if the selection goes on.
    private int order() {
        for (int i = 2; i < before.size(); i++) {
            String word = before.get(i);
            boolean name = i + 1 < before.size() && before.get(i + 1).equals("/");
            if (!name && !isInput(word) && !isThru(word) && !"/+-".contains(word)) {
                return i;
            }
        }
        return -1;
    }

    private List<String> values(String typed) {
        var parameter = parameters().get(typed.toUpperCase(Locale.ROOT));
        var named = parameter == null ? parameters().values().stream()
                .filter(each -> each.name().equalsIgnoreCase(typed)).findFirst().orElse(null) : parameter;
        if (named == null) {
            return List.of();
        }
        return named.type() == Parameter.Type.BOOL ? SWITCHED : named.options().stream().map(Completion::name).toList();
    }

    /// What the head amps of the box that was named first report, by the words they are typed with.
    private Map<String, Parameter> parameters() {
        var box = Stageboxes.named(state, before.get(1).replace("\"", ""));
        var parameters = new LinkedHashMap<String, Parameter>();
        if (box != null) {
            var all = new ArrayList<Parameter>();
            box.preamps().values().forEach(preamp -> all.addAll(preamp.parameters().values()));
            all.forEach(each -> parameters.putIfAbsent(
                    Objects.requireNonNullElse(WORDS.get(each.name()), each.name()), each));
        }
        return parameters;
    }

    private static boolean isInput(String word) {
        return word.matches("#?[0-9]+");
    }

    private static boolean isThru(String word) {
        return is(word, "THRU") || is(word, "T") || word.equals(">");
    }

    private static boolean is(String word, String keyword) {
        return keyword.equalsIgnoreCase(word);
    }
}
