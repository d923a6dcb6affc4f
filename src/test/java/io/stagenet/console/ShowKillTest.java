package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.json.JsonLimits;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonReader;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.store.DataFolder;
import io.stagenet.console.store.Disk;
import io.stagenet.console.store.DiskShelf;
import io.stagenet.console.store.Ledger;
import io.stagenet.console.store.LedgerFile;
import io.stagenet.console.store.LedgerLease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A console that is killed at any moment loses no change of the show and no level that is older than a second, and
/// sends nothing by itself when it is started again. It says what the kills cost.
class ShowKillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 10);
    private static final long SEED = 20_261_127;
    private static final int ADDRESSES = 24;
    private static final Duration LONGEST = Duration.ofSeconds(1);
    /// A round is killed after 200 ms to 2 s of edits.
    private static final long SHORTEST_RUN = 200;
    private static final int RUN_SPREAD = 1800;

    /// What the operator was told is done.
    ///
    /// @param at when he was told
    private record Told(int address, String value, long at) {
    }

    @TempDir private Path folder;
    private final Random random = new Random(SEED);
    private final List<Told> names = new ArrayList<>();
    private final List<Told> levels = new ArrayList<>();

    /// Long enough for the rounds of `-Psoak`.
    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void aKillCostsASecondAtMost() throws Exception {
        lease();
        var losses = new ArrayList<Long>();
        long killed = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            long lostNames = lost(names, namesOnDisk(), "names", killed, round);
            try (var console = ConsoleProcess.start("--headless", "--json", "--no-discovery", "--data-dir",
                    folder.toString())) {
                if (round > 0) {
                    losses.add(Math.max(lostNames,
                            resumed(console, killed, round)));
                }
                if (round < ROUNDS) {
                    edit(console, round);
                    killed = System.nanoTime();
                    console.kill();
                }
            }
        }
        losses.sort(null);
        System.out.printf("%d kills: the oldest change lost was at most %d ms old, at the median %d ms%n", ROUNDS,
                losses.getLast() / 1_000_000, losses.get(losses.size() / 2) / 1_000_000);
    }

    private void lease() throws Exception {
        try (var data = DataFolder.open(folder); var disk = new Disk()) {
            new LedgerFile(data, disk, Runnable::run).save(new Ledger(2, List.of(new LedgerLease(LeaseId.ofNumber(1),
                    new GatewayId("AWAY"), 1, AddressRuns.of(1, ADDRESSES))))).toCompletableFuture().get();
        }
    }

    private void edit(ConsoleProcess console, int round) throws Exception {
        long end = System.nanoTime() + (SHORTEST_RUN + random.nextInt(RUN_SPREAD)) * 1_000_000;
        for (int i = 0; System.nanoTime() < end; i++) {
            int address = 1 + random.nextInt(ADDRESSES);
            String name = "round " + round + " edit " + i;
            assertThat(console.ask("NAME " + address + " \"" + name + "\"")).contains("\"ok\"");
            names.add(new Told(address, name, System.nanoTime()));
            String level = String.valueOf(random.nextInt(256));
            assertThat(console.ask(address + " AT " + level + "/255")).contains("\"ok\"");
            levels.add(new Told(address, level, System.nanoTime()));
        }
    }

    /// Levels are offered and not sent; then they are there.
    private long resumed(ConsoleProcess console, long killed, int round) throws Exception {
        assertThat(wanted(rows(console, "levels"))).as("round %d, before RESUME", round).isEmpty();
        // Where the kill came too early for any level to be kept, there is no offer, and each counts as lost.
        if (console.ask("notices").contains("RESUME")) {
            assertThat(console.ask("RESUME")).contains("\"ok\"");
        }
        return lost(levels, wanted(rows(console, "levels")), "levels", killed, round);
    }

    private static List<JsonObject> rows(ConsoleProcess console, String query) throws Exception {
        var answer = JsonReader.readObject(console.ask(query), JsonLimits.ofChars(1 << 20)).array(query);
        var rows = new ArrayList<JsonObject>();
        for (int i = 0; i < answer.size(); i++) {
            rows.add(answer.object(i));
        }
        return rows;
    }

    /// As the next start reads them.
    private Map<Integer, String> namesOnDisk() throws Exception {
        var names = new TreeMap<Integer, String>();
        try (var data = DataFolder.open(folder); var disk = new Disk()) {
            names.putAll(new DiskShelf(data, disk, Runnable::run).load().value().document().show().names());
        }
        return names;
    }

    private static Map<Integer, String> wanted(List<JsonObject> rows) throws Exception {
        var wanted = new TreeMap<Integer, String>();
        for (var row : rows) {
            if (!row.isAbsent("wanted")) {
                wanted.put(Integer.parseInt(row.string("address", 1, 10).substring(2)),
                        String.valueOf(row.integer("wanted", 0, 255)));
            }
        }
        return wanted;
    }

    /// How old, at the kill, the oldest change was that is not there.
    private static long lost(List<Told> told, Map<Integer, String> found, String what, long killed, int round) {
        long age = 0;
        for (int address = 1; address <= ADDRESSES; address++) {
            var value = found.getOrDefault(address, "");
            for (var each : told.reversed()) {
                if (each.address() == address) {
                    if (each.value().equals(value)) {
                        break;
                    }
                    age = Math.max(age, killed - each.at());
                }
            }
        }
        assertThat(Duration.ofNanos(age)).as("round %d, %s", round, what).isLessThanOrEqualTo(LONGEST);
        // The next round goes on from what is there.
        told.clear();
        found.forEach((address, value) -> told.add(new Told(address, value, killed - LONGEST.toNanos())));
        return age;
    }
}
