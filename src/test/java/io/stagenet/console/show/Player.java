package io.stagenet.console.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.Ticker;
import io.stagenet.console.output.Treatment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Plays, with numbers written by hand. SN1 to SN4 are dimmers, SN5 is no dimmer, SN6 a switch.
final class Player implements Playback.Watcher {
    static final long SECOND = 1_000_000_000L;
    static final CueTimes TEN = new CueTimes(10_000, 10_000, 0);

    final LevelTable table = new LevelTable();
    final Playback playback = new Playback(table, Instant.EPOCH::plusNanos, this);
    final List<String> begun = new ArrayList<>();
    PlaybackStatus status = PlaybackStatus.EMPTY;
    long now;
    long due = Ticker.NEVER;

    Player() {
        table.treat(5, Treatment.of(LevelKind.NON_DIM, AddressSettings.NONE));
        table.treat(6, Treatment.of(LevelKind.SWITCH, AddressSettings.NONE));
    }

    @Override
    public void began(int list, Cue cue) {
        begun.add(list + "/" + cue.number());
    }

    @Override
    public void changed(PlaybackStatus next) {
        status = next;
    }

    static LevelSet levels(int... pairs) {
        var levels = LevelSet.builder();
        for (int i = 0; i < pairs.length; i += 2) {
            levels.put(pairs[i], pairs[i + 1]);
        }
        return levels.build();
    }

    static Cue cue(int number, CueTimes times, int... levels) {
        return new Cue(CueNumber.of(number), "", times, levels(levels));
    }

    static CueList list(int number, Cue... cues) {
        var list = CueList.of(number);
        for (var cue : cues) {
            list = list.with(cue);
        }
        return list;
    }

    void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        due = playback.step(now);
    }

    /// GO, which must be done.
    void go(CueList list) {
        done(playback.lists().go(list, now));
    }

    /// Steps as they were asked for, until so long from now.
    void pass(double seconds) {
        long until = now + Math.round(seconds * SECOND);
        while (due <= until) {
            now = due;
            due = playback.step(now);
        }
        now = until;
        due = playback.step(now);
    }

    int level(int address) {
        return table.wanted(address);
    }
}
