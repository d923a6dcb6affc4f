package io.stagenet.console.model.show;

import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the operator wants of a cue list at a moment.
///
/// @param cue    the current one, null when the list holds none
/// @param rate   in percent
/// @param master 0 to 100 percent
/// @param pause  where it stands still, or without a cue what a show before has left up; null where neither is so
public record WantedList(@Nullable CueNumber cue, double rate, double master, @Nullable Pause pause) {
    /// Of a list nobody has touched.
    public static final WantedList NOTHING = new WantedList(null, 100, 100, null);

    /// In percent.
    public static final double MAX_RATE = 1000;

    /// Where fades stand still.
    ///
    /// @param held   the levels of that moment, before the list's master
    /// @param passed milliseconds of the list's time since the current cue began
    /// @param length milliseconds of the list's time the current cue's fades take
    public record Pause(LevelSet held, long passed, long length) {
    }

    public static WantedList of(ListStatus list) {
        return new WantedList(list.current(), list.rate(), list.master(),
                list.isLeftOver() || list.paused() && list.current() != null
                        ? new Pause(list.held(), list.passed(), list.length()) : null);
    }

    /// @param list of the show that goes, null if it has none such
    WantedList leftBy(@Nullable CueList list) {
        var held = pause != null ? pause.held()
                : cue != null && list != null && list.cues().containsKey(cue) ? list.state(cue) : LevelSet.EMPTY;
        return new WantedList(null, rate, master, held.isEmpty() ? null : new Pause(held, 0, 0));
    }

    /// What a show before has left up in it.
    public LevelSet left() {
        return cue == null && pause != null ? pause.held() : LevelSet.EMPTY;
    }

    /// What of it would be brought back, in parts of a sentence.
    List<String> words(int number) {
        var words = new ArrayList<String>();
        if (cue != null) {
            words.add(Text.of(pause == null ? "recovery.cue" : "recovery.cue.paused", cue, number));
        }
        if (!left().isEmpty()) {
            words.add(Text.of("recovery.left", left().size(), number));
        }
        if (master != NOTHING.master()) {
            words.add(Text.of("recovery.list.master", number, Numbers.shown(Numbers.plain(master))));
        }
        if (rate != NOTHING.rate()) {
            words.add(Text.of("recovery.list.rate", number, Numbers.shown(Numbers.plain(rate))));
        }
        return words;
    }
}
