package io.stagenet.console.model;

/// A run of neighbouring addresses, both ends included; also the extent of the address pool.
public record AddressRange(int first, int last) {
    /// @throws IllegalArgumentException if an end is no address or the ends are crossed
    public AddressRange {
        new StageNetAddress(first);
        new StageNetAddress(last);
        if (last < first) {
            throw new IllegalArgumentException("SN" + first + "-SN" + last);
        }
    }

    public int size() {
        return last - first + 1;
    }

    public boolean contains(int number) {
        return number >= first && number <= last;
    }

    @Override
    public String toString() {
        return first == last ? "SN" + first : "SN" + first + "-SN" + last;
    }
}
