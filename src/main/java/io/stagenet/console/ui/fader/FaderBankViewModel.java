package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
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
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.grid.HeatMapViewModel;
import java.util.ArrayList;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The bank of faders: what it has ([#source]), which of it is in front of the operator ([#page]), all of it at one
/// glance ([#grid]), the walk through it ([#check]), and what acts on every fader. FX thread.
public final class FaderBankViewModel {
    /// What stands where the faders would be.
    public enum Content {
        NO_GATEWAYS, NO_LEASES, WAITING, FADERS
    }

    private final Desk desk;
    private final Faders faders;
    private final BankSourceViewModel source;
    private final BankPageViewModel page;
    private final CheckViewModel check;
    private final HeatMapViewModel grid;
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(this, "content",
            Content.NO_GATEWAYS);
    private final ReadOnlyObjectWrapper<LevelUnit> unit = new ReadOnlyObjectWrapper<>(this, "unit", LevelUnit.PERCENT);
    private final ReadOnlyIntegerWrapper perPage = new ReadOnlyIntegerWrapper(this, "perPage",
            Preferences.DEFAULT.stripsPerPage());
    private final ReadOnlyBooleanWrapper compact = new ReadOnlyBooleanWrapper(this, "compact");
    private String waiting = "";
    private Preferences preferences = Preferences.DEFAULT;
    private ShowData show = ShowData.EMPTY;

    /// @param selection shared with the other views
    public FaderBankViewModel(Desk desk, AddressSelection selection, LocalTimes times) {
        this.desk = desk;
        faders = desk.faders();
        source = new BankSourceViewModel(times);
        page = new BankPageViewModel(desk, selection);
        check = new CheckViewModel(desk, address -> source.addresses().after(address),
                address -> source.addresses().before(address));
        grid = new HeatMapViewModel(faders, selection, this::describeLevel);
    }

    public BankSourceViewModel source() {
        return source;
    }

    public BankPageViewModel page() {
        return page;
    }

    /// Every address that is chosen, at one glance.
    public HeatMapViewModel grid() {
        return grid;
    }

    public CheckViewModel check() {
        return check;
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Who waits for addresses, and why; empty when nobody does.
    public String waiting() {
        return waiting;
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

    /// Whether strips are as narrow as a mouse can use.
    public ReadOnlyBooleanProperty compactProperty() {
        return compact.getReadOnlyProperty();
    }

    public void setCompact(boolean now) {
        prefer(preferences.withCompactStrips(now));
    }

    private void prefer(Preferences next) {
        var _ = desk.submit(new Action.SetPreferences(next));
    }

    /// @param choice one of the choices of [#source]
    public void choose(String choice) {
        check.end();
        source.choose(choice);
        page.begin(source.addresses());
        showGrid();
    }

    /// Lets go of everything hands hold.
    public void releaseAll() {
        var _ = desk.submit(new LevelAction.ReleaseAll());
    }

    /// Brings every leased dimmer that is up to 0, whatever is chosen.
    public void allOut() {
        check.end();
        var terms = new ArrayList<Selection.Term>();
        source.all().numbers().filter(address -> faders.kind(address) == LevelKind.DIMMER && faders.asked(address) > 0)
                .forEach(address -> terms.add(new Selection.Addresses(address, address, false)));
        if (!terms.isEmpty()) {
            var _ = desk.submit(new LevelAction.SetLevels(new Selection(terms), new LevelChange.To(0)));
        }
    }

    /// What is known of an address of the bank, in a few words.
    String describe(int address) {
        var known = source.addresses().factsOf(address, show);
        if (known == null) {
            return "";
        }
        String place = known.gateway() + (known.mapped() ? " " + known.hardwareType() + " " + known.channel() : "");
        return known.name().isEmpty() ? place : known.name() + " · " + place;
    }

    private String describeLevel(int address) {
        int level = Math.max(faders.sent(address), faders.held(address));
        String owner = Text.of("ui.owner.word." + faders.owner(address).name().toLowerCase(Locale.ROOT));
        return new StageNetAddress(address) + " · " + describe(address) + " · "
                + LevelText.withUnit(unit.get(), level) + " · " + owner;
    }

    public void show(ConsoleState state) {
        preferences = state.preferences();
        show = state.show();
        unit.set(preferences.unit());
        perPage.set(preferences.stripsPerPage());
        compact.set(preferences.compactStrips());
        source.show(state);
        waiting = waitingOf(state);
        content.set(contentOf(state));
        page.show(source.addresses(), show, preferences);
        showGrid();
    }

    private void showGrid() {
        grid.show(source.addresses().numbers().toArray(), source.addresses().offline());
    }

    private static String waitingOf(ConsoleState now) {
        if (now.waiting().isEmpty()) {
            return "";
        }
        var first = now.waiting().getFirst();
        return Text.of("ui.empty.waiting.detail", first.gateway(), first.count(), first.reason());
    }

    private Content contentOf(ConsoleState now) {
        if (source.addresses().size() > 0) {
            return Content.FADERS;
        }
        if (!now.waiting().isEmpty()) {
            return Content.WAITING;
        }
        return now.gateways().isEmpty() && now.endpoints().isEmpty() ? Content.NO_GATEWAYS : Content.NO_LEASES;
    }

    /// Reads the levels of the page and of the grid; once per pulse.
    public void readLevels() {
        page.readLevels();
        grid.read();
    }
}
