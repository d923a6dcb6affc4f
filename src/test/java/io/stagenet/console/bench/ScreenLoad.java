package io.stagenet.console.bench;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.ui.ConsoleWindow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.StateFeed;
import io.stagenet.console.ui.Theme;
import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import tools.jackson.databind.json.JsonMapper;

/// The window over a fading rig, in a process of its own, told by the words of a [FadeOrder]; prints `RESULT [...]`, a row
/// for the fading rig and one for the patch filter:
///
/// | key | what it is |
/// |---|---|
/// | `p50ms` to `maxms` | between two pulses of the toolkit; or from a filter typed to the first pulse after the rows it leaves were laid out |
/// | `pulsesPerSecond` | of the toolkit |
/// | `fxShare`, `cpuShare` | cores kept busy by the FX thread, and by the whole process, the data plane and the renderer included |
/// | `valuesPerSecond` | sent meanwhile |
public final class ScreenLoad {
    /// What the headless platform has room for: its screen holds a million pixels and fails on a larger window.
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final int STRIPS = 48;
    private static final int ALL = 65_535;
    private static final int FILTERED = 120;
    private static final int FILTER_WARM = 20;
    private static final String FILTER = "dmx 200..220";
    private static final int LEFT = 21;
    private static final long PATIENCE_SECONDS = 60;

    private final FadeOrder order;
    private final ConsoleRig rig;
    private final ScreenConsole console;
    private Scene scene;

    private ScreenLoad(FadeOrder order, ConsoleRig rig) {
        this.order = order;
        this.rig = rig;
        var known = new Rig().preferences(Preferences.DEFAULT.withStripsPerPage(STRIPS));
        int number = 0;
        for (var block : order.blocks()) {
            known.gateway("GW-%03d".formatted(++number), LinkState.ONLINE, block.first(),
                    block.last() - block.first() + 1, "DMX");
        }
        console = new ScreenConsole(known.state(), rig.table());
    }

    public static void main(String[] args) throws Exception {
        var order = FadeOrder.parse(args);
        try (var rig = new ConsoleRig(order)) {
            System.out.println("RESULT " + new JsonMapper().writeValueAsString(new ScreenLoad(order, rig).run()));
        }
        System.exit(0);
    }

    private List<Map<String, Object>> run() throws Exception {
        Platform.startup(Theme::install);
        onFx(() -> {
            var stage = new Stage();
            var window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            window.show();
            scene = stage.getScene();
            return "";
        });
        var rows = new ArrayList<Map<String, Object>>();
        play(order.warmSeconds());
        rows.add(play(order.seconds()));
        rows.add(filter());
        return rows;
    }

    private Map<String, Object> play(int seconds) throws Exception {
        var pulses = new Pulses();
        long fxThread = onFx(() -> Thread.currentThread().threadId());
        var threads = ManagementFactory.getThreadMXBean();
        var beat = Beat.start("bench-playback", System.nanoTime(), FadeOrder.FADE_PERIOD, FadeOrder.fadeSteps(seconds),
                step -> rig.step(FadeOrder.fadeValue(step)));
        onFx(() -> {
            pulses.start();
            return "";
        });
        long sent = rig.sent();
        long fx = threads.getThreadCpuTime(fxThread);
        var before = Cost.now();
        beat.join();
        var cost = Cost.now().since(before);
        long fxNanos = threads.getThreadCpuTime(fxThread) - fx;
        onFx(() -> {
            pulses.stop();
            return "";
        });
        double measured = cost.nanos() / 1e9;
        var row = row("%d faders and the map of %d addresses, %d gateways fading".formatted(STRIPS, order.addresses(),
                order.gateways()), pulses.intervals);
        row.put("pulsesPerSecond", pulses.intervals.size() / measured);
        row.put("fxShare", fxNanos / (double) cost.nanos());
        row.put("cpuShare", cost.cpuShare());
        row.put("valuesPerSecond", (rig.sent() - sent) / measured);
        return row;
    }

    private Map<String, Object> filter() throws Exception {
        onFx(() -> {
            console.say(new Rig().gateway("ALL", LinkState.ONLINE, 1, ALL, "DMX").state());
            Event.fireEvent(scene.getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT3, false, true, false, false));
            return "";
        });
        var times = new ArrayList<Long>();
        until("", ALL);
        for (int i = 0; i < FILTERED; i++) {
            long time = until(FILTER, LEFT);
            if (i >= FILTER_WARM) {
                times.add(time);
            }
            until("", ALL);
        }
        return row("patch filter `" + FILTER + "` over " + ALL + " rows", times);
    }

    /// @return nanoseconds from the filter being typed to the pulse after the one that laid its rows out
    private long until(String filter, int count) throws Exception {
        var done = new CompletableFuture<Long>();
        onFx(() -> {
            var field = (TextField) scene.getRoot().lookup(".view .text-field");
            var table = (TableView<?>) scene.getRoot().lookup(".view .table-view");
            long begun = System.nanoTime();
            new AnimationTimer() {
                private boolean laidOut;

                @Override
                public void handle(long now) {
                    if (laidOut) {
                        stop();
                        done.complete(System.nanoTime() - begun);
                    }
                    laidOut = table.getItems().size() == count;
                }
            }.start();
            field.setText(filter);
            return "";
        });
        return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static Map<String, Object> row(String name, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        var row = new LinkedHashMap<String, Object>();
        row.put("name", name);
        row.put("p50ms", at(sorted, 0.5));
        row.put("p99ms", at(sorted, 0.99));
        row.put("maxms", at(sorted, 1));
        return row;
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.ceil(part * sorted.length) - 1] / 1e6;
    }

    private static <T> T onFx(Callable<T> task) throws Exception {
        var result = new CompletableFuture<T>();
        StateFeed.FX_THREAD.execute(() -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// The time between pulses, by the clock and not by what the toolkit says of it.
    private static final class Pulses extends AnimationTimer {
        private final List<Long> intervals = new ArrayList<>();
        private long last = -1;

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (last >= 0) {
                intervals.add(time - last);
            }
            last = time;
        }
    }
}
