package io.stagenet.console.output;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.StageNetAddress;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The layers of every address, the masters, and which gateway's output drives an address: one, while its lease is
/// answered on an open link.
///
/// A producer stores its cell, then marks the address with the output that drives it, and calls [#wake] once when it
/// has stored all it has: nothing leaves before. The output's writer clears the mark, then reads the cells. Both orders
/// are volatile, so no update is lost and the last value always leaves. Any thread; no allocation.
public final class LevelTable implements Levels {
    private static final int SIZE = StageNetAddress.MAX_NUMBER + 1;

    private final Cells flash = new Cells();
    private final Cells manual = new Cells();
    private final Cells playback = new Cells();
    /// 0 from the first time any layer has a say, so that an address let go of by all does not stay where it was.
    private final Cells base = new Cells();
    private final AtomicReferenceArray<LevelKind> kinds = dimmers();
    private final AtomicInteger masters = new AtomicInteger(Mix.OPEN);

    private final Cells sent = new Cells();
    private final long[] sentAt = new long[SIZE];
    /// Where a resume fade of an address starts, or `NONE` when none runs.
    private final Cells resumeFrom = new Cells();
    private final long[] resumeStart = new long[SIZE];

    private final AtomicReferenceArray<@Nullable GatewayOutput> routes = new AtomicReferenceArray<>(SIZE);
    private final CopyOnWriteArrayList<GatewayOutput> outputs = new CopyOnWriteArrayList<>();

    private static AtomicReferenceArray<LevelKind> dimmers() {
        var kinds = new LevelKind[SIZE];
        Arrays.fill(kinds, LevelKind.DIMMER);
        return new AtomicReferenceArray<>(kinds);
    }

    // ---- producers

    /// Takes an address in hand.
    ///
    /// @param value 0 to 255
    public void setManual(int address, int value) {
        rouse(address);
        manual.set(address, value);
        handled(address);
    }

    /// Puts a dimmer to full for as long as it is on.
    public void setFlash(int address, boolean on) {
        if (on) {
            rouse(address);
        }
        flash.set(address, on ? Level.FULL : Level.NONE);
        handled(address);
    }

    /// Lets go of what hands hold: the address goes to what is below, at last to 0. One nobody ever set stays so.
    public void release(int address) {
        manual.set(address, Level.NONE);
        flash.set(address, Level.NONE);
        handled(address);
    }

    /// What cues and submasters say. The playback thread alone.
    ///
    /// @param first  the first address
    /// @param values one for each address from there on: 0 to 255, or `NONE` to say nothing
    /// @param offset where they begin
    /// @param count  how many there are
    public void setPlayback(int first, int[] values, int offset, int count) {
        int i = 0;
        while (i < count) {
            int word = first + i >> 6;
            long changed = 0;
            for (; i < count && first + i >> 6 == word; i++) {
                int address = first + i;
                int value = values[offset + i];
                if (playback.peek(address) != value) {
                    if (value != Level.NONE) {
                        rouse(address);
                    }
                    playback.lay(address, value);
                    changed |= 1L << address;
                }
            }
            if (changed != 0) {
                // One for 64 cells: they must be there before we look for routes and marks, or a mark found set may be
                // one the writer has just taken with the cell as it was.
                VarHandle.fullFence();
                touch(word, changed);
            }
        }
    }

    /// Says what an address drives. It ends a resume fade, which a switch must not go through, but is no touch: where
    /// the gateway came back and levels wait for one, only blackout reaches what is a dimmer now.
    public void setKind(int address, LevelKind kind) {
        kinds.set(address, kind);
        endFade(address);
        var output = routes.get(address);
        if (output != null && kind == LevelKind.DIMMER && blackout()) {
            output.mark(address >> 6, 1L << address);
        } else if (output != null) {
            output.markTold(address >> 6, 1L << address);
        }
    }

    /// The level a hand has set, 0 to 255, or [Level#NONE] where none has.
    public int manual(int address) {
        return manual.get(address);
    }

    /// Whether manual or flash holds the address.
    public boolean isInHand(int address) {
        return manual.get(address) != Level.NONE || flash.get(address) != Level.NONE;
    }

    /// Moves the grand master: every dimmer follows, except where a gateway came back and its levels wait for a touch.
    ///
    /// @param percent 0 to 100
    public void setGrandMaster(double percent) {
        masters.updateAndGet(present -> Mix.withGrandMaster(present, percent));
        outputs.forEach(output -> output.markAll(false));
    }

    /// Holds every dimmer at 0 for as long as it is on; it counts as a touch of all of them.
    public void setBlackout(boolean on) {
        masters.updateAndGet(present -> Mix.withBlackout(present, on));
        outputs.forEach(output -> output.markAll(true));
    }

    /// Sends what was stored, by any thread, since the last time.
    public void wake() {
        for (int i = 0; i < outputs.size(); i++) {
            outputs.get(i).wakeIfMarked();
        }
    }

    /// Lets go of all that was ever wanted of or sent to an address: its next gateway is another one.
    public void forget(int address) {
        flash.set(address, Level.NONE);
        manual.set(address, Level.NONE);
        playback.set(address, Level.NONE);
        base.set(address, Level.NONE);
        kinds.set(address, LevelKind.DIMMER);
        sent.set(address, Level.NONE);
        resumeFrom.set(address, Level.NONE);
    }

    private void rouse(int address) {
        if (base.peek(address) == Level.NONE) {
            base.set(address, 0);
        }
    }

    /// A hand on an address ends its resume fade.
    private void handled(int address) {
        endFade(address);
        touch(address);
    }

    private void endFade(int address) {
        if (resumeFrom.get(address) != Level.NONE) {
            resumeFrom.set(address, Level.NONE);
        }
    }

    private void touch(int address) {
        mark(routes.get(address), address >> 6, 1L << address);
    }

    /// The routes of a word are mostly one, and so its marks one write.
    private void touch(int word, long addresses) {
        GatewayOutput output = null;
        long marks = 0;
        for (long rest = addresses; rest != 0; rest &= rest - 1) {
            var route = routes.get((word << 6) + Long.numberOfTrailingZeros(rest));
            if (route != output) {
                mark(output, word, marks);
                output = route;
                marks = 0;
            }
            marks |= Long.lowestOneBit(rest);
        }
        mark(output, word, marks);
    }

    private static void mark(@Nullable GatewayOutput output, int word, long marks) {
        if (output != null) {
            output.mark(word, marks);
        }
    }

    // ---- Levels

    @Override
    public int wanted(int address) {
        return Mix.level(base.get(address), playback.get(address), manual.get(address), flash.get(address),
                kinds.get(address), masters.get());
    }

    @Override
    public int asked(int address) {
        return Mix.asked(base.get(address), playback.get(address), manual.get(address));
    }

    @Override
    public int sent(int address) {
        return sent.get(address);
    }

    @Override
    public int held(int address) {
        return routes.get(address) != null ? Level.NONE : sent.get(address);
    }

    @Override
    public LevelOwner owner(int address) {
        return Mix.owner(base.get(address), playback.get(address), manual.get(address), flash.get(address),
                kinds.get(address), masters.get());
    }

    @Override
    public LevelKind kind(int address) {
        return kinds.get(address);
    }

    @Override
    public double grandMaster() {
        return Mix.grandMaster(masters.get());
    }

    @Override
    public boolean blackout() {
        return Mix.blackout(masters.get());
    }

    // ---- outputs

    /// From now on the output hears of the masters.
    void add(GatewayOutput output) {
        outputs.add(output);
    }

    void route(int address, @Nullable GatewayOutput output) {
        routes.set(address, output);
    }

    /// Where these addresses are driven from.
    Set<GatewayOutput> outputsOf(AddressRuns addresses) {
        var found = new HashSet<GatewayOutput>();
        addresses.forEach(address -> {
            var output = routes.get(address);
            if (output != null) {
                found.add(output);
            }
        });
        return found;
    }

    @Nullable
    GatewayOutput routeOf(int address) {
        return routes.get(address);
    }

    // The writer's side: called under the output's lock only.

    int masters() {
        return masters.get();
    }

    /// What [#wanted] is, for the one who has just taken the address's mark.
    int mix(int address, int present) {
        return Mix.level(base.peek(address), playback.peek(address), manual.peek(address), flash.peek(address),
                kinds.getOpaque(address), present);
    }

    /// What was sent last, for the one who sends.
    int lastSent(int address) {
        return sent.peek(address);
    }

    /// @return whether a fade starts
    boolean startResume(int address, boolean fade, long nanos) {
        int from = Math.max(sent.get(address), 0);
        int wanted = wanted(address);
        // Where nobody wants anything there is nothing to come back to: what comes first is not held up.
        boolean fades = fade && wanted != Level.NONE && wanted != from && kinds.get(address) != LevelKind.SWITCH;
        resumeStart[address] = nanos;
        resumeFrom.set(address, fades ? from : Level.NONE);
        return fades;
    }

    /// Which addresses of a word are dimmers.
    long dimmers(int word) {
        long dimmers = 0;
        for (int address = word << 6; address < word + 1 << 6; address++) {
            if (kinds.get(address) == LevelKind.DIMMER) {
                dimmers |= 1L << address;
            }
        }
        return dimmers;
    }

    void delayResume(int address, long nanos) {
        resumeStart[address] += nanos;
    }

    long resumeStart(int address) {
        return resumeStart[address];
    }

    int resumeFrom(int address) {
        return resumeFrom.get(address);
    }

    void endResume(int address, int from) {
        resumeFrom.replace(address, from, Level.NONE);
    }

    long sentAt(int address) {
        return sentAt[address];
    }

    void markSent(int address, int value, long nanos) {
        sent.lay(address, value);
        sentAt[address] = nanos;
    }
}
