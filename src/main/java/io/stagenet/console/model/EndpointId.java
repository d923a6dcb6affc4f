package io.stagenet.console.model;

/// Names one place that is dialled, for one run of the console. Never an identity of a gateway (readings, StageNet 1).
public record EndpointId(int number) implements Comparable<EndpointId> {
    @Override
    public int compareTo(EndpointId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "endpoint " + number;
    }
}
