package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.Faders;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.Click;
import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The strips that stand side by side, and where in the bank that is. FX thread.
///
/// The page stands on an address, not on a page number: once the operator has touched a fader or turned a page, leases
/// that come and go elsewhere do not shift what is under the hand.
public final class BankPageViewModel {
    private static final int FIRST_CAPACITY = 8;

    private final StripDesk hands;
    private final AddressSelection selection;
    private final ObservableList<FaderStripViewModel> strips = FXCollections.observableArrayList();
    private final ObservableList<FaderStripViewModel> readOnlyStrips = FXCollections.unmodifiableObservableList(strips);
    private final ReadOnlyIntegerWrapper leased = new ReadOnlyIntegerWrapper(this, "leased");
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position");
    private final ReadOnlyIntegerWrapper capacity = new ReadOnlyIntegerWrapper(this, "capacity", FIRST_CAPACITY);
    private LeasedAddresses addresses = LeasedAddresses.NONE;
    private ShowData show = ShowData.EMPTY;
    private LevelUnit unit = LevelUnit.PERCENT;
    private int most = Preferences.DEFAULT.stripsPerPage();
    private int fitting = FIRST_CAPACITY;
    /// The page begins at the first leased address that is not below it; 0 while nobody has touched the bank.
    private int anchor;

    BankPageViewModel(Desk desk, AddressSelection selection) {
        this.selection = selection;
        hands = new Hands(desk);
        selection.addressesProperty().subscribe(this::showSelection);
    }

    /// What hands do on strips of addresses, wherever they stand.
    StripDesk hands() {
        return hands;
    }

    /// Whether the operator has had his hands on the bank.
    boolean isTouched() {
        return anchor != 0;
    }

    /// A strip stays the same object while its address is on the page.
    public ObservableList<FaderStripViewModel> strips() {
        return readOnlyStrips;
    }

    /// How many addresses the bank has.
    public ReadOnlyIntegerProperty leasedProperty() {
        return leased.getReadOnlyProperty();
    }

    /// How many addresses of the bank stand before the page.
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// How many strips a page has: as many as are wanted and fit.
    public ReadOnlyIntegerProperty capacityProperty() {
        return capacity.getReadOnlyProperty();
    }

    /// @param strips how many fit in the view
    public void setFitting(int strips) {
        fitting = strips;
        fill();
    }

    /// Which page of how many, from 1.
    public String word() {
        int pages = Math.ceilDiv(leased.get(), capacity.get());
        return Text.of("ui.bank.page", Math.min(pages, Math.ceilDiv(position.get(), capacity.get()) + 1), pages);
    }

    /// Shows the page with this address, if it is not on the one shown.
    public void bring(int address) {
        if (strips.stream().noneMatch(strip -> strip.address() == address)) {
            turnTo(addresses.positionOf(address) / capacity.get() * capacity.get());
        }
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
        anchor = addresses.addressAt(newPosition);
        fill();
    }

    /// Shows other addresses, from the first of them on.
    void begin(LeasedAddresses now) {
        anchor = 0;
        addresses = now;
        fill();
    }

    void show(LeasedAddresses now, ShowData names, Preferences preferences) {
        addresses = now;
        show = names;
        unit = preferences.unit();
        most = preferences.stripsPerPage();
        fill();
    }

    void readLevels() {
        for (int i = 0; i < strips.size(); i++) {
            strips.get(i).readLevels();
        }
    }

    private void fill() {
        leased.set(addresses.size());
        capacity.set(Math.clamp(fitting, 1, most));
        int start = addresses.positionOf(anchor);
        // A page that would begin behind the last address shows the last one instead of nothing.
        if (start >= addresses.size()) {
            start = Math.max(0, addresses.size() - capacity.get());
        }
        position.set(start);
        Rows.sync(strips, cellsFrom(start), Cell::address, FaderStripViewModel::address,
                cell -> new FaderStripViewModel(cell.address, hands, cell.facts), (strip, cell) -> {
                    strip.show(cell.facts);
                    strip.showUnit(unit);
                    strip.showSelected(selection.contains(cell.address));
                });
    }

    private List<Cell> cellsFrom(int start) {
        var cells = new ArrayList<Cell>(capacity.get());
        for (int address = addresses.addressAt(start); address != 0
                && cells.size() < capacity.get(); address = addresses
                        .after(address)) {
            var facts = addresses.factsOf(address, show);
            if (facts != null) {
                cells.add(new Cell(address, facts));
            }
        }
        return cells;
    }

    private void showSelection() {
        strips.forEach(strip -> strip.showSelected(selection.contains(strip.address())));
    }

    private record Cell(int address, StripFacts facts) {
    }

    /// What hands do on the strips of the page.
    private final class Hands implements StripDesk {
        private final Desk desk;
        private final Gang gang;

        Hands(Desk desk) {
            this.desk = desk;
            gang = new Gang(desk.faders());
        }

        @Override
        public Faders faders() {
            return desk.faders();
        }

        @Override
        public void touched() {
            if (anchor == 0 && !strips.isEmpty()) {
                anchor = strips.getFirst().address();
            }
        }

        @Override
        public void move(int address, int value) {
            gang.move(address, value, selection.addressesProperty().get());
        }

        @Override
        public void select(int address, Click click) {
            switch (click) {
                case ONLY -> selection.only(address);
                case TOGGLE -> selection.toggle(address);
                case THROUGH -> selection.through(address, addresses::after);
            }
        }

        @Override
        public void rename(int address, String name) {
            var _ = desk.submit(new Action.ShowAction.SetNames(new TreeMap<>(Map.of(address, name))));
        }
    }
}
