package io.stagenet.console.model;

import java.util.Locale;

/// The name of a lease, unique for the life of a data folder: `lease_001`, `lease_002`, ... (spec, phase 3).
public record LeaseId(String value) implements Comparable<LeaseId> {
    public static LeaseId ofNumber(int number) {
        return new LeaseId(String.format(Locale.ROOT, "lease_%03d", number));
    }

    @Override
    public int compareTo(LeaseId other) {
        int byLength = Integer.compare(value.length(), other.value.length());
        return byLength != 0 ? byLength : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
