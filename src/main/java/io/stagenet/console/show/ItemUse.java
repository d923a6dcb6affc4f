package io.stagenet.console.show;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueRange;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What would be different if an item were gone. Pure.
public final class ItemUse {
    private static final int MAX_NAMED = 5;

    private ItemUse() {
    }

    /// The users of an item, each as a part of a sentence; none if nothing uses it.
    ///
    /// @param playing what is on stage
    public static List<String> of(ShowData show, ShowItem item, PlaybackStatus playing) {
        var uses = new ArrayList<String>();
        if (item instanceof ShowItem.OfCue(int list, var cue)) {
            uses.addAll(of(show, new CueRange(list, cue, cue), playing));
        } else if (item instanceof ShowItem.OfCueList(int number)) {
            int cues = Items.list(show, number).cues().size();
            if (cues > 0) {
                uses.add(Text.of(cues == 1 ? "edit.use.cue" : "edit.use.cues", cues));
            }
        }
        if (item instanceof ShowItem.OfSubmaster(int number) && playing.submaster(number).to() > 0) {
            uses.add(Text.of("edit.use.stage"));
        }
        var slot = PageEdits.slot(item);
        for (int position = 1; position <= show.pages().size(); position++) {
            var page = show.pages().get(position - 1);
            for (int i = 0; i < page.slots().size(); i++) {
                if (page.slots().get(i).equals(slot)) {
                    uses.add(page.name().isEmpty() ? Text.of("edit.use.fader.number", i + 1, position)
                            : Text.of("edit.use.fader", i + 1, page.name()));
                }
            }
        }
        return uses;
    }

    /// The users of cues beside these themselves, and the stage.
    public static List<String> of(ShowData show, CueRange cues, PlaybackStatus playing) {
        var uses = new ArrayList<String>();
        var list = Items.list(show, cues.list());
        var current = playing.list(cues.list()).current();
        if (current != null && cues.in(list).contains(current)) {
            uses.add(cues.first().equals(cues.last()) ? Text.of("edit.use.stage")
                    : Text.of("edit.use.stage.one", Items.text(new ShowItem.OfCue(cues.list(), current))));
        }
        var before = list.before(cues.first());
        @Nullable Cue last = before == null ? null : list.cues().get(before);
        if (last != null && last.link().kind() != CueLink.Kind.NONE) {
            uses.add(Text.of("edit.use.link", Items.text(new ShowItem.OfCue(cues.list(), last.number()))));
        }
        var tracked = tracked(list, cues);
        if (!tracked.isEmpty()) {
            var named = tracked.stream().limit(MAX_NAMED)
                    .map(number -> Items.text(new ShowItem.OfCue(cues.list(), number)))
                    .collect(Collectors.joining(", "));
            uses.add(tracked.size() <= MAX_NAMED ? Text.of("edit.use.track", named)
                    : Text.of("edit.use.track.more", named, tracked.size() - MAX_NAMED));
        }
        return uses;
    }

    /// What of an item was up when the console was lost, while nobody has said what becomes of that; none if nothing was.
    ///
    /// @param lost null where nothing waits
    public static List<String> lost(ShowItem item, @Nullable Wanted lost) {
        boolean waits = lost != null && switch (item) {
            case ShowItem.OfCue(int list, var cue) -> cue.equals(cue(lost, list));
            case ShowItem.OfCueList(int list) -> lost.lists().containsKey(list);
            case ShowItem.OfSubmaster(int number) -> lost.submasters().containsKey(number);
            default -> false;
        };
        return waits ? List.of(Text.of("edit.use.lost")) : List.of();
    }

    /// The same of cues.
    public static List<String> lost(ShowData show, CueRange cues, @Nullable Wanted lost) {
        var waits = lost == null ? null : cue(lost, cues.list());
        if (waits == null || !cues.in(Items.list(show, cues.list())).contains(waits)) {
            return List.of();
        }
        var item = new ShowItem.OfCue(cues.list(), waits);
        return cues.first().equals(cues.last()) ? lost(item, lost)
                : List.of(Text.of("edit.use.lost.one", Items.text(item)));
    }

    private static @Nullable CueNumber cue(Wanted lost, int list) {
        @Nullable WantedList wanted = lost.lists().get(list);
        return wanted == null ? null : wanted.cue();
    }

    /// The cues that would be otherwise without those before them.
    private static List<CueNumber> tracked(CueList list, CueRange range) {
        var gone = range.in(list);
        if (!list.tracking() || gone.isEmpty()) {
            return List.of();
        }
        var before = list.before(range.first());
        var earlier = before == null ? LevelSet.EMPTY : list.state(before);
        var own = list.state(gone.getLast());
        var differs = new BitSet();
        own.forEach((address, level) -> differs.set(address, earlier.level(address) != level));
        earlier.forEach((address, level) -> differs.set(address, own.level(address) != level));
        var tracked = new ArrayList<CueNumber>();
        for (var cue : list.cues().tailMap(range.last()).values()) {
            if (cue.number().equals(range.last())) {
                continue;
            }
            if (cue.blocked()) {
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
