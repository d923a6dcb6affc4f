package io.stagenet.console.show;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/// What would be different if an item were gone. Pure.
public final class ItemUse {
    private static final int MAX_NAMED = 5;

    private ItemUse() {
    }

    /// The users of an item, each as a part of a sentence; none if nothing uses it.
    public static List<String> of(ShowData show, ShowItem item) {
        var uses = new ArrayList<String>();
        if (item instanceof ShowItem.OfCue cue) {
            cues(show, cue, uses);
        } else if (item instanceof ShowItem.OfCueList(int number)) {
            int cues = Items.list(show, number).cues().size();
            if (cues > 0) {
                uses.add(Text.of(cues == 1 ? "edit.use.cue" : "edit.use.cues", cues));
            }
        }
        var slot = PageEdits.slot(item);
        for (var page : show.pages()) {
            for (int i = 0; i < page.slots().size(); i++) {
                if (page.slots().get(i).equals(slot)) {
                    uses.add(Text.of("edit.use.fader", i + 1, page.name()));
                }
            }
        }
        return uses;
    }

    private static void cues(ShowData show, ShowItem.OfCue item, List<String> uses) {
        var list = Items.list(show, item.list());
        var before = list.cues().headMap(item.cue()).values();
        var last = before.isEmpty() ? null : List.copyOf(before).getLast();
        if (last != null && last.link().kind() != CueLink.Kind.NONE) {
            uses.add(Text.of("edit.use.link", Items.text(new ShowItem.OfCue(item.list(), last.number()))));
        }
        var tracked = tracked(list, item.cue(), last == null ? LevelSet.EMPTY : list.state(last.number()));
        if (!tracked.isEmpty()) {
            var named = tracked.stream().limit(MAX_NAMED)
                    .map(number -> Items.text(new ShowItem.OfCue(item.list(), number)))
                    .collect(Collectors.joining(", "));
            uses.add(tracked.size() <= MAX_NAMED ? Text.of("edit.use.track", named)
                    : Text.of("edit.use.track.more", named, tracked.size() - MAX_NAMED));
        }
    }

    /// The cues that would be otherwise without the one before them.
    ///
    /// @param earlier what is up before that
    private static List<CueNumber> tracked(CueList list, CueNumber number, LevelSet earlier) {
        var own = list.state(number);
        var differs = new BitSet();
        own.forEach((address, level) -> differs.set(address, earlier.level(address) != level));
        earlier.forEach((address, level) -> differs.set(address, own.level(address) != level));
        var tracked = new ArrayList<CueNumber>();
        for (var cue : list.without(number).cues().tailMap(number).values()) {
            if (!list.tracking() || cue.blocked()) {
                break;
            }
            cue.levels().forEach((address, _) -> differs.clear(address));
            if (!differs.isEmpty()) {
                tracked.add(cue.number());
            }
        }
        return tracked;
    }
}
