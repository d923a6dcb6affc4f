package io.stagenet.console.service;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.Treatment;
import io.stagenet.console.store.KindRun;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// How each address goes out: as the show says, and where that leaves the kind open, as its hardware type is used for. An
/// address of which neither says anything is a dimmer, so that blackout is dark. Console loop only.
final class Kinds {
    private final StateHolder state;
    private final LevelTable levels;
    private final Consumer<BitSet> changed;
    /// By address number; null where no gateway has said what it drives.
    private final @Nullable LevelKind[] ofHardware = new LevelKind[StageNetAddress.MAX_NUMBER + 1];
    private SortedMap<Integer, AddressSettings> shown = Collections.emptySortedMap();

    /// @param changed told of addresses that go out in another way now
    Kinds(StateHolder state, LevelTable levels, Consumer<BitSet> changed) {
        this.state = state;
        this.levels = levels;
        this.changed = changed;
        state.watchShow((show, _) -> show(show));
    }

    /// What a hardware type is, in any letter case.
    static LevelKind ofType(@Nullable String hardwareType) {
        return hardwareType == null || hardwareType.equalsIgnoreCase("DMX") || hardwareType.equalsIgnoreCase("ANALOG")
                ? LevelKind.DIMMER
                : LevelKind.NON_DIM;
    }

    /// The show with what an earlier version kept under the names of leases, where the same lease still holds the
    /// addresses and the show itself says nothing.
    ShowData withOld(List<KindRun> runs, ShowData show) {
        var next = show;
        for (var gateway : state.get().gateways().values()) {
            for (var lease : gateway.leases()) {
                for (var run : runs) {
                    if (run.lease().equals(lease.id())) {
                        var meant = new BitSet();
                        meant.set(run.addresses().first(), run.addresses().last() + 1);
                        next = next.withAddresses(meant.stream().filter(lease.addresses()::contains).boxed().toList(),
                                settings -> settings.kind() == null ? settings.withKind(run.kind()) : settings);
                    }
                }
            }
        }
        return next;
    }

    private void show(ShowData show) {
        var next = show.addresses();
        var other = new BitSet();
        // By identity: an edit keeps the settings it does not touch.
        next.forEach((address, settings) -> other.set(address, shown.get(address) != settings));
        shown.keySet().stream().filter(address -> !next.containsKey(address)).forEach(other::set);
        shown = next;
        apply(other);
    }

    /// A gateway said what these addresses drive.
    void mapped(List<Mapping> rows) {
        var mapped = new BitSet();
        for (var row : rows) {
            ofHardware[row.address().number()] = ofType(row.hardwareType());
            mapped.set(row.address().number());
        }
        apply(mapped);
    }

    /// These addresses have lost their lease, and the show's word alone counts.
    void free(AddressRuns addresses) {
        var freed = new BitSet();
        addresses.forEach(address -> {
            ofHardware[address] = null;
            freed.set(address);
        });
        apply(freed);
    }

    /// What is not new is not marked, for it would count as a touch.
    private void apply(BitSet addresses) {
        var other = new BitSet();
        for (int address = addresses.nextSetBit(0); address >= 0; address = addresses.nextSetBit(address + 1)) {
            other.set(address, apply(address));
        }
        if (!other.isEmpty()) {
            levels.wake();
            changed.accept(other);
        }
    }

    private boolean apply(int address) {
        @Nullable AddressSettings said = shown.get(address);
        var settings = said == null ? AddressSettings.NONE : said;
        var hardware = ofHardware[address];
        var kind = settings.kind() != null ? settings.kind() : hardware == null ? LevelKind.DIMMER : hardware;
        int treatment = Treatment.of(kind, settings);
        if (levels.treatment(address) == treatment) {
            return false;
        }
        if (kind != LevelKind.DIMMER) {
            // It would flash again by itself when it is a dimmer again, long after anybody meant it to.
            levels.endFlash(address);
        }
        levels.treat(address, treatment);
        return true;
    }
}
