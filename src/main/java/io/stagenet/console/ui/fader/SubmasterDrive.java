package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.show.SubmasterStatus;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/// A submaster. The thumb is its fader; the fill is how far it is up, which is full while it is flashed or soloed, as the
/// number says, and nothing while others are soloed.
final class SubmasterDrive implements SlotDrive {
    private final FaderSlot.OfSubmaster slot;
    private final Desk desk;
    private SubmasterStatus status = SubmasterStatus.DOWN;

    SubmasterDrive(FaderSlot.OfSubmaster slot, Desk desk) {
        this.slot = slot;
        this.desk = desk;
    }

    @Override
    public SlotFacts show(ConsoleState state) {
        status = state.playback().submaster(slot.number());
        var submaster = state.show().playback().submasters().get(slot.number());
        int count = submaster == null ? 0 : submaster.levels().size();
        return SlotFacts.of(new SlotWords(state.show(), LeasedAddresses.NONE), slot, "",
                Text.of("ui.slot.addresses.whole", count));
    }

    @Override
    public SlotLevels read(Instant now) {
        int position = (int) Math.round(status.position(now));
        if (status.flashes() || status.solos()) {
            return new SlotLevels(position, Level.FULL, Level.FULL, Level.FULL);
        }
        return SlotLevels.of(position, desk.faders().solos() > 0 ? 0 : position);
    }

    @Override
    public CompletionStage<Outcome> move(int value) {
        return desk.submit(new PlaybackAction.SetSubmaster(slot.number(), new LevelChange.To(value), null));
    }

    @Override
    public Flash flash() {
        return Flash.FLASH_AND_SOLO;
    }

    @Override
    public CompletionStage<Outcome> flash(boolean on) {
        return desk.submit(new PlaybackAction.FlashSubmaster(slot.number(), on));
    }

    @Override
    public CompletionStage<Outcome> solo(boolean on) {
        return desk.submit(new PlaybackAction.SoloSubmaster(slot.number(), on));
    }

    @Override
    public CompletionStage<Outcome> rename(String name) {
        return desk.submit(new EditAction.SetLabel(new ShowItem.OfSubmaster(slot.number()), name));
    }
}
