package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.StageNetAddress;
import java.lang.invoke.VarHandle;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;

/// The layers of every address, the masters, and which gateway's output drives an address: one, while its lease is
/// answered on an open link.
///
/// A producer stores its cell, then marks the address with the output that drives it, and calls [#wake] once when it
/// has stored all it has: nothing leaves before. The output's writer clears the mark, then reads the cells. Both orders
/// are volatile, so no update is lost and the last value always leaves. Any thread; no allocation.
public final class LevelTable implements Levels {
    /// Added to a level of [#setPlayback] that a submaster has brought.
    public static final int BY_SUBMASTER = Mix.SUBMASTER;

    private static final int SIZE = StageNetAddress.MAX_NUMBER + 1;

    private final Cells flash = new Cells(Flash.NONE);
    private final Cells manual = new Cells();
    private final Cells playback = new Cells();
    /// 0 from the first time any layer has a say, so that an address let go of by all does not stay where it was.
    private final Cells base = new Cells();
    private final Cells treatments = new Cells(Treatment.PLAIN);
    private final AtomicLong masters = new AtomicLong(Mix.OPEN);
    /// Whether a manual cell was written since somebody asked. Set behind the cell and taken before it is read, so that
    /// none is missed.
    private volatile boolean handsMoved;

    private final Cells sent = new Cells();
    private final long[] sentAt = new long[SIZE];
    /// Where a resume fade of an address starts, or `NONE` when none runs.
    private final Cells resumeFrom = new Cells();
    private final long[] resumeStart = new long[SIZE];

    private final Routes routes = new Routes();

    // ---- producers

    /// Takes an address in hand.
    ///
    /// @param value 0 to 255
    public void setManual(int address, int value) {
        rouse(address);
        manual.set(address, value);
        handsMoved();
        handled(address);
    }

    /// Begins a timed move of what hands hold: the address is captured where it stands, and [#step] may move it until
    /// somebody sets it otherwise.
    public void beginMove(int address) {
        rouse(address);
        manual.set(address, Mix.MOVING | Math.max(asked(address), 0));
        handsMoved();
        handled(address);
    }

    /// Where a timed move has come, 0 to 255; `NONE` when a hand has ended it.
    public int moved(int address) {
        int present = manual.get(address);
        return present != Level.NONE && (present & Mix.MOVING) != 0 ? present & ~Mix.MOVING : Level.NONE;
    }

    /// A step of a timed move. The playback thread alone.
    ///
    /// @param from where it was
    /// @param to   where it is now, 0 to 255, or `NONE` to let go of it
    /// @param last whether the move ends with it
    /// @return false if a hand has ended the move meanwhile
    public boolean step(int address, int from, int to, boolean last) {
        if (!manual.replace(address, Mix.MOVING | from, last ? to : Mix.MOVING | to)) {
            return false;
        }
        handsMoved();
        if (to != from) {
            routes.mark(address);
        }
        return true;
    }

    /// Puts a dimmer to full for as long as it is on.
    public void setFlash(int address, boolean on) {
        flash(address, Flash.HAND, on ? Flash.HAND : Flash.NONE);
    }

    /// Puts dimmers to full, and every other one to 0, for as long as it is on. The console loop alone.
    public void setSolo(BitSet addresses, boolean on) {
        setFlashes(addresses.stream().toArray(), Flash.HAND_SOLO, _ -> on ? Flash.HAND_SOLO : Flash.NONE);
    }

    /// Brings dimmers to the levels of the submasters that flash. The playback thread alone.
    ///
    /// @param levels one for each address: 0 to 255, or `NONE` where none flashes
    /// @param solos  which of the addresses are soloed by it, by their place in the array
    public void setSubmasterFlash(int[] addresses, int[] levels, BitSet solos) {
        setFlashes(addresses, Flash.SUBMASTERS,
                i -> levels[i] == Level.NONE ? Flash.NONE : Flash.submaster(levels[i], solos.get(i)));
    }

    /// The others go dark when all that are soloed are lit, and come back before these go down: none falls in between.
    private void setFlashes(int[] addresses, int whose, IntUnaryOperator next) {
        int ended = 0;
        for (int address : addresses) {
            ended += Flash.solos(flash.get(address) & whose);
        }
        int begun = 0;
        for (int i = 0; i < addresses.length; i++) {
            begun += Flash.solos(next.applyAsInt(i));
        }
        if (begun == 0) {
            countSolos(-ended);
        }
        for (int i = 0; i < addresses.length; i++) {
            flash(addresses[i], whose, next.applyAsInt(i));
        }
        if (begun != 0) {
            countSolos(begun - ended);
        }
    }

    /// @param whose which part of the cell is replaced
    private void flash(int address, int whose, int next) {
        if (next != Flash.NONE) {
            rouse(address);
        }
        int present = flash.get(address);
        while (!flash.replace(address, present, present & ~whose | next)) {
            present = flash.get(address);
        }
        handled(address);
    }

    private void countSolos(int change) {
        if (change != 0) {
            long before = masters.getAndUpdate(present -> Mix.withSolos(present, change));
            if (Mix.solo(before) != Mix.solo(Mix.withSolos(before, change))) {
                routes.markAll(false);
            }
        }
    }

    /// Lets go of what hands hold: the address goes to what is below, at last to 0. One nobody ever set stays so.
    public void release(int address) {
        manual.set(address, Level.NONE);
        handsMoved();
        endFlash(address);
        handled(address);
    }

    /// Ends what a hand flashes or solos, if it does.
    public void endFlash(int address) {
        int hands = flash.get(address) & Flash.HANDS;
        if (hands != 0) {
            countSolos(-Flash.solos(hands));
            flash(address, Flash.HANDS, Flash.NONE);
        }
    }

    /// Whether the manual layer holds the address.
    @Override
    public boolean isCaptured(int address) {
        return manual.get(address) != Level.NONE;
    }

    /// What cues and submasters say. The playback thread alone.
    ///
    /// @param first  the first address
    /// @param values one for each address from there on: 0 to 255, with [#BY_SUBMASTER] where that is so, or `NONE` to
    ///               say nothing
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
                routes.mark(word, changed);
            }
        }
    }

    /// Says what an address drives and how its level goes out. A new kind ends a resume fade, which a switch must not go
    /// through. It is no touch: where the gateway came back and levels wait for one, only blackout reaches what it now
    /// puts out.
    ///
    /// @param treatment see [Treatment#of]
    public void treat(int address, int treatment) {
        int before = treatments.get(address);
        treatments.set(address, treatment);
        if (Treatment.kind(before) != Treatment.kind(treatment)) {
            endFade(address);
        }
        var output = routes.get(address);
        if (output != null && Treatment.goesDark(treatment) && blackout()) {
            output.mark(address >> 6, 1L << address);
        } else if (output != null) {
            output.markTold(address >> 6, 1L << address);
        }
    }

    /// Mostly a read: many levels move between two questions.
    private void handsMoved() {
        if (!handsMoved) {
            handsMoved = true;
        }
    }

    /// Whether a level that a hand has set may be another one than when this was last asked. For one who asks alone.
    public boolean takeHandsMoved() {
        boolean moved = handsMoved;
        if (moved) {
            handsMoved = false;
        }
        return moved;
    }

    /// The level a hand has set, 0 to 255, or [Level#NONE] where none has.
    public int manual(int address) {
        int level = manual.get(address);
        return level == Level.NONE ? Level.NONE : level & ~Mix.MOVING;
    }

    public int treatment(int address) {
        return treatments.get(address);
    }

    /// Whether manual or a hand's flash or solo holds the address.
    public boolean isInHand(int address) {
        return manual.get(address) != Level.NONE || (flash.get(address) & Flash.HANDS) != 0;
    }

    /// What cues and submasters say of it, or what is there when nobody does: 0 to 255, or `NONE`.
    public int belowHands(int address) {
        return Mix.asked(base.get(address), playback.get(address), Level.NONE);
    }

    /// Moves the grand master: every dimmer follows, except where a gateway came back and its levels wait for a touch.
    ///
    /// @param percent 0 to 100
    public void setGrandMaster(double percent) {
        masters.updateAndGet(present -> Mix.withGrandMaster(present, percent));
        routes.markAll(false);
    }

    /// Holds every dimmer at 0 for as long as it is on; it counts as a touch of all of them.
    public void setBlackout(boolean on) {
        masters.updateAndGet(present -> Mix.withBlackout(present, on));
        routes.markAll(true);
    }

    /// Sends what was stored, by any thread, since the last time.
    public void wake() {
        routes.wake();
    }

    /// Lets go of all that was ever wanted of or sent to an address: its next gateway is another one. How it is treated
    /// is the show's, and stays.
    public void forget(int address) {
        endFlash(address);
        manual.set(address, Level.NONE);
        handsMoved();
        playback.set(address, Level.NONE);
        base.set(address, Level.NONE);
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
        routes.mark(address);
    }

    private void endFade(int address) {
        if (resumeFrom.get(address) != Level.NONE) {
            resumeFrom.set(address, Level.NONE);
        }
    }

    // ---- Levels

    @Override
    public int wanted(int address) {
        return mix(address, masters.get());
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
                treatments.get(address), masters.get());
    }

    @Override
    public LevelKind kind(int address) {
        return Treatment.kind(treatments.get(address));
    }

    @Override
    public boolean goesDark(int address) {
        return Treatment.goesDark(treatments.get(address));
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

    Routes routes() {
        return routes;
    }

    // The writer's side: called under the output's lock only.

    long masters() {
        return masters.get();
    }

    /// What is to go out.
    ///
    /// @param present masters that were read after the address's mark was taken, if one was
    int mix(int address, long present) {
        long used = present;
        while (true) {
            int flashing = Mix.solo(used) ? flash.get(address) : flash.peek(address);
            int level = Mix.level(base.peek(address), playback.peek(address), manual.peek(address), flashing,
                    treatments.peek(address), used);
            if (!Mix.solo(used)) {
                return level;
            }
            // A solo that has ended since leaves its lamps after the others are back: none of them falls by it.
            long after = masters.get();
            if (after == used) {
                return level;
            }
            used = after;
        }
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
        boolean fades = fade && wanted != Level.NONE && wanted != from && kind(address) != LevelKind.SWITCH;
        resumeStart[address] = nanos;
        resumeFrom.set(address, fades ? from : Level.NONE);
        return fades;
    }

    /// Which addresses of a word blackout puts out.
    long dark(int word) {
        long dark = 0;
        for (int address = word << 6; address < word + 1 << 6; address++) {
            if (goesDark(address)) {
                dark |= 1L << address;
            }
        }
        return dark;
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
