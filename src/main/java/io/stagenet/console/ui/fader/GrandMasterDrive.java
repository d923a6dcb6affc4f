package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.service.Faders;
import io.stagenet.console.text.Text;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/// The grand master: every dimmer follows.
final class GrandMasterDrive implements SlotDrive {
    private final FaderSlot slot = new FaderSlot.GrandMaster();
    private final Faders faders;

    GrandMasterDrive(Faders faders) {
        this.faders = faders;
    }

    @Override
    public SlotFacts show(ConsoleState state) {
        return SlotFacts.of(SlotWords.NONE, slot, "", Text.of("ui.slot.grand.whole"));
    }

    @Override
    public SlotLevels read(Instant now) {
        return SlotLevels.ofPercent(faders.grandMaster());
    }

    @Override
    public CompletionStage<Outcome> move(int value) {
        faders.moveGrandMaster(SlotLevels.toPercent(value));
        return NOTHING;
    }

    @Override
    public Flash flash() {
        return Flash.NONE;
    }

    @Override
    public boolean canRename() {
        return false;
    }
}
