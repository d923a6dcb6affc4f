package io.stagenet.console.sim.stagebox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// What a simulated stagebox does wrong now. Any thread.
final class PresentFaults {
    private final Set<StageboxFault> lasting = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    void set(StageboxFault fault, boolean on) {
        if (on && fault.isLasting()) {
            lasting.add(fault);
        } else {
            lasting.remove(fault);
        }
    }

    boolean has(StageboxFault fault) {
        return lasting.contains(fault);
    }

    Set<StageboxFault> lasting() {
        return Set.copyOf(lasting);
    }

    void forEach(Consumer<StageboxFault> action) {
        lasting.forEach(action);
    }

    /// Whether it reboots.
    void setAway(boolean on) {
        away = on;
    }

    boolean isAway() {
        return away;
    }

    /// It neither hears nor says anything, but for its beacon.
    boolean isSilent() {
        return away || lasting.contains(StageboxFault.SILENT);
    }
}
