package io.stagenet.console.bench;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.service.SimulatedRig;
import io.stagenet.console.ui.StateFeed;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A console that follows many stageboxes, with the hop to the FX thread and no window: a process of its own. Says
/// `READY` when it follows all, measures what [StatusFlood] sends, and prints one line `RESULT {...}`.
///
/// Arguments: seconds of warm-up, seconds to measure, head amps of each box, and the places of the boxes.
///
/// | key | what it is |
/// |---|---|
/// | `cpuShare` | processor time of this process, per second of the clock; 1 is one core |
/// | `p50ms`, `p99ms`, `maxms` | from the sending of a stamped datagram to its value on the FX thread |
/// | `count` | how many of those there were; a value that a newer one overtook on the way is not among them |
/// | `valuesPerSecond` | messages that were read, per second |
public final class StatusLoad {
    private static final long PATIENCE_SECONDS = 120;

    private final int preamps;
    private final List<StageboxId> ids = new ArrayList<>();
    private final List<@Nullable Stagebox> drawn = new ArrayList<>();
    private final double[] shown;
    private final Histogram latencies = new Histogram(3);
    private boolean measuring;
    private long hops;

    private StatusLoad(int boxes, int preamps) {
        this.preamps = preamps;
        shown = new double[2 * boxes];
        for (int box = 0; box < boxes; box++) {
            ids.add(new StageboxId(StatusFlood.name(box)));
            drawn.add(null);
        }
    }

    public static void main(String[] args) throws Exception {
        var places = new ArrayList<StageboxPlace>();
        for (int i = 3; i < args.length; i++) {
            int slash = args[i].indexOf('/');
            int colon = args[i].indexOf(':');
            places.add(new StageboxPlace(new HostPort(args[i].substring(0, colon),
                    Integer.parseInt(args[i].substring(colon + 1, slash))), args[i].substring(slash + 1)));
        }
        var load = new StatusLoad(places.size(), Integer.parseInt(args[2]));
        var folder = Files.createTempDirectory("status-load");
        Platform.startup(() -> {
        });
        try (var console = ConsoleService.start(options(places, folder), new NoRig())) {
            load.run(console, Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        }
        System.exit(0);
    }

    private static ConsoleOptions options(List<StageboxPlace> places, Path folder) {
        return new ConsoleOptions(false, false, List.of("lo"), List.of(), folder, null, null,
                new ConsoleOptions.VirgilOptions(places, 0, InetAddress.ofLiteral("127.0.0.1")));
    }

    private void run(ConsoleService console, int warm, int seconds) throws Exception {
        var following = new CompletableFuture<Boolean>();
        var watching = console.subscribe(state -> {
            if (followed(state)) {
                following.complete(true);
            }
        });
        following.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        watching.cancel();
        var feed = console.subscribe(new StateFeed(StateFeed.FX_THREAD, this::show));
        System.out.println("READY");
        TimeUnit.SECONDS.sleep(warm);
        onFx(true);
        long read = newest(console);
        var before = Cost.now();
        TimeUnit.SECONDS.sleep(seconds);
        var cost = Cost.now().since(before);
        read = newest(console) - read;
        onFx(false);
        feed.cancel();
        System.out.println("RESULT " + new JsonMapper().writeValueAsString(result(cost, read)));
    }

    private boolean followed(ConsoleState state) {
        return state.stageboxes().keySet().containsAll(ids) && state.stageboxes().values().stream().allMatch(
                box -> box.state() == Stagebox.State.ONLINE && !box.polling() && box.preamps().size() == preamps);
    }

    /// The number of the newest message in the monitor: each message that is read has one.
    private static long newest(ConsoleService console) {
        return console.messages().since(0).getLast().number();
    }

    /// The FX thread.
    private void show(ConsoleState state) {
        long now = StatusFlood.stamp();
        hops++;
        for (int i = 0; i < ids.size(); i++) {
            var box = state.stageboxes().get(ids.get(i));
            // As a view does: what is the very same is not looked at again.
            if (box != null && drawn.set(i, box) != box) {
                show(box, 0, 2 * i, now);
                show(box, preamps - 1, 2 * i + 1, now);
            }
        }
    }

    private void show(Stagebox box, int index, int place, long now) {
        var preamp = box.preamps().get(index);
        var stamp = preamp == null ? null : preamp.parameter("stamp");
        var sent = stamp == null ? null : stamp.amount();
        if (sent != null && sent != shown[place]) {
            shown[place] = sent;
            if (measuring) {
                latencies.recordValue(Math.floorMod(now - sent.longValue(), StatusFlood.STAMPS));
            }
        }
    }

    private void onFx(boolean measure) throws Exception {
        var done = new CompletableFuture<Boolean>();
        StateFeed.FX_THREAD.execute(() -> {
            measuring = measure;
            hops = measure ? 0 : hops;
            done.complete(true);
        });
        done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Map<String, Object> result(Cost cost, long read) {
        var result = new LinkedHashMap<String, Object>();
        double seconds = cost.nanos() / 1e9;
        result.put("cpuShare", cost.cpuShare());
        result.put("p50ms", latencies.getValueAtPercentile(50) / 1e3);
        result.put("p99ms", latencies.getValueAtPercentile(99) / 1e3);
        result.put("maxms", latencies.getMaxValue() / 1e3);
        result.put("count", latencies.getTotalCount());
        result.put("valuesPerSecond", Math.round(read / seconds));
        result.put("hopsPerSecond", hops / seconds);
        result.put("bytesPerValue", (double) cost.allocated() / Math.max(1, read));
        return result;
    }

    /// Nothing simulated in this process.
    private static final class NoRig implements SimulatedRig {
        @Override
        public List<Discovery.Service> start() {
            return List.of();
        }

        @Override
        public String fault(String gatewayId, String fault) {
            throw new IllegalArgumentException(fault);
        }

        @Override
        public List<Fault> faults() {
            return List.of();
        }

        @Override
        public Set<String> faultsOf(String gatewayId) {
            return Set.of();
        }

        @Override
        public void close() {
            // Nothing was started.
        }
    }
}
