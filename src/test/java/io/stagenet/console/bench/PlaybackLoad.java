package io.stagenet.console.bench;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackStatus;
import io.stagenet.console.output.GatewayOutput;
import io.stagenet.console.output.IdleLink;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.LinkOutput;
import io.stagenet.console.output.ThreadPacer;
import io.stagenet.console.output.ThreadTicker;
import io.stagenet.console.show.Playback;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/// A process that does nothing but play: cues of 5 s that follow each other by themselves, each moving every address of 64
/// gateways, half of them up and half of them down. Marks are set and links are woken, but nobody drains: what this costs
/// is what comes before sending.
///
/// Arguments: seconds to warm up, and to measure.
final class PlaybackLoad {
    private static final int GATEWAYS = 64;
    private static final int EACH = 512;
    static final int ADDRESSES = GATEWAYS * EACH;
    private static final long CUE_MILLIS = 5_000;
    private static final int HALF = 128;

    private PlaybackLoad() {
    }

    public static void main(String[] args) throws InterruptedException {
        int warm = Integer.parseInt(args[0]);
        int seconds = Integer.parseInt(args[1]);
        try (var pacer = new ThreadPacer(); var ticker = new ThreadTicker(pacer)) {
            var table = new LevelTable();
            route(table, pacer);
            var cues = new AtomicInteger();
            var playback = new Playback(table, _ -> Instant.EPOCH, new Playback.Watcher() {
                @Override
                public void began(int list, Cue cue) {
                    cues.incrementAndGet();
                }

                @Override
                public void changed(PlaybackStatus status) {
                    // nobody looks
                }
            });
            var steps = new AtomicInteger();
            ticker.begin(now -> {
                steps.incrementAndGet();
                return playback.step(now);
            });
            var list = list((warm + seconds) / 5 + 2);
            ticker.execute(() -> {
                playback.show(PlaybackData.EMPTY.withCueList(1, list));
                playback.lists().go(list, ticker.nanos());
            });
            Thread.sleep(warm * 1000L);
            int before = steps.get();
            int begun = cues.get();
            var start = Cost.now();
            Thread.sleep(seconds * 1000L);
            var cost = Cost.now().since(start);
            var result = new LinkedHashMap<String, Object>();
            result.put("cpuShare", cost.cpuShare());
            long values = (long) (steps.get() - before) * ADDRESSES;
            result.put("valuesPerSecond", Math.round(values / (cost.nanos() / 1e9)));
            result.put("nsPerValue", (double) cost.cpuNanos() / values);
            result.put("bytesPerValue", (double) cost.allocated() / values);
            result.put("cues", cues.get() - begun);
            System.out.println("RESULT " + new JsonMapper().writeValueAsString(result));
        }
    }

    private static void route(LevelTable table, ThreadPacer pacer) {
        for (int i = 0; i < GATEWAYS; i++) {
            var output = new GatewayOutput(table, pacer, FadeOrder.RATE);
            var link = new LinkOutput();
            link.bind(new IdleLink());
            link.add(output);
            output.resume(AddressRuns.of(1 + i * EACH, (i + 1) * EACH), ResumePolicy.SNAP);
        }
    }

    private static CueList list(int count) {
        var list = CueList.of(1);
        for (int number = 1; number <= count; number++) {
            var levels = LevelSet.builder();
            for (int address = 1; address <= ADDRESSES; address++) {
                levels.put(address, (address + number) % 2 == 0 ? 255 : address % HALF / 8);
            }
            list = list.with(new Cue(CueNumber.of(number), "", "", new CueTimes(CUE_MILLIS, CUE_MILLIS, 0), Map.of(),
                    List.of(), new CueLink(CueLink.Kind.FOLLOW, CUE_MILLIS), false, levels.build(), null));
        }
        return list;
    }
}
