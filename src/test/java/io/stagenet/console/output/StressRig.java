package io.stagenet.console.output;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.ResumePolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The gateways of one [StressRound] and what befalls them, in the order in which the console loop goes about it. One
/// thread.
final class StressRig implements AutoCloseable {
    private static final int SIZE = 65_536;
    private static final ResumePolicy[] AT_ONCE_OR_FADING = {ResumePolicy.FADE, ResumePolicy.SNAP};

    /// A gateway, and its leases as they are now.
    static final class Gateway {
        final GatewayOutput output;
        final List<AddressRuns> leases = new ArrayList<>();
        Box box;

        Gateway(GatewayOutput output, Box box) {
            this.output = output;
            this.box = box;
        }
    }

    /// What one link leads to: one gateway or two.
    static final class Box {
        final List<Gateway> gateways = new ArrayList<>();
        /// What may be sent to it.
        final AtomicIntegerArray leased = new AtomicIntegerArray(SIZE);
        volatile @Nullable StressLink link;

        private boolean mayGet(StressLink sender, int address) {
            return link == sender && leased.get(address) != 0;
        }
    }

    final List<Gateway> gateways = new ArrayList<>();
    final List<Box> boxes = new ArrayList<>();
    /// Addresses that came back by WAIT and were not sent before they were touched.
    final boolean[] waiting = new boolean[SIZE];
    private final LevelTable table;
    private final LayerLog log;
    private final SplittableRandom random;
    private final StressLink.Fault fault;
    private final boolean rising;
    private final RoundFailures failures;
    private final Executor threads;
    private final List<StressLink> links = new ArrayList<>();

    /// @param addresses all addresses of the round; some are leased to nobody
    StressRig(LevelTable table, LayerLog log, Pacer pacer, int[] addresses, SplittableRandom random,
            StressLink.Fault fault, boolean rising, RoundFailures failures, Executor threads) {
        this.table = table;
        this.log = log;
        this.random = random;
        this.fault = fault;
        this.rising = rising;
        this.failures = failures;
        this.threads = threads;
        int count = 1 + random.nextInt(Math.min(4, addresses.length));
        for (int i = 0; i < count; i++) {
            if (boxes.isEmpty() || random.nextInt(4) > 0) {
                boxes.add(new Box());
            }
            var gateway = new Gateway(new GatewayOutput(table, pacer, rate()), boxes.getLast());
            gateway.box.gateways.add(gateway);
            gateways.add(gateway);
        }
        deal(addresses);
        boxes.forEach(box -> {
            box.link = link(box);
            box.gateways.forEach(gateway -> {
                box.link.output.add(gateway.output);
                gateway.leases.forEach(lease -> resume(gateway, lease, policy()));
            });
        });
    }

    private int rate() {
        return random.nextInt(3) == 0 ? GatewayOutput.UNPACED : 1 + random.nextInt(120);
    }

    private ResumePolicy policy() {
        return AT_ONCE_OR_FADING[random.nextInt(2)];
    }

    /// Gives each gateway one lease or two, of many runs or few.
    private void deal(int[] addresses) {
        int unleased = random.nextInt(3) == 0 ? Math.min(addresses.length / 4, 5) : 0;
        int shares = gateways.size() * (1 + random.nextInt(2));
        boolean dealt = random.nextBoolean();
        var runs = new ArrayList<List<AddressRange>>();
        for (int share = 0; share < shares; share++) {
            runs.add(new ArrayList<>());
        }
        int leased = addresses.length - unleased;
        for (int i = 0; i < leased; i++) {
            int share = dealt ? i % shares : (int) ((long) i * shares / leased);
            runs.get(share).add(new AddressRange(addresses[i], addresses[i]));
        }
        for (int share = 0; share < shares; share++) {
            var joined = AddressRuns.EMPTY.append(new AddressRuns(runs.get(share)));
            gateways.get(share % gateways.size()).leases.add(joined);
        }
    }

    private StressLink link(Box box) {
        var link = new StressLink(random.split(), fault, rising,
                (sender, address, value) -> !log.isRoused(address) ? "nobody ever set it"
                        : value > Level.FULL ? "no level"
                        : box.mayGet(sender, address) ? null
                        : box.link == sender ? "not leased there" : "on a link that was replaced",
                failures);
        links.add(link);
        threads.execute(link);
        return link;
    }

    private void resume(Gateway gateway, AddressRuns lease, ResumePolicy policy) {
        lease.forEach(address -> {
            gateway.box.leased.set(address, 1);
            waiting[address] = policy == ResumePolicy.WAIT;
        });
        gateway.output.resume(lease, policy);
    }

    // ---- what befalls them

    /// One thing, at random.
    void next() {
        var gateway = gateways.get(random.nextInt(gateways.size()));
        switch (random.nextInt(8)) {
            case 0, 1 -> gateway.box.link.freeze(true);
            case 2 -> gateway.box.link.freeze(false);
            case 3 -> gateway.output.setRate(rate());
            case 4 -> askAgain(gateway);
            case 5 -> move(gateway);
            default -> reboot(gateway.box, random.nextInt(3) == 0 ? ResumePolicy.WAIT : policy());
        }
    }

    void unfreeze() {
        boxes.forEach(box -> box.link.freeze(false));
    }

    /// It asks for its lease once more on the same link.
    private void askAgain(Gateway gateway) {
        for (var lease : gateway.leases) {
            gateway.output.leave(lease);
            pause();
            resume(gateway, lease, policy());
        }
    }

    /// One of its leases goes to another gateway, which may be itself.
    private void move(Gateway from) {
        if (from.leases.isEmpty()) {
            return;
        }
        var to = gateways.get(random.nextInt(gateways.size()));
        var lease = from.leases.remove(random.nextInt(from.leases.size()));
        to.leases.add(lease);
        if (random.nextBoolean()) {
            from.output.leave(lease);
            pause();
        }
        resume(to, lease, policy());
        if (from.box != to.box) {
            lease.forEach(address -> from.box.leased.set(address, 0));
        }
    }

    /// Its link is replaced by a new one, with a gateway behind it that knows nothing.
    void reboot(Box box, ResumePolicy policy) {
        var old = box.link;
        // What is sent on the new link before a lease waits on it would stay as it is: the console never does that.
        boolean leavesFirst = policy == ResumePolicy.WAIT || random.nextBoolean();
        boolean removesLast = random.nextInt(4) == 0;
        if (leavesFirst) {
            leave(box);
        }
        box.gateways.forEach(gateway -> {
            if (removesLast) {
                gateway.output.detach();
            } else {
                old.output.remove(gateway.output);
            }
        });
        // Nothing may be sent on it from here on.
        box.link = null;
        pause();
        var next = link(box);
        box.link = next;
        box.gateways.forEach(gateway -> next.output.add(gateway.output));
        if (removesLast) {
            pause();
            box.gateways.forEach(gateway -> old.output.remove(gateway.output));
        }
        old.end();
        pause();
        if (!leavesFirst) {
            leave(box);
        }
        for (var gateway : box.gateways) {
            gateway.leases.forEach(lease -> resume(gateway, lease, policy));
        }
    }

    private static void leave(Box box) {
        box.gateways.forEach(gateway -> gateway.leases.forEach(gateway.output::leave));
    }

    /// A moment in which others do what they do.
    void pause() {
        for (int i = random.nextInt(200); i > 0; i--) {
            Thread.onSpinWait();
        }
        if (random.nextInt(4) == 0) {
            LockSupport.parkNanos(random.nextInt(50_000));
        }
    }

    // ---- what it is like

    boolean isIdle() {
        return gateways.stream().allMatch(gateway -> gateway.output.isIdle());
    }

    /// Touches every address that waits for it, without a change of what is wanted.
    void touchWaiting() {
        for (var gateway : gateways) {
            gateway.leases.forEach(lease -> lease.forEach(address -> {
                if (waiting[address] && log.isRoused(address)) {
                    touch(address);
                }
                waiting[address] = false;
            }));
        }
        table.wake();
    }

    private void touch(int address) {
        if (log.manual[address] != Level.NONE) {
            table.setManual(address, log.manual[address]);
        } else if (log.flash[address]) {
            table.setFlash(address, true);
        } else {
            table.release(address);
        }
    }

    @Override
    public void close() {
        links.forEach(StressLink::end);
    }
}
