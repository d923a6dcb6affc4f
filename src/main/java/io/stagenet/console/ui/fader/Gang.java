package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;
import io.stagenet.console.service.Faders;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Several addresses that move together: each by as much as the one in the hand, so that their offsets stay.
///
/// One that reaches an end stops there and comes back by itself when the hand has come back as far, for as long as nobody
/// else moves any of them. FX thread.
final class Gang {
    private final Faders faders;
    private BitSet members = new BitSet();
    /// Where each would be if there were no ends.
    private final Map<Integer, Integer> places = new HashMap<>();

    Gang(Faders faders) {
        this.faders = faders;
    }

    /// @param selected the members; never changed by its owner, but replaced
    void move(int lead, int value, BitSet selected) {
        if (!selected.get(lead) || selected.cardinality() < 2) {
            faders.move(lead, value);
            return;
        }
        if (members != selected || !isWhereItWasLeft()) {
            members = selected;
            places.clear();
            selected.stream().forEach(address -> places.put(address, levelOf(address)));
        }
        int by = value - levelOf(lead);
        places.replaceAll((address, place) -> address == lead ? value : place + by);
        places.forEach((address, place) -> faders.move(address, legal(place)));
    }

    private boolean isWhereItWasLeft() {
        for (var each : places.entrySet()) {
            if (legal(each.getValue()) != levelOf(each.getKey())) {
                return false;
            }
        }
        return true;
    }

    private int levelOf(int address) {
        return Math.max(0, faders.asked(address));
    }

    private static int legal(int place) {
        return Math.clamp(place, 0, Level.FULL);
    }
}
