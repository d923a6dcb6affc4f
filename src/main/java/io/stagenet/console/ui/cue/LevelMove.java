package io.stagenet.console.ui.cue;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.LevelSet;
import java.util.ArrayList;
import java.util.List;

/// What becomes of one address from one cue to the next.
///
/// @param name    what the operator calls it, empty for none
/// @param before  when the cue before is complete, 0 to 255, or [Level#NONE] when that says nothing of it
/// @param level   when this cue is complete, or `NONE` when the list lets go of it
/// @param tracked whether the level comes from a cue before, not from this one
record LevelMove(int address, String name, int before, int level, boolean tracked) {
    boolean moves() {
        return before != level;
    }

    boolean isOut() {
        return level == Level.NONE;
    }

    /// All that a cue holds or lets go of, by address. Pure.
    static List<LevelMove> of(ShowData show, CueList list, CueNumber number) {
        var cue = list.cues().get(number);
        if (cue == null) {
            return List.of();
        }
        var earlier = list.before(number);
        var before = earlier == null ? LevelSet.EMPTY : list.state(earlier);
        boolean keeps = list.tracking() && !cue.blocked();
        var changes = new ArrayList<LevelMove>();
        before.forEachWith(cue.levels(), (address, from, own) -> {
            boolean tracked = keeps && own == Level.NONE;
            changes.add(new LevelMove(address, show.name(address), from, tracked ? from : own, tracked));
        });
        return List.copyOf(changes);
    }
}
