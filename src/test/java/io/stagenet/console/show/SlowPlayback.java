package io.stagenet.console.show;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.Submaster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Playback as one would explain it, and as slow: every level at every moment is worked out from all that was ever said,
/// with nothing kept from one look to the next. What [Playback] is held to.
final class SlowPlayback {
    static final int ADDRESSES = 12;
    private static final long MILLI = 1_000_000L;

    /// A level on its way.
    ///
    /// @param to    null when it is let go of at the end
    /// @param begin in the list's own time
    private record Voice(Object by, double from, @Nullable Integer to, long begin, long lasts) {
        double progress(long time) {
            if (time <= begin) {
                return time == begin && lasts == 0 ? 1 : 0;
            }
            return time - begin >= lasts ? 1 : (time - begin) / (double) lasts;
        }

        double own(long time) {
            double target = to == null ? 0 : to;
            double progress = progress(time);
            return progress == 1 ? target : from + (target - from) * progress;
        }
    }

    /// A stretch of a list's time.
    private record Stretch(long since, long own, double rate) {
    }

    private static final class Played {
        final List<Stretch> clock = new ArrayList<>();
        double rate = 1;
        double master = 1;
        boolean paused;
        @Nullable CueNumber current;
        long ends;
        @Nullable Long linkAt;

        Played(long now) {
            clock.add(new Stretch(now, 0, 1));
        }

        long time(long now) {
            return clock.getLast().own + (long) ((now - clock.getLast().since) * clock.getLast().rate);
        }

        void turn(long now) {
            clock.add(new Stretch(now, time(now), paused ? 0 : rate));
        }

        @Nullable
        Long linkDue() {
            return linkAt == null || paused ? null
                    : clock.getLast().since + (long) Math.ceil((linkAt - clock.getLast().own) / clock.getLast().rate);
        }
    }

    private static final class Raised {
        LevelSet levels = LevelSet.EMPTY;
        double from;
        int to;
        long began;
        long lasts;

        double position(long now) {
            return now - began >= lasts ? to : from + (to - from) * ((now - began) / (double) lasts);
        }
    }

    PlaybackData data = PlaybackData.EMPTY;
    final LevelKind[] kinds = new LevelKind[ADDRESSES + 1];
    private final Map<Integer, Played> lists = new TreeMap<>();
    /// In the order in which they were first spoken to.
    private final List<Played> order = new ArrayList<>();
    private final Map<Integer, Raised> submasters = new HashMap<>();
    /// The latest first.
    private final Map<Integer, List<Voice>> voices = new HashMap<>();

    private Played list(int number, long now) {
        pass(now);
        return lists.computeIfAbsent(number, _ -> {
            var played = new Played(now);
            order.add(played);
            return played;
        });
    }

    // ---- commands

    boolean go(CueList list, long now) {
        var played = list(list.number(), now);
        var next = next(list, played);
        if (next == null) {
            return false;
        }
        resume(played, now);
        start(played, list, next, null, true, played.time(now), now);
        return true;
    }

    private static @Nullable Cue next(CueList list, Played played) {
        for (var cue : list.cues().values()) {
            if (played.current == null || cue.number().compareTo(played.current) > 0) {
                return cue;
            }
        }
        return null;
    }

    boolean back(CueList list, long now) {
        var played = list(list.number(), now);
        Cue before = null;
        for (var cue : list.cues().values()) {
            if (played.current != null && cue.number().compareTo(played.current) < 0) {
                before = cue;
            }
        }
        if (before == null) {
            return false;
        }
        resume(played, now);
        start(played, list, before, new CueTimes(list.back(), list.back(), 0), false, played.time(now), now);
        played.linkAt = null;
        return true;
    }

    void goTo(CueList list, Cue cue, @Nullable Long millis, long now) {
        var played = list(list.number(), now);
        resume(played, now);
        start(played, list, cue, millis == null ? null : new CueTimes(millis, millis, 0), false, played.time(now),
                now);
    }

    boolean pause(int number, long now) {
        var played = list(number, now);
        if (played.paused || played.time(now) >= played.ends && played.linkAt == null) {
            return false;
        }
        played.paused = true;
        played.turn(now);
        return true;
    }

    boolean resume(int number, long now) {
        var played = list(number, now);
        boolean was = played.paused;
        resume(played, now);
        return was;
    }

    private static void resume(Played played, long now) {
        if (played.paused) {
            played.paused = false;
            played.turn(now);
        }
    }

    void rate(int number, double rate, long now) {
        var played = list(number, now);
        played.rate = rate;
        played.turn(now);
    }

    void master(int number, double master, long now) {
        list(number, now).master = master;
    }

    void release(int number, long millis, long now) {
        var played = list(number, now);
        resume(played, now);
        long time = played.time(now);
        boolean held = false;
        for (int address = 1; address <= ADDRESSES; address++) {
            var said = sounding(address, now);
            for (int i = 0; i < said.size(); i++) {
                if (said.get(i).by == played) {
                    held = true;
                    double from = kinds[address] == LevelKind.DIMMER ? said.get(i).own(time)
                            : latest(said.subList(i, said.size()), now);
                    said.set(i, new Voice(played, from, null, time,
                            kinds[address] == LevelKind.SWITCH ? 0 : millis * MILLI));
                }
            }
            voices.put(address, said);
        }
        played.current = null;
        played.linkAt = null;
        played.ends = time + (held ? millis * MILLI : 0);
    }

    void move(Submaster submaster, int to, long millis, long now) {
        pass(now);
        var raised = submasters.computeIfAbsent(submaster.number(), _ -> new Raised());
        double position = raised.position(now);
        boolean down = position == 0 && now - raised.began >= raised.lasts;
        if (down) {
            voices.values().forEach(said -> said.removeIf(voice -> voice.by == raised));
        }
        if (down && to > 0) {
            raised.levels = submaster.levels();
            raised.levels.forEach((address, level) -> {
                var said = sounding(address, now);
                said.addFirst(new Voice(raised, level, level, 0, 0));
                voices.put(address, said);
            });
        }
        raised.from = position;
        raised.to = to;
        raised.began = now;
        raised.lasts = position == to ? 0 : millis * MILLI;
    }

    // ---- cues

    /// Lets cues go by themselves until a moment.
    void pass(long now) {
        while (true) {
            Played first = null;
            for (var played : order) {
                var due = played.linkDue();
                if (due != null && due <= now && (first == null || due < first.linkDue())) {
                    first = played;
                }
            }
            if (first == null) {
                return;
            }
            long at = first.linkDue();
            long own = first.linkAt;
            first.linkAt = null;
            for (var entry : lists.entrySet()) {
                var list = data.cueLists().get(entry.getKey());
                var next = entry.getValue() != first || list == null ? null : next(list, first);
                if (next != null) {
                    start(first, list, next, null, true, own, at);
                }
            }
        }
    }

    private void start(Played played, CueList list, Cue cue, @Nullable CueTimes all, boolean goes, long time,
            long now) {
        var state = list.state(cue.number());
        long ends = time;
        for (int address = 1; address <= ADDRESSES; address++) {
            var said = sounding(address, now);
            var before = said.stream().filter(voice -> voice.by == played).findFirst().orElse(null);
            int level = state.level(address);
            boolean untouched = goes && list.tracking() && cue.levels().level(address) == Level.NONE;
            if (before == null && level == Level.NONE
                    || before != null && untouched && (before.to == null ? Level.NONE : before.to) == level) {
                continue;
            }
            var kind = kinds[address];
            var times = all == null ? cue.times(address, kind) : all;
            long delay = times.delay() * MILLI;
            int index = said.indexOf(before);
            double own = before == null ? 0 : before.own(time);
            double from = kind == LevelKind.DIMMER ? own
                    : level == Level.NONE ? latest(said.subList(index, said.size()), now, played, time)
                    : latest(said, now, played, time);
            int to = Math.max(level, 0);
            boolean up = kind == LevelKind.NON_DIM || kind == LevelKind.DIMMER && to > from;
            long lasts = kind == LevelKind.SWITCH ? 0 : (up ? times.up() : times.down()) * MILLI;
            if (from == to && (kind == LevelKind.DIMMER || level != Level.NONE)) {
                delay = 0;
                lasts = 0;
            }
            var next = new Voice(played, from, level == Level.NONE ? null : level, time + delay, lasts);
            if (level == Level.NONE) {
                said.set(index, next);
            } else {
                said.remove(before);
                said.addFirst(next);
            }
            voices.put(address, said);
            ends = Math.max(ends, time + delay + lasts);
        }
        played.current = cue.number();
        played.ends = ends;
        long millis = cue.link().millis() * MILLI;
        played.linkAt = cue.link().kind() == CueLink.Kind.NONE ? null
                : cue.link().kind() == CueLink.Kind.FOLLOW ? Long.valueOf(time + millis) : Long.valueOf(ends + millis);
    }

    // ---- levels

    private long time(Voice voice, long now) {
        return voice.by instanceof Played played ? played.time(now) : 0;
    }

    /// What is said of an address, without what is over.
    private List<Voice> sounding(int address, long now) {
        var said = new ArrayList<>(voices.getOrDefault(address, List.of()));
        said.removeIf(voice -> voice.by instanceof Raised raised
                ? raised.position(now) == 0 && now - raised.began >= raised.lasts
                : voice.to == null && voice.progress(time(voice, now)) == 1);
        return said;
    }

    private double latest(List<Voice> said, long now) {
        return latest(said, now, null, 0);
    }

    /// @param exact a list whose own time is known to be `own`, null for none
    private double latest(List<Voice> said, long now, @Nullable Played exact, long own) {
        if (said.isEmpty()) {
            return 0;
        }
        var first = said.getFirst();
        double below = latest(said.subList(1, said.size()), now, exact, own);
        if (first.by instanceof Raised raised) {
            double share = raised.position(now) / Level.FULL;
            return share == 1 ? first.to : below + (first.to - below) * share;
        }
        double progress = first.progress(first.by == exact ? own : time(first, now));
        double to = first.to == null ? below : first.to;
        return progress == 1 ? to : first.from + (to - first.from) * progress;
    }

    /// What playback says of an address, `NONE` when nothing.
    int level(int address, long now) {
        var said = sounding(address, now);
        if (said.isEmpty()) {
            return Level.NONE;
        }
        double level = -1;
        if (kinds[address] == LevelKind.DIMMER) {
            for (var voice : said) {
                double share = voice.by instanceof Raised raised ? raised.position(now) / Level.FULL
                        : ((Played) voice.by).master;
                level = Math.max(level, voice.own(time(voice, now)) * share);
            }
        } else {
            level = latest(said, now);
        }
        return (int) Math.floor(level + 0.5);
    }
}
