package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.StageNetAddress;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The layers of every address, and which gateway's output drives it: one, while its lease is answered on an open link.
///
/// A producer stores its cell, then tells the output; the output's writer clears the address's dirty bit, then reads the
/// cells. Both orders are volatile, so no update is lost and the last value always leaves. Any thread; no allocation.
public final class LevelTable implements Levels {
    private static final int SIZE = StageNetAddress.MAX_NUMBER + 1;

    private final AtomicIntegerArray manual = filled();
    private final AtomicIntegerArray sent = filled();
    /// What the present connection was given; apart from `sent`, so that a new connection is told even what has not changed.
    private final AtomicIntegerArray onWire = filled();
    /// Where a resume fade of an address starts, or `NONE` when none runs.
    private final AtomicIntegerArray resumeFrom = filled();
    private final long[] resumeStart = new long[SIZE];
    private final long[] sentAt = new long[SIZE];
    private final AtomicReferenceArray<@Nullable GatewayOutput> routes = new AtomicReferenceArray<>(SIZE);

    private static AtomicIntegerArray filled() {
        var cells = new int[SIZE];
        Arrays.fill(cells, Level.NONE);
        return new AtomicIntegerArray(cells);
    }

    /// Sets the manual level, 0 to 255, of an address. A hand on it ends its resume fade.
    public void setManual(int address, int value) {
        manual.set(address, value);
        touch(address);
    }

    /// Lets go of all that was ever wanted of or sent to an address: its next gateway is another one.
    public void forget(int address) {
        manual.set(address, Level.NONE);
        sent.set(address, Level.NONE);
        onWire.set(address, Level.NONE);
        resumeFrom.set(address, Level.NONE);
    }

    private void touch(int address) {
        resumeFrom.set(address, Level.NONE);
        var output = routes.get(address);
        if (output != null) {
            output.touched(address);
        }
    }

    @Override
    public int wanted(int address) {
        return Mix.level(manual.get(address));
    }

    @Override
    public int sent(int address) {
        return sent.get(address);
    }

    @Override
    public int held(int address) {
        return routes.get(address) != null ? Level.NONE : sent.get(address);
    }

    void route(int address, @Nullable GatewayOutput output) {
        routes.set(address, output);
    }

    @Nullable
    GatewayOutput routeOf(int address) {
        return routes.get(address);
    }

    // The writer's side: called under the output's lock only.

    void startResume(int address, boolean fade, long nanos) {
        resumeStart[address] = nanos;
        onWire.set(address, Level.NONE);
        int from = Math.max(sent.get(address), 0);
        resumeFrom.set(address, fade && from != wanted(address) ? from : Level.NONE);
    }

    long resumeStart(int address) {
        return resumeStart[address];
    }

    int resumeFrom(int address) {
        return resumeFrom.get(address);
    }

    void endResume(int address, int from) {
        resumeFrom.compareAndSet(address, from, Level.NONE);
    }

    int onWire(int address) {
        return onWire.get(address);
    }

    long sentAt(int address) {
        return sentAt[address];
    }

    void markSent(int address, int value, long nanos) {
        onWire.setRelease(address, value);
        sent.setRelease(address, value);
        sentAt[address] = nanos;
    }
}
