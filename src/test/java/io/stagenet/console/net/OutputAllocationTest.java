package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.output.Allocated;
import io.stagenet.console.output.CountingLink;
import io.stagenet.console.output.GatewayOutput;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.Pacer;
import io.stagenet.console.output.ThreadPacer;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The data plane makes no garbage: a million values, from the store to the masked frame, allocate next to nothing.
/// Here because of [MaskedFrames]; the rest is of package `output`.
class OutputAllocationTest {
    private static final int ADDRESSES = 512;
    private static final int VALUES = 1_000_000;
    private static final int ALARMS = 20_000;
    /// Enough for what the virtual machine itself may do now and then on a thread of ours, a fraction of a byte a value.
    private static final long ALLOWED_BYTES = 64 * 1024;

    private final LevelTable table = new LevelTable();
    private final ThreadPacer pacer = new ThreadPacer();
    private final GatewayOutput output = new GatewayOutput(table, pacer, GatewayOutput.UNPACED);
    private final io.stagenet.console.output.LinkOutput writer = new io.stagenet.console.output.LinkOutput();
    private final MaskedFrames frames = new MaskedFrames();
    private final int[] levels = new int[ADDRESSES];

    OutputAllocationTest() {
        writer.bind(new CountingLink());
        writer.add(output);
        output.resume(AddressRuns.of(1, ADDRESSES), ResumePolicy.SNAP);
    }

    @AfterEach
    void close() {
        pacer.close();
    }

    @Test
    void handsAllocateNothing() throws Exception {
        assertFrugal(round -> {
            for (int address = 1; address <= ADDRESSES; address++) {
                table.setManual(address, round + address & 0xFF);
                table.wake();
            }
            drain();
        });
        assertThat(output.sentCount()).isGreaterThan(VALUES);
    }

    @Test
    void playbackAllocatesNothing() throws Exception {
        assertFrugal(round -> {
            for (int i = 0; i < ADDRESSES; i++) {
                levels[i] = round + i & 0xFF;
            }
            table.setPlayback(1, levels, 0, ADDRESSES);
            table.wake();
            drain();
        });
        assertThat(output.sentCount()).isGreaterThan(VALUES);
    }

    @Test
    void aMovingGrandMasterAllocatesNothing() throws Exception {
        for (int address = 1; address <= ADDRESSES; address++) {
            table.setManual(address, 255);
        }
        assertFrugal(round -> {
            table.setGrandMaster(round % 100);
            table.wake();
            drain();
        });
        assertThat(output.sentCount()).isGreaterThan(VALUES);
    }

    @Test
    void aResumeFadeAndBlackoutAllocateNothing() throws Exception {
        for (int address = 1; address <= ADDRESSES; address++) {
            table.setManual(address, 255);
        }
        drain();
        var runs = AddressRuns.of(1, ADDRESSES);
        // Once: it is the console loop's, and may.
        output.leave(runs);
        table.setManual(1, 0);
        output.resume(runs, ResumePolicy.FADE);
        assertFrugal(round -> {
            table.setBlackout((round & 1) == 0);
            table.wake();
            drain();
        });
        assertThat(output.sentCount()).isGreaterThan(VALUES);
    }

    @Test
    void heldValuesAndTheirAlarmsAllocateNothing() throws Exception {
        output.setRate(120);
        var thread = pacerThread();
        Round held = round -> {
            for (int i = 0; i < ADDRESSES; i++) {
                levels[i] = round + i & 0xFF;
            }
            table.setPlayback(1, levels, 0, ADDRESSES);
            table.wake();
            drain();
        };
        assertFrugal(held);
        long before = Allocated.by(thread);
        assertFrugal(held);
        assertThat(Allocated.by(thread) - before).as("bytes of the pacer's thread").isLessThan(ALLOWED_BYTES);
        assertThat(output.sentCount()).as("most are held").isLessThan(VALUES);
    }

    @Test
    void ringingAllocatesNothing() throws Exception {
        var rung = new AtomicInteger();
        var alarm = pacer.alarm(rung::incrementAndGet);
        var thread = pacerThread();
        ring(alarm, rung);
        long before = Allocated.by(thread);
        ring(alarm, rung);
        assertThat(Allocated.by(thread) - before).as("bytes for %d alarms", ALARMS).isLessThan(ALLOWED_BYTES);
    }

    private static void ring(Pacer.Alarm alarm, AtomicInteger rung) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        for (int i = 0; i < ALARMS; i++) {
            int before = rung.get();
            alarm.ringAt(0);
            while (rung.get() == before) {
                if (System.nanoTime() - deadline > 0) {
                    throw new AssertionError("the pacer's thread rings no more");
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void seesWhatIsAllocated() throws Exception {
        long before = Allocated.here();
        var garbage = new byte[ADDRESSES][];
        for (int i = 0; i < ADDRESSES; i++) {
            garbage[i] = new byte[1000];
        }
        assertThat(Allocated.here() - before).isGreaterThan(ADDRESSES * 1000L);
        assertThat(garbage[ADDRESSES - 1]).hasSize(1000);
    }

    private interface Round {
        void run(int number) throws Exception;
    }

    /// Runs rounds of [#ADDRESSES] values each, warmed up, until a million values went by.
    private static void assertFrugal(Round round) throws Exception {
        int rounds = VALUES / ADDRESSES + 2;
        for (int i = 1; i <= rounds; i++) {
            round.run(i);
        }
        long before = Allocated.here();
        for (int i = 0; i < rounds; i++) {
            round.run(i);
        }
        assertThat(Allocated.here() - before).as("bytes for %d values", VALUES).isLessThan(ALLOWED_BYTES);
    }

    private void drain() {
        boolean more = true;
        while (more) {
            frames.clear();
            more = writer.drain(frames);
        }
    }

    private static Thread pacerThread() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("output-pacer") && thread.isAlive())
                .max((one, other) -> Long.compare(one.threadId(), other.threadId())).orElseThrow();
    }
}
