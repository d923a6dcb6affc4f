package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.text.Text;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// All addresses of a group, put to one level as `GROUP n AT x` does.
final class GroupDrive implements SlotDrive {
    private final FaderSlot.OfGroup slot;
    private final Desk desk;
    private int[] addresses = {};
    /// What a hand flashes: let go of whatever becomes of the group meanwhile, so that nothing shines for ever.
    private Selection flashed = new Selection(List.of());

    GroupDrive(FaderSlot.OfGroup slot, Desk desk) {
        this.slot = slot;
        this.desk = desk;
    }

    @Override
    public SlotFacts show(ConsoleState state) {
        var group = state.show().playback().groups().get(slot.number());
        addresses = group == null ? new int[0] : group.addresses().stream().mapToInt(Integer::intValue).toArray();
        return SlotFacts.of(new SlotWords(state.show(), LeasedAddresses.NONE), slot,
                Text.of("ui.slot.addresses", addresses.length), Text.of("ui.slot.addresses.whole", addresses.length));
    }

    /// Where some were set and others never, those count as 0: that is what they stand at.
    @Override
    public SlotLevels read(Instant now) {
        var faders = desk.faders();
        int low = Level.FULL;
        int high = Level.NONE;
        long sum = 0;
        long sent = 0;
        int told = 0;
        for (int address : addresses) {
            int asked = faders.asked(address);
            low = Math.min(low, Math.max(0, asked));
            high = Math.max(high, asked);
            sum += Math.max(0, asked);
            int out = faders.sent(address);
            if (out != Level.NONE) {
                sent += out;
                told++;
            }
        }
        int out = told == 0 ? Level.NONE : Math.round((float) sent / told);
        return high == Level.NONE ? SlotLevels.of(Level.NONE, out)
                : new SlotLevels(Math.round((float) sum / addresses.length), low, high, out);
    }

    @Override
    public CompletionStage<Outcome> move(int value) {
        return desk.submit(new LevelAction.SetLevels(all(), new LevelChange.To(value)));
    }

    @Override
    public Flash flash() {
        return Flash.FLASH;
    }

    @Override
    public CompletionStage<Outcome> flash(boolean on) {
        if (on) {
            flashed = new Selection(addresses()
                    .stream().<Selection.Term>mapToObj(address -> new Selection.Addresses(address, address, false))
                    .toList());
        }
        return desk.submit(new LevelAction.Flash(on ? all() : flashed, on));
    }

    @Override
    public CompletionStage<Outcome> rename(String name) {
        return desk.submit(new EditAction.SetLabel(new ShowItem.OfGroup(slot.number()), name));
    }

    @Override
    public BitSet addresses() {
        var all = new BitSet();
        for (int address : addresses) {
            all.set(address);
        }
        return all;
    }

    private Selection all() {
        return new Selection(List.of(new Selection.OfGroup(slot.number(), false, 0)));
    }
}
