package io.stagenet.console.output;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.StageNetAddress;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Which gateway's output drives an address: one, while its lease is answered on an open link. Any thread; marking and
/// waking allocate nothing.
final class Routes {
    private final AtomicReferenceArray<@Nullable GatewayOutput> routes = new AtomicReferenceArray<>(
            StageNetAddress.MAX_NUMBER + 1);
    private final CopyOnWriteArrayList<GatewayOutput> outputs = new CopyOnWriteArrayList<>();

    /// From now on the output hears of the masters.
    void add(GatewayOutput output) {
        outputs.add(output);
    }

    @Nullable
    GatewayOutput get(int address) {
        return routes.get(address);
    }

    void set(int address, @Nullable GatewayOutput output) {
        routes.set(address, output);
    }

    /// Where these addresses are driven from.
    Set<GatewayOutput> of(AddressRuns addresses) {
        var found = new HashSet<GatewayOutput>();
        addresses.forEach(address -> {
            var output = routes.get(address);
            if (output != null) {
                found.add(output);
            }
        });
        return found;
    }

    /// A cell of the address was stored.
    void mark(int address) {
        mark(routes.get(address), address >> 6, 1L << address);
    }

    /// Cells of these addresses of one word were stored. Its routes are mostly one, and so its marks one write.
    void mark(int word, long addresses) {
        GatewayOutput output = null;
        long marks = 0;
        for (long rest = addresses; rest != 0; rest &= rest - 1) {
            var route = routes.get((word << 6) + Long.numberOfTrailingZeros(rest));
            if (route != output) {
                mark(output, word, marks);
                output = route;
                marks = 0;
            }
            marks |= Long.lowestOneBit(rest);
        }
        mark(output, word, marks);
    }

    private static void mark(@Nullable GatewayOutput output, int word, long marks) {
        if (output != null) {
            output.mark(word, marks);
        }
    }

    /// A master was moved.
    ///
    /// @param untold see [GatewayOutput#markAll]
    void markAll(boolean untold) {
        for (int i = 0; i < outputs.size(); i++) {
            outputs.get(i).markAll(untold);
        }
    }

    /// Sends what was marked since the last time.
    void wake() {
        for (int i = 0; i < outputs.size(); i++) {
            outputs.get(i).wakeIfMarked();
        }
    }
}
