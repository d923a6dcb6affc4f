package io.stagenet.console.model;

import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.virgil.PreampData;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.PreampSnapshot;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The show as the operator has built it. An edit makes a new one; the former stays whole. Immutable.
///
/// @param addresses how addresses are used, by number; one of which nothing was said is not in it
/// @param preamps   what is said of head amps
/// @param playback  groups, submasters, snapshots of levels and cues
/// @param pages     of faders, in their order; none when they follow the patch
public record ShowData(SortedMap<Integer, AddressSettings> addresses, PreampData preamps, PlaybackData playback,
        List<FaderPage> pages) {
    public static final ShowData EMPTY = new ShowData(Collections.emptySortedMap(), PreampData.EMPTY,
            PlaybackData.EMPTY, List.of());
    /// In characters.
    public static final int MAX_NAME = AddressSettings.MAX_NAME;

    /// @throws IllegalArgumentException if there is something of no address
    public ShowData {
        if (!addresses.isEmpty() && (addresses.firstKey() < 1 || addresses.lastKey() > StageNetAddress.MAX_NUMBER)) {
            throw new IllegalArgumentException("SN" + addresses.firstKey() + " to SN" + addresses.lastKey());
        }
        addresses = Collections.unmodifiableSortedMap(new TreeMap<>(addresses));
        pages = List.copyOf(pages);
    }

    /// How an address is used.
    public AddressSettings address(int number) {
        @Nullable AddressSettings settings = addresses.get(number);
        return settings == null ? AddressSettings.NONE : settings;
    }

    /// What the operator calls an address; empty when nothing.
    public String name(int address) {
        return address(address).name();
    }

    /// The addresses that have a name, and theirs.
    public SortedMap<Integer, String> names() {
        var names = new TreeMap<Integer, String>();
        addresses.forEach((address, settings) -> {
            if (!settings.name().isEmpty()) {
                names.put(address, settings.name());
            }
        });
        return names;
    }

    /// The same show with these names; an empty one takes an address its name away.
    public ShowData withNames(SortedMap<Integer, String> changes) {
        var next = new TreeMap<>(addresses);
        changes.forEach((address, name) -> put(next, address, address(address).withName(name)));
        return withAddresses(next);
    }

    /// The same show with these addresses used otherwise.
    public ShowData withAddresses(Iterable<Integer> numbers, UnaryOperator<AddressSettings> change) {
        var next = new TreeMap<>(addresses);
        numbers.forEach(address -> put(next, address, change.apply(address(address))));
        return withAddresses(next);
    }

    private static void put(SortedMap<Integer, AddressSettings> map, int address, AddressSettings settings) {
        if (settings.equals(AddressSettings.NONE)) {
            map.remove(address);
        } else {
            map.put(address, settings);
        }
    }

    private ShowData withAddresses(SortedMap<Integer, AddressSettings> next) {
        return next.equals(addresses) ? this : new ShowData(next, preamps, playback, pages);
    }

    public ShowData withPreamps(PreampData next) {
        return next == preamps ? this : new ShowData(addresses, next, playback, pages);
    }

    public ShowData withPlayback(PlaybackData next) {
        return next.equals(playback) ? this : new ShowData(addresses, preamps, next, pages);
    }

    public ShowData withPages(List<FaderPage> next) {
        return next.equals(pages) ? this : new ShowData(addresses, preamps, playback, next);
    }

    // ---- of head amps

    public SortedMap<PreampKey, PreampLabel> inputs() {
        return preamps.inputs();
    }

    public SortedMap<String, PreampSnapshot> snapshots() {
        return preamps.snapshots();
    }

    public PreampOrder order() {
        return preamps.order();
    }

    public SortedMap<String, SortedSet<PreampKey>> gangs() {
        return preamps.gangs();
    }

    /// What the operator says of an input.
    public PreampLabel label(PreampKey input) {
        return preamps.label(input);
    }

    /// The name of the gang an input is in, null when in none.
    public @Nullable String gangOf(PreampKey input) {
        return preamps.gangOf(input);
    }

    /// The same show with these inputs labelled so.
    public ShowData withLabels(SortedMap<PreampKey, PreampLabel> changes) {
        return withPreamps(preamps.withLabels(changes));
    }

    /// @param snapshot null to delete it
    public ShowData withSnapshot(String name, @Nullable PreampSnapshot snapshot) {
        return withPreamps(preamps.withSnapshot(name, snapshot));
    }

    public ShowData withOrder(PreampOrder next) {
        return withPreamps(preamps.withOrder(next));
    }

    /// The same show with this gang, or without it.
    ///
    /// @param members fewer than two dissolve it; none of them may be in another gang
    public ShowData withGang(String name, Collection<PreampKey> members) {
        return withPreamps(preamps.withGang(name, members));
    }
}
