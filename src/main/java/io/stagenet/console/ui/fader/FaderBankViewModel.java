package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.Faders;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.LevelText;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.grid.HeatMapViewModel;
import io.stagenet.console.ui.sets.SetsViewModel;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The bank of faders: what it has ([#source]), which of it is in front of the operator ([#page], or one of the [#pages] he
/// has laid out himself with the [#editor]), all of it at one glance ([#grid]), the walk through it ([#check]), and what
/// acts on every fader. FX thread.
public final class FaderBankViewModel {
    /// What stands where the faders would be.
    public enum Content {
        NO_GATEWAYS, NO_LEASES, WAITING, FADERS, EMPTY_PAGE, NO_PAGES
    }

    private final Desk desk;
    private final Faders faders;
    private final BankSourceViewModel source;
    private final BankPageViewModel page;
    private final PagesViewModel pages;
    private final PageEditorViewModel editor;
    private final CheckViewModel check;
    private final HeatMapViewModel grid;
    private final SetsViewModel sets;
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(this, "content",
            Content.NO_GATEWAYS);
    private final ReadOnlyObjectWrapper<LevelUnit> unit = new ReadOnlyObjectWrapper<>(this, "unit", LevelUnit.PERCENT);
    private final ReadOnlyIntegerWrapper perPage = new ReadOnlyIntegerWrapper(this, "perPage",
            Preferences.DEFAULT.stripsPerPage());
    private final ReadOnlyBooleanWrapper compact = new ReadOnlyBooleanWrapper(this, "compact");
    private String waiting = "";
    private ShowData show = ShowData.EMPTY;
    private ConsoleState state;

    /// @param selection shared with the other views
    /// @param fxThread  runs a task later on the thread that owns this model
    public FaderBankViewModel(Console console, AddressSelection selection, LocalTimes times, Executor fxThread) {
        desk = console.desk();
        state = console.state();
        faders = desk.faders();
        source = new BankSourceViewModel(times);
        page = new BankPageViewModel(desk, selection);
        pages = new PagesViewModel(console, page.hands(), selection, fxThread);
        editor = new PageEditorViewModel(desk, pages, fxThread);
        check = new CheckViewModel(desk, address -> source.addresses().after(address),
                address -> source.addresses().before(address));
        grid = new HeatMapViewModel(faders, selection, this::describeLevel);
        pages.chosenProperty().subscribe(this::showContent);
        pages.editingProperty().subscribe(this::showContent);
        sets = new SetsViewModel(console, selection, pages.chosenProperty(), fxThread);
    }

    /// @param told why, each time a fader of a page does not do what a hand asks of it, and an empty text when it does
    public void onRefusal(BiConsumer<FaderSlot, String> told) {
        pages.onRefusal(told);
    }

    public BankSourceViewModel source() {
        return source;
    }

    public BankPageViewModel page() {
        return page;
    }

    /// The pages the operator has laid out.
    public PagesViewModel pages() {
        return pages;
    }

    public PageEditorViewModel editor() {
        return editor;
    }

    /// Every address that is chosen, at one glance.
    public HeatMapViewModel grid() {
        return grid;
    }

    /// Groups, submasters and snapshots of levels.
    SetsViewModel sets() {
        return sets;
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
        prefer(preferences -> preferences.withUnit(now));
    }

    /// How many strips a page has at most; one of [Preferences#PAGES].
    public ReadOnlyIntegerProperty perPageProperty() {
        return perPage.getReadOnlyProperty();
    }

    public void setPerPage(int strips) {
        prefer(preferences -> preferences.withStripsPerPage(strips));
    }

    /// Whether strips are as narrow as a mouse can use.
    public ReadOnlyBooleanProperty compactProperty() {
        return compact.getReadOnlyProperty();
    }

    public void setCompact(boolean now) {
        prefer(preferences -> preferences.withCompactStrips(now));
    }

    private void prefer(UnaryOperator<Preferences> change) {
        var _ = desk.submit(new Action.ChangePreferences(change));
    }

    /// Shows the leased addresses as they come.
    ///
    /// @param choice one of the choices of [#source]
    public void choose(String choice) {
        check.end();
        source.choose(choice);
        page.begin(source.addresses());
        pages.choose(PagesViewModel.NO_PAGE);
        editor.choose(0);
        showGrid();
    }

    /// Shows a page the operator has laid out.
    ///
    /// @param number from 1
    public void choosePage(int number) {
        check.end();
        pages.choose(number);
        editor.choose(1);
    }

    /// Lays pages out, or works with them again. What a hand holds is let go of by the strips that go.
    public void setEditing(boolean on) {
        check.end();
        editor.setEditing(on);
    }

    /// Turns to the fader of an address: on the page that is shown if it has one, else among the leased ones.
    public void bring(int address) {
        if (pages.isChosen()) {
            if (pages.bring(address)) {
                return;
            }
            pages.choose(PagesViewModel.NO_PAGE);
        }
        page.bring(address);
    }

    public void next() {
        if (pages.isChosen()) {
            pages.next();
            editor.choose(pages.positionProperty().get() + 1);
        } else {
            page.next();
        }
    }

    public void previous() {
        if (pages.isChosen()) {
            pages.previous();
            editor.choose(pages.positionProperty().get() + 1);
        } else {
            page.previous();
        }
    }

    /// @param strips how many fit in the view
    public void setFitting(int strips) {
        page.setFitting(strips);
        pages.setFitting(strips);
    }

    /// Lets go of everything hands hold.
    public void releaseAll() {
        var _ = desk.submit(new LevelAction.ReleaseAll());
    }

    /// Brings every leased dimmer to 0, whatever is chosen.
    public void allOut() {
        check.end();
        var _ = desk.submit(new LevelAction.AllOut());
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
        var preferences = state.preferences();
        show = state.show();
        unit.set(preferences.unit());
        perPage.set(preferences.stripsPerPage());
        compact.set(preferences.compactStrips());
        source.show(state);
        waiting = waitingOf(state);
        this.state = state;
        page.show(source.addresses(), show, preferences);
        pages.show(state, source.all(), page.isTouched());
        editor.show();
        sets.show(state);
        showContent();
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

    private void showContent() {
        content.set(contentOf(state));
    }

    private Content contentOf(ConsoleState now) {
        if (pages.isChosen()) {
            return pages.size() == 0 ? Content.EMPTY_PAGE : Content.FADERS;
        }
        if (pages.editingProperty().get()) {
            return Content.NO_PAGES;
        }
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
        if (pages.isChosen()) {
            pages.readLevels();
        } else {
            page.readLevels();
        }
        grid.read();
        sets.pulse();
    }
}
