package io.stagenet.console.ui.cue;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import java.util.List;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Cues as lines of a table, in the order of their numbers.
final class CueLines {
    private CueLines() {
    }

    /// Brings lines in line with cues, and leaves those alone that are the same.
    static void bring(ObservableList<Cue> shown, List<Cue> wanted) {
        if (shown.isEmpty() || wanted.isEmpty()) {
            shown.setAll(wanted);
            return;
        }
        int at = 0;
        for (var cue : wanted) {
            while (at < shown.size() && shown.get(at).number().compareTo(cue.number()) < 0) {
                shown.remove(at);
            }
            if (at == shown.size() || !shown.get(at).number().equals(cue.number())) {
                shown.add(at, cue);
            } else if (shown.get(at) != cue) {
                shown.set(at, cue);
            }
            at++;
        }
        shown.remove(at, shown.size());
    }

    /// The cue itself, else the one that comes next, else the last; null where there is none.
    ///
    /// @param wanted null for the first
    static @Nullable CueNumber nearest(CueList in, @Nullable CueNumber wanted) {
        if (in.cues().isEmpty()) {
            return null;
        }
        if (wanted == null) {
            return in.cues().firstKey();
        }
        var from = in.cues().tailMap(wanted);
        return from.isEmpty() ? in.cues().lastKey() : from.firstKey();
    }
}
