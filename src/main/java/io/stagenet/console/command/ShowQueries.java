package io.stagenet.console.command;

import io.stagenet.console.command.ShowRows.CueRow;
import io.stagenet.console.command.ShowRows.GroupRow;
import io.stagenet.console.command.ShowRows.ListRow;
import io.stagenet.console.command.ShowRows.Part;
import io.stagenet.console.command.ShowRows.RoleRow;
import io.stagenet.console.command.ShowRows.ShowRow;
import io.stagenet.console.command.ShowRows.SubmasterRow;
import io.stagenet.console.command.ShowRows.Times;
import io.stagenet.console.command.ShowRows.WaitingRow;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.RigMapping.Fit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Answers questions about the show. Pure.
public final class ShowQueries {
    private static final double MILLIS = 1000;

    private ShowQueries() {
    }

    /// By list, then by number.
    ///
    /// @param list null for all of them
    public static List<CueRow> cues(ConsoleState state, @Nullable Integer list) {
        return state.show().playback().cueLists().values().stream()
                .filter(each -> list == null || each.number() == list)
                .flatMap(each -> each.cues().values().stream().map(cue -> row(state, each, cue))).toList();
    }

    /// By number: those with cues, and the one that is meant where none is named.
    ///
    /// @param now what times left are counted from
    public static List<ListRow> lists(ConsoleState state, Instant now) {
        var lists = new TreeMap<>(state.show().playback().cueLists());
        lists.computeIfAbsent(state.editing().list(), CueList::of);
        return lists.values().stream().map(list -> row(state, list, now)).toList();
    }

    private static ListRow row(ConsoleState state, CueList list, Instant now) {
        var status = state.playback().list(list.number());
        @Nullable CueNumber current = status.current();
        @Nullable Cue cue = current == null ? null : list.cues().get(current);
        return new ListRow(list.number(), list.name(), state.editing().list() == list.number(), list.tracking(),
                list.cues().size(), word(current), cue == null ? "" : cue.label(), word(state.playback().next(list)),
                status.paused(), status.isFading(now) ? seconds(status.left(now)) : null,
                seconds(status.untilLink(now)), percent(status.master()), percent(status.rate()), list.back() / MILLIS);
    }

    private static @Nullable String word(@Nullable CueNumber number) {
        return number == null ? null : number.toString();
    }

    private static @Nullable Double seconds(@Nullable Duration time) {
        return time == null ? null : time.toMillis() / MILLIS;
    }

    /// A tenth is finer than any hand.
    private static double percent(double exact) {
        return Math.round(exact * 10) / 10.0;
    }

    private static @Nullable String standing(ConsoleState state, CueList list, CueNumber cue) {
        if (cue.equals(state.playback().list(list.number()).current())) {
            return "current";
        }
        return cue.equals(state.playback().next(list)) ? "next" : null;
    }

    private static CueRow row(ConsoleState state, CueList list, Cue cue) {
        var times = times(cue.times());
        var link = cue.link();
        var kinds = new TreeMap<String, Times>();
        cue.kindTimes().forEach((kind, each) -> kinds.put(Queries.word(kind), times(each)));
        var parts = cue.parts().stream().map(part -> new Part(part.addresses(), times(part.times()))).toList();
        var preamps = cue.preamps();
        boolean linked = link.kind() != CueLink.Kind.NONE;
        return new CueRow(list.number(), cue.number().toString(), standing(state, list, cue.number()), cue.label(),
                times.up(), times.down(), times.delay(),
                linked ? Queries.lowerCase(link.kind()) : null, linked ? link.millis() / MILLIS : null, cue.blocked(),
                cue.levels().size(), preamps == null ? 0 : preamps.snapshot().values().size(),
                preamps != null && preamps.phantom(), cue.notes(), kinds, parts, levels(cue.levels()));
    }

    private static Times times(CueTimes times) {
        return new Times(times.up() / MILLIS, times.down() / MILLIS, times.delay() / MILLIS);
    }

    private static SortedMap<String, Integer> levels(LevelSet set) {
        // By number: SN2 before SN10.
        var levels = new TreeMap<String, Integer>((one, other) -> one.length() != other.length()
                ? Integer.compare(one.length(), other.length())
                : one.compareTo(other));
        set.forEach((address, level) -> levels.put(name(address), level));
        return levels;
    }

    private static String name(int address) {
        return "SN" + address;
    }

    /// By number.
    public static List<GroupRow> groups(ConsoleState state) {
        return state.show().playback().groups().values().stream().map(group -> new GroupRow(group.number(),
                group.name(), group.addresses().stream().map(ShowQueries::name).toList())).toList();
    }

    /// By number.
    ///
    /// @param now where moving faders stand
    public static List<SubmasterRow> submasters(ConsoleState state, Instant now) {
        return state.show().playback().submasters().values().stream().map(submaster -> {
            var status = state.playback().submaster(submaster.number());
            return new SubmasterRow(submaster.number(), submaster.name(),
                    percent(status.position(now) * 100 / Level.FULL), status.flashes(), status.solos(),
                    submaster.levels().size(), levels(submaster.levels()));
        }).toList();
    }

    public static ShowRow show(ConsoleState state) {
        var show = state.show();
        var playback = show.playback();
        var lists = playback.cueLists().values();
        var open = state.open();
        return new ShowRow(open.file(), open.changed(), open.readOnly(), show.addresses().size(),
                playback.groups().size(), playback.submasters().size(),
                List.copyOf(playback.snapshots().keySet()),
                lists.stream().map(list -> (list.number() + " " + list.name()).strip()).toList(),
                lists.stream().mapToInt(list -> list.cues().size()).sum(), state.editing().list(),
                show.pages().stream().map(FaderPage::name).toList(), state.editing().undo(), state.editing().redo(),
                waiting(state));
    }

    private static @Nullable WaitingRow waiting(ConsoleState state) {
        var open = state.open();
        var mapping = open.mapping();
        if (mapping == null) {
            return open.offered() == null ? null : new WaitingRow(open.offered(), null, null, null, List.of());
        }
        var roles = new ArrayList<RoleRow>();
        var all = mapping.roles();
        for (int first = 0, next = 1; first < all.size(); first = next, next++) {
            var begun = all.get(first);
            while (next < all.size() && all.get(next).continues(begun, next - first)) {
                next++;
            }
            int more = next - first - 1;
            roles.add(new RoleRow(run(begun.address(), more), begun.wanted(), Queries.lowerCase(begun.fit()),
                    begun.target() == 0 ? null : run(begun.target(), more), begun.proposed()));
        }
        return new WaitingRow(mapping.show(), mapping.count(Fit.SAME), mapping.count(Fit.PROPOSED),
                mapping.count(Fit.NOTHING), List.copyOf(roles));
    }

    private static String run(int first, int more) {
        return more == 0 ? name(first) : name(first) + "-" + name(first + more);
    }
}
