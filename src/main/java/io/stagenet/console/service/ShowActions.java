package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.service.Action.ShowAction;
import io.stagenet.console.text.Text;
import java.util.BitSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Edits the show: each edit is a new [ShowData], kept on disk. Console loop only.
final class ShowActions {
    private final StateHolder state;
    private final Selections selections;
    private final Consumer<ShowData> save;

    /// @param save keeps the show for the next run
    ShowActions(StateHolder state, Selections selections, Consumer<ShowData> save) {
        this.state = state;
        this.selections = selections;
        this.save = save;
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
        var next = state.get().show().withNames(names);
        if (next != state.get().show()) {
            state.show(next);
            save.accept(next);
        }
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
