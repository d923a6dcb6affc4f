package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.service.Action.ShowAction;
import io.stagenet.console.text.Text;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;

/// Says what addresses are called. Console loop only.
final class ShowActions {
    private final ShowHistory history;
    private final Selections selections;

    ShowActions(ShowHistory history, Selections selections) {
        this.history = history;
        this.selections = selections;
    }

    Outcome submit(ShowAction action) {
        return switch (action) {
            case ShowAction.SetNames(var names) -> setNames(names);
            case ShowAction.NameSelection(var selection, var name) ->
                selections.with(selection, addresses -> setNames(numbered(addresses, name.strip())));
        };
    }

    private Outcome setNames(SortedMap<Integer, String> wished) {
        var names = new TreeMap<Integer, String>();
        for (var entry : wished.entrySet()) {
            String name = entry.getValue().strip();
            if (name.length() > ShowData.MAX_NAME) {
                return Outcome.refused(Text.of("show.name.long", entry.getKey(), ShowData.MAX_NAME, name.length()));
            }
            if (name.codePoints().anyMatch(Character::isISOControl)) {
                return Outcome.refused(Text.of("show.name.control", entry.getKey()));
            }
            names.put(entry.getKey(), name);
        }
        history.change(names.size() == 1 ? Text.of("edit.name.name", names.firstKey())
                : Text.of("edit.name.names", names.size()), history.show().withNames(names));
        if (names.size() == 1) {
            var only = names.firstEntry();
            return Outcome.done(only.getValue().isEmpty() ? Text.of("show.name.none", only.getKey())
                    : Text.of("show.name.one", only.getKey(), only.getValue()));
        }
        return Outcome.done(Text.of("show.name.many", names.size()));
    }

    /// `Front 1`, `Front 2`, ...; one address alone has the bare name, and no name stays none.
    private static SortedMap<Integer, String> numbered(BitSet addresses, String name) {
        var names = new TreeMap<Integer, String>();
        boolean bare = name.isEmpty() || addresses.cardinality() == 1;
        addresses.stream().forEach(address -> names.put(address, bare ? name : name + " " + (names.size() + 1)));
        return names;
    }
}
