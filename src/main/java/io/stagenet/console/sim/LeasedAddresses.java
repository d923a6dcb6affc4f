package io.stagenet.console.sim;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.StageNetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The addresses a console granted, in its order: the n-th drives the n-th channel. Immutable.
///
/// Finding an address takes one array look-up, for it is done for every value received.
final class LeasedAddresses {
    private static final int NONE = -1;

    private final LeaseId id;
    private final List<StageNetAddress> addresses;
    private final int lowest;
    /// By address number less the lowest: the position in the grant.
    private final int[] positions;

    private LeasedAddresses(LeaseId id, List<StageNetAddress> addresses) {
        this.id = id;
        this.addresses = addresses;
        int low = addresses.stream().mapToInt(StageNetAddress::number).min().orElse(1);
        int high = addresses.stream().mapToInt(StageNetAddress::number).max().orElse(low);
        lowest = low;
        positions = new int[high - low + 1];
        Arrays.fill(positions, NONE);
        for (int i = 0; i < addresses.size(); i++) {
            positions[addresses.get(i).number() - low] = i;
        }
    }

    /// Takes the first `limit` addresses of a grant.
    ///
    /// @throws IllegalArgumentException if one is not a StageNet address
    static LeasedAddresses of(LeaseId id, List<String> granted, int limit) {
        return new LeasedAddresses(id, granted.stream().limit(limit).map(StageNetAddress::parse).toList());
    }

    LeaseId id() {
        return id;
    }

    List<StageNetAddress> addresses() {
        return addresses;
    }

    /// Where the address stands in the grant, from 0, or -1.
    int positionOf(int number) {
        int at = number - lowest;
        return at < 0 || at >= positions.length ? NONE : positions[at];
    }

    /// For people: neighbours as ranges.
    @Override
    public String toString() {
        var runs = new ArrayList<AddressRange>();
        for (var address : addresses) {
            int number = address.number();
            if (!runs.isEmpty() && runs.getLast().last() + 1 == number) {
                runs.set(runs.size() - 1, new AddressRange(runs.getLast().first(), number));
            } else {
                runs.add(new AddressRange(number, number));
            }
        }
        return new AddressRuns(runs).toString();
    }
}
