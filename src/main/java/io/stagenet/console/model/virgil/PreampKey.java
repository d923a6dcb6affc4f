package io.stagenet.console.model.virgil;

/// Names one head amp on the network.
///
/// @param index on the wire, 0 and up
public record PreampKey(StageboxId box, int index) implements Comparable<PreampKey> {
    /// Above this no device is asked (readings, Virgil 8).
    public static final int MAX_INDEX = 127;

    /// As people and the command line write it: `SL-Rack/5` is wire index 4.
    @Override
    public String toString() {
        return box + "/" + (index + 1);
    }

    @Override
    public int compareTo(PreampKey other) {
        int byBox = box.compareTo(other.box);
        return byBox != 0 ? byBox : Integer.compare(index, other.index);
    }
}
