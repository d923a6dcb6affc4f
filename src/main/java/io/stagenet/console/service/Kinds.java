package io.stagenet.console.service;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.store.KindRun;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What each address drives: what the show says, else what its hardware type is used for. An address that is not mapped
/// is a dimmer, so that blackout is dark. Console loop only.
final class Kinds {
    private final StateHolder state;
    private final LevelTable levels;
    private ShowData shown = ShowData.EMPTY;

    Kinds(StateHolder state, LevelTable levels) {
        this.state = state;
        this.levels = levels;
        state.watchShow(this::follow);
    }

    /// What a hardware type is, in any letter case.
    static LevelKind ofType(@Nullable String hardwareType) {
        return hardwareType == null || hardwareType.equalsIgnoreCase("DMX") || hardwareType.equalsIgnoreCase("ANALOG")
                ? LevelKind.DIMMER
                : LevelKind.NON_DIM;
    }

    /// What the settings of an earlier version knew, as part of a show: where the same lease still holds the addresses,
    /// and the show says nothing of them.
    ShowData adopted(ShowData show, List<KindRun> runs) {
        var next = show;
        for (var gateway : state.get().gateways().values()) {
            for (var lease : gateway.leases()) {
                for (var run : runs) {
                    if (run.lease().equals(lease.id())) {
                        next = adopted(next, lease, run);
                    }
                }
            }
        }
        return next;
    }

    private static ShowData adopted(ShowData show, Lease lease, KindRun run) {
        var addresses = IntStream.rangeClosed(run.addresses().first(), run.addresses().last())
                .filter(lease.addresses()::contains).boxed().toList();
        return show.withAddresses(addresses,
                settings -> settings.kind() == null ? settings.withKind(run.kind()) : settings);
    }

    private void follow(ShowData after) {
        var before = shown;
        shown = after;
        var changed = new BitSet();
        var said = new TreeSet<>(before.addresses().keySet());
        said.addAll(after.addresses().keySet());
        said.stream().filter(address -> before.address(address).kind() != after.address(address).kind())
                .forEach(changed::set);
        if (!changed.isEmpty()) {
            var mapped = ofMappings(changed);
            changed.stream().forEach(address -> {
                var kind = after.address(address).kind();
                apply(address, kind != null ? kind : mapped.getOrDefault(address, LevelKind.DIMMER));
            });
            levels.wake();
        }
    }

    /// What these addresses are by their hardware types, where they are leased and mapped.
    private Map<Integer, LevelKind> ofMappings(BitSet addresses) {
        var kinds = new HashMap<Integer, LevelKind>();
        for (var gateway : state.get().gateways().values()) {
            for (var lease : gateway.leases()) {
                var position = new int[1];
                lease.addresses().forEach(address -> {
                    var mapping = lease.mappings().at(position[0]++);
                    if (mapping != null && addresses.get(address)) {
                        kinds.put(address, ofType(mapping.hardwareType()));
                    }
                });
            }
        }
        return kinds;
    }

    /// A gateway said what these addresses drive.
    void mapped(List<Mapping> rows) {
        boolean changed = false;
        for (var row : rows) {
            var told = state.get().show().address(row.address().number()).kind();
            changed |= apply(row.address().number(), told != null ? told : ofType(row.hardwareType()));
        }
        if (changed) {
            levels.wake();
        }
    }

    /// These addresses have lost their lease; the level table has forgotten them already.
    void free(AddressRuns addresses) {
        addresses.forEach(address -> {
            var kind = state.get().show().address(address).kind();
            if (kind != null) {
                apply(address, kind);
            }
        });
    }

    /// @return whether that is new; what is not new must not be marked, for it would count as a touch
    private boolean apply(int address, LevelKind kind) {
        if (levels.kind(address) == kind) {
            return false;
        }
        var owner = levels.owner(address);
        if (kind != LevelKind.DIMMER && (owner == LevelOwner.FLASH || owner == LevelOwner.BLACKOUT)) {
            // It would flash again by itself when it is a dimmer again, long after anybody meant it to.
            levels.setFlash(address, false);
        }
        levels.setKind(address, kind);
        return true;
    }
}
