package io.stagenet.console.output;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.net.FrameBuffer;
import io.stagenet.console.net.Link;
import io.stagenet.console.protocol.stagenet.DataPacketEncoder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The conflating sender of one gateway: a mark per address, drained by the writer of whatever link the gateway is
/// attached to. It outlives connections.
///
/// ```
/// producer: store cell, mark, wake link             any thread, through LevelTable
/// writer:   take marks, mix, encode, one write      the link's writer, through LinkOutput
/// loop:     attach, resume, detach                  the console loop
/// ```
///
/// No queue grows: a slow gateway gets fewer intermediate values, never a stale last one. An address is *held* when its
/// last value left less than 0.8/rate ago: its mark stays and one alarm is armed for the earliest of them.
public final class GatewayOutput {
    /// A writer that comes later than this was away, as in a machine that slept: a resume fade goes on from where it was.
    /// No rate holds an address for so long.
    private static final long AWAY_NANOS = 1_000_000_000L;
    /// A rate that holds nothing back.
    public static final int UNPACED = 0;
    private static final double HOLD_SHARE = 0.8;

    private final LevelTable table;
    private final SentLevels levels;
    private final ResumeFades fades;
    private final Pacer pacer;
    private final Pacer.Alarm alarm;
    private final AddressBits marked = new AddressBits();
    /// The addresses driven from here, and the words they are in. Marks of others mean nothing.
    private final AddressBits driven = new AddressBits();
    private volatile @Nullable Link link;
    private volatile long holdNanos;
    private volatile boolean unwoken;

    // Guarded by the lock of this object, which is held for one buffer's worth of encoding at most.
    private int[] words = {};
    private int cursor;
    /// What the present connection was given: a new one is told even what has not changed.
    private final long[] told = new long[AddressBits.WORDS];
    /// Where a resume fade may still run.
    private final long[] fading = new long[AddressBits.WORDS];
    private long drainedAt;
    private long sentCount;

    public GatewayOutput(LevelTable table, Pacer pacer, int rate) {
        this.table = table;
        levels = table.sentLevels();
        fades = table.fades();
        this.pacer = pacer;
        alarm = pacer.alarm(this::wake);
        setRate(rate);
        table.routes().add(this);
    }

    /// @param rate values per second and address at most, 1 to 120, or [#UNPACED]
    public void setRate(int rate) {
        holdNanos = rate == UNPACED ? 0 : (long) (HOLD_SHARE * 1_000_000_000L / rate);
    }

    /// Sends through this link from now on; nothing leaves before [#resume] or a touch.
    public synchronized void attach(Link next) {
        link = next;
        marked.clear();
        Arrays.fill(told, 0);
    }

    /// Sends nowhere.
    public synchronized void detach() {
        link = null;
    }

    /// Sends nowhere, unless it is attached to another link by now.
    synchronized void detach(@Nullable Link from) {
        if (link == from) {
            link = null;
        }
    }

    /// A lease was answered on the attached link: its addresses are driven from here, and every wanted level is sent by
    /// the gateway's policy (readings, StageNet 7). An address nobody has set gets nothing.
    public void resume(AddressRuns addresses, ResumePolicy policy) {
        // Before our lock is taken: an address is driven from one place, and no output waits for another.
        table.routes().of(addresses).stream().filter(other -> other != this).forEach(other -> other.leave(addresses));
        synchronized (this) {
            long now = pacer.nanos();
            skipAbsence(now);
            addresses.forEach(address -> {
                int word = address >> 6;
                long bit = 1L << address;
                told[word] &= ~bit;
                if (table.startResume(address, policy == ResumePolicy.FADE, now)) {
                    fading[word] |= bit;
                }
                driven.add(word, bit);
                table.routes().set(address, this);
                // A level may wait for a touch; darkness does not.
                if (table.wanted(address) != Level.NONE
                        && (policy != ResumePolicy.WAIT || table.owner(address) == LevelOwner.BLACKOUT)) {
                    marked.add(word, bit);
                }
            });
            findWords();
        }
        wake();
    }

    /// These addresses are no longer driven from here.
    public synchronized void leave(AddressRuns addresses) {
        addresses.forEach(address -> {
            if (table.routes().get(address) == this) {
                table.routes().set(address, null);
                driven.remove(address >> 6, 1L << address);
                // Its fade is its next output's: only one may hold it back.
                fading[address >> 6] &= ~(1L << address);
            }
        });
        findWords();
    }

    private void findWords() {
        words = IntStream.range(0, AddressBits.WORDS).filter(word -> driven.get(word) != 0).toArray();
        cursor = 0;
    }

    // ---- producers

    /// A cell of these addresses was stored.
    void mark(int word, long bits) {
        marked.add(word, bits);
        noteMark();
    }

    /// As [#mark], but not where a level waits for a touch.
    synchronized void markTold(int word, long bits) {
        marked.add(word, bits & told[word]);
        noteMark();
    }

    /// A master was moved.
    ///
    /// @param untold whether what blackout puts out is marked too where it waits for a touch since the gateway came back
    synchronized void markAll(boolean untold) {
        for (int word : words) {
            marked.add(word, driven.get(word) & (untold ? told[word] | table.dark(word) : told[word]));
        }
        noteMark();
    }

    private void noteMark() {
        if (!unwoken) {
            unwoken = true;
        }
    }

    void wakeIfMarked() {
        if (unwoken) {
            // Before the link is woken: whoever marks from here on wakes it himself.
            unwoken = false;
            wake();
        }
    }

    private void wake() {
        var present = link;
        if (present != null) {
            present.wake();
        }
    }

    // ---- the writer

    /// Whether everything wanted has been handed to the socket, as far as there is a link to send it on.
    public synchronized boolean isIdle() {
        var present = link;
        if (present == null) {
            return true;
        }
        if (!present.isQuiet()) {
            return false;
        }
        for (int word : words) {
            if ((marked.get(word) & driven.get(word)) != 0) {
                return false;
            }
        }
        return true;
    }

    /// Values written so far, over all connections.
    public synchronized long sentCount() {
        return sentCount;
    }

    /// Appends what is due, for this link only: a link that was replaced gets nothing.
    ///
    /// @return true if something due found no room
    synchronized boolean drain(Link caller, FrameBuffer frames) {
        if (link != caller) {
            return false;
        }
        long now = pacer.nanos();
        skipAbsence(now);
        long hold = holdNanos;
        long earliest = Long.MAX_VALUE;
        for (int scanned = 0; scanned < words.length; scanned++) {
            int word = words[cursor];
            if (marked.get(word) != 0) {
                long bits = marked.take(word) & driven.get(word);
                // After the marks were taken: a master moved later marks again.
                long masters = table.masters();
                long keep = 0;
                while (bits != 0) {
                    long bit = Long.lowestOneBit(bits);
                    int address = (word << 6) + Long.numberOfTrailingZeros(bits);
                    long due = hold == 0 || (told[word] & bit) == 0 ? now : levels.at(address) + hold;
                    if (due > now) {
                        keep |= bit;
                        earliest = Math.min(earliest, due);
                    } else if (!frames.hasRoom(DataPacketEncoder.MAX_LENGTH)) {
                        marked.add(word, keep | bits);
                        return true;
                    } else if (send(word, bit, address, masters, now, frames)) {
                        keep |= bit;
                        earliest = Math.min(earliest, now + Math.max(hold, 1));
                    }
                    bits &= bits - 1;
                }
                if (keep != 0) {
                    marked.add(word, keep);
                }
            }
            cursor = cursor + 1 == words.length ? 0 : cursor + 1;
        }
        if (earliest != Long.MAX_VALUE) {
            alarm.ringAt(earliest);
        }
        return false;
    }

    /// A light never jumps: what a fade missed while nobody could draw it is not made up for.
    private void skipAbsence(long now) {
        long away = now - drainedAt;
        drainedAt = now;
        if (away <= AWAY_NANOS) {
            return;
        }
        for (int word : words) {
            for (long bits = fading[word]; bits != 0; bits &= bits - 1) {
                fades.delay((word << 6) + Long.numberOfTrailingZeros(bits), away);
            }
        }
    }

    /// @return true while the address fades on: its mark must stay
    private boolean send(int word, long bit, int address, long masters, long now, FrameBuffer frames) {
        int value = table.mix(address, masters);
        if (value == Level.NONE) {
            return false;
        }
        boolean fades = false;
        if ((fading[word] & bit) != 0) {
            int faded = fade(address, value, masters, now);
            fades = faded != Level.NONE;
            if (fades) {
                value = faded;
            } else {
                fading[word] &= ~bit;
            }
        }
        if ((told[word] & bit) == 0 || value != levels.last(address)) {
            int length = DataPacketEncoder.encode(address, value, frames.mask(), frames.array(),
                    frames.payloadStart());
            frames.endMaskedText(length);
            levels.written(address, value, now);
            told[word] |= bit;
            sentCount++;
        }
        return fades;
    }

    /// A step of a resume fade, `NONE` when there is none, or it is over, or blackout does not wait for it.
    private int fade(int address, int value, long masters, long now) {
        if (isBlackedOut(address, masters)) {
            fades.end(address);
            return Level.NONE;
        }
        return fades.step(address, value, now);
    }

    /// By the masters the value was mixed with: by newer ones it would be sent whole, just before it goes to 0.
    private boolean isBlackedOut(int address, long masters) {
        return Mix.blackout(masters) && table.goesDark(address);
    }
}
