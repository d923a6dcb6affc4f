package io.stagenet.console.bench;

import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/// A sender whose throughput is measured: one connection, the addresses 1 to [#ADDRESSES], every value of a pass other
/// than that of the pass before.
interface Candidate {
    int ADDRESSES = 512;
    String HOST = "127.0.0.1";
    /// Long enough for [Sink] to take it for an order.
    String MARK = "{\"Type\":\"MARK\",\"pad\":\"" + "x".repeat(78) + "\"}";

    /// Sends this many passes. What is still on its way when it returns goes before the next [#mark].
    void send(long passes) throws Exception;

    /// Sends [#MARK] behind all values.
    ///
    /// @return the sink's answer
    String mark() throws Exception;

    private static long writerAllocated() {
        return Meters.allocatedBytes(FadeSender::isWriter);
    }

    /// The value of all addresses in a pass: never that of the one before.
    static int valueOf(long pass) {
        return (int) (pass & 0xFF);
    }

    /// Runs the rounds of one process and says of each
    /// `RESULT <name> <values/s> <CPU ns/value> <bytes allocated/value> w=<bytes allocated/value> n=<values>`. The CPU
    /// time is that of the whole process; what is allocated, by all its threads and by the link's writer alone. The
    /// clock runs from the first value to the sink's answer to the mark.
    ///
    /// @param arguments port (taken by the caller), passes in a round, rounds to warm up, rounds to report
    /// @throws IllegalStateException if the sink did not get exactly what was to be sent
    static void run(String name, Candidate candidate, String... arguments) throws Exception {
        long passes = Long.parseLong(arguments[1]);
        int warm = Integer.parseInt(arguments[2]);
        int rounds = Integer.parseInt(arguments[3]);
        long values = passes * ADDRESSES;
        var json = new JsonMapper();
        candidate.mark();
        // Asked once in vain: the first answer takes long.
        writerAllocated();
        for (int round = -warm; round < rounds; round++) {
            long writerBefore = writerAllocated();
            var before = Cost.now();
            candidate.send(passes);
            var answer = candidate.mark();
            var cost = Cost.now().since(before);
            double writer = (double) (writerAllocated() - writerBefore) / values;
            long received = json.readTree(answer).path("n").asLong(0) - 1;
            if (received != values) {
                throw new IllegalStateException(name + " sent " + values + " values, the sink got " + received);
            }
            if (round >= 0) {
                System.out.printf(Locale.ROOT, "RESULT %s %.0f %.1f %.2f w=%.2f n=%d%n", name,
                        values * 1e9 / cost.nanos(),
                        (double) cost.cpuNanos() / values, (double) cost.allocated() / values, writer, values);
            }
        }
    }
}
