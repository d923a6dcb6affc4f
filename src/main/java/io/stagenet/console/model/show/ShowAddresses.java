package io.stagenet.console.model.show;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ShowData;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/// Which addresses a show speaks of, and the same show speaking of others instead.
public final class ShowAddresses {
    private ShowAddresses() {
    }

    /// Every address that is set up, grouped, in a level or on a fader.
    public static BitSet of(ShowData show) {
        var used = new BitSet();
        show.addresses().keySet().forEach(used::set);
        var playback = show.playback();
        playback.groups().values().forEach(group -> group.addresses().forEach(used::set));
        playback.submasters().values().forEach(each -> add(each.levels(), used));
        playback.snapshots().values().forEach(levels -> add(levels, used));
        for (var list : playback.cueLists().values()) {
            for (var cue : list.cues().values()) {
                add(cue.levels(), used);
                cue.parts().forEach(part -> part.addresses().forEach(used::set));
            }
        }
        for (var page : show.pages()) {
            for (var slot : page.slots()) {
                if (slot instanceof FaderSlot.Address(int number)) {
                    used.set(number);
                }
            }
        }
        return used;
    }

    private static void add(LevelSet levels, BitSet used) {
        levels.forEach((address, _) -> used.set(address));
    }

    /// The show with other addresses.
    ///
    /// @param to the new number of each address the show speaks of; no two become one
    public static ShowData moved(ShowData show, IntUnaryOperator to) {
        var addresses = new TreeMap<Integer, AddressSettings>();
        show.addresses().forEach((address, settings) -> addresses.put(to.applyAsInt(address), settings));
        return new ShowData(addresses, show.preamps(), moved(show.playback(), to),
                show.pages().stream().map(page -> moved(page, to)).toList());
    }

    private static PlaybackData moved(PlaybackData playback, IntUnaryOperator to) {
        var groups = new TreeMap<Integer, Group>();
        playback.groups().forEach((number, group) -> groups.put(number, new Group(number, group.name(),
                group.addresses().stream().map(to::applyAsInt).toList())));
        var submasters = new TreeMap<Integer, Submaster>();
        playback.submasters().forEach((number, each) -> submasters.put(number,
                new Submaster(number, each.name(), moved(each.levels(), to))));
        var snapshots = new TreeMap<String, LevelSet>();
        playback.snapshots().forEach((name, levels) -> snapshots.put(name, moved(levels, to)));
        var lists = new TreeMap<Integer, CueList>();
        playback.cueLists().forEach((number, list) -> {
            var cues = new TreeMap<CueNumber, Cue>();
            list.cues().forEach((at, cue) -> cues.put(at, moved(cue, to)));
            lists.put(number, new CueList(number, list.name(), list.tracking(), list.back(), cues));
        });
        return new PlaybackData(groups, submasters, snapshots, lists);
    }

    private static Cue moved(Cue cue, IntUnaryOperator to) {
        var parts = cue.parts().stream().map(part -> new CuePart(moved(part.addresses(), to), part.times())).toList();
        return cue.withTimes(cue.kindTimes(), parts).withLevels(moved(cue.levels(), to));
    }

    private static FaderPage moved(FaderPage page, IntUnaryOperator to) {
        return new FaderPage(page.name(),
                page.slots().stream().map(slot -> slot instanceof FaderSlot.Address(int number)
                        ? new FaderSlot.Address(to.applyAsInt(number)) : slot).toList());
    }

    private static LevelSet moved(LevelSet levels, IntUnaryOperator to) {
        var next = LevelSet.builder();
        levels.forEach((address, level) -> next.put(to.applyAsInt(address), level));
        return next.build();
    }

    private static AddressRuns moved(AddressRuns addresses, IntUnaryOperator to) {
        var numbers = new ArrayList<Integer>();
        addresses.forEach(address -> numbers.add(to.applyAsInt(address)));
        return runs(numbers);
    }

    /// Addresses in their order, neighbours that rise joined.
    public static AddressRuns runs(List<Integer> addresses) {
        var runs = new ArrayList<AddressRange>();
        for (int address : addresses) {
            if (!runs.isEmpty() && runs.getLast().last() + 1 == address) {
                runs.set(runs.size() - 1, new AddressRange(runs.getLast().first(), address));
            } else {
                runs.add(new AddressRange(address, address));
            }
        }
        return new AddressRuns(runs);
    }
}
