package io.stagenet.console.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.net.RawGateway;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.net.WebSocketDialer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// As [OutputStressTest], through the console's real links and loopback sockets: fewer rounds, but with the socket's
/// buffers, the links' own turns, and connections that break in the midst of a write.
///
/// `-Dstress.wire.rounds=N` sets how many; `-Dstress.wire.seed=N` runs one round again and again.
class OutputWireStressTest {
    private static final int SPEED = 100;
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();

    @Test
    void everyGatewayHoldsWhatTheLayersSayWhateverItsSocketDoes() throws Exception {
        int rounds = Integer.getInteger("stress.wire.rounds", 60);
        var seed = Long.getLong("stress.wire.seed");
        for (int round = 1; round <= rounds; round++) {
            round(seed != null ? seed : round);
        }
        assertThat(dropped.get()).as("connections dropped").isPositive();
        assertThat(sent.get()).as("values sent").isGreaterThan(500L * rounds);
    }

    private void round(long seed) throws Exception {
        var random = new SplittableRandom(seed);
        var failures = new RoundFailures("seed " + seed + ", again with -Dstress.wire.seed=" + seed);
        var table = new LevelTable();
        var log = new LayerLog();
        var sessions = new ArrayList<WireSession>();
        var outputs = new ArrayList<GatewayOutput>();
        try (var loop = ThreadEventLoop.start("stress loop", e -> failures.add("the loop: " + e));
                var pacer = new FastPacer(SPEED);
                var dialer = new WebSocketDialer(loop)) {
            int size = 1 + random.nextInt(800);
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                int first = 1 + size * sessions.size();
                var output = new GatewayOutput(table, pacer,
                        random.nextBoolean() ? GatewayOutput.UNPACED : 1 + random.nextInt(120));
                outputs.add(output);
                var server = new RawGateway(random.nextInt(3) == 0 ? 4096 : 0);
                var gateway = new WireGateway(server, random.split(), failures);
                var chance = random.split();
                sessions.add(new WireSession(gateway, output, AddressRuns.of(first, first + size - 1), loop, dialer,
                        () -> chance.nextBoolean() ? ResumePolicy.FADE : ResumePolicy.SNAP));
            }
            try {
                int addresses = size * sessions.size();
                for (int burst = 1 + random.nextInt(2); burst > 0; burst--) {
                    burst(table, log, addresses, sessions, random);
                    settle(sessions, failures);
                    check(log, sessions, failures);
                }
            } finally {
                for (var session : sessions) {
                    session.close();
                    session.gateway().close();
                }
            }
        }
        outputs.forEach(output -> sent.addAndGet(output.sentCount()));
    }

    private void burst(LevelTable table, LayerLog log, int addresses, List<WireSession> sessions,
            SplittableRandom random) throws Exception {
        var producers = new ArrayList<Thread>();
        for (int number = 0; number < 2; number++) {
            int parity = number;
            var chance = random.split();
            producers.add(Thread.ofPlatform().start(() -> produce(table, log, addresses, parity, chance)));
        }
        var chance = random.split();
        producers.add(Thread.ofPlatform().start(() -> play(table, log, addresses, chance)));
        for (int events = 2 + random.nextInt(6); events > 0; events--) {
            LockSupport.parkNanos(random.nextInt(20_000_000));
            var gateway = sessions.get(random.nextInt(sessions.size())).gateway();
            switch (random.nextInt(3)) {
                case 0 -> gateway.freeze(random.nextInt(1_500_000_000));
                case 1 -> gateway.unfreeze();
                default -> {
                    gateway.drop();
                    dropped.incrementAndGet();
                }
            }
        }
        for (var producer : producers) {
            producer.join();
        }
        // Some are left to thaw by themselves.
        if (random.nextInt(8) > 0) {
            sessions.forEach(session -> session.gateway().unfreeze());
        }
    }

    /// Two producers share each word; grand master and blackout are the first one's, kinds the second one's.
    private static void produce(LevelTable table, LayerLog log, int addresses, int parity, SplittableRandom chance) {
        for (int i = chance.nextInt(5000); i > 0; i--) {
            int address = 1 + chance.nextInt(addresses);
            int hands = address % 2;
            if (hands == parity) {
                log.rouse(address);
                log.manual[address] = chance.nextInt(256);
                table.setManual(address, log.manual[address]);
                if (chance.nextInt(5) == 0) {
                    log.manual[address] = Level.NONE;
                    log.flash[address] = false;
                    table.release(address);
                }
            } else if (parity == 0 && chance.nextInt(100) == 0) {
                log.grandMaster = chance.nextInt(LayerLog.grandMasterSteps() + 1);
                table.setGrandMaster(log.grandMasterPercent());
            } else if (parity == 0 && chance.nextInt(100) == 0) {
                log.blackout = chance.nextBoolean();
                table.setBlackout(log.blackout);
            } else if (parity == 1 && chance.nextInt(10) == 0) {
                table.treat(address, log.treat(address, chance));
            }
            if (chance.nextInt(10) == 0) {
                table.wake();
            }
            if (chance.nextInt(500) == 0) {
                LockSupport.parkNanos(chance.nextInt(5_000_000));
            }
        }
        table.wake();
    }

    private static void play(LevelTable table, LayerLog log, int addresses, SplittableRandom chance) {
        for (int i = chance.nextInt(50); i > 0; i--) {
            int first = 1 + chance.nextInt(addresses);
            int count = 1 + chance.nextInt(addresses - first + 1);
            for (int address = first; address < first + count; address++) {
                log.rouse(address);
                log.playback[address] = chance.nextInt(256);
            }
            table.setPlayback(first, log.playback, first, count);
            table.wake();
            LockSupport.parkNanos(chance.nextInt(2_000_000));
        }
    }

    private static void settle(List<WireSession> sessions, RoundFailures failures) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!sessions.stream().allMatch(WireSession::isSettled)) {
            if (System.nanoTime() - deadline > 0) {
                failures.add("not settled");
                break;
            }
            LockSupport.parkNanos(500_000);
        }
        failures.check();
    }

    private static void check(LayerLog log, List<WireSession> sessions, RoundFailures failures) {
        for (var session : sessions) {
            for (int address = 1; address < 65_536; address++) {
                int expected = session.addresses().contains(address) ? log.expected(address) : Level.NONE;
                int held = session.gateway().held(address);
                if (held != expected) {
                    failures.add("SN" + address + " holds " + held + ", not " + expected);
                }
            }
        }
        failures.check();
    }
}
