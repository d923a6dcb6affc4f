package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A console that is killed keeps every lease it had answered (readings, StageNet 3).
@Timeout(120)
class KillTest {
    private static final int ROUNDS = 10;

    @TempDir Path temporary;

    @Test
    void noKillCostsAnAcknowledgedLease() throws Exception {
        var random = new Random(20_260_101);
        int atLeast = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            int acknowledged = appendUntilKilled(1 + random.nextInt(25), random.nextLong(3_000_000));
            assertThat(acknowledged).as("round " + round + " got on").isGreaterThan(atLeast);
            atLeast = acknowledged;

            try (var folder = DataFolder.open(temporary); var disk = new Disk()) {
                var loaded = new LedgerFile(folder, disk, Runnable::run).load();
                int found = loaded.value().leases().size();
                assertThat(found).as("round " + round).isBetween(acknowledged, acknowledged + 1);
                assertThat(loaded.value().leases())
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, found).mapToObj(ChildConsole::lease).toList());
                assertThat(loaded.value().nextLease()).isEqualTo(found + 1);
                assertThat(folder.path()).isDirectoryNotContaining("glob:**damaged*")
                        .isDirectoryNotContaining("glob:**.tmp");
            }
        }
    }

    /// Kills the child some nanoseconds after so many acknowledgements, and returns the last one it got out.
    private int appendUntilKilled(int acknowledgements, long nanos) throws IOException, InterruptedException {
        var child = ChildConsole.start("append", temporary);
        try (var lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("opened");
            int last = 0;
            for (int i = 0; i < acknowledgements; i++) {
                last = acknowledgement(lines.readLine(), last);
            }
            // Not luck: the moment is meant to fall anywhere in the writing of the next one.
            LockSupport.parkNanos(nanos);
            // Through its handle: Process.destroyForcibly would throw away what the child had still got out.
            child.toHandle().destroyForcibly();
            return rest(lines, last);
        } finally {
            child.destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static int rest(BufferedReader lines, int last) throws IOException {
        int newest = last;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            newest = acknowledgement(line, newest);
        }
        return newest;
    }

    private static int acknowledgement(String line, int otherwise) {
        assertThat(line).isNotNull();
        // The last line may be cut short, in its number too.
        return line.matches("acknowledged [0-9]+") ? Math.max(otherwise, Integer.parseInt(line.substring(13)))
                : otherwise;
    }
}
