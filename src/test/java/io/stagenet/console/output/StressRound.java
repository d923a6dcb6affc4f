package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.ResumePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// One round of [OutputStressTest], all of it but the threads' timing from one seed: gateways, then some bursts of
/// stores by many producers while gateways freeze, reboot and lose leases to each other. After each burst all must come
/// to rest, and every gateway must hold what [LayerLog] says.
///
/// Each layer of an address has one producer, so that what was stored last is known; the cells of a word, and the marks
/// of an address, have many.
final class StressRound {
    static final int SPEED = 1000;

    private final SplittableRandom random;
    private final ExecutorService threads;
    private final Duration patience;
    private final RoundFailures failures;
    private final LayerLog log = new LayerLog();
    private final LevelTable table = new LevelTable();
    /// Levels only ever rise, so none may be followed by an older one.
    private final boolean rising;
    private final int[] addresses;
    private final int producers;
    private final StressLink.Fault fault;

    StressRound(long seed, ExecutorService threads, StressLink.Fault fault, Duration patience) {
        random = new SplittableRandom(seed);
        this.threads = threads;
        this.fault = fault;
        this.patience = patience;
        failures = new RoundFailures("seed " + seed + ", again with -Dstress.seed=" + seed);
        rising = random.nextInt(4) == 0;
        producers = 1 + random.nextInt(4);
        addresses = addresses();
    }

    private int[] addresses() {
        var chosen = new TreeSet<Integer>();
        switch (random.nextInt(4)) {
            case 0 -> IntStream.rangeClosed(1, 1 + random.nextInt(6)).forEach(chosen::add);
            case 1 -> {
                int first = 1 + random.nextInt(2000);
                IntStream.rangeClosed(first, first + random.nextInt(400)).forEach(chosen::add);
            }
            case 2 -> IntStream.of(1, 62, 63, 64, 65, 127, 128, 191, 192, 4095, 4096, 65_472, 65_534, 65_535)
                    .forEach(chosen::add);
            default -> random.ints(1 + random.nextInt(60), 1, 65_536).forEach(chosen::add);
        }
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    void run() throws Exception {
        try (var pacer = new FastPacer(SPEED);
                var rig = new StressRig(table, log, pacer, addresses, random, fault, rising, failures, threads)) {
            for (int burst = 1 + random.nextInt(4); burst > 0; burst--) {
                burst(rig);
                settle(rig);
                check(rig);
                rig.touchWaiting();
                settle(rig);
                check(rig);
            }
            if (random.nextInt(3) == 0) {
                waitInVain(rig);
            }
        }
    }

    private void burst(StressRig rig) throws Exception {
        var running = new ArrayList<Future<?>>();
        for (int producer = 0; producer < producers; producer++) {
            int number = producer;
            var chance = random.split();
            int stores = 1 + chance.nextInt(300);
            running.add(threads.submit(() -> produce(number, stores, chance)));
        }
        var chance = random.split();
        int stores = 1 + chance.nextInt(100);
        running.add(threads.submit(() -> play(stores, chance)));
        for (int events = random.nextInt(8); events > 0; events--) {
            rig.pause();
            rig.next();
        }
        for (var one : running) {
            one.get();
        }
        rig.unfreeze();
    }

    // ---- producers

    private void produce(int number, int stores, SplittableRandom chance) {
        int wakesOneIn = 1 + chance.nextInt(20);
        for (int i = 0; i < stores; i++) {
            int address = addresses[chance.nextInt(addresses.length)];
            if (rising) {
                raise(number, address, chance);
            } else if (address % producers == number) {
                handle(address, chance);
            } else if (chance.nextInt(8) == 0) {
                // Kinds belong to another producer than hands do.
                if ((address + 1) % producers == number) {
                    table.treat(address, log.treat(address, chance));
                }
            } else if (number == 0 && chance.nextInt(20) == 0) {
                log.grandMaster = chance.nextInt(LayerLog.grandMasterSteps() + 1);
                table.setGrandMaster(log.grandMasterPercent());
            } else if (number == producers - 1 && chance.nextInt(30) == 0) {
                log.blackout = chance.nextBoolean();
                table.setBlackout(log.blackout);
            }
            if (chance.nextInt(wakesOneIn) == 0) {
                table.wake();
            }
        }
        table.wake();
    }

    private void handle(int address, SplittableRandom chance) {
        switch (chance.nextInt(5)) {
            case 0 -> {
                boolean on = chance.nextBoolean();
                if (on) {
                    log.rouse(address);
                }
                log.flash[address] = on;
                table.setFlash(address, on);
            }
            case 1 -> {
                log.manual[address] = Level.NONE;
                log.flash[address] = false;
                table.release(address);
            }
            default -> {
                log.rouse(address);
                log.manual[address] = chance.nextInt(256);
                table.setManual(address, log.manual[address]);
            }
        }
    }

    private void raise(int number, int address, SplittableRandom chance) {
        if (address % producers == number && !isPlayed(address)) {
            log.rouse(address);
            log.manual[address] = Math.min(Level.FULL, log.manual[address] + chance.nextInt(4) + 1);
            table.setManual(address, log.manual[address]);
        }
    }

    /// In a rising round an address has one layer.
    private boolean isPlayed(int address) {
        return address / producers % 2 == 0;
    }

    private void play(int stores, SplittableRandom chance) {
        for (int i = 0; i < stores; i++) {
            int first = addresses[chance.nextInt(addresses.length)];
            int count = Math.min(65_536 - first, 1 + chance.nextInt(chance.nextBoolean() ? 2 : 150));
            int offset = chance.nextInt(3);
            var values = new int[offset + count];
            for (int k = 0; k < count; k++) {
                int address = first + k;
                int next = rising
                        ? isPlayed(address)
                                ? Math.min(Level.FULL, log.playback[address] + chance.nextInt(3) + 1)
                                : Level.NONE
                        : chance.nextInt(256) - (chance.nextInt(6) == 0 ? 256 : 0);
                values[offset + k] = Math.max(next, Level.NONE);
                if (next >= 0) {
                    log.rouse(address);
                }
                log.playback[address] = values[offset + k];
            }
            table.setPlayback(first, values, offset, count);
            if (chance.nextInt(3) == 0) {
                table.wake();
            }
        }
        table.wake();
    }

    // ---- the oracle

    private void settle(StressRig rig) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!rig.isIdle()) {
            if (System.nanoTime() - deadline > 0) {
                failures.add("not idle after " + patience);
                break;
            }
            LockSupport.parkNanos(20_000);
        }
        failures.check();
    }

    private void check(StressRig rig) {
        for (var gateway : rig.gateways) {
            var held = gateway.box.link.held;
            gateway.leases.forEach(lease -> lease.forEach(address -> {
                boolean silent = rig.waiting[address] && held[address] == Level.NONE;
                if (!silent && held[address] != log.expected(address)) {
                    failures.add("SN" + address + " holds " + held[address] + ", not " + log.expected(address));
                }
                if (!silent && table.sent(address) != held[address]) {
                    failures.add("SN" + address + " holds " + held[address] + ", sent " + table.sent(address));
                }
                if (table.wanted(address) != log.expected(address)) {
                    failures.add("SN" + address + " wants " + table.wanted(address) + ", not " + log.expected(address));
                }
            }));
        }
        failures.check();
    }

    /// All come back and wait: they get nothing before they are touched, then all. Blackout waits for nothing, and its end
    /// touches every dimmer too.
    private void waitInVain(StressRig rig) {
        rig.boxes.forEach(box -> rig.reboot(box, ResumePolicy.WAIT));
        table.setGrandMaster(log.grandMasterPercent());
        table.wake();
        settle(rig);
        expectHeld(rig, log.blackout);
        if (random.nextBoolean()) {
            log.blackout = !log.blackout;
            table.setBlackout(log.blackout);
            table.wake();
            settle(rig);
            expectHeld(rig, true);
        }
        rig.touchWaiting();
        settle(rig);
        check(rig);
    }

    private void expectHeld(StressRig rig, boolean dark) {
        for (var gateway : rig.gateways) {
            gateway.leases.forEach(lease -> lease.forEach(address -> {
                int held = gateway.box.link.held[address];
                int expected = dark && log.goesDark(address) ? log.expected(address) : Level.NONE;
                if (held != expected) {
                    failures.add("SN" + address + ", not touched, holds " + held + ", not " + expected);
                }
            }));
        }
        failures.check();
    }
}
