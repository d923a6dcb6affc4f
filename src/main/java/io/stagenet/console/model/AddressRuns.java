package io.stagenet.console.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/// Addresses in an order, such as that in which a lease was granted, kept as runs of neighbours.
///
/// Positions count from 0 in that order. Immutable.
public record AddressRuns(List<AddressRange> runs) {
    public static final AddressRuns EMPTY = new AddressRuns(List.of());

    public AddressRuns {
        runs = List.copyOf(runs);
    }

    public static AddressRuns of(int first, int last) {
        return new AddressRuns(List.of(new AddressRange(first, last)));
    }

    /// All of these, in rising order.
    public static AddressRuns of(BitSet numbers) {
        var runs = new ArrayList<AddressRange>();
        for (int first = numbers.nextSetBit(0); first >= 0;) {
            int end = numbers.nextClearBit(first);
            runs.add(new AddressRange(first, end - 1));
            first = numbers.nextSetBit(end);
        }
        return new AddressRuns(runs);
    }

    public int size() {
        int size = 0;
        for (var run : runs) {
            size += run.size();
        }
        return size;
    }

    public boolean contains(int number) {
        return positionOf(number) >= 0;
    }

    /// Where the address stands in the order of the grant, or -1.
    public int positionOf(int number) {
        int before = 0;
        for (var run : runs) {
            if (run.contains(number)) {
                return before + number - run.first();
            }
            before += run.size();
        }
        return -1;
    }

    /// These addresses, then the others, neighbours joined.
    public AddressRuns append(AddressRuns others) {
        var joined = new ArrayList<>(runs);
        for (var run : others.runs) {
            if (!joined.isEmpty() && joined.getLast().last() + 1 == run.first()) {
                joined.set(joined.size() - 1, new AddressRange(joined.getLast().first(), run.last()));
            } else {
                joined.add(run);
            }
        }
        return new AddressRuns(joined);
    }

    /// The first `count` addresses of the order.
    public AddressRuns first(int count) {
        return slice(0, count);
    }

    /// All but the first `count` addresses of the order.
    public AddressRuns after(int count) {
        return slice(count, Integer.MAX_VALUE);
    }

    private AddressRuns slice(int from, int to) {
        var kept = new ArrayList<AddressRange>();
        int position = 0;
        for (var run : runs) {
            int start = Math.max(from - position, 0);
            int end = Math.min(to - position, run.size());
            if (start < end) {
                kept.add(new AddressRange(run.first() + start, run.first() + end - 1));
            }
            position += run.size();
        }
        return new AddressRuns(kept);
    }

    public void forEach(IntConsumer action) {
        for (var run : runs) {
            for (int number = run.first(); number <= run.last(); number++) {
                action.accept(number);
            }
        }
    }

    @Override
    public String toString() {
        return runs.stream().map(AddressRange::toString).collect(Collectors.joining(", "));
    }
}
