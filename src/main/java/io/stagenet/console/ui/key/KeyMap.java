package io.stagenet.console.ui.key;

import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which keys do what: those each action has at first, and over them what the operator chose. Immutable.
///
/// No keys ever do two things. What was kept and cannot be (a word of a later version, keys that are another's, by an edit
/// of the file) leaves its action with the keys it has at first; it is [told][#problems()], and kept all the same.
public final class KeyMap {
    public static final KeyMap FIRST = of(new TreeMap<>());

    private final SortedMap<String, String> kept;
    private final Map<KeyAction, Keys> keys = new EnumMap<>(KeyAction.class);
    private final List<String> problems = new ArrayList<>();

    private KeyMap(SortedMap<String, String> kept) {
        this.kept = new TreeMap<>(kept);
        var actions = Arrays.stream(KeyAction.values()).collect(Collectors.toMap(KeyAction::id, each -> each));
        this.kept.forEach((id, chosen) -> {
            var action = actions.get(id);
            if (action == null) {
                problems.add(Text.of("ui.key.unknown", id, chosen));
            } else {
                choose(action, chosen);
            }
        });
        for (var action : KeyAction.values()) {
            if (!keys.containsKey(action)) {
                var taken = action(action.first());
                if (taken == null) {
                    keys.put(action, action.first());
                } else {
                    problems.add(Text.of("ui.key.none", action.what(), action.first().words(), taken.what()));
                }
            }
        }
    }

    /// @param kept the operator's own keys by the id of their action
    public static KeyMap of(SortedMap<String, String> kept) {
        return new KeyMap(kept);
    }

    private void choose(KeyAction action, String chosen) {
        var wanted = Keys.parse(chosen);
        if (wanted == null) {
            problems.add(Text.of("ui.key.unread", action.what(), chosen));
            return;
        }
        var objection = wanted.objection();
        var taken = action(wanted);
        if (objection != null) {
            problems.add(Text.of("ui.key.refused", action.what(), objection));
        } else if (taken != null) {
            problems.add(Text.of("ui.key.refused", action.what(), conflict(wanted, taken)));
        } else {
            keys.put(action, wanted);
        }
    }

    private static String conflict(Keys wanted, KeyAction taken) {
        return Text.of("ui.key.taken", wanted.words(), taken.what());
    }

    /// What an action is done by; null when it has no keys, because those it has at first are another's.
    public @Nullable Keys keys(KeyAction action) {
        return keys.get(action);
    }

    /// As they stand on the keys, a dash for none.
    public String words(KeyAction action) {
        var found = keys.get(action);
        return found == null ? Text.of("ui.key.nothing") : found.words();
    }

    /// What these keys do; null for nothing.
    public @Nullable KeyAction action(Keys pressed) {
        for (var each : keys.entrySet()) {
            if (each.getValue().equals(pressed)) {
                return each.getKey();
            }
        }
        return null;
    }

    /// Why an action cannot have these keys, in a sentence; null when it can.
    public @Nullable String objection(KeyAction action, Keys wanted) {
        var objection = wanted.objection();
        var taken = action(wanted);
        return objection != null ? objection : taken == null || taken == action ? null : conflict(wanted, taken);
    }

    /// Whether the operator gave the action keys of his own.
    public boolean isChanged(KeyAction action) {
        return kept.containsKey(action.id());
    }

    /// What could not be taken as it was kept, in sentences.
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /// To be kept.
    public SortedMap<String, String> kept() {
        return new TreeMap<>(kept);
    }

    public KeyMap with(KeyAction action, Keys wanted) {
        var next = kept();
        next.put(action.id(), wanted.id());
        return of(next);
    }

    /// The action has again the keys it had at first; if those are another's by now, none.
    public KeyMap without(KeyAction action) {
        var next = kept();
        next.remove(action.id());
        return of(next);
    }

    /// Every action has the keys it had at first. What is no action of this version stays kept.
    public KeyMap reset() {
        var next = kept();
        for (var action : KeyAction.values()) {
            next.remove(action.id());
        }
        return of(next);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyMap map && map.kept.equals(kept);
    }

    @Override
    public int hashCode() {
        return kept.hashCode();
    }
}
