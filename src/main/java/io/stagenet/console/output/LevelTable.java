package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Levels;
import java.lang.invoke.VarHandle;
import java.util.BitSet;

/// The layers of every address, the masters, and which gateway's output drives an address: one, while its lease is
/// answered on an open link.
///
/// A producer stores its cell, then marks the address with the output that drives it, and calls [#wake] once when it
/// has stored all it has: nothing leaves before. The output's writer clears the mark, then reads the cells. Both orders
/// are volatile, so no update is lost and the last value always leaves. Any thread; no allocation.
public final class LevelTable implements Levels {
    /// Added to a level of [#setPlayback] that a submaster has brought.
    public static final int BY_SUBMASTER = Mix.SUBMASTER;

    private final Routes routes = new Routes();
    private final MasterState masters = new MasterState(routes);
    private final SentLevels sent = new SentLevels();
    private final ResumeFades fades = new ResumeFades();

    // The cells are here and not in their layers, so that a mix is one read of each.
    private final Cells flash = new Cells(Flash.NONE);
    private final Cells manual = new Cells();
    private final Cells playback = new Cells();
    /// 0 from the first time any layer has a say, see [Touch#rouse].
    private final Cells base = new Cells();
    private final Cells treatments = new Cells(Treatment.PLAIN);

    /// Addresses whose gateways are known to hold what they are brought back to.
    private final AddressBits settled = new AddressBits();

    private final Touch touch = new Touch(base, fades, routes);
    private final HandLayer hands = new HandLayer(manual, touch);
    private final FlashLayer flashes = new FlashLayer(flash, touch, masters);

    // ---- producers

    /// Takes an address in hand.
    ///
    /// @param value 0 to 255
    public void setManual(int address, int value) {
        hands.set(address, value);
    }

    /// Begins a timed move of what hands hold: the address is captured where it stands, and [#step] may move it until
    /// somebody sets it otherwise.
    public void beginMove(int address) {
        hands.beginMove(address, Math.max(asked(address), 0));
    }

    /// Which timed move is under way, with where it has come in its low 8 bits; `NONE` when a hand has ended it.
    public int moved(int address) {
        return hands.moved(address);
    }

    /// Whether two answers of [#moved] are of one move.
    public static boolean isSameMove(int moved, int other) {
        return HandLayer.isSame(moved, other);
    }

    /// A step of a timed move. The playback thread alone.
    ///
    /// @param from what [#moved] has said
    /// @param to   where it is now, 0 to 255, or `NONE` to let go of it
    /// @param last whether the move ends with it
    /// @return false if a hand has ended the move meanwhile
    public boolean step(int address, int from, int to, boolean last) {
        return hands.step(address, from, to, last);
    }

    /// Puts a dimmer to full for as long as it is on.
    public void setFlash(int address, boolean on) {
        flashes.setHand(address, on);
    }

    /// Puts dimmers to full, and every other one to 0, for as long as it is on. The console loop alone.
    public void setSolo(BitSet addresses, boolean on) {
        flashes.setHandSolo(addresses, on);
    }

    /// Brings dimmers to the levels of the submasters that flash. The playback thread alone.
    ///
    /// @param levels one for each address: 0 to 255, or `NONE` where none flashes
    /// @param solos  which of the addresses are soloed by it, by their place in the array
    public void setSubmasterFlash(int[] addresses, int[] levels, BitSet solos) {
        flashes.setSubmasters(addresses, levels, solos);
    }

    /// Lets go of what hands hold: the address goes to what is below, at last to 0. One nobody ever set stays so.
    public void release(int address) {
        hands.drop(address);
        flashes.endHands(address);
        touch.handled(address);
    }

    /// Ends what a hand flashes or solos, if it does.
    public void endFlash(int address) {
        flashes.endHands(address);
    }

    /// Whether the manual layer holds the address.
    @Override
    public boolean isCaptured(int address) {
        return hands.holds(address);
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
                        touch.rouse(address);
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
            fades.end(address);
        }
        var output = routes.get(address);
        if (output != null && Treatment.goesDark(treatment) && blackout()) {
            output.mark(address >> 6, 1L << address);
        } else if (output != null) {
            output.markTold(address >> 6, 1L << address);
        }
    }

    /// Whether a level that a hand has set may be another one than when this was last asked. For one who asks alone.
    public boolean takeHandsMoved() {
        return hands.takeChanged();
    }

    /// The level a hand has set, 0 to 255, or [Level#NONE] where none has.
    public int manual(int address) {
        return hands.level(address);
    }

    public int treatment(int address) {
        return treatments.get(address);
    }

    /// Whether manual or a hand's flash or solo holds the address.
    public boolean isInHand(int address) {
        return hands.holds(address) || flashes.isInHand(address);
    }

    /// Whether a flash may be another one than when this was last asked. For one who asks alone.
    public boolean takeFlashesMoved() {
        return flashes.takeChanged();
    }

    /// At what the address is flashed or soloed, 0 to 255, or [Level#NONE] where it is not.
    public int flashed(int address) {
        return kind(address) == LevelKind.DIMMER ? Flash.level(flash.get(address)) : Level.NONE;
    }

    /// Sends 0 where no layer has a say yet: what a gateway holds there from before goes out. It is no say; any layer is
    /// above it.
    ///
    /// @return whether that was so
    public boolean putOut(int address) {
        if (base.get(address) != Level.NONE) {
            return false;
        }
        touch.rouse(address);
        touch.stored(address);
        return true;
    }

    /// The gateway of the address holds already what it is brought back to next: there is nothing to fade when it is
    /// driven for the first time. One that is driven already comes back later as any other.
    public void settle(int address) {
        if (routes.get(address) == null) {
            settled.add(address >> 6, 1L << address);
        }
    }

    /// What cues and submasters say of it, or what is there when nobody does: 0 to 255, or `NONE`.
    public int belowHands(int address) {
        return Mix.asked(base.get(address), playback.get(address), Level.NONE);
    }

    /// Moves the grand master: every dimmer follows, except where a gateway came back and its levels wait for a touch.
    ///
    /// @param percent 0 to 100
    public void setGrandMaster(double percent) {
        masters.setGrandMaster(percent);
    }

    /// Holds every dimmer at 0 for as long as it is on; it counts as a touch of all of them.
    public void setBlackout(boolean on) {
        masters.setBlackout(on);
    }

    /// Sends what was stored, by any thread, since the last time.
    public void wake() {
        routes.wake();
    }

    /// Lets go of all that was ever wanted of or sent to an address: its next gateway is another one. How it is treated
    /// is the show's, and stays.
    public void forget(int address) {
        flashes.endHands(address);
        hands.drop(address);
        playback.set(address, Level.NONE);
        base.set(address, Level.NONE);
        sent.forget(address);
        fades.end(address);
    }

    // ---- Levels

    @Override
    public int wanted(int address) {
        return mix(address, masters.get());
    }

    /// What would go out without blackout: 0 to 255, or `NONE` when nobody has set the address.
    public int wantedInLight(int address) {
        return Mix.level(base.get(address), playback.get(address), manual.get(address), flash.get(address),
                treatments.get(address), Mix.withBlackout(masters.get(), false));
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

    @Override
    public int solos() {
        return Mix.solos(masters.get());
    }

    @Override
    public boolean isSoloedByHand(int address) {
        return flashes.isHandSolo(address);
    }

    // ---- outputs

    Routes routes() {
        return routes;
    }

    SentLevels sentLevels() {
        return sent;
    }

    ResumeFades fades() {
        return fades;
    }

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

    /// Brings an address back to what is wanted. Under the lock of the output that drives it.
    ///
    /// @return whether a fade starts
    boolean startResume(int address, boolean fade, long nanos) {
        int from = Math.max(sent.get(address), 0);
        int wanted = wanted(address);
        // Where nobody wants anything there is nothing to come back to: what comes first is not held up.
        boolean isSettled = (settled.get(address >> 6) & 1L << address) != 0;
        settled.remove(address >> 6, 1L << address);
        boolean starts = fade && !isSettled && wanted != Level.NONE && wanted != from
                && kind(address) != LevelKind.SWITCH;
        if (starts) {
            fades.start(address, from, nanos);
        } else {
            fades.end(address);
        }
        return starts;
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
}
