package io.stagenet.console.output;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.net.FrameBuffer;
import io.stagenet.console.net.Link;
import io.stagenet.console.protocol.stagenet.DataPacketEncoder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/// The conflating sender of one gateway: a dirty bit per address, drained by the writer of whatever link the gateway is
/// attached to. It outlives connections.
///
/// ```
/// producer: store cell, set bit, wake link          any thread
/// writer:   clear bit, mix, encode, one write       the link's writer, through LinkOutput
/// loop:     attach, resume, detach                  the console loop
/// ```
///
/// No queue grows: a slow gateway gets fewer intermediate values, never a stale last one. An address is *held* when its
/// last value left less than 0.8/rate ago: its bit stays set and one alarm is armed for the earliest of them.
public final class GatewayOutput {
    /// How long a resume fade takes (readings, StageNet 7).
    public static final long RESUME_NANOS = 2_000_000_000L;
    private static final int WORDS = (StageNetAddress.MAX_NUMBER >> 6) + 1;
    private static final double HOLD_SHARE = 0.8;
    private static final VarHandle BITS = MethodHandles.arrayElementVarHandle(long[].class);

    private final LevelTable table;
    private final Pacer pacer;
    private final long[] dirty = new long[WORDS];
    private final Runnable alarm = this::ring;
    private volatile @Nullable Link link;
    private volatile long holdNanos;

    // Guarded by the lock of this object, which is held for one buffer's worth of encoding at most.
    private int cursor;
    private boolean armed;
    private long armedFor;
    private long sentCount;

    public GatewayOutput(LevelTable table, Pacer pacer, int rate) {
        this.table = table;
        this.pacer = pacer;
        setRate(rate);
    }

    /// @param rate values per second and address at most, 1 to 120
    public void setRate(int rate) {
        holdNanos = (long) (HOLD_SHARE * 1_000_000_000L / rate);
    }

    /// Sends through this link from now on; nothing leaves before [#resume] or a touch.
    public synchronized void attach(Link next) {
        link = next;
        for (int word = 0; word < WORDS; word++) {
            BITS.setVolatile(dirty, word, 0L);
        }
    }

    /// Sends nowhere.
    public synchronized void detach() {
        link = null;
    }

    /// A lease was answered on the attached link: its addresses are driven from here, and every wanted level is sent by
    /// the gateway's policy (readings, StageNet 7). An address nobody has set gets nothing.
    public void resume(AddressRuns addresses, ResumePolicy policy) {
        synchronized (this) {
            long now = pacer.nanos();
            addresses.forEach(address -> {
                table.startResume(address, policy == ResumePolicy.FADE, now);
                table.route(address, this);
                if (policy != ResumePolicy.WAIT && table.wanted(address) != Level.NONE) {
                    mark(address);
                }
            });
        }
        wake();
    }

    /// These addresses are no longer driven from here.
    public synchronized void leave(AddressRuns addresses) {
        addresses.forEach(address -> {
            if (table.routeOf(address) == this) {
                table.route(address, null);
            }
        });
    }

    /// A cell of the address was stored.
    void touched(int address) {
        mark(address);
        wake();
    }

    /// Whether everything wanted has been handed to the socket, as far as there is a link to send it on.
    public synchronized boolean isIdle() {
        var present = link;
        if (present != null) {
            if (!present.isQuiet()) {
                return false;
            }
            for (int word = 0; word < WORDS; word++) {
                if ((long) BITS.getVolatile(dirty, word) != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Values written so far, over all connections.
    public synchronized long sentCount() {
        return sentCount;
    }

    private void mark(int address) {
        long bit = 1L << address;
        int word = address >> 6;
        if (((long) BITS.getVolatile(dirty, word) & bit) == 0) {
            long _ = (long) BITS.getAndBitwiseOr(dirty, word, bit);
        }
    }

    private void wake() {
        var present = link;
        if (present != null) {
            present.wake();
        }
    }

    private void ring() {
        synchronized (this) {
            armed = false;
        }
        wake();
    }

    /// Appends what is due, for this link only: a link that was replaced gets nothing.
    ///
    /// @return true if something due found no room
    synchronized boolean drain(Link caller, FrameBuffer frames) {
        if (link != caller) {
            return false;
        }
        long now = pacer.nanos();
        long earliest = Long.MAX_VALUE;
        for (int scanned = 0; scanned < WORDS; scanned++) {
            int word = cursor;
            if ((long) BITS.getVolatile(dirty, word) != 0) {
                long bits = (long) BITS.getAndSet(dirty, word, 0L);
                long keep = 0;
                while (bits != 0) {
                    long bit = Long.lowestOneBit(bits);
                    int address = (word << 6) + Long.numberOfTrailingZeros(bits);
                    long wait = table.sentAt(address) + holdNanos - now;
                    if (wait > 0 && table.onWire(address) != Level.NONE) {
                        keep |= bit;
                        earliest = Math.min(earliest, wait);
                    } else if (!frames.hasRoom(DataPacketEncoder.MAX_LENGTH)) {
                        give(word, keep | bits);
                        return true;
                    } else if (send(address, now, frames)) {
                        keep |= bit;
                        earliest = Math.min(earliest, holdNanos);
                    }
                    bits &= ~bit;
                }
                give(word, keep);
            }
            cursor = word + 1 == WORDS ? 0 : word + 1;
        }
        if (earliest != Long.MAX_VALUE && (!armed || now + earliest - armedFor < 0)) {
            armed = true;
            armedFor = now + earliest;
            pacer.after(earliest, alarm);
        }
        return false;
    }

    private void give(int word, long bits) {
        if (bits != 0) {
            long _ = (long) BITS.getAndBitwiseOr(dirty, word, bits);
        }
    }

    /// @return true while the address fades on: its bit must stay set
    private boolean send(int address, long now, FrameBuffer frames) {
        // A stale bit of an address that has gone to another gateway must not be sent twice.
        if (table.routeOf(address) != this) {
            return false;
        }
        int from = table.resumeFrom(address);
        int value = table.wanted(address);
        if (value == Level.NONE) {
            return false;
        }
        boolean fading = false;
        if (from != Level.NONE) {
            long elapsed = now - table.resumeStart(address);
            if (elapsed >= RESUME_NANOS) {
                table.endResume(address, from);
            } else {
                value = from + (int) Math.round((value - from) * ((double) elapsed / RESUME_NANOS));
                fading = true;
            }
        }
        if (value != table.onWire(address)) {
            int length = DataPacketEncoder.encode(address, value, frames.array(), frames.payloadStart());
            frames.endText(length);
            table.markSent(address, value, now);
            sentCount++;
        }
        return fading;
    }
}
