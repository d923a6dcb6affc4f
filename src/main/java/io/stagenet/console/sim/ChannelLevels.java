package io.stagenet.console.sim;

import io.stagenet.console.model.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;

/// What the hardware holds: one level per channel, kept over connections and lost by a reboot. Any thread.
final class ChannelLevels {
    private final long firstChannel;
    private final AtomicIntegerArray values;

    ChannelLevels(long firstChannel, int channels) {
        this.firstChannel = firstChannel;
        this.values = new AtomicIntegerArray(channels);
        forget();
    }

    /// @param index from 0, in the order of the lease
    void set(int index, int value) {
        values.setOpaque(index, value);
    }

    void forget() {
        for (int i = 0; i < values.length(); i++) {
            values.setOpaque(i, Level.NONE);
        }
    }

    /// The channels that were ever set, upwards.
    List<SimulatorEvent.ChannelLevel> known() {
        var known = new ArrayList<SimulatorEvent.ChannelLevel>();
        for (int i = 0; i < values.length(); i++) {
            int value = values.getOpaque(i);
            if (value != Level.NONE) {
                known.add(new SimulatorEvent.ChannelLevel(firstChannel + i, value));
            }
        }
        return known;
    }
}
