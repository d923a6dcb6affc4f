package io.stagenet.console.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Finds addresses that drive one hardware channel between them (readings, StageNet 6).
public final class Conflicts {
    private Conflicts() {
    }

    /// The numbers of all addresses of the gateway whose type and channel another of its addresses has too. Types are
    /// compared exactly. Takes time in proportion to the mappings.
    public static BitSet of(Gateway gateway) {
        var conflicts = new BitSet();
        var owners = new HashMap<String, Map<Long, Integer>>();
        for (var lease : gateway.leases()) {
            var mappings = lease.mappings();
            for (int position = 0; position < mappings.size(); position++) {
                var mapping = mappings.at(position);
                if (mapping != null) {
                    int number = mapping.address().number();
                    var ofType = owners.computeIfAbsent(mapping.hardwareType(), _ -> new HashMap<>());
                    var earlier = ofType.putIfAbsent(mapping.channel(), number);
                    if (earlier != null) {
                        conflicts.set(earlier);
                        conflicts.set(number);
                    }
                }
            }
        }
        return conflicts;
    }
}
