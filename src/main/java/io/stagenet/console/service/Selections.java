package io.stagenet.console.service;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.show.Items;
import io.stagenet.console.text.Text;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the addresses a selection means. Console loop only.
final class Selections {
    private final StateHolder state;
    private final Function<String, @Nullable GatewayId> names;

    /// @param names finds a gateway by what the operator wrote
    Selections(StateHolder state, Function<String, @Nullable GatewayId> names) {
        this.state = state;
        this.names = names;
    }

    /// So many addresses, as part of a sentence.
    static String text(int addresses) {
        return addresses == 1 ? Text.of("level.one") : Text.of("level.many", addresses);
    }

    /// Does something with the addresses of a selection, one at least; refuses a selection that means none.
    Outcome with(Selection selection, Function<BitSet, Outcome> act) {
        var addresses = new BitSet();
        for (var term : selection.terms()) {
            var meant = new BitSet();
            var refused = resolve(term, meant);
            if (refused != null) {
                return refused;
            }
            if (term.removes()) {
                addresses.andNot(meant);
            } else {
                addresses.or(meant);
            }
        }
        return addresses.isEmpty() ? Outcome.refused(Text.of("level.selection.empty")) : act.apply(addresses);
    }

    /// The same with each address once, in the order in which the selection names them.
    Outcome inOrder(Selection selection, Function<List<Integer>, Outcome> act) {
        var addresses = new LinkedHashSet<Integer>();
        for (var term : selection.terms()) {
            var meant = new BitSet();
            var refused = resolve(term, meant);
            if (refused != null) {
                return refused;
            }
            var ordered = inOrder(term, meant);
            if (term.removes()) {
                ordered.forEach(addresses::remove);
            } else {
                addresses.addAll(ordered);
            }
        }
        return addresses.isEmpty() ? Outcome.refused(Text.of("level.selection.empty"))
                : act.apply(List.copyOf(addresses));
    }

    private List<Integer> inOrder(Selection.Term term, BitSet meant) {
        var rising = meant.stream().boxed().toList();
        return switch (term) {
            case Selection.Addresses(int first, int last, _) -> first > last ? rising.reversed() : rising;
            case Selection.Channels(_, long first, long last, _, _) -> first > last ? rising.reversed() : rising;
            case Selection.OfGroup(int number, _, _) -> {
                var group = state.get().show().playback().groups().get(number);
                yield group == null ? rising : group.addresses();
            }
        };
    }

    private @Nullable Outcome resolve(Selection.Term term, BitSet meant) {
        return switch (term) {
            case Selection.Addresses(int first, int last, _) -> {
                meant.set(Math.min(first, last), Math.max(first, last) + 1);
                yield null;
            }
            case Selection.Channels channels -> resolve(channels, meant);
            case Selection.OfGroup(int number, _, int position) -> {
                var group = state.get().show().playback().groups().get(number);
                if (group == null) {
                    yield new Outcome.Refused(Text.of("edit.unknown", Items.text(new ShowItem.OfGroup(number))),
                            position);
                }
                group.addresses().forEach(meant::set);
                yield null;
            }
        };
    }

    private @Nullable Outcome resolve(Selection.Channels channels, BitSet meant) {
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
                    meant.set(mapping.address().number());
                }
            }
        }
        return meant.isEmpty()
                ? new Outcome.Refused(Text.of("level.channel.unmapped", gateway.id(), first, last), channels.position())
                : null;
    }

    /// Those of the addresses that have a lease.
    BitSet leased(BitSet addresses) {
        var leased = state.leased();
        leased.and(addresses);
        return leased;
    }
}
