package io.stagenet.console.bench.micro;

import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.protocol.stagenet.DataPacketEncoder;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.json.JsonMapper;

/// One `DATA_PKT` as text: the data plane's encoder; beside it, for contrast, the console's general JSON writer and
/// Jackson with a record. 512 addresses in turn at one value, which is another one each time, as in a fade.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EncoderBenchmark {
    private static final int ADDRESSES = 512;

    private final byte[] target = new byte[ADDRESSES * DataPacketEncoder.MAX_LENGTH];
    private final JsonMapper jackson = new JsonMapper();
    private int round;

    record DataPacket(String Type, String StageNetAddress, int Value) {
    }

    private int nextValue() {
        return round++ & 0xFF;
    }

    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public byte[] dataPacketEncoder() {
        int value = nextValue();
        int at = 0;
        for (int address = 1; address <= ADDRESSES; address++) {
            at += DataPacketEncoder.encode(address, value, 0, target, at);
        }
        return target;
    }

    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public void jsonWriter(Blackhole hole) {
        int value = nextValue();
        for (int address = 1; address <= ADDRESSES; address++) {
            hole.consume(JsonWriter.compact()
                    .beginObject()
                    .name("Type")
                    .value("DATA_PKT")
                    .name("StageNetAddress")
                    .value("SN" + address)
                    .name("Value")
                    .value(value)
                    .endObject()
                    .toString());
        }
    }

    @Benchmark
    @OperationsPerInvocation(ADDRESSES)
    public void jacksonRecord(Blackhole hole) {
        int value = nextValue();
        for (int address = 1; address <= ADDRESSES; address++) {
            hole.consume(jackson.writeValueAsBytes(new DataPacket("DATA_PKT", "SN" + address, value)));
        }
    }
}
