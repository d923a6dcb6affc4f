package io.stagenet.console.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CuePart;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.Ticker;
import io.stagenet.console.output.Treatment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Random shows, random commands at random moments: at every moment the levels are those of [SlowPlayback], to the last
/// bit, however late the steps are; and where no step is asked for, nothing would change.
class PlaybackPropertyTest {
    private static final long SEED = Long.getLong("playback.seed", 20_261_127);
    private static final int SHOWS = Integer.getInteger("playback.shows", 2_000);
    private static final long MILLI = 1_000_000L;
    private static final long LATEST = 30 * MILLI;

    /// One show, played.
    private static final class Round implements Playback.Watcher {
        final SplittableRandom random;
        final LevelTable table = new LevelTable();
        final Playback playback = new Playback(table, Instant.EPOCH::plusNanos, this);
        final SlowPlayback slow = new SlowPlayback();
        PlaybackData data = PlaybackData.EMPTY;
        PlaybackStatus status = PlaybackStatus.EMPTY;
        long now = 1;
        long due = Ticker.NEVER;
        final List<String> story = new ArrayList<>();

        Round(long seed) {
            random = new SplittableRandom(seed);
            for (int address = 1; address <= SlowPlayback.ADDRESSES; address++) {
                var kind = random.nextInt(3) > 0 ? LevelKind.DIMMER : LevelKind.values()[random.nextInt(3)];
                slow.kinds[address] = kind;
                table.treat(address, Treatment.of(kind, AddressSettings.NONE));
            }
            for (int list = 1; list <= 1 + random.nextInt(3); list++) {
                data = data.withCueList(list, list(list));
            }
            for (int submaster = 1; submaster <= 2; submaster++) {
                data = data.withSubmaster(submaster, new Submaster(submaster, "", levels()));
            }
            show();
        }

        void show() {
            playback.show(data);
            slow.data = data;
        }

        CueList list(int number) {
            var cues = new TreeMap<CueNumber, Cue>();
            for (int count = 1 + random.nextInt(6); count > 0; count--) {
                var cue = cue(CueNumber.of(1 + random.nextInt(9)));
                cues.put(cue.number(), cue);
            }
            return new CueList(number, "", random.nextBoolean(), random.nextInt(3) * 700L, cues);
        }

        Cue cue(CueNumber number) {
            var kinds = random.nextInt(3) > 0 ? Map.<LevelKind, CueTimes>of()
                    : Map.of(LevelKind.values()[random.nextInt(3)], times());
            int first = 1 + random.nextInt(SlowPlayback.ADDRESSES);
            var parts = random.nextInt(3) > 0 ? List.<CuePart>of()
                    : List.of(new CuePart(AddressRuns.of(first, Math.min(first + 3, SlowPlayback.ADDRESSES)), times()));
            var link = random.nextInt(3) > 0 ? CueLink.NONE
                    : new CueLink(CueLink.Kind.values()[random.nextInt(3)], random.nextInt(4) * 400L);
            return new Cue(number, "", "", times(), kinds, parts, link, random.nextInt(6) == 0, levels(), null);
        }

        CueTimes times() {
            return new CueTimes(random.nextInt(4) * 333L, random.nextInt(4) * 500L, random.nextInt(3) * 250L);
        }

        LevelSet levels() {
            var levels = LevelSet.builder();
            for (int address = 1; address <= SlowPlayback.ADDRESSES; address++) {
                if (random.nextInt(3) > 0) {
                    levels.put(address, random.nextInt(4) == 0 ? 0 : random.nextInt(256));
                }
            }
            return levels.build();
        }

        void play() {
            for (int commands = 12; commands > 0; commands--) {
                pass(now + (random.nextInt(4) == 0 ? 0 : random.nextLong(1_500 * MILLI)));
                command();
                due = playback.step(now);
                compare();
            }
            pass(now + 30_000 * MILLI);
            if (due == Ticker.NEVER && random.nextInt(4) == 0) {
                letGo();
            }
        }

        /// Steps come when they were asked for, or late, until a moment.
        void pass(long until) {
            while (due <= until) {
                now = Math.max(now, due + (random.nextInt(3) == 0 ? random.nextLong(LATEST) : 0));
                story.add("step " + now);
                due = playback.step(now);
                compare();
            }
            now = Math.max(now, until);
            if (due == Ticker.NEVER) {
                compare();
            }
        }

        void letGo() {
            for (var list : data.cueLists().keySet()) {
                playback.lists().release(list, 0, now);
            }
            for (var submaster : data.submasters().keySet()) {
                playback.submasters().move(submaster, null, _ -> 0, 0, now);
            }
            assertThat(playback.step(now)).isEqualTo(Ticker.NEVER);
            assertThat(status.submasters()).isEmpty();
            for (int address = 1; address <= SlowPlayback.ADDRESSES; address++) {
                assertThat(table.asked(address)).as("SN%d after all have let go", address).isLessThanOrEqualTo(0);
            }
        }

        void command() {
            int number = 1 + random.nextInt(data.cueLists().size());
            var list = data.cueLists().get(number);
            int choice = random.nextInt(20);
            story.add(now + ": " + choice + " list " + number);
            switch (choice) {
                case 0, 1, 2, 3, 4, 5 -> same(playback.lists().go(list, now), slow.go(list, now));
                case 6, 7 -> same(playback.lists().back(list, now), slow.back(list, now));
                case 8, 9 -> {
                    var cues = List.copyOf(list.cues().values());
                    var cue = cues.get(random.nextInt(cues.size()));
                    Long time = random.nextBoolean() ? null : Long.valueOf(random.nextInt(3) * 400L);
                    same(playback.lists().goTo(list, cue.number(), time, now), true);
                    slow.goTo(list, cue, time, now);
                }
                case 10, 11 -> same(playback.lists().pause(number, now), slow.pause(number, now));
                case 12 -> same(playback.lists().resume(number, now), slow.resume(number, now));
                case 13 -> {
                    double percent = random.nextInt(1, 300);
                    playback.lists().setRate(number, percent, now);
                    slow.rate(number, percent / 100, now);
                }
                case 14 -> {
                    double percent = random.nextInt(0, 101);
                    playback.lists().setMaster(number, percent, now);
                    slow.master(number, percent / 100, now);
                }
                case 15 -> {
                    long millis = random.nextInt(3) * 600L;
                    playback.lists().release(number, millis, now);
                    slow.release(number, millis, now);
                }
                case 16 -> {
                    // Edited while it plays: what is up stays as it was.
                    data = data.withCueList(number, list(number))
                            .withSubmaster(1, new Submaster(1, "", levels()));
                    show();
                }
                default -> {
                    var submaster = data.submasters().get(1 + random.nextInt(2));
                    int to = random.nextInt(3) == 0 ? 0 : random.nextInt(256);
                    long millis = random.nextInt(3) * 500L;
                    playback.submasters().move(submaster.number(), submaster, _ -> to, millis, now);
                    slow.move(submaster, to, millis, now);
                }
            }
        }

        void same(Outcome outcome, boolean accepted) {
            assertThat(outcome instanceof Outcome.Done).as("%s", outcome).isEqualTo(accepted);
        }

        void compare() {
            slow.pass(now);
            for (int address = 1; address <= SlowPlayback.ADDRESSES; address++) {
                int expected = slow.level(address, now);
                int level = table.asked(address);
                // Base is 0 where playback was before.
                if (level != expected && !(expected == Level.NONE && level == 0)) {
                    throw new AssertionError("SN%d (%s) at %d: %d, not %d%n%s".formatted(address, slow.kinds[address],
                            now, level, expected, String.join("\n", story)));
                }
            }
        }

        @Override
        public void began(int list, Cue cue) {
            // the state says it
        }

        @Override
        public void changed(PlaybackStatus next) {
            status = next;
        }
    }

    @Test
    void playsEveryShowAsOneWouldExplainIt() {
        for (int show = 0; show < SHOWS; show++) {
            long seed = SEED + show;
            try {
                new Round(seed).play();
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("-Dplayback.seed=" + seed + " -Dplayback.shows=1: " + failure.getMessage(),
                        failure);
            }
        }
    }
}
