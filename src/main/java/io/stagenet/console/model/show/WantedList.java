package io.stagenet.console.model.show;

import io.stagenet.console.text.Numbers;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the operator wants of a cue list at a moment.
///
/// @param cue    the current one, null when the list is at none
/// @param rate   in percent
/// @param master 0 to 100 percent
/// @param holds  what it has brought up once its fades are over, before its master: what plays keeps the levels it began
///               with; null when they are those of the cue in the show
/// @param moving where it is while its fades are under way, with what goes out by them, before its master; else nothing
/// @param pause  where it stands still; null while it does not
public record WantedList(@Nullable CueNumber cue, double rate, double master, @Nullable LevelSet holds,
        LevelSet moving, @Nullable Pause pause) {
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

    /// One whose cue is as it is in the show, and complete.
    public WantedList(@Nullable CueNumber cue, double rate, double master, @Nullable Pause pause) {
        this(cue, rate, master, null, LevelSet.EMPTY, pause);
    }

    /// @param show   the list there, null if it has none such
    /// @param moving where it is while its fades are under way
    public static WantedList of(ListStatus list, @Nullable CueList show, LevelSet moving) {
        var current = list.current();
        boolean asInShow = current != null && show != null && show.cues().containsKey(current)
                && show.state(current).equals(list.holds());
        return new WantedList(current, list.rate(), list.master(),
                asInShow || current == null && list.holds().isEmpty() ? null : list.holds(), moving,
                list.paused() && (current != null || !list.held().isEmpty())
                        ? new Pause(list.held(), list.passed(), list.length()) : null);
    }

    /// Whether it is at a cue, or anything is up in it.
    public boolean isUp() {
        return cue != null || holds != null && !holds.isEmpty() || !moving.isEmpty() || pause != null;
    }

    /// What it will have brought up once its fades are over.
    ///
    /// @param list of the show, null if it has none such
    public LevelSet holds(@Nullable CueList list) {
        return holds != null ? holds
                : cue != null && list != null && list.cues().containsKey(cue) ? list.state(cue) : LevelSet.EMPTY;
    }

    /// What gateways have of it, before its master.
    ///
    /// @param list of the show, null if it has none such
    public LevelSet present(@Nullable CueList list) {
        return pause != null ? pause.held() : moving.isEmpty() ? holds(list) : moving;
    }

    /// @param list of the show that goes, null if it has none such
    WantedList leftBy(@Nullable CueList list) {
        var left = pause != null ? pause.held() : holds(list);
        return new WantedList(null, rate, master, left.isEmpty() ? null : left, LevelSet.EMPTY, null);
    }

    /// What a show before has left up in it.
    public LevelSet left() {
        return cue == null ? pause != null ? pause.held() : holds(null) : LevelSet.EMPTY;
    }

    /// The same of a cue that is called otherwise now.
    WantedList withCue(@Nullable CueNumber next) {
        return new WantedList(next, rate, master, holds, moving, pause);
    }

    /// What of it would be brought back, in parts of a sentence.
    List<String> words(int number) {
        var words = new ArrayList<String>();
        if (cue != null) {
            words.add(Text.of(pause == null ? "recovery.cue" : "recovery.cue.paused", cue, number));
        }
        if (!left().isEmpty()) {
            words.add(Text.of("recovery.left", left().size(), number));
        } else if (cue == null && !moving.isEmpty()) {
            words.add(Text.of("recovery.leaving", moving.size(), number));
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
