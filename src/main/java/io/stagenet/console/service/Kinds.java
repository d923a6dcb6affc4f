package io.stagenet.console.service;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.store.KindRun;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What each leased address drives: what the operator has said, else what its hardware type is used for. A leased
/// address that is not mapped is a dimmer, so that blackout is dark; one without a lease too, and says so to nobody.
///
/// What was said goes with the lease: it is kept on disk, and forgotten when the address loses its lease. Console loop
/// only.
final class Kinds {
    private final StateHolder state;
    private final LevelTable levels;
    private final Consumer<List<KindRun>> save;
    /// By address number; null where the hardware type decides.
    private final @Nullable LevelKind[] said = new LevelKind[StageNetAddress.MAX_NUMBER + 1];

    /// @param save keeps what was said for the next run
    Kinds(StateHolder state, LevelTable levels, Consumer<List<KindRun>> save) {
        this.state = state;
        this.levels = levels;
        this.save = save;
    }

    /// What a hardware type is, in any letter case.
    static LevelKind ofType(@Nullable String hardwareType) {
        return hardwareType == null || hardwareType.equalsIgnoreCase("DMX") || hardwareType.equalsIgnoreCase("ANALOG")
                ? LevelKind.DIMMER
                : LevelKind.NON_DIM;
    }

    /// Takes over what was said in an earlier run, where the same lease still holds the addresses. Once, at the start.
    void restore(List<KindRun> runs) {
        for (var gateway : state.get().gateways().values()) {
            for (var lease : gateway.leases()) {
                runs.stream().filter(run -> run.lease().equals(lease.id())).forEach(run -> restore(lease, run));
            }
        }
    }

    private void restore(Lease lease, KindRun run) {
        for (int address = run.addresses().first(); address <= run.addresses().last(); address++) {
            if (lease.addresses().contains(address)) {
                said[address] = run.kind();
                apply(address, run.kind());
            }
        }
    }

    /// A gateway said what these addresses drive.
    void mapped(List<Mapping> rows) {
        boolean changed = false;
        for (var row : rows) {
            var told = said[row.address().number()];
            changed |= apply(row.address().number(), told != null ? told : ofType(row.hardwareType()));
        }
        if (changed) {
            levels.wake();
        }
    }

    /// Says what leased addresses drive.
    ///
    /// @param kind null to leave it to their hardware type again
    void say(BitSet addresses, @Nullable LevelKind kind) {
        for (var gateway : state.get().gateways().values()) {
            for (var lease : gateway.leases()) {
                var position = new int[1];
                lease.addresses().forEach(address -> {
                    int at = position[0]++;
                    if (addresses.get(address)) {
                        said[address] = kind;
                        var mapping = lease.mappings().at(at);
                        apply(address, kind != null ? kind : ofType(mapping == null ? null : mapping.hardwareType()));
                    }
                });
            }
        }
        levels.wake();
        save.accept(runs());
    }

    /// These addresses have lost their lease; the level table has forgotten them already.
    void free(AddressRuns addresses) {
        var forgot = new boolean[1];
        addresses.forEach(address -> {
            forgot[0] |= said[address] != null;
            said[address] = null;
        });
        if (forgot[0]) {
            save.accept(runs());
        }
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

    private List<KindRun> runs() {
        var runs = new ArrayList<KindRun>();
        for (var gateway : state.get().gateways().values()) {
            for (var lease : gateway.leases()) {
                for (var range : lease.addresses().runs()) {
                    collect(lease, range, runs);
                }
            }
        }
        return runs;
    }

    private void collect(Lease lease, AddressRange range, List<KindRun> runs) {
        int first = range.first();
        while (first <= range.last()) {
            var kind = said[first];
            int last = first;
            while (last < range.last() && said[last + 1] == kind) {
                last++;
            }
            if (kind != null) {
                runs.add(new KindRun(lease.id(), new AddressRange(first, last), kind));
            }
            first = last + 1;
        }
    }
}
