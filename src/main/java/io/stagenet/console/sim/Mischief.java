package io.stagenet.console.sim;

import io.stagenet.console.net.EventLoop;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which faults a gateway has, and those that come by the clock: what it mutters every second, the flood, and the
/// drops and reboots that repeat. Every chance comes from one seed. Used under the gateway's lock.
final class Mischief {
    /// What the clock makes the gateway do.
    interface Deeds {
        void say(Fault fault);

        void drop();

        void reboot();
    }

    private static final Set<Fault> SINGLE = EnumSet.of(Fault.DROP, Fault.REBOOT);
    private static final Set<Fault> MUTTERED = EnumSet.of(Fault.BAD_JSON, Fault.UNKNOWN_TYPES, Fault.WRONG_TYPES,
            Fault.FOREIGN_MAPPINGS);
    private static final Duration MUTTER = Duration.ofSeconds(1);
    private static final Duration FLOOD_BEAT = Duration.ofMillis(10);
    private static final int FLOOD_BURST = 50;
    private static final int SOONEST_MILLIS = 2000;
    private static final int LATEST_MILLIS = 6000;

    private final EventLoop loop;
    private final Deeds deeds;
    private final Random random;
    private final FaultTexts texts;
    private final Set<Fault> present = EnumSet.noneOf(Fault.class);
    private EventLoop.@Nullable Timer mutter;
    private EventLoop.@Nullable Timer flood;

    Mischief(EventLoop loop, long seed, Deeds deeds) {
        this.loop = loop;
        this.deeds = deeds;
        random = new Random(seed);
        texts = new FaultTexts(random);
    }

    boolean has(Fault fault) {
        return present.contains(fault);
    }

    /// A copy: it is read without the gateway's lock.
    Set<Fault> present() {
        return EnumSet.copyOf(present);
    }

    FaultTexts texts() {
        return texts;
    }

    /// Makes a fault present from the start on: single ones will repeat.
    void begin(Fault fault) {
        present.add(fault);
        if (MUTTERED.contains(fault) && mutter == null) {
            mutter = loop.every(MUTTER, () -> MUTTERED.stream().filter(present::contains).forEach(deeds::say));
        }
        if (fault == Fault.FLOOD && flood == null) {
            flood = loop.every(FLOOD_BEAT, this::burst);
        }
    }

    /// Makes a fault present while running: single ones happen now and do not stay.
    void inject(Fault fault) {
        if (!SINGLE.contains(fault)) {
            begin(fault);
        }
        if (MUTTERED.contains(fault)) {
            deeds.say(fault);
        }
    }

    void end(Fault fault) {
        present.remove(fault);
        if (flood != null && !has(Fault.FLOOD)) {
            flood.cancel();
            flood = null;
        }
    }

    /// A console has connected: plans the single faults that repeat.
    void connected() {
        for (var fault : SINGLE) {
            if (has(fault)) {
                loop.schedule(Duration.ofMillis(random.nextInt(SOONEST_MILLIS, LATEST_MILLIS + 1)),
                        () -> strike(fault));
            }
        }
    }

    void stop() {
        present.clear();
        if (mutter != null) {
            mutter.cancel();
        }
        if (flood != null) {
            flood.cancel();
        }
    }

    private void strike(Fault fault) {
        if (!has(fault)) {
            return;
        }
        if (fault == Fault.DROP) {
            deeds.drop();
        } else {
            deeds.reboot();
        }
    }

    private void burst() {
        for (int i = 0; i < FLOOD_BURST; i++) {
            deeds.say(Fault.FLOOD);
        }
    }
}
