package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.net.FrameBuffer;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// One connection to a gateway of [StressRound]: a writer thread that keeps the contract of `net`'s writer, and the
/// gateway's memory behind it, unknown at first. The writer may be slow, have next to no room, or freeze in the midst
/// of a turn.
final class StressLink extends IdleLink implements Runnable {
    /// What a broken writer or gateway does wrong, to see that it is found.
    enum Fault {
        NONE, DROPS_FRAMES, CLEARS_ITS_FLAG_LATE
    }

    /// What may be sent at this moment; asked while the frame is being made.
    interface Law {
        /// @return what is wrong with it, null if nothing is
        @Nullable
        String objection(StressLink link, int address, int value);
    }

    private static final byte[] BEFORE_ADDRESS = "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN"
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_VALUE = "\",\"Value\":".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_FRAMES = 250;

    /// What the gateway holds, by address, `NONE` when it was not told. To be read while the link is quiet.
    final int[] held = new int[65_536];
    final LinkOutput output = new LinkOutput();
    private final Frames frames = new Frames();
    private final SplittableRandom random;
    private final Fault fault;
    private final boolean rising;
    private final Law law;
    private final RoundFailures failures;
    private final int room;
    private final int slowness;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable Thread thread;
    private volatile boolean turning;
    private volatile boolean frozen;
    private volatile boolean open = true;

    /// @param rising whether no level may ever be lower than the one before
    StressLink(SplittableRandom random, Fault fault, boolean rising, Law law, RoundFailures failures) {
        this.random = random;
        this.fault = fault;
        this.rising = rising;
        this.law = law;
        this.failures = failures;
        room = random.nextInt(3) == 0 ? 1 + random.nextInt(20) : MOST_FRAMES;
        slowness = random.nextInt(4);
        Arrays.fill(held, Level.NONE);
        output.bind(this);
    }

    // ---- the writer

    @Override
    public void run() {
        thread = Thread.currentThread();
        try {
            while (open) {
                if (woken.get()) {
                    turning = true;
                    turn();
                    turning = false;
                } else {
                    LockSupport.park(this);
                }
            }
        } catch (Throwable e) {
            failures.add("the writer failed: " + e);
        }
    }

    private void turn() {
        if (fault != Fault.CLEARS_ITS_FLAG_LATE) {
            woken.set(false);
        }
        VarHandle.fullFence();
        frames.count = 0;
        boolean more = output.drain(frames);
        idle();
        if (fault == Fault.CLEARS_ITS_FLAG_LATE) {
            woken.set(false);
        }
        while (frozen && open) {
            LockSupport.park(this);
        }
        for (int i = 0; i < frames.count; i++) {
            receive(frames.addresses[i], frames.values[i]);
        }
        if (more) {
            wake();
        }
    }

    private void idle() {
        switch (slowness) {
            case 1 -> {
                for (int i = random.nextInt(4); i > 0; i--) {
                    Thread.yield();
                }
            }
            case 2 -> LockSupport.parkNanos(random.nextInt(100_000));
            default -> Thread.onSpinWait();
        }
    }

    private void receive(int address, int value) {
        if (fault == Fault.DROPS_FRAMES && random.nextInt(10) == 0) {
            return;
        }
        if (rising && value < held[address]) {
            failures.add("SN" + address + " went back from " + held[address] + " to " + value);
        }
        held[address] = value;
    }

    // ---- the round

    void freeze(boolean on) {
        frozen = on;
        LockSupport.unpark(thread);
    }

    void end() {
        open = false;
        LockSupport.unpark(thread);
    }

    // ---- Link

    @Override
    public void wake() {
        VarHandle.fullFence();
        if (!woken.get() && woken.compareAndSet(false, true)) {
            LockSupport.unpark(thread);
        }
    }

    @Override
    public boolean isQuiet() {
        return !woken.get() && !turning;
    }

    /// Reads each frame as soon as it ends, under the lock it was made under.
    private final class Frames implements FrameBuffer {
        private static final int START = 6;
        private final byte[] bytes = new byte[START + 125];
        private final int[] addresses = new int[MOST_FRAMES];
        private final int[] values = new int[MOST_FRAMES];
        private int count;

        @Override
        public boolean hasRoom(int payloadLength) {
            return count < room;
        }

        @Override
        public byte[] array() {
            return bytes;
        }

        @Override
        public int payloadStart() {
            return START;
        }

        @Override
        public int mask() {
            return 0x9D_3C_61_F7 + count;
        }

        @Override
        public void endMaskedText(int payloadLength) {
            for (int i = 0; i < payloadLength; i++) {
                bytes[START + i] ^= (byte) (mask() >> 8 * (i & 3));
            }
            endText(payloadLength);
        }

        @Override
        public void endText(int payloadLength) {
            int end = START + payloadLength;
            int digits = START + BEFORE_ADDRESS.length;
            int quote = digits;
            while (quote < end && bytes[quote] != '"') {
                quote++;
            }
            int value = quote + BEFORE_VALUE.length;
            if (value >= end || bytes[end - 1] != '}'
                    || !Arrays.equals(bytes, START, digits, BEFORE_ADDRESS, 0, BEFORE_ADDRESS.length)
                    || !Arrays.equals(bytes, quote, value, BEFORE_VALUE, 0, BEFORE_VALUE.length)) {
                failures.add("no DATA_PKT: " + new String(bytes, START, payloadLength, StandardCharsets.US_ASCII));
                return;
            }
            addresses[count] = number(digits, quote);
            values[count] = number(value, end - 1);
            var objection = law.objection(StressLink.this, addresses[count], values[count]);
            if (objection != null) {
                failures.add("SN" + addresses[count] + " at " + values[count] + ": " + objection);
            }
            count++;
        }

        private int number(int from, int to) {
            int number = 0;
            for (int i = from; i < to; i++) {
                number = 10 * number + bytes[i] - '0';
            }
            return number;
        }
    }
}
