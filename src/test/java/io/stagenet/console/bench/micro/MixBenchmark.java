package io.stagenet.console.bench.micro;

import io.stagenet.console.output.LevelTable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The level of one address from its layers: 512 dimmers in turn with the grand master at 75 %. Every fourth address is
/// held by a hand, the others by playback.
///
/// Measured through [LevelTable#wanted], which the screen calls; it reads the masters anew for each address, the
/// writer of a link once for 64.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class MixBenchmark {
    private static final int ADDRESSES = 512;

    private final LevelTable table = new LevelTable();

    @Setup
    public void fill() {
        var row = new int[ADDRESSES];
        for (int i = 0; i < ADDRESSES; i++) {
            row[i] = i & 0xFF;
        }
        table.setPlayback(1, row, 0, ADDRESSES);
        for (int address = 1; address <= ADDRESSES; address += 4) {
            table.setManual(address, 255 - (address & 0xFF));
        }
        table.setGrandMaster(75);
    }

    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public int wanted() {
        int sum = 0;
        for (int address = 1; address <= ADDRESSES; address++) {
            sum += table.wanted(address);
        }
        return sum;
    }
}
