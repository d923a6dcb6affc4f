package io.stagenet.console.bench;

import io.stagenet.console.bench.BenchContext.Core;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The window while the whole rig fades: 48 faders and the level map of 64 gateways of 512 addresses, all changing 44
/// times a second, and the patch filter over 65,535 rows. On the headless platform with the software pipeline: no screen
/// is faster for having one.
final class ScreenBench {
    private static final int GATEWAYS = 64;
    private static final int ADDRESSES = 512;
    /// After 5 s the compiler still took 0.16 of a core, beside a renderer and a data plane that take 1.2 of the two.
    private static final int WARM_SECONDS = 20;
    private static final Duration BESIDE = Duration.ofSeconds(120 + WARM_SECONDS);
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {
    };

    private ScreenBench() {
    }

    /// @return a row for each thing measured by [ScreenLoad]
    static List<Map<String, Object>> run(BenchContext context) throws IOException, InterruptedException {
        int seconds = context.quick() ? 5 : 20;
        var order = FadeOrder.of(GATEWAYS, ADDRESSES, WARM_SECONDS, seconds);
        try (var sink = context.sink(Core.ANY);
                var screen = context.java(Core.ANY,
                        List.of("-Dglass.platform=Headless", "-Dprism.order=sw",
                                "--enable-native-access=ALL-UNNAMED"),
                        ScreenLoad.class, order.to(sink.port()).words().toArray())) {
            return JSON.readValue(screen.awaitEnd("RESULT", BESIDE.plusSeconds(seconds)).getLast(), ROWS);
        }
    }
}
