package io.stagenet.console.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/// The lateness of all probes of a [Sink], from 1 us to 60 s, three digits exact.
final class Probes {
    private static final long FINEST = 1_000;
    private static final long LONGEST = 60_000_000_000L;

    private final Histogram lateness = new Histogram(FINEST, LONGEST, 3);
    private long skipped;
    private long strange;

    void record(long nanos) {
        lateness.recordValue(Math.clamp(nanos, 0, LONGEST));
    }

    /// A move that a newer one overtook.
    void skipped(long nanos) {
        record(nanos);
        skipped++;
    }

    /// A value that is none of the schedule's.
    void strange() {
        strange++;
    }

    /// Tells everything in microseconds, and begins anew.
    ///
    /// @param log a file for the whole distribution, or empty
    String dump(String log) throws IOException {
        if (!log.isEmpty()) {
            try (var file = new PrintStream(log)) {
                lateness.outputPercentileDistribution(file, 1000.0);
            }
        }
        var answer = "{\"p50\":%s,\"p99\":%s,\"p999\":%s,\"max\":%s,\"count\":%d,\"skipped\":%d,\"strange\":%d}"
                .formatted(micros(lateness.getValueAtPercentile(50)), micros(lateness.getValueAtPercentile(99)),
                        micros(lateness.getValueAtPercentile(99.9)), micros(lateness.getMaxValue()),
                        lateness.getTotalCount(), skipped, strange);
        lateness.reset();
        skipped = 0;
        strange = 0;
        return answer;
    }

    private static String micros(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1000.0);
    }
}
