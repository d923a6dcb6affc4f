package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.ListStatus;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/// The master of a cue list: what its dimmers are scaled to.
final class CueListDrive implements SlotDrive {
    private final FaderSlot.OfCueList slot;
    private final Desk desk;
    private ListStatus status = ListStatus.IDLE;

    CueListDrive(FaderSlot.OfCueList slot, Desk desk) {
        this.slot = slot;
        this.desk = desk;
    }

    @Override
    public SlotFacts show(ConsoleState state) {
        status = state.playback().list(slot.number());
        var list = state.show().playback().cueLists().get(slot.number());
        var current = status.current();
        var cue = list == null || current == null ? null : list.cues().get(current);
        String line = current == null ? Text.of("ui.slot.idle")
                : Text.of(status.paused() ? "ui.slot.cue.paused" : "ui.slot.cue", current);
        String whole = cue == null || cue.label().isEmpty() ? line.replace('\n', ' ')
                : Text.of("ui.slot.line", line.replace('\n', ' '), cue.label());
        return SlotFacts.of(new SlotWords(state.show(), LeasedAddresses.NONE), slot, line, whole);
    }

    @Override
    public SlotLevels read(Instant now) {
        return SlotLevels.ofPercent(status.master());
    }

    @Override
    public CompletionStage<Outcome> move(int value) {
        return desk.submit(new PlaybackAction.SetListMaster(slot.number(), SlotLevels.toPercent(value)));
    }

    @Override
    public Flash flash() {
        return Flash.NONE;
    }

    @Override
    public CompletionStage<Outcome> rename(String name) {
        return desk.submit(new EditAction.SetLabel(new ShowItem.OfCueList(slot.number()), name));
    }
}
