package io.stagenet.console.service;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.StageNetAddress;
import java.util.ArrayList;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Which addresses are leased, and which are granted next (readings, StageNet 4). Console loop only.
final class AddressPool {
    private final BitSet used = new BitSet(StageNetAddress.MAX_NUMBER + 1);
    private AddressRange range;

    AddressPool(AddressRange range) {
        this.range = range;
    }

    AddressRange range() {
        return range;
    }

    /// Addresses leased outside the new range stay leased.
    void setRange(AddressRange next) {
        range = next;
    }

    int used() {
        return used.get(range.first(), range.last() + 1).cardinality();
    }

    int free() {
        return range.size() - used();
    }

    /// Takes `count` addresses: the lowest free run that is long enough, else the lowest free ones; all or nothing.
    ///
    /// @return null when there is no room
    @Nullable
    AddressRuns allocate(int count) {
        if (free() < count) {
            return null;
        }
        var runs = new ArrayList<AddressRange>();
        int missing = count;
        for (int from = used.nextClearBit(range.first()); from <= range.last();) {
            int next = used.nextSetBit(from);
            int end = next < 0 ? range.last() : Math.min(next - 1, range.last());
            if (end - from + 1 >= count) {
                return take(AddressRuns.of(from, from + count - 1));
            }
            if (missing > 0) {
                int part = Math.min(missing, end - from + 1);
                runs.add(new AddressRange(from, from + part - 1));
                missing -= part;
            }
            from = used.nextClearBit(end + 1);
        }
        return take(new AddressRuns(runs));
    }

    AddressRuns take(AddressRuns addresses) {
        addresses.runs().forEach(run -> used.set(run.first(), run.last() + 1));
        return addresses;
    }

    void free(AddressRuns addresses) {
        addresses.runs().forEach(run -> used.clear(run.first(), run.last() + 1));
    }
}
