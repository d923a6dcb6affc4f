package io.stagenet.console.ui.fader;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.Faders;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.LevelText;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rows;
import io.stagenet.console.ui.grid.HeatMapViewModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A page of faders over the leased addresses, in the order of their numbers. FX thread.
///
/// The page stands on an address, not on a page number: once the operator has touched a fader or turned a page, leases
/// that come and go elsewhere do not shift what is under the hand.
public final class FaderBankViewModel implements StripDesk {
    /// All gateways, in the order of addresses.
    public static final String ALL = "";

    /// What stands where the faders would be.
    public enum Content {
        NO_GATEWAYS, NO_LEASES, WAITING, FADERS
    }

    private final Desk desk;
    private final Faders faders;
    private final AddressSelection selection;
    private final Gang gang;
    private final CheckViewModel check;
    private final HeatMapViewModel grid;
    private final LocalTimes times;
    private final ObservableList<FaderStripViewModel> strips = FXCollections.observableArrayList();
    private final ObservableList<FaderStripViewModel> readOnlyStrips = FXCollections.unmodifiableObservableList(strips);
    private final ReadOnlyIntegerWrapper leased = new ReadOnlyIntegerWrapper(this, "leased");
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position");
    private final ReadOnlyIntegerWrapper capacity = new ReadOnlyIntegerWrapper(this, "capacity", 8);
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(this, "content",
            Content.NO_GATEWAYS);
    private String waiting = "";
    private final ObservableList<String> choices = FXCollections.observableArrayList(ALL);
    private final ObservableList<String> readOnlyChoices = FXCollections.unmodifiableObservableList(choices);
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper(this, "chosen", ALL);
    private final ReadOnlyObjectWrapper<LevelUnit> unit = new ReadOnlyObjectWrapper<>(this, "unit", LevelUnit.PERCENT);
    private final ReadOnlyIntegerWrapper perPage = new ReadOnlyIntegerWrapper(this, "perPage",
            Preferences.DEFAULT.stripsPerPage());
    private final Map<String, String> types = new HashMap<>();
    private Preferences preferences = Preferences.DEFAULT;
    private ShowData show = ShowData.EMPTY;
    private int fitting = 8;
    /// Of every gateway.
    private List<Run> all = List.of();
    /// Of what is chosen.
    private List<Run> runs = List.of();
    /// The page begins at the first leased address that is not below it; 0 while nobody has touched the bank.
    private int anchor;

    /// @param selection shared with the other views
    public FaderBankViewModel(Desk desk, AddressSelection selection, LocalTimes times) {
        this.desk = desk;
        this.faders = desk.faders();
        this.selection = selection;
        this.times = times;
        gang = new Gang(faders);
        check = new CheckViewModel(desk, this::after, this::before);
        grid = new HeatMapViewModel(faders, selection, this::describeLevel);
        selection.addressesProperty().subscribe(this::showSelection);
    }

    /// Every address that is chosen, at one glance.
    public HeatMapViewModel grid() {
        return grid;
    }

    public CheckViewModel check() {
        return check;
    }

    /// What can be chosen: [#ALL], then the ids of the gateways that have addresses.
    public ObservableList<String> choices() {
        return readOnlyChoices;
    }

    public ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// How a choice is shown: `HOUSE-LEFT · DMX · 512`.
    public String wordOf(String choice) {
        int count = countOf(choice);
        String type = types.getOrDefault(choice, "");
        return choice.equals(ALL) ? Text.of("ui.bank.all", count)
                : type.isEmpty() ? Text.of("ui.bank.choice", choice, count)
                : Text.of("ui.bank.choice.type", choice, type, count);
    }

    /// @param choice one of [#choices]
    public void choose(String choice) {
        check.end();
        chosen.set(choice);
        anchor = 0;
        refresh();
    }

    /// How levels are written, in the whole console.
    public ReadOnlyObjectProperty<LevelUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    public void setUnit(LevelUnit now) {
        prefer(preferences.withUnit(now));
    }

    /// How many strips a page has at most; one of [Preferences#PAGES].
    public ReadOnlyIntegerProperty perPageProperty() {
        return perPage.getReadOnlyProperty();
    }

    public void setPerPage(int strips) {
        prefer(preferences.withStripsPerPage(strips));
    }

    private void prefer(Preferences next) {
        var _ = desk.submit(new Action.SetPreferences(next));
    }

    /// Lets go of everything hands hold.
    public void releaseAll() {
        var _ = desk.submit(new LevelAction.ReleaseAll());
    }

    /// Brings every leased dimmer that is up to 0.
    public void allOut() {
        check.end();
        var terms = new ArrayList<Selection.Term>();
        for (var run : all) {
            for (int address = run.range.first(); address <= run.range.last(); address++) {
                if (faders.kind(address) == LevelKind.DIMMER && faders.asked(address) > 0) {
                    terms.add(new Selection.Addresses(address, address, false));
                }
            }
        }
        if (!terms.isEmpty()) {
            var _ = desk.submit(new LevelAction.SetLevels(new Selection(terms), new LevelChange.To(0)));
        }
    }

    @Override
    public Faders faders() {
        return faders;
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
            case THROUGH -> selection.through(address, this::after);
        }
    }

    @Override
    public void rename(int address, String name) {
        var _ = desk.submit(new Action.ShowAction.SetNames(new TreeMap<>(Map.of(address, name))));
    }

    /// The address after one on the bank; the first after 0; 0 after the last.
    private int after(int address) {
        for (var run : runs) {
            if (address < run.range.last()) {
                return Math.max(address + 1, run.range.first());
            }
        }
        return 0;
    }

    /// The address before one on the bank; the last before 0; 0 before the first.
    private int before(int address) {
        for (var run : runs.reversed()) {
            if (address == 0 || address > run.range.first()) {
                return address == 0 ? run.range.last() : Math.min(address - 1, run.range.last());
            }
        }
        return 0;
    }

    private void showSelection() {
        strips.forEach(strip -> strip.showSelected(selection.contains(strip.address())));
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

    /// How many strips a page has: as many as are wanted and fit.
    public ReadOnlyIntegerProperty capacityProperty() {
        return capacity.getReadOnlyProperty();
    }

    /// @param strips how many fit in the view
    public void setCapacity(int strips) {
        fitting = strips;
        capacity.set(Math.clamp(fitting, 1, perPage.get()));
        fillPage();
    }

    /// Which page of how many, from 1.
    public String pageWord() {
        int pages = Math.ceilDiv(leased.get(), capacity.get());
        return Text.of("ui.bank.page", Math.min(pages, Math.ceilDiv(position.get(), capacity.get()) + 1), pages);
    }

    /// What is known of an address of the bank, in a few words.
    String describe(int address) {
        for (var run : runs) {
            if (run.range.contains(address)) {
                var known = run.factsAt(address - run.range.first(), show.name(address));
                String place = known.gateway() + (known.mapped() ? " " + known.hardwareType() + " " + known.channel()
                        : "");
                return known.name().isEmpty() ? place : known.name() + " · " + place;
            }
        }
        return "";
    }

    /// Shows the page with this address, if it is not on the one shown.
    public void bring(int address) {
        if (strips.stream().noneMatch(strip -> strip.address() == address)) {
            turnTo(positionOf(address) / capacity.get() * capacity.get());
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
        all = found;
        var ids = new ArrayList<String>();
        ids.add(ALL);
        types.clear();
        for (var gateway : state.gateways().values()) {
            if (!gateway.forgotten() && gateway.addressCount() > 0) {
                ids.add(gateway.id().value());
                types.put(gateway.id().value(), gateway.type() == null ? "" : gateway.type());
            }
        }
        Rows.sync(choices, ids, id -> id, id -> id, id -> id, (id, same) -> {
        });
        if (!ids.contains(chosen.get())) {
            chosen.set(ALL);
        }
        preferences = state.preferences();
        unit.set(preferences.unit());
        perPage.set(preferences.stripsPerPage());
        show = state.show();
        capacity.set(Math.clamp(fitting, 1, perPage.get()));
        choose();
        waiting = waitingOf(state);
        content.set(contentOf(state));
        fillPage();
    }

    private void refresh() {
        choose();
        fillPage();
    }

    private void choose() {
        runs = chosen.get().equals(ALL) ? all
                : all.stream().filter(run -> run.link.gateway.equals(chosen.get())).toList();
        leased.set(countOf(chosen.get()));
        var lost = new BitSet();
        var addresses = IntStream.builder();
        for (var run : runs) {
            for (int address = run.range.first(); address <= run.range.last(); address++) {
                addresses.add(address);
            }
            if (!run.link.status.isOpen()) {
                lost.set(run.range.first(), run.range.last() + 1);
            }
        }
        grid.show(addresses.build().toArray(), lost);
    }

    private String describeLevel(int address) {
        int level = Math.max(faders.sent(address), faders.held(address));
        String owner = Text.of("ui.owner.word." + faders.owner(address).name().toLowerCase(Locale.ROOT));
        return new StageNetAddress(address) + " · " + describe(address) + " · "
                + LevelText.withUnit(unit.get(), level) + " · " + owner;
    }

    private int countOf(String choice) {
        return all.stream().filter(run -> choice.equals(ALL) || run.link.gateway.equals(choice))
                .mapToInt(run -> run.range.size()).sum();
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
        grid.read();
    }

    private void fillPage() {
        int start = positionOf(anchor);
        // A page that would begin behind the last address shows the last one instead of nothing.
        if (start >= leased.get()) {
            start = Math.max(0, leased.get() - capacity.get());
        }
        position.set(start);
        Rows.sync(strips, cellsFrom(start), Cell::address, FaderStripViewModel::address,
                cell -> new FaderStripViewModel(cell.address, this, cell.facts), (strip, cell) -> {
                    strip.show(cell.facts);
                    strip.showUnit(unit.get());
                    strip.showSelected(selection.contains(cell.address));
                });
    }

    private List<Cell> cellsFrom(int start) {
        var cells = new ArrayList<Cell>(capacity.get());
        int before = 0;
        for (var run : runs) {
            int from = Math.max(0, start - before);
            for (int i = from; i < run.range.size() && cells.size() < capacity.get(); i++) {
                cells.add(new Cell(run.range.first() + i, run.factsAt(i, show.name(run.range.first() + i))));
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
        StripFacts factsAt(int index, String name) {
            var mapping = lease.mappings().at(before + index);
            return new StripFacts(name, link.gateway, link.status, mapping == null ? "" : mapping.hardwareType(),
                    mapping == null ? "" : Long.toString(mapping.channel()), link.lostSince);
        }
    }

    private record Cell(int address, StripFacts facts) {
    }
}
