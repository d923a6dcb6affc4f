package io.stagenet.console.bench;

import io.stagenet.console.bench.BenchContext.Core;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What it takes to compute a cross-fade of a whole rig, before anything is sent: see [PlaybackLoad].
final class PlaybackBench {
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, Object>> FIGURES = new TypeReference<>() {
    };

    private PlaybackBench() {
    }

    static List<Map<String, Object>> run(BenchContext context) throws IOException, InterruptedException {
        return FadeRuns.interleaved(context, "playback", Map.of("cross-fade of 32,768", () -> once(context)));
    }

    private static Map<String, Object> once(BenchContext context) throws IOException, InterruptedException {
        int warm = context.quick() ? 5 : 20;
        int seconds = context.quick() ? 5 : 30;
        try (var load = context.java(Core.ANY, PlaybackLoad.class, warm, seconds)) {
            return JSON.readValue(load.awaitEnd("RESULT", PATIENCE).getLast(), FIGURES);
        }
    }
}
