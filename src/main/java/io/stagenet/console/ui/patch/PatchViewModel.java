package io.stagenet.console.ui.patch;

import io.stagenet.console.command.PatchFilter;
import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Desk;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.LevelText;
import io.stagenet.console.ui.control.TextFile;
import io.stagenet.console.ui.patch.PatchLines.Order;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The patch as the operator has filtered and sorted it. Lines are made off the FX thread; only the newest are shown.
/// FX thread.
public final class PatchViewModel {
    private final Desk desk;
    private final AddressSelection selection;
    private final Executor fxThread;
    private final LineList lines = new LineList();
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(this, "total");
    private final ReadOnlyIntegerWrapper pulses = new ReadOnlyIntegerWrapper(this, "pulses");
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper(this, "answer", "");
    private final ReadOnlyBooleanWrapper refused = new ReadOnlyBooleanWrapper(this, "refused");
    private final ReadOnlyStringWrapper editRefusal = new ReadOnlyStringWrapper(this, "editRefusal", "");
    private final ReadOnlyObjectWrapper<LevelUnit> unit = new ReadOnlyObjectWrapper<>(this, "unit", LevelUnit.PERCENT);
    private final ReadOnlyObjectWrapper<PoolFacts> pool = new ReadOnlyObjectWrapper<>(this, "pool", PoolFacts.NONE);
    private final LeaseListViewModel leases;
    private final AddressEditViewModel edit;
    private @Nullable ConsoleState state;
    private @Nullable ConsoleState asked;
    private volatile @Nullable PatchLines made;
    private Order order = Order.NONE;
    private boolean open;
    private int request;

    /// @param selection shared with the other views
    /// @param fxThread  runs a task later on the thread that owns this model
    public PatchViewModel(Desk desk, AddressSelection selection, Executor fxThread) {
        this.desk = desk;
        this.selection = selection;
        this.fxThread = fxThread;
        leases = new LeaseListViewModel(this::level, lease -> act(new GatewayAction.ReleaseLease(lease)));
        edit = new AddressEditViewModel(selection, this::edit, this::refuseEdit);
        selection.addressesProperty().subscribe((before, now) -> editRefusal.set(""));
        filter.subscribe(this::refresh);
    }

    ObservableList<PatchLine> lines() {
        return lines;
    }

    AddressSelection selection() {
        return selection;
    }

    /// How the selected addresses are used.
    AddressEditViewModel edit() {
        return edit;
    }

    LeaseListViewModel leases() {
        return leases;
    }

    /// What is typed into the filter, see [PatchFilter].
    public StringProperty filterProperty() {
        return filter;
    }

    /// How many addresses are leased, or named without a lease, in all.
    public ReadOnlyIntegerProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /// Counts up when levels on screen are to be read anew.
    public ReadOnlyIntegerProperty pulsesProperty() {
        return pulses.getReadOnlyProperty();
    }

    /// What became of the last thing that was asked for.
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// Whether it was refused.
    ReadOnlyBooleanProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Why the selected addresses were not changed; empty for nothing, and with the next thing that is done.
    ReadOnlyStringProperty editRefusalProperty() {
        return editRefusal.getReadOnlyProperty();
    }

    private void say(Outcome outcome) {
        editRefusal.set("");
        answer.set(outcome.message());
        refused.set(outcome instanceof Outcome.Refused);
    }

    private void sayNothing() {
        editRefusal.set("");
        answer.set("");
        refused.set(false);
    }

    private void refuseEdit(String why) {
        sayNothing();
        editRefusal.set(why);
    }

    public ReadOnlyObjectProperty<LevelUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PoolFacts> poolProperty() {
        return pool.getReadOnlyProperty();
    }

    /// What was sent to an address, 0 to 255 or none, at this moment.
    int level(int address) {
        var faders = desk.faders();
        int held = faders.held(address);
        return held >= 0 ? held : faders.sent(address);
    }

    String levelWord(int address) {
        return LevelText.withUnit(unit.get(), level(address));
    }

    public void show(ConsoleState now) {
        if (state != null && state.show() != now.show()) {
            // It was said of the show as it was; the answer to what has changed it comes after it.
            sayNothing();
        }
        state = now;
        unit.set(now.preferences().unit());
        pool.set(PoolFacts.of(now));
        edit.show(now);
        if (open) {
            leases.show(now);
            refresh();
        }
    }

    /// While the view is open: once per pulse.
    public void pulse() {
        pulses.set(pulses.get() + 1);
        leases.pulse();
    }

    /// Lines are kept up to date only while somebody looks at them.
    public void setOpen(boolean now) {
        open = now;
        sayNothing();
        if (open) {
            if (state != null) {
                leases.show(state);
            }
            refresh();
        }
    }

    void sort(Order now) {
        order = now;
        refresh();
    }

    private void refresh() {
        var source = state;
        if (source == null || !open) {
            return;
        }
        int number = ++request;
        var wanted = PatchFilter.parse(filter.get());
        var by = order;
        asked = source;
        var _ = CompletableFuture.supplyAsync(() -> {
            var all = linesOf(source);
            return new Sifted(all.of(wanted, by), all.count());
        }).thenAcceptAsync(next -> {
            if (number == request) {
                total.set(next.total());
                lines.sync(next.lines());
            }
        }, fxThread);
    }

    private record Sifted(List<PatchLine> lines, int total) {
    }

    /// Any thread; two that make them at once make the same.
    private PatchLines linesOf(ConsoleState source) {
        var known = made;
        if (known == null || !known.areOf(source, desk.faders())) {
            known = new PatchLines(source, desk.faders());
            made = known;
        }
        return known;
    }

    /// Whether what is shown follows from the newest state and filter.
    boolean isFresh() {
        return asked == state;
    }

    void name(int address, String name) {
        var names = new TreeMap<Integer, String>();
        names.put(address, name);
        act(new Action.ShowAction.SetNames(names));
    }

    /// Selects everything the filter lets through.
    public void selectShown() {
        var shown = new BitSet();
        lines.forEach(line -> shown.set(line.address()));
        selection.set(shown);
    }

    /// @param first as typed, `SN1` or `1`
    /// @return whether both were addresses in order
    public boolean enlarge(String first, String last) {
        try {
            var range = new AddressRange(number(first), number(last));
            act(new GatewayAction.SetPool(range));
            return true;
        } catch (IllegalArgumentException wrong) {
            say(Outcome.refused(Text.of("ui.patch.pool.wrong", StageNetAddress.MAX_NUMBER)));
            return false;
        }
    }

    private static int number(String typed) {
        String text = typed.strip().toUpperCase(java.util.Locale.ROOT);
        return StageNetAddress.parse(text.startsWith("SN") ? text : "SN" + text).number();
    }

    private void act(Action action) {
        var _ = desk.submit(action).thenAcceptAsync(this::say, fxThread);
    }

    /// What is wrong with an edit is said beside it.
    private void edit(Action action) {
        var _ = desk.submit(action).thenAcceptAsync(outcome -> {
            if (outcome instanceof Outcome.Refused) {
                refuseEdit(outcome.message());
            } else {
                say(outcome);
            }
        }, fxThread);
    }

    /// What is selected of the lines shown, or all of them, parted by tabs.
    public String copy() {
        return PatchText.tabs(chosen(), this::levelWord);
    }

    private List<PatchLine> chosen() {
        var marked = lines.stream().filter(line -> selection.contains(line.address())).toList();
        return marked.isEmpty() ? List.copyOf(lines) : marked;
    }

    /// Writes the lines shown as CSV. What became of it is the next answer.
    public CompletionStage<Outcome> export(String file) {
        String text = PatchText.csv(lines, this::levelWord);
        int count = lines.size();
        return CompletableFuture.supplyAsync(() -> TextFile.write(file, text, count)).thenApplyAsync(outcome -> {
            say(outcome);
            return outcome;
        }, fxThread);
    }
}
