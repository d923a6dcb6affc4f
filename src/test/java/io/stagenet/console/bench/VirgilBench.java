package io.stagenet.console.bench;

import io.stagenet.console.bench.BenchContext.Core;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// A console that follows 64 stageboxes of 64 head amps, each reporting a new gain every 500 ms by real multicast on
/// loopback: 8,192 datagrams a second on 4,096 groups. Linux only: elsewhere loopback has one address and no multicast.
final class VirgilBench {
    private static final int BOXES = 64;
    private static final int PREAMPS = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> FIGURES = new TypeReference<>() {
    };

    private VirgilBench() {
    }

    /// @return a row for each way of sending, as of [StatusLoad]
    static List<Map<String, Object>> run(BenchContext context) throws IOException, InterruptedException {
        if (!System.getProperty("os.name").contains("Linux")) {
            return List.of();
        }
        var runs = new LinkedHashMap<String, FadeRuns.Run>();
        runs.put("burst: a box reports all its head amps at once", () -> once(context, "burst"));
        runs.put("even: every datagram at its own time", () -> once(context, "even"));
        return FadeRuns.interleaved(context, "virgil", runs);
    }

    private static Map<String, Object> once(BenchContext context, String way) throws IOException, InterruptedException {
        // The healing of lost datagrams comes every 25 s, all boxes alike: the compiler is done with it after the third
        // round, and what is measured has one at least.
        int warm = context.quick() ? 5 : 90;
        int seconds = context.quick() ? 5 : 30;
        try (var flood = context.java(Core.ANY, StatusFlood.class, BOXES, PREAMPS, way)) {
            var words = new ArrayList<Object>(List.of(warm, seconds, PREAMPS));
            words.addAll(List.of(flood.await("BOXES", PATIENCE).split(" ")));
            try (var load = context.java(Core.ANY,
                    List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED"),
                    StatusLoad.class, words.toArray())) {
                load.await("READY", PATIENCE);
                flood.say("go");
                return JSON.readValue(load.awaitEnd("RESULT", PATIENCE).getLast(), FIGURES);
            }
        }
    }
}
