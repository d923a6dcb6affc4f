package io.stagenet.console.ui.fader;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.Lease;
import io.stagenet.console.service.Faders;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A page of faders over the leased addresses, in the order of their numbers. FX thread.
///
/// The page stands on an address, not on a page number: once the operator has touched a fader or turned a page, leases
/// that come and go elsewhere do not shift what is under the hand.
public final class FaderBankViewModel {
    public static final int MAX_CAPACITY = 24;

    /// What stands where the faders would be.
    public enum Content {
        NO_GATEWAYS, NO_LEASES, WAITING, FADERS
    }

    private final Faders faders;
    private final LocalTimes times;
    private final ObservableList<FaderStripViewModel> strips = FXCollections.observableArrayList();
    private final ObservableList<FaderStripViewModel> readOnlyStrips = FXCollections.unmodifiableObservableList(strips);
    private final ReadOnlyIntegerWrapper leased = new ReadOnlyIntegerWrapper(this, "leased");
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position");
    private final ReadOnlyIntegerWrapper capacity = new ReadOnlyIntegerWrapper(this, "capacity", 8);
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(this, "content",
            Content.NO_GATEWAYS);
    private String waiting = "";
    private List<Run> runs = List.of();
    /// The page begins at the first leased address that is not below it; 0 while nobody has touched the bank.
    private int anchor;

    public FaderBankViewModel(Faders faders, LocalTimes times) {
        this.faders = faders;
        this.times = times;
    }

    /// The strips of the page. A strip stays the same object while its address is on the page.
    public ObservableList<FaderStripViewModel> strips() {
        return readOnlyStrips;
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Who waits for addresses, and why; empty when nobody does.
    public String waiting() {
        return waiting;
    }

    /// How many addresses are leased in all.
    public ReadOnlyIntegerProperty leasedProperty() {
        return leased.getReadOnlyProperty();
    }

    /// How many leased addresses stand before the page.
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// How many strips fit a page, 1 to [#MAX_CAPACITY].
    public ReadOnlyIntegerProperty capacityProperty() {
        return capacity.getReadOnlyProperty();
    }

    public void setCapacity(int strips) {
        capacity.set(Math.clamp(strips, 1, MAX_CAPACITY));
        fillPage();
    }

    public void next() {
        if (position.get() + capacity.get() < leased.get()) {
            turnTo(position.get() + capacity.get());
        }
    }

    public void previous() {
        turnTo(Math.max(0, position.get() - capacity.get()));
    }

    private void turnTo(int newPosition) {
        anchor = addressAt(newPosition);
        fillPage();
    }

    public void show(ConsoleState state) {
        var found = new ArrayList<Run>();
        for (var gateway : state.gateways().values()) {
            if (gateway.forgotten()) {
                continue;
            }
            for (var lease : gateway.leases()) {
                int before = 0;
                for (var range : lease.addresses().runs()) {
                    found.add(new Run(range, before, lease, linkOf(state, gateway)));
                    before += range.size();
                }
            }
        }
        found.sort(Comparator.comparingInt(run -> run.range.first()));
        runs = found;
        leased.set(found.stream().mapToInt(run -> run.range.size()).sum());
        waiting = waitingOf(state);
        content.set(contentOf(state));
        fillPage();
    }

    private static String waitingOf(ConsoleState now) {
        if (now.waiting().isEmpty()) {
            return "";
        }
        var first = now.waiting().getFirst();
        return Text.of("ui.empty.waiting.detail", first.gateway(), first.count(), first.reason());
    }

    private Content contentOf(ConsoleState now) {
        if (leased.get() > 0) {
            return Content.FADERS;
        }
        if (!now.waiting().isEmpty()) {
            return Content.WAITING;
        }
        return now.gateways().isEmpty() && now.endpoints().isEmpty() ? Content.NO_GATEWAYS : Content.NO_LEASES;
    }

    /// Reads the levels of the page; once per pulse.
    public void readLevels() {
        for (int i = 0; i < strips.size(); i++) {
            strips.get(i).readLevels();
        }
    }

    private void fillPage() {
        int start = positionOf(anchor);
        // A page that would begin behind the last address shows the last one instead of nothing.
        if (start >= leased.get()) {
            start = Math.max(0, leased.get() - capacity.get());
        }
        position.set(start);
        Rows.sync(strips, cellsFrom(start), Cell::address, FaderStripViewModel::address,
                cell -> new FaderStripViewModel(cell.address, faders, cell.facts, this::stay),
                (strip, cell) -> strip.show(cell.facts));
    }

    private void stay() {
        if (anchor == 0 && !strips.isEmpty()) {
            anchor = strips.getFirst().address();
        }
    }

    private List<Cell> cellsFrom(int start) {
        var cells = new ArrayList<Cell>(capacity.get());
        int before = 0;
        for (var run : runs) {
            int from = Math.max(0, start - before);
            for (int i = from; i < run.range.size() && cells.size() < capacity.get(); i++) {
                cells.add(new Cell(run.range.first() + i, run.factsAt(i)));
            }
            before += run.range.size();
        }
        return cells;
    }

    private int positionOf(int address) {
        int before = 0;
        for (var run : runs) {
            if (address <= run.range.last()) {
                return before + Math.max(0, address - run.range.first());
            }
            before += run.range.size();
        }
        return before;
    }

    private int addressAt(int wantedPosition) {
        int before = 0;
        for (var run : runs) {
            if (wantedPosition < before + run.range.size()) {
                return run.range.first() + wantedPosition - before;
            }
            before += run.range.size();
        }
        return 0;
    }

    private LinkOfRun linkOf(ConsoleState state, Gateway gateway) {
        var status = LinkStatus.of(state, gateway);
        var endpoint = state.endpointOf(gateway);
        String lostSince = status.isOpen() || endpoint == null ? "" : times.minute(endpoint.since());
        return new LinkOfRun(gateway.id().value(), status, lostSince);
    }

    private record LinkOfRun(String gateway, LinkStatus status, String lostSince) {
    }

    /// @param before how many addresses of the lease stand before this run, in the order of the grant
    private record Run(AddressRange range, int before, Lease lease, LinkOfRun link) {
        StripFacts factsAt(int index) {
            var mapping = lease.mappings().at(before + index);
            return new StripFacts(link.gateway, link.status, mapping == null ? "" : mapping.hardwareType(),
                    mapping == null ? "" : Long.toString(mapping.channel()), link.lostSince);
        }
    }

    private record Cell(int address, StripFacts facts) {
    }
}
