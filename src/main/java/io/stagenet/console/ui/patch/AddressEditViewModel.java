package io.stagenet.console.ui.patch;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.AddressChange;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.LevelText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// How the selected addresses are used, one or many at once. Every change is an edit of the show that UNDO takes back.
/// FX thread.
public final class AddressEditViewModel {
    private final AddressSelection selection;
    private final Consumer<Action> act;
    private final Consumer<String> answer;
    private final ReadOnlyObjectWrapper<AddressFacts> facts = new ReadOnlyObjectWrapper<>(this, "facts",
            AddressFacts.NONE);
    private final ReadOnlyObjectWrapper<LevelUnit> unit = new ReadOnlyObjectWrapper<>(this, "unit", LevelUnit.PERCENT);
    private ShowData show = ShowData.EMPTY;

    /// @param act    asks the desk
    /// @param answer told what is wrong with what was typed
    AddressEditViewModel(AddressSelection selection, Consumer<Action> act, Consumer<String> answer) {
        this.selection = selection;
        this.act = act;
        this.answer = answer;
        selection.addressesProperty().subscribe(this::gather);
    }

    ReadOnlyObjectProperty<AddressFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// Which addresses are meant.
    ReadOnlyObjectProperty<BitSet> addressesProperty() {
        return selection.addressesProperty();
    }

    /// How limits are written.
    ReadOnlyObjectProperty<LevelUnit> unitProperty() {
        return unit.getReadOnlyProperty();
    }

    void show(ConsoleState now) {
        unit.set(now.preferences().unit());
        if (now.show() != show) {
            show = now.show();
            gather();
        }
    }

    private void gather() {
        facts.set(AddressFacts.of(show, selection.addressesProperty().get()));
    }

    /// Names the selected addresses; several are numbered.
    void name(String name) {
        act.accept(new Action.ShowAction.NameSelection(selected(), name));
    }

    void colour(LabelColour colour) {
        change(new AddressChange.Colour(colour));
    }

    /// @param kind empty to leave it to the hardware type
    void kind(Optional<LevelKind> kind) {
        change(new AddressChange.Kind(kind.orElse(null)));
    }

    void curve(Curve curve) {
        change(new AddressChange.Response(curve));
    }

    void keep(boolean keep) {
        change(new AddressChange.KeepInBlackout(keep));
    }

    /// @param minimum as typed, as `maximum`; empty where it is left as it is, which must be one then
    void limits(String minimum, String maximum) {
        var low = limit(minimum, facts.get().minimum());
        var high = limit(maximum, facts.get().maximum());
        if (low.isEmpty() || high.isEmpty() || low.getAsInt() > high.getAsInt()) {
            answer.accept(Text.of("ui.address.limits.wrong"));
        } else {
            change(new AddressChange.Limits(low.getAsInt(), high.getAsInt()));
        }
    }

    /// A limit that is shown rounded and was not typed anew stays exactly what it is.
    private OptionalInt limit(String typed, Shared<Integer> now) {
        Integer level = now.value();
        return level != null && (typed.isBlank() || typed.strip().equals(word(level))) ? OptionalInt.of(level)
                : LevelText.parse(unit.get(), typed);
    }

    String word(int level) {
        return LevelText.digits(unit.get(), level);
    }

    private void change(AddressChange change) {
        act.accept(new EditAction.SetAddresses(selected(), change));
    }

    private Selection selected() {
        var terms = new ArrayList<Selection.Term>();
        var addresses = selection.addressesProperty().get();
        for (int first = addresses.nextSetBit(0); first >= 0;) {
            int end = addresses.nextClearBit(first);
            terms.add(new Selection.Addresses(first, end - 1, false));
            first = addresses.nextSetBit(end);
        }
        return new Selection(terms);
    }
}
