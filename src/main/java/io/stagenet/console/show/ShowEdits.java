package io.stagenet.console.show;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CuePreamps;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done to everything that has a number or a name: record, update, merge, copy, move, label, delete. Pure.
public final class ShowEdits {
    private ShowEdits() {
    }

    /// Makes an item, or gives one that is there new levels; what is not said of it stays.
    ///
    /// @param name    null to leave it; a snapshot has the name it is addressed by
    /// @param times   of a cue; null to leave them
    /// @param preamps of a cue; null to leave them
    public static ShowEdit record(ShowItem.OfLevels item, @Nullable String name, LevelSet levels,
            @Nullable CueTimes times, @Nullable CuePreamps preamps) {
        return show -> {
            Items.check(item);
            return switch (item) {
                case ShowItem.OfCue(int list, var number) -> {
                    var cues = Items.list(show, list);
                    var cue = cues.cues().getOrDefault(number, new Cue(number, "", CueTimes.CUT, LevelSet.EMPTY))
                            .withLevels(levels);
                    cue = name == null ? cue : cue.withLabel(EditText.name(name));
                    cue = times == null ? cue : cue.withTimes(times);
                    cue = preamps == null ? cue : cue.withPreamps(preamps);
                    yield Items.with(show, cues.with(cue));
                }
                case ShowItem.OfSubmaster(int number) -> {
                    String label = name != null ? EditText.name(name) : name(show.playback(), number);
                    yield show.withPlayback(
                            show.playback().withSubmaster(number, new Submaster(number, label, levels)));
                }
                case ShowItem.OfSnapshot(var own) -> show.withPlayback(show.playback().withSnapshot(own, levels));
            };
        };
    }

    /// Makes a group, or gives one that is there other addresses.
    ///
    /// @param name      null to leave it
    /// @param addresses in the operator's order, each once
    public static ShowEdit group(int number, @Nullable String name, List<Integer> addresses) {
        return show -> {
            Items.check(new ShowItem.OfGroup(number));
            String label = name != null ? EditText.name(name) : groupName(show.playback(), number);
            return show.withPlayback(show.playback().withGroup(number, new Group(number, label, addresses)));
        };
    }

    /// Lays levels over those an item has.
    ///
    /// @param levels of all they name the new ones; the rest stays
    public static ShowEdit update(ShowItem.OfLevels item, LevelSet levels) {
        return show -> {
            var present = Items.levels(show, item);
            if (present == null) {
                throw new EditRefusedException(Text.of("edit.unknown", Items.text(item)));
            }
            return Items.withLevels(show, item, present.toBuilder().putAll(levels).build());
        };
    }

    /// Puts addresses behind those a group has.
    public static ShowEdit extend(int number, List<Integer> addresses) {
        return show -> {
            Items.require(show, new ShowItem.OfGroup(number));
            var all = new LinkedHashSet<>(addresses(show.playback(), number));
            all.addAll(addresses);
            return group(number, null, new ArrayList<>(all)).of(show);
        };
    }

    /// Sets or takes away what a cue sets head amps to.
    public static ShowEdit preamps(ShowItem.OfCue item, @Nullable CuePreamps preamps) {
        return show -> Items.with(show,
                Items.list(show, item.list()).with(Items.cue(show, item).withPreamps(preamps)));
    }

    /// Lays what is up when one item is over the levels of another.
    public static ShowEdit merge(ShowItem.OfLevels from, ShowItem.OfLevels into) {
        return show -> update(into, Items.state(show, from)).of(show);
    }

    /// Makes a second one of the same kind, as it stands: in a list that tracks, with what the cue changes.
    public static ShowEdit copy(ShowItem from, ShowItem to) {
        return show -> {
            Items.require(show, from);
            Items.check(to);
            if (Items.has(show, to)) {
                throw new EditRefusedException(Text.of("edit.taken", Items.text(to)));
            }
            return copied(show, from, to);
        };
    }

    /// The one that is copied is there.
    private static ShowData copied(ShowData show, ShowItem from, ShowItem to) throws EditRefusedException {
        var playback = show.playback();
        return switch (to) {
            case ShowItem.OfCue(int list, var number) when from instanceof ShowItem.OfCue cue ->
                Items.with(show, Items.list(show, list).with(Items.cue(show, cue).withNumber(number)));
            case ShowItem.OfSubmaster(int number) when from instanceof ShowItem.OfSubmaster(int old) ->
                show.withPlayback(playback.withSubmaster(number,
                        new Submaster(number, name(playback, old), levels(show, old))));
            case ShowItem.OfSnapshot(var name) when from instanceof ShowItem.OfSnapshot snapshot ->
                show.withPlayback(playback.withSnapshot(name, Items.state(show, snapshot)));
            case ShowItem.OfGroup(int number) when from instanceof ShowItem.OfGroup(int old) ->
                group(number, groupName(playback, old), addresses(playback, old)).of(show);
            case ShowItem.OfCueList(int number) when from instanceof ShowItem.OfCueList(int old) ->
                Items.with(show, Items.list(show, old).withNumber(number));
            default -> throw new EditRefusedException(Text.of("edit.unlike", Items.text(from), Items.text(to)));
        };
    }

    /// Gives an item another number or name; the faders that moved it move it still.
    public static ShowEdit move(ShowItem from, ShowItem to) {
        if (from instanceof ShowItem.OfPage(int old) && to instanceof ShowItem.OfPage(int position)) {
            return PageEdits.move(old, position);
        }
        return show -> {
            var next = copy(from, to).of(show);
            return without(next.withPages(PageEdits.replaced(next.pages(), from, to)), from);
        };
    }

    public static ShowEdit label(ShowItem item, String typed) {
        return show -> {
            Items.require(show, item);
            String name = EditText.name(typed);
            var playback = show.playback();
            return switch (item) {
                case ShowItem.OfCue cue -> Items.with(show,
                        Items.list(show, cue.list()).with(Items.cue(show, cue).withLabel(name)));
                case ShowItem.OfSubmaster(int number) -> show.withPlayback(
                        playback.withSubmaster(number, new Submaster(number, name, levels(show, number))));
                case ShowItem.OfGroup(int number) -> group(number, name, addresses(playback, number)).of(show);
                case ShowItem.OfCueList(int number) -> Items.with(show, Items.list(show, number).withName(name));
                case ShowItem.OfSnapshot snapshot -> move(snapshot, new ShowItem.OfSnapshot(name)).of(show);
                case ShowItem.OfPage(int position) -> PageEdits
                        .replace(position, new FaderPage(name, show.pages().get(position - 1).slots())).of(show);
            };
        };
    }

    private static LevelSet levels(ShowData show, int submaster) throws EditRefusedException {
        return Items.state(show, new ShowItem.OfSubmaster(submaster));
    }

    private static String name(PlaybackData playback, int submaster) {
        var known = playback.submasters().get(submaster);
        return known == null ? "" : known.name();
    }

    private static String groupName(PlaybackData playback, int group) {
        var known = playback.groups().get(group);
        return known == null ? "" : known.name();
    }

    private static List<Integer> addresses(PlaybackData playback, int group) {
        var known = playback.groups().get(group);
        return known == null ? List.of() : known.addresses();
    }

    /// Takes an item out of the show, and off the faders that moved it.
    ///
    /// @param playing   what is on stage
    /// @param confirmed whether the operator has been told what uses it
    public static ShowEdit delete(ShowItem item, PlaybackStatus playing, boolean confirmed) {
        return show -> {
            Items.require(show, item);
            var uses = ItemUse.of(show, item, playing);
            if (!confirmed && !uses.isEmpty()) {
                throw new EditRefusedException(Text.of("edit.used", Items.text(item), String.join(", ", uses)));
            }
            return without(show.withPages(PageEdits.replaced(show.pages(), item, null)), item);
        };
    }

    private static ShowData without(ShowData show, ShowItem item) {
        var playback = show.playback();
        return switch (item) {
            case ShowItem.OfCue(int list, var cue) -> Items.with(show, Items.list(show, list).without(cue));
            case ShowItem.OfSubmaster(int number) -> show.withPlayback(playback.withSubmaster(number, null));
            case ShowItem.OfSnapshot(var name) -> show.withPlayback(playback.withSnapshot(name, null));
            case ShowItem.OfGroup(int number) -> show.withPlayback(playback.withGroup(number, null));
            case ShowItem.OfCueList(int number) -> show.withPlayback(playback.withCueList(number, null));
            case ShowItem.OfPage(int position) -> {
                var pages = new ArrayList<>(show.pages());
                pages.remove(position - 1);
                yield show.withPages(pages);
            }
        };
    }
}
