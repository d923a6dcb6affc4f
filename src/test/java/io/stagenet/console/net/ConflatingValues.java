package io.stagenet.console.net;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;

/// A drain in the shape the output uses: the newest value per address, a dirty mark each, written as `address=value`.
final class ConflatingValues implements Drain {
    private static final int LONGEST = 64;

    private final AtomicIntegerArray values;
    private final AtomicIntegerArray dirty;
    private final AtomicLong drains = new AtomicLong();
    private volatile boolean endless;
    private int next;

    ConflatingValues(int addresses) {
        values = new AtomicIntegerArray(addresses);
        dirty = new AtomicIntegerArray(addresses);
    }

    /// Sets one value; the caller wakes the link.
    void set(int address, int value) {
        values.set(address, value);
        dirty.setRelease(address, 1);
    }

    void setAll(int value) {
        for (int i = 0; i < values.length(); i++) {
            set(i, value);
        }
    }

    /// While on, every value changes as fast as it can be written.
    void endless(boolean on) {
        endless = on;
    }

    long drains() {
        return drains.get();
    }

    @Override
    public boolean drain(FrameBuffer frames) {
        drains.incrementAndGet();
        for (int i = 0; i < values.length(); i++) {
            if (!frames.hasRoom(LONGEST)) {
                return true;
            }
            int address = (next + i) % values.length();
            if (dirty.getAndSet(address, 0) == 1 || endless) {
                byte[] text = "%-40s".formatted(address + "=" + values.get(address)).getBytes(US_ASCII);
                System.arraycopy(text, 0, frames.array(), frames.payloadStart(), text.length);
                frames.endText(text.length);
            }
        }
        next++;
        return endless;
    }
}
