package io.stagenet.console.ui.patch;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.text.Text;
import java.util.ArrayList;

/// How the pool is used, in addresses and in words.
///
/// @param present leased to gateways that are there
/// @param held    kept for gateways that are not
/// @param title   the extent of the pool
/// @param words   who holds and waits for how many
record PoolFacts(int size, int present, int held, String title, String words) {
    static final PoolFacts NONE = new PoolFacts(1, 0, 0, "", "");

    static PoolFacts of(ConsoleState state) {
        int present = 0;
        int held = 0;
        var parts = new ArrayList<String>();
        var absent = new ArrayList<String>();
        for (var gateway : state.gateways().values()) {
            int count = gateway.addressCount();
            if (state.linkStateOf(gateway).isOpen()) {
                present += count;
            } else if (count > 0) {
                held += count;
                absent.add(Text.of("ui.pool.held", count, gateway.id()));
            }
        }
        parts.add(Text.of("ui.pool.used", present));
        // Two by name; more would push the free ones out of sight.
        parts.addAll(absent.size() > 2 ? java.util.List.of(Text.of("ui.pool.held.many", held, absent.size())) : absent);
        state.waiting().stream().limit(2).forEach(
                request -> parts.add(Text.of("ui.pool.waiting", request.gateway(), request.count())));
        parts.add(Text.of("ui.pool.free", state.pool().free()));
        var range = state.pool().range();
        return new PoolFacts(range.size(), present, held, Text.of("ui.pool.title", range.first(), range.last()),
                String.join("  ·  ", parts));
    }
}
