package io.stagenet.console.bench.micro;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One value stored in the playback layer and marked with the gateway that drives it: a step of a fade over 512
/// addresses of one gateway, and over 32,768 of 64. Every value is another one each time; the outputs are woken once
/// per step. Nobody drains, so the marks are mostly there already.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PlaybackStoreBenchmark {
    private static final int GATEWAYS = 64;
    private static final int ALL = GATEWAYS * Outputs.ADDRESSES;

    private final Outputs outputs = new Outputs(GATEWAYS);
    private final int[] row = new int[ALL];
    private int value;

    @TearDown
    public void close() {
        outputs.close();
    }

    @Benchmark
    @OperationsPerInvocation(Outputs.ADDRESSES)
    public void of512() {
        step(Outputs.ADDRESSES);
    }

    @Benchmark
    @OperationsPerInvocation(ALL)
    public void of32768() {
        step(ALL);
    }

    private void step(int count) {
        value = value + 1 & 0xFF;
        Arrays.fill(row, 0, count, value);
        outputs.table.setPlayback(1, row, 0, count);
        outputs.table.wake();
    }
}
