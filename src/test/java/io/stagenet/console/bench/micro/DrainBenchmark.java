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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One value on its way through a link's writer: 512 marked dimmers are collected, mixed, compared with what was sent,
/// encoded and noted as sent, in as many buffers of 16 KB as they need. [PlainFrames] takes them: masks and sockets are
/// not in it.
///
/// All are marked by moving the grand master between 75 and 80 %, which costs 8 words for the 512 and changes each value.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DrainBenchmark {
    private final Outputs outputs = new Outputs(1);
    private final PlainFrames frames = new PlainFrames();
    private boolean up;

    @Setup
    public void fill() {
        var row = new int[Outputs.ADDRESSES];
        Arrays.fill(row, 200);
        outputs.table.setPlayback(1, row, 0, row.length);
        drainAll();
    }

    @TearDown
    public void close() {
        outputs.close();
    }

    @Benchmark
    @OperationsPerInvocation(Outputs.ADDRESSES)
    public byte[] drain() {
        up = !up;
        outputs.table.setGrandMaster(up ? 80 : 75);
        drainAll();
        return frames.array();
    }

    private void drainAll() {
        do {
            frames.clear();
        } while (outputs.first.drain(frames));
    }
}
