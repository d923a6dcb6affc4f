package io.stagenet.console.show;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CuePart;
import io.stagenet.console.model.show.CueRange;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What can be done to the fields of cues and cue lists. Pure.
public final class CueEdits {
    private CueEdits() {
    }

    /// What is done to one cue.
    @FunctionalInterface
    private interface Change {
        Cue of(Cue cue, CueList list) throws EditRefusedException;
    }

    private static ShowEdit edit(ShowItem.OfCue item, Change change) {
        return show -> {
            var list = Items.list(show, item.list());
            return Items.with(show, list.with(change.of(Items.cue(show, item), list)));
        };
    }

    public static ShowEdit notes(ShowItem.OfCue item, String typed) {
        return edit(item, (cue, _) -> cue.withNotes(EditText.notes(typed)));
    }

    public static ShowEdit times(ShowItem.OfCue item, CueTimes times) {
        return edit(item, (cue, _) -> cue.withTimes(times));
    }

    /// @param times null to leave the kind to the cue's own times
    public static ShowEdit times(ShowItem.OfCue item, LevelKind kind, @Nullable CueTimes times) {
        return edit(item, (cue, _) -> {
            var kinds = new TreeMap<>(cue.kindTimes());
            if (times == null) {
                kinds.remove(kind);
            } else {
                kinds.put(kind, times);
            }
            return cue.withTimes(kinds, cue.parts());
        });
    }

    /// Each address has the times that were said of it last.
    ///
    /// @param times null to leave the addresses to the times of their kind and cue
    public static ShowEdit times(ShowItem.OfCue item, BitSet addresses, @Nullable CueTimes times) {
        return edit(item, (cue, _) -> {
            var parts = new ArrayList<CuePart>();
            for (var part : cue.parts()) {
                var left = new BitSet();
                part.addresses().forEach(left::set);
                left.andNot(addresses);
                if (!left.isEmpty()) {
                    parts.add(new CuePart(AddressRuns.of(left), part.times()));
                }
            }
            if (times != null) {
                parts.add(new CuePart(AddressRuns.of(addresses), times));
            }
            return cue.withTimes(cue.kindTimes(), parts);
        });
    }

    public static ShowEdit link(ShowItem.OfCue item, CueLink link) {
        return edit(item, (cue, _) -> cue.withLink(link));
    }

    /// Puts into a cue all that tracks into it, and lets nothing more in; or lets it in again.
    public static ShowEdit block(ShowItem.OfCue item, boolean block) {
        return edit(item, (cue, list) -> block ? cue.withBlock(list.state(cue.number())) : cue.withoutBlock());
    }

    /// Sets what a cue says of addresses itself; in a list that tracks, what it changes.
    ///
    /// @param level 0 to 255, null to say nothing of them any more
    public static ShowEdit levels(ShowItem.OfCue item, BitSet addresses, @Nullable Integer level) {
        return edit(item, (cue, _) -> {
            var levels = cue.levels().toBuilder();
            addresses.stream().forEach(address -> {
                if (level == null) {
                    levels.remove(address);
                } else {
                    levels.put(address, level);
                }
            });
            return cue.withLevels(levels.build());
        });
    }

    /// @param playing   what is on stage
    /// @param confirmed whether it was said what uses them
    public static ShowEdit delete(CueRange range, PlaybackStatus playing, boolean confirmed) {
        return show -> {
            var list = Items.list(show, range.list());
            var gone = range.in(list);
            if (gone.isEmpty()) {
                throw new EditRefusedException(Text.of("edit.unknown.cues", Items.text(range)));
            }
            var uses = ItemUse.of(show, range, playing);
            if (!confirmed && !uses.isEmpty()) {
                throw new EditRefusedException(Text.of("edit.used.cues", Items.text(range), String.join(", ", uses)));
            }
            var left = new TreeMap<>(list.cues());
            gone.forEach(left::remove);
            return Items.with(show, list.withCues(left.values()));
        };
    }

    /// Numbers all cues of a list anew, in their order.
    ///
    /// @param step in thousandths, 1 or more
    public static ShowEdit renumber(int number, CueNumber first, int step) {
        return show -> {
            Items.require(show, new ShowItem.OfCueList(number));
            var list = Items.list(show, number);
            var cues = new ArrayList<Cue>();
            long next = first.thousandths();
            for (var cue : list.cues().values()) {
                cues.add(cue.withNumber(number(next)));
                next += step;
            }
            return Items.with(show, list.withCues(cues));
        };
    }

    private static CueNumber number(long thousandths) throws EditRefusedException {
        if (thousandths > CueNumber.MAX) {
            throw new EditRefusedException(Text.of("edit.renumber.far", new CueNumber(CueNumber.MAX)));
        }
        return new CueNumber((int) thousandths);
    }

    /// Makes a list track or not, so that each of its cues looks as before: the cues of a list that is to track are
    /// blocked, those of one that is not to any more hold all that was up.
    public static ShowEdit tracking(int number, boolean tracking) {
        return show -> {
            var list = Items.list(show, number);
            if (list.tracking() == tracking) {
                return Items.with(show, list);
            }
            var cues = tracking ? list.cues().values().stream().map(cue -> cue.withBlock(cue.levels())).toList()
                    : filled(list);
            return Items.with(show, list.withCues(cues).withTracking(tracking));
        };
    }

    /// The cues of a list that tracks, each with all that is up in it.
    private static List<Cue> filled(CueList list) {
        var cues = new ArrayList<Cue>();
        var state = LevelSet.builder();
        for (var cue : list.cues().values()) {
            if (cue.blocked()) {
                state.clear();
            }
            cues.add(cue.withLevels(state.putAll(cue.levels()).build()).withoutBlock());
        }
        return cues;
    }

    /// @param millis what BACK takes in this list
    public static ShowEdit back(int number, long millis) {
        return show -> Items.with(show, Items.list(show, number).withBack(millis));
    }
}
