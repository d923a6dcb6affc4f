package io.stagenet.console.service;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.LeftOut;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Reads the levels that are recorded off the data plane. Console loop only.
final class LevelSources {
    private final Selections selections;
    private final LevelTable levels;

    LevelSources(Selections selections, LevelTable levels) {
        this.selections = selections;
        this.levels = levels;
    }

    /// Does something with the levels of a source, none perhaps; refuses a selection that means no address.
    Outcome with(LevelSource source, Function<LevelSet, Outcome> act) {
        return switch (source) {
            case LevelSource.Captured _ -> act.apply(captured());
            case LevelSource.Up _ -> act.apply(up());
            case LevelSource.Selected(var selection) -> selections.with(selection, addresses -> {
                var set = LevelSet.builder();
                addresses.stream().forEach(address -> set.put(address, Math.max(levels.asked(address), 0)));
                return act.apply(set.build());
            });
        };
    }

    /// Does something with the addresses of a source, one at least: of a selection in its order, else as they rise.
    Outcome withAddresses(LevelSource source, Function<List<Integer>, Outcome> act) {
        if (source instanceof LevelSource.Selected(var selection)) {
            return selections.inOrder(selection, act);
        }
        return with(source, set -> {
            var addresses = new ArrayList<Integer>();
            set.forEach((address, _) -> addresses.add(address));
            return addresses.isEmpty() ? Outcome.refused(nothing(source)) : act.apply(addresses);
        });
    }

    /// Why nothing can be recorded of a source that is empty.
    static String nothing(LevelSource source) {
        return Text.of(source instanceof LevelSource.Up ? "edit.nothing.up" : "edit.nothing");
    }

    /// How many addresses that a cue list has up go out when a cue of it with these levels is run.
    int leftOut(ConsoleState state, int list, LevelSet said) {
        return LeftOut.count(state, list, levels, address -> said.level(address) != Level.NONE);
    }

    private LevelSet captured() {
        var set = LevelSet.builder();
        for (int address = 1; address <= StageNetAddress.MAX_NUMBER; address++) {
            int level = levels.manual(address);
            if (level != Level.NONE) {
                set.put(address, level);
            }
        }
        return set.build();
    }

    private LevelSet up() {
        var set = LevelSet.builder();
        for (int address = 1; address <= StageNetAddress.MAX_NUMBER; address++) {
            int level = levels.asked(address);
            if (level > 0) {
                set.put(address, level);
            }
        }
        return set.build();
    }
}
