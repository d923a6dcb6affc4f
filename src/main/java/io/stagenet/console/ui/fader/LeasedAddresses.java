package io.stagenet.console.ui.fader;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What is leased at one moment, by all gateways or by one, in the order of address numbers. Immutable.
///
/// Kept as runs, for every state asks anew and a rig may have 65,535 addresses: each question is one binary search.
final class LeasedAddresses {
    static final LeasedAddresses NONE = new LeasedAddresses(List.of());

    private final List<Run> runs;
    /// By run: how many addresses stand before it; behind the last run: how many there are in all.
    private final int[] positions;

    private LeasedAddresses(List<Run> runs) {
        this.runs = runs;
        positions = new int[runs.size() + 1];
        for (int i = 0; i < runs.size(); i++) {
            positions[i + 1] = positions[i] + runs.get(i).range.size();
        }
    }

    /// Those of every gateway that is not forgotten.
    static LeasedAddresses of(ConsoleState state, LocalTimes times) {
        var found = new ArrayList<Run>();
        for (var gateway : state.gateways().values()) {
            if (gateway.forgotten()) {
                continue;
            }
            var link = Link.of(state, gateway, times);
            for (var lease : gateway.leases()) {
                int before = 0;
                for (var range : lease.addresses().runs()) {
                    found.add(new Run(range, before, lease, link));
                    before += range.size();
                }
            }
        }
        found.sort(Comparator.comparingInt(run -> run.range.first()));
        return new LeasedAddresses(found);
    }

    LeasedAddresses of(String gateway) {
        return new LeasedAddresses(runs.stream().filter(run -> run.link.gateway.equals(gateway)).toList());
    }

    int size() {
        return positions[runs.size()];
    }

    IntStream numbers() {
        return runs.stream().flatMapToInt(run -> IntStream.rangeClosed(run.range.first(), run.range.last()));
    }

    /// Those that values do not reach now.
    BitSet offline() {
        var offline = new BitSet();
        for (var run : runs) {
            if (!run.link.status.isOpen()) {
                offline.set(run.range.first(), run.range.last() + 1);
            }
        }
        return offline;
    }

    /// The address after one; the first after 0; 0 after the last.
    int after(int address) {
        int run = runEndingFrom(address + 1);
        return run == runs.size() ? 0 : Math.max(address + 1, runs.get(run).range.first());
    }

    /// The address before one; the last before 0; 0 before the first.
    int before(int address) {
        int run = address == 0 ? runs.size() : runEndingFrom(address);
        if (run < runs.size() && runs.get(run).range.first() < address) {
            return address - 1;
        }
        return run == 0 ? 0 : runs.get(run - 1).range.last();
    }

    /// How many stand before this address, leased or not.
    int positionOf(int address) {
        int run = runEndingFrom(address);
        return positions[run] + (run == runs.size() ? 0 : Math.max(0, address - runs.get(run).range.first()));
    }

    /// The address at a position from 0; 0 behind the last.
    int addressAt(int position) {
        int run = first(index -> positions[index + 1], position + 1);
        return run == runs.size() ? 0 : runs.get(run).range.first() + position - positions[run];
    }

    boolean contains(int address) {
        int run = runEndingFrom(address);
        return run < runs.size() && runs.get(run).range.contains(address);
    }

    /// @return null when it is not among them
    @Nullable
    StripFacts factsOf(int address, ShowData show) {
        int run = runEndingFrom(address);
        return run < runs.size() && runs.get(run).range.contains(address)
                ? runs.get(run).factsOf(address, show.address(address))
                : null;
    }

    private int runEndingFrom(int address) {
        return first(index -> runs.get(index).range.last(), address);
    }

    /// The first run whose key, which grows from run to run, is not below the one wanted; how many there are if none is.
    private int first(IntUnaryOperator key, int wanted) {
        int low = 0;
        int high = runs.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key.applyAsInt(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private record Link(String gateway, LinkStatus status, String lostSince) {
        static Link of(ConsoleState state, Gateway gateway, LocalTimes times) {
            var status = LinkStatus.of(state, gateway);
            var endpoint = state.endpointOf(gateway);
            String lostSince = status.isOpen() || endpoint == null ? "" : times.minute(endpoint.since());
            return new Link(gateway.id().value(), status, lostSince);
        }
    }

    /// @param before how many addresses of the lease stand before this run, in the order of the grant
    private record Run(AddressRange range, int before, Lease lease, Link link) {
        StripFacts factsOf(int address, AddressSettings settings) {
            var mapping = lease.mappings().at(before + address - range.first());
            return new StripFacts(settings.name(), settings.colour(), link.gateway, link.status,
                    mapping == null ? "" : mapping.hardwareType(),
                    mapping == null ? "" : Long.toString(mapping.channel()), link.lostSince);
        }
    }
}
