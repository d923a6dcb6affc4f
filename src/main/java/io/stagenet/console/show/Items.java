package io.stagenet.console.show;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueRange;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.text.Text;
import org.jspecify.annotations.Nullable;

/// What a show has under the numbers and names of its items. Pure.
public final class Items {
    private Items() {
    }

    /// What an item is called in the middle of a sentence: `cue 5`, `cue 5 of list 2`, `submaster 3`.
    public static String text(ShowItem item) {
        return switch (item) {
            case ShowItem.OfCue(int list, var cue) ->
                list == 1 ? Text.of("edit.item.cue", cue) : Text.of("edit.item.cue.list", cue, list);
            case ShowItem.OfSubmaster(int number) -> Text.of("edit.item.submaster", number);
            case ShowItem.OfSnapshot(var name) -> Text.of("edit.item.snapshot", name);
            case ShowItem.OfGroup(int number) -> Text.of("edit.item.group", number);
            case ShowItem.OfCueList(int number) -> Text.of("edit.item.list", number);
            case ShowItem.OfPage(int position) -> Text.of("edit.item.page", position);
        };
    }

    /// What several cues are called in the middle of a sentence: `cues 5 to 9`, `cues 5 to 9 of list 2`.
    public static String text(CueRange cues) {
        return cues.list() == 1 ? Text.of("edit.item.cues", cues.first(), cues.last())
                : Text.of("edit.item.cues.list", cues.first(), cues.last(), cues.list());
    }

    public static boolean has(ShowData show, ShowItem item) {
        var playback = show.playback();
        return switch (item) {
            case ShowItem.OfCue(int list, var cue) -> list(show, list).cues().containsKey(cue);
            case ShowItem.OfSubmaster(int number) -> playback.submasters().containsKey(number);
            case ShowItem.OfSnapshot(var name) -> playback.snapshots().containsKey(name);
            case ShowItem.OfGroup(int number) -> playback.groups().containsKey(number);
            case ShowItem.OfCueList(int number) -> playback.cueLists().containsKey(number);
            case ShowItem.OfPage(int position) -> position >= 1 && position <= show.pages().size();
        };
    }

    /// @throws EditRefusedException if nothing can have this number or name
    static void check(ShowItem item) throws EditRefusedException {
        boolean legal = switch (item) {
            case ShowItem.OfCue(int list, _) -> list >= 1 && list <= CueList.MAX_NUMBER;
            case ShowItem.OfSubmaster(int number) -> number >= 1 && number <= Submaster.MAX_NUMBER;
            case ShowItem.OfGroup(int number) -> number >= 1 && number <= Group.MAX_NUMBER;
            case ShowItem.OfCueList(int number) -> number >= 1 && number <= CueList.MAX_NUMBER;
            case ShowItem.OfPage(int position) -> position >= 1 && position <= PageEdits.MAX_PAGES;
            case ShowItem.OfSnapshot(var name) -> !EditText.name(name).isEmpty() && EditText.name(name).equals(name);
        };
        if (!legal) {
            throw new EditRefusedException(Text.of("edit.illegal", text(item)));
        }
    }

    /// @throws EditRefusedException if the show has none such
    public static void require(ShowData show, ShowItem item) throws EditRefusedException {
        if (!has(show, item)) {
            throw new EditRefusedException(Text.of("edit.unknown", text(item)));
        }
    }

    /// The cue list of a number; an empty one where the show has none.
    public static CueList list(ShowData show, int number) {
        var list = show.playback().cueLists().get(number);
        return list == null ? CueList.of(number) : list;
    }

    /// @throws EditRefusedException if the show has none such
    public static Cue cue(ShowData show, ShowItem.OfCue item) throws EditRefusedException {
        var cue = list(show, item.list()).cues().get(item.cue());
        if (cue == null) {
            throw new EditRefusedException(Text.of("edit.unknown", text(item)));
        }
        return cue;
    }

    /// The levels an item holds itself; null if the show has none such.
    static @Nullable LevelSet levels(ShowData show, ShowItem.OfLevels item) {
        return switch (item) {
            case ShowItem.OfCue(int list, var number) -> {
                var cue = list(show, list).cues().get(number);
                yield cue == null ? null : cue.levels();
            }
            case ShowItem.OfSubmaster(int number) -> {
                var submaster = show.playback().submasters().get(number);
                yield submaster == null ? null : submaster.levels();
            }
            case ShowItem.OfSnapshot(var name) -> show.playback().snapshots().get(name);
        };
    }

    /// The levels that are up when an item is: those of a cue with what tracks into it.
    ///
    /// @throws EditRefusedException if the show has none such
    public static LevelSet state(ShowData show, ShowItem.OfLevels item) throws EditRefusedException {
        require(show, item);
        if (item instanceof ShowItem.OfCue(int list, var number)) {
            return list(show, list).state(number);
        }
        var levels = levels(show, item);
        return levels == null ? LevelSet.EMPTY : levels;
    }

    /// The same show with other levels of an item that is there.
    static ShowData withLevels(ShowData show, ShowItem.OfLevels item, LevelSet levels) {
        var playback = show.playback();
        return show.withPlayback(switch (item) {
            case ShowItem.OfCue(int list, var number) -> {
                var cues = list(show, list);
                var cue = cues.cues().get(number);
                yield cue == null ? playback : playback.withCueList(list, cues.with(cue.withLevels(levels)));
            }
            case ShowItem.OfSubmaster(int number) -> {
                var submaster = playback.submasters().get(number);
                yield submaster == null ? playback
                        : playback.withSubmaster(number, new Submaster(number, submaster.name(), levels));
            }
            case ShowItem.OfSnapshot(var name) -> playback.withSnapshot(name, levels);
        });
    }

    static ShowData with(ShowData show, CueList list) {
        return show.withPlayback(show.playback().withCueList(list.number(), list));
    }
}
