package io.stagenet.console.ui.cue;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.LevelText;
import io.stagenet.console.ui.grid.HeatMapViewModel;
import java.util.BitSet;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The levels of the whole rig at one glance, whoever holds them. FX thread.
final class RigLevels {
    private final Levels levels;
    private final Supplier<LevelUnit> unit;
    private final HeatMapViewModel map;
    private @Nullable ConsoleState state;
    /// What is on the map was leased then.
    private @Nullable ConsoleState mapped;

    RigLevels(Levels levels, AddressSelection selection, Supplier<LevelUnit> unit) {
        this.levels = levels;
        this.unit = unit;
        map = new HeatMapViewModel(levels, selection, this::describe);
    }

    HeatMapViewModel map() {
        return map;
    }

    void show(ConsoleState now) {
        state = now;
    }

    /// Once per pulse, while the map is open.
    void pulse() {
        var now = state;
        var then = mapped;
        if (now != null && (then == null || then.gateways() != now.gateways() || then.endpoints() != now.endpoints())) {
            mapped = now;
            place(now);
        }
        map.read();
    }

    private void place(ConsoleState now) {
        var leased = new BitSet();
        var lost = new BitSet();
        for (var gateway : now.gateways().values()) {
            if (!gateway.forgotten()) {
                boolean open = now.linkStateOf(gateway).isOpen();
                gateway.leases().forEach(lease -> lease.addresses().forEach(address -> {
                    leased.set(address);
                    lost.set(address, !open);
                }));
            }
        }
        map.show(leased.stream().toArray(), lost);
    }

    /// `SN5 · Front left · 75 % · cue`
    private String describe(int address) {
        var now = state;
        String name = now == null ? "" : now.show().name(address);
        int level = Math.max(levels.sent(address), levels.held(address));
        String owner = Text.of("ui.owner.word." + levels.owner(address).name().toLowerCase(Locale.ROOT));
        return new StageNetAddress(address) + (name.isEmpty() ? "" : " · " + name) + " · "
                + LevelText.withUnit(unit.get(), level) + " · " + owner;
    }
}
