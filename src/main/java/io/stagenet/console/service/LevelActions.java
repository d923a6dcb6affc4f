package io.stagenet.console.service;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.text.Text;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Sets levels from a selection. Console loop only.
final class LevelActions {
    private final StateHolder state;
    private final LevelTable levels;
    private final Function<String, @Nullable GatewayId> names;

    /// @param names finds a gateway by what the operator wrote
    LevelActions(StateHolder state, LevelTable levels, Function<String, @Nullable GatewayId> names) {
        this.state = state;
        this.levels = levels;
        this.names = names;
    }

    Outcome submit(LevelAction action) {
        return switch (action) {
            case LevelAction.SetLevels(var selection, var change) -> set(selection, change);
        };
    }

    private Outcome set(Selection selection, LevelChange change) {
        var addresses = new LinkedHashSet<Integer>();
        for (var term : selection.terms()) {
            var meant = new LinkedHashSet<Integer>();
            switch (term) {
                case Selection.Addresses(int first, int last, _) -> count(first, last, meant);
                case Selection.Channels channels -> {
                    var refused = resolve(channels, meant);
                    if (refused != null) {
                        return refused;
                    }
                }
            }
            if (term.removes()) {
                addresses.removeAll(meant);
            } else {
                addresses.addAll(meant);
            }
        }
        if (addresses.isEmpty()) {
            return Outcome.refused(Text.of("level.selection.empty"));
        }
        for (int address : addresses) {
            levels.setManual(address, changed(Math.max(levels.asked(address), 0), change));
        }
        levels.wake();
        return Outcome.done(describe(addresses, change));
    }

    private static void count(int first, int last, Set<Integer> meant) {
        int step = first <= last ? 1 : -1;
        for (int number = first; number != last + step; number += step) {
            meant.add(number);
        }
    }

    private @Nullable Outcome resolve(Selection.Channels channels, Set<Integer> meant) {
        var id = names.apply(channels.gateway().value());
        var gateway = id == null ? null : state.gateway(id);
        if (gateway == null) {
            return new Outcome.Refused(Text.of("level.gateway.unknown", channels.gateway()), channels.position());
        }
        long first = Math.min(channels.first(), channels.last());
        long last = Math.max(channels.first(), channels.last());
        for (var lease : gateway.leases()) {
            for (int position = 0; position < lease.mappings().size(); position++) {
                var mapping = lease.mappings().at(position);
                if (mapping != null && mapping.channel() >= first && mapping.channel() <= last) {
                    meant.add(mapping.address().number());
                }
            }
        }
        return meant.isEmpty()
                ? new Outcome.Refused(Text.of("level.channel.unmapped", gateway.id(), first, last), channels.position())
                : null;
    }

    private static int changed(int value, LevelChange change) {
        return switch (change) {
            case LevelChange.To(int to) -> to;
            case LevelChange.ByRaw(int steps) -> Math.clamp(value + (long) steps, 0, Level.FULL);
            // The step is rounded by its size, not by where it lands, so that up and down again is where it was.
            case LevelChange.ByPercent(double points) -> Math.clamp(
                    value + (long) Math.signum(points) * Math.round(Math.abs(points) * Level.FULL / 100.0), 0,
                    Level.FULL);
        };
    }

    private String describe(Set<Integer> addresses, LevelChange change) {
        int unleased = 0;
        for (int address : addresses) {
            unleased += isLeased(address) ? 0 : 1;
        }
        var what = switch (change) {
            case LevelChange.To(int to) -> Text.of("level.to", Level.toPercent(to), to);
            case LevelChange.ByRaw(int steps) ->
                Text.of(steps < 0 ? "level.down.raw" : "level.up.raw", Math.abs(steps));
            case LevelChange.ByPercent(double points) ->
                Text.of(points < 0 ? "level.down" : "level.up", trimmed(Math.abs(points)));
        };
        var many = addresses.size() == 1 ? Text.of("level.one") : Text.of("level.many", addresses.size());
        return unleased == 0 ? Text.of("level.done", many, what)
                : Text.of("level.done.unleased", many, what, unleased);
    }

    private static String trimmed(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
    }

    private boolean isLeased(int address) {
        for (var gateway : state.get().gateways().values()) {
            for (var lease : gateway.leases()) {
                if (lease.addresses().contains(address)) {
                    return true;
                }
            }
        }
        return false;
    }
}
