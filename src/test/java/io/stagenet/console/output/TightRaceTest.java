package io.stagenet.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.ResumePolicy;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// One producer and one writer, as close to each other as two processors let them be: what is one instruction wide is
/// met here within some ten thousand tries, and hardly ever in [OutputStressTest].
class TightRaceTest {
    private static final int ROUNDS = Integer.getInteger("stress.tight", 100_000);
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final LevelTable table = new LevelTable();
    private final LayerLog log = new LayerLog();
    private final GatewayOutput output = new GatewayOutput(table, new HandPacer(), GatewayOutput.UNPACED);
    private final LinkOutput writer = new LinkOutput();
    private final Random random = new Random(1);

    TightRaceTest() {
        writer.bind(new CountingLink());
        writer.add(output);
    }

    /// The last store finds the marks of those before it: it may rely on them only if the writer has not taken them.
    @Test
    void losesNoStoreThatFollowsOthersAtOnce() throws InterruptedException {
        output.resume(AddressRuns.of(1, 1), ResumePolicy.SNAP);
        table.setManual(1, 0);
        log.rouse(1);
        log.manual[1] = 0;
        var running = new AtomicBoolean(true);
        var drainer = Thread.ofPlatform().start(() -> {
            var frames = new TextFrames(10);
            while (running.get()) {
                writer.drain(frames);
                frames.texts().clear();
            }
        });
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String last = "";
                for (int step = random.nextInt(4); step >= 0; step--) {
                    last = store();
                }
                int expected = log.expected(1);
                long deadline = System.nanoTime() + PATIENCE_NANOS;
                while (!output.isIdle() && System.nanoTime() - deadline < 0) {
                    Thread.onSpinWait();
                }
                assertThat(table.sent(1)).as("round %d, after %s", round, last).isEqualTo(expected);
            }
        } finally {
            running.set(false);
            drainer.join();
        }
    }

    private String store() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                log.manual[1] = random.nextInt(256);
                table.setManual(1, log.manual[1]);
                return "setManual";
            }
            case 3 -> {
                log.manual[1] = Level.NONE;
                log.flash[1] = false;
                table.release(1);
                return "release";
            }
            case 4 -> {
                log.flash[1] = random.nextBoolean();
                table.setFlash(1, log.flash[1]);
                return "setFlash";
            }
            case 5 -> {
                table.treat(1, log.treat(1, random));
                return "treat";
            }
            case 6 -> {
                log.grandMaster = random.nextInt(LayerLog.grandMasterSteps() + 1);
                table.setGrandMaster(log.grandMasterPercent());
                return "setGrandMaster";
            }
            case 7 -> {
                log.blackout = random.nextInt(4) == 0;
                table.setBlackout(log.blackout);
                return "setBlackout";
            }
            default -> {
                log.playback[1] = random.nextInt(256);
                table.setPlayback(1, log.playback, 1, 1);
                return "setPlayback";
            }
        }
    }

    /// Each address gets its first level at the moment its lease is answered.
    @Test
    void losesNoFirstLevelThatMeetsALease() throws InterruptedException {
        int last = Math.min(65_535, ROUNDS);
        var turn = new AtomicInteger();
        var producer = Thread.ofPlatform().start(() -> {
            for (int address = 1; address <= last; address++) {
                while (turn.get() < address) {
                    Thread.onSpinWait();
                }
                log.manual[address] = address & 0xFF;
                if ((address & 1) == 0) {
                    table.setManual(address, log.manual[address]);
                } else {
                    table.setPlayback(address, log.manual, address, 1);
                }
            }
        });
        for (int address = 1; address <= last; address++) {
            turn.set(address);
            for (int wait = address & 63; wait > 0; wait--) {
                Thread.onSpinWait();
            }
            output.resume(AddressRuns.of(address, address), ResumePolicy.SNAP);
        }
        producer.join();
        boolean more = true;
        while (more) {
            more = writer.drain(new TextFrames(1000));
        }
        for (int address = 1; address <= last; address++) {
            assertThat(table.sent(address)).as("SN%d", address).isEqualTo(address & 0xFF);
        }
    }
}
