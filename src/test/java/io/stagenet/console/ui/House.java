package io.stagenet.console.ui;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;

/// What many pictures show: a small house with its gateways, names and levels.
final class House {
    private House() {
    }

    static Rig four(Rig rig) {
        return rig.gateway("HOUSE-LEFT", LinkState.ONLINE, 1, 512, "DMX")
                .gateway("POWER-STRIP", LinkState.ONLINE, 513, 6, "RELAY")
                .gateway("MIDI-BRIDGE", LinkState.ONLINE, 519, 8, "MIDI")
                .gateway("ANALOG-DIMMER", LinkState.CONNECTING, 527, 6, "ANALOG");
    }

    static Rig named(Rig rig) {
        var names = new String[]{"Front L", "Front C", "Front R", "Spot L", "Spot R", "Key", "Fill", "Back 1", "Back 2",
            "Cyc Red", "Cyc Green", "Cyc Blue", "Practical lamp in the kitchen"};
        for (int i = 0; i < names.length; i++) {
            rig.name(i + 1, names[i]);
        }
        return rig;
    }

    static Preferences compact() {
        return Preferences.DEFAULT.withStripsPerPage(48).withCompactStrips(true);
    }

    /// Levels as of a show that runs, at the first addresses and near the last ones.
    static void light(FakeFaders faders) {
        int[] looks = {255, 255, 255, 158, 158, 191, 191, 102, 102, 224, 31, 138, 77, 77, 0, 255};
        for (int i = 0; i < looks.length; i++) {
            for (int base : new int[]{1, 65_000}) {
                faders.wanted[base + i] = looks[i];
                faders.sent[base + i] = i == 5 ? 155 : looks[i];
            }
        }
    }

    /// SN9 to SN14 as they are assumed to be, on a gateway that is lost.
    static void lose(FakeFaders faders) {
        for (int address = 9; address < 15; address++) {
            faders.held[address] = faders.wanted[address];
            // The operator went on while the link was lost.
            faders.wanted[address] = address % 2 == 1 ? 230 : faders.wanted[address];
        }
    }
}
