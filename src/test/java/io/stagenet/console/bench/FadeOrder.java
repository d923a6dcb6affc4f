package io.stagenet.console.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a [FadeSender] is told to do, as the words of its command line, `key=value`.
///
/// @param sender        `console` or `naive`
/// @param port          where the sink listens, on the loopback
/// @param gateways      how many connections, 1 to 128
/// @param fades         fading addresses of each gateway
/// @param probes        addresses moved by hand beside the fade, of all gateways together
/// @param hosts         how many gateways these are spread over, evenly, the first among them
/// @param warmSeconds   of the same load, before anything is measured
/// @param seconds       measured
/// @param stallMillis   how long the sink does not read the last gateway, from one second on; 0: it reads all the time
/// @param heapAtMillis  when, within the measured time, the live heap is taken; 0: not at all
record FadeOrder(String sender, int port, int gateways, int fades, int probes, int hosts, int warmSeconds,
        int seconds, int stallMillis, int heapAtMillis) {
    static final String CONSOLE = "console";
    static final String NAIVE = "naive";

    /// Fade steps and the pace of each gateway's output, per second.
    static final int RATE = 44;
    static final long FADE_PERIOD = 1_000_000_000L / RATE;
    /// All probes are moved once in this time: a little less often than the pace would hold a value back.
    static final long PROBE_PERIOD = 25_000_000L;
    /// Probes are moved one after the other: 12 of them make 480 moves per second.
    static final int PROBES = 12;
    /// When a stall begins.
    static final long STALL_AT = 1_000_000_000L;

    /// With probes on as many gateways as possible; to no port yet.
    static FadeOrder of(int gateways, int fades, int warmSeconds, int seconds) {
        return new FadeOrder(CONSOLE, 0, gateways, fades, PROBES, Math.min(gateways, PROBES), warmSeconds, seconds, 0,
                0);
    }

    FadeOrder by(String other) {
        return new FadeOrder(other, port, gateways, fades, probes, hosts, warmSeconds, seconds, stallMillis,
                heapAtMillis);
    }

    FadeOrder to(int other) {
        return new FadeOrder(sender, other, gateways, fades, probes, hosts, warmSeconds, seconds, stallMillis,
                heapAtMillis);
    }

    static FadeOrder parse(String... words) {
        Map<String, String> given = Arrays.stream(words)
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        return new FadeOrder(given.getOrDefault("sender", CONSOLE), number(given, "port", 0),
                number(given, "gateways", 1), number(given, "fades", 512), number(given, "probes", PROBES),
                number(given, "hosts", 1), number(given, "warm", 4), number(given, "seconds", 10),
                number(given, "stall", 0),
                number(given, "heapAt", 0));
    }

    private static int number(Map<String, String> given, String key, int preset) {
        return Integer.parseInt(given.getOrDefault(key, Integer.toString(preset)));
    }

    List<String> words() {
        return List.of("sender=" + sender, "port=" + port, "gateways=" + gateways, "fades=" + fades,
                "probes=" + probes, "hosts=" + hosts, "warm=" + warmSeconds, "seconds=" + seconds,
                "stall=" + stallMillis,
                "heapAt=" + heapAtMillis);
    }

    /// What every fading address takes at a step: all change each time, and a value tells how old it is.
    static int fadeValue(int step) {
        return step & 0xFF;
    }

    static int fadeSteps(int seconds) {
        return seconds * RATE;
    }

    /// Moves of all probes together.
    int moves(int seconds) {
        return (int) (seconds * 1_000_000_000L / PROBE_PERIOD) * probes;
    }

    /// Between one probe's move and the next one's.
    long probeStagger() {
        return PROBE_PERIOD / Math.max(probes, 1);
    }

    /// Values a sender is asked to deliver within the measured time.
    long offered() {
        return (long) fadeSteps(seconds) * gateways * fades + moves(seconds);
    }

    /// The addresses of one gateway, in one run: those that fade, then those that are probed.
    ///
    /// @param first      of the run
    /// @param firstProbe the first probed address
    /// @param probes     how many are probed
    /// @param probe      the number, among all probes, of the first; the next ones follow in steps of `probeStep`
    record Block(int first, int fades, int firstProbe, int probes, int probe, int probeStep) {
        int last() {
            return first + fades + probes - 1;
        }
    }

    /// The blocks of all gateways, without a gap from address 1 on.
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        int next = 1;
        int spacing = hosts == 0 ? gateways : gateways / hosts;
        for (int gateway = 0; gateway < gateways; gateway++) {
            int host = gateway / spacing;
            boolean probed = gateway % spacing == 0 && host < hosts;
            int count = probed ? (probes - host + hosts - 1) / hosts : 0;
            blocks.add(new Block(next, fades, next + fades, count, host, Math.max(hosts, 1)));
            next += fades + count;
        }
        return blocks;
    }

    /// The addresses in use.
    int addresses() {
        return gateways * fades + probes;
    }
}
