package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pages of faders the operator has laid out, and the one in front of him. FX thread.
///
/// A page is followed when it goes to another place among the others. While pages are edited, places are cards, which move
/// nothing.
public final class PagesViewModel {
    /// The leased addresses as they come, instead of a page.
    public static final int NO_PAGE = 0;

    private final Places places;
    private final ObservableList<String> words = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlyWords = FXCollections.unmodifiableObservableList(words);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", NO_PAGE);
    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper(this, "position");
    private final ReadOnlyIntegerWrapper capacity = new ReadOnlyIntegerWrapper(this, "capacity", 1);
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(this, "editing");
    private List<FaderPage> pages = List.of();
    private int most = 1;
    private int fitting = 1;
    /// Whether the operator has said what he wants to see.
    private boolean asked;

    /// @param hands    on the strips of addresses
    /// @param fxThread runs a task later on the thread that owns this model
    PagesViewModel(Console console, StripDesk hands, AddressSelection selection, Executor fxThread) {
        places = new Places(console, hands, selection, fxThread);
        selection.addressesProperty().subscribe(places::showSelection);
    }

    void onRefusal(BiConsumer<FaderSlot, String> told) {
        places.onRefusal(told);
    }

    /// What the pages are called, in their order.
    public ObservableList<String> words() {
        return readOnlyWords;
    }

    /// The page that is shown, from 1; [#NO_PAGE] while it is none.
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public boolean isChosen() {
        return chosen.get() != NO_PAGE;
    }

    ObservableList<Place> places() {
        return places.list();
    }

    /// How many faders of the page stand before those that are shown.
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /// How many are shown at once: as many as are wanted and fit.
    public ReadOnlyIntegerProperty capacityProperty() {
        return capacity.getReadOnlyProperty();
    }

    /// Whether pages are laid out now: then no fader moves anything.
    public ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// @param page from 1, or [#NO_PAGE]
    public void choose(int page) {
        asked = true;
        turnTo(page, 0);
    }

    boolean hasNext() {
        return position.get() + capacity.get() < size() || chosen.get() < pages.size();
    }

    boolean hasPrevious() {
        return position.get() > 0 || chosen.get() > 1;
    }

    /// The rest of the page, then the page after it.
    void next() {
        if (position.get() + capacity.get() < size()) {
            turnTo(chosen.get(), position.get() + capacity.get());
        } else if (chosen.get() < pages.size()) {
            turnTo(chosen.get() + 1, 0);
        }
    }

    void previous() {
        if (position.get() > 0) {
            turnTo(chosen.get(), Math.max(0, position.get() - capacity.get()));
        } else if (chosen.get() > 1) {
            turnTo(chosen.get() - 1, 0);
        }
    }

    /// Which page of how many, and which part of it where it has several.
    String word() {
        String page = Text.of("ui.bank.page", chosen.get(), pages.size());
        int parts = Math.ceilDiv(Math.max(1, size()), capacity.get());
        return parts == 1 ? page
                : Text.of("ui.pages.part", page, Math.ceilDiv(position.get(), capacity.get()) + 1, parts);
    }

    /// Turns to the fader of an address.
    ///
    /// @return whether the page has one
    boolean bring(int address) {
        int at = page().slots().indexOf(new FaderSlot.Address(address));
        if (at >= 0) {
            bringFader(at + 1);
        }
        return at >= 0;
    }

    /// Turns to the part of the page that has this fader.
    void bringFader(int fader) {
        if (fader <= position.get() || fader > position.get() + capacity.get()) {
            turnTo(chosen.get(), (fader - 1) / capacity.get() * capacity.get());
        }
    }

    /// @param strips how many fit in the view
    void setFitting(int strips) {
        fitting = strips;
        fill();
    }

    void setEditing(boolean now) {
        if (editing.get() != now) {
            editing.set(now);
            fill();
        }
    }

    /// How many faders a page should have at most.
    int most() {
        return most;
    }

    /// How many pages there are.
    int count() {
        return pages.size();
    }

    /// The page that is shown; an empty one while it is none.
    FaderPage page() {
        return isChosen() ? pages.get(chosen.get() - 1) : new FaderPage("", List.of());
    }

    /// What a fader of the page moves.
    FaderSlot slot(int fader) {
        var slots = page().slots();
        return fader < 1 || fader > slots.size() ? new FaderSlot.Empty() : slots.get(fader - 1);
    }

    SlotWords slotWords() {
        return places.words();
    }

    /// How many places there are: of a page that is edited one more, to add to.
    int size() {
        return page().slots().size() + (editing.get() && isChosen() ? 1 : 0);
    }

    private void turnTo(int page, int first) {
        chosen.set(Math.clamp(page, NO_PAGE, pages.size()));
        position.set(first);
        fill();
    }

    /// @param busy whether the operator has his hands on what is shown: then no page takes its place
    void show(ConsoleState now, LeasedAddresses leased, boolean busy) {
        places.show(now, leased);
        most = now.preferences().stripsPerPage();
        var next = now.show().pages();
        if (next != pages) {
            var before = page();
            boolean was = isChosen();
            pages = next;
            if (was) {
                chosen.set(placeOf(before));
            }
            var called = new ArrayList<String>();
            for (int i = 0; i < pages.size(); i++) {
                String name = pages.get(i).name();
                called.add(
                        name.isEmpty() ? Text.of("ui.pages.unnamed", i + 1) : Text.of("ui.pages.named", i + 1, name));
            }
            if (!words.equals(called)) {
                words.setAll(called);
            }
        }
        if (!asked && !busy && !pages.isEmpty() && !isChosen()) {
            chosen.set(1);
        }
        fill();
    }

    /// Where a page is now that was shown; where it was, or the last, if it is another now.
    private int placeOf(FaderPage before) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i) == before) {
                return i + 1;
            }
        }
        return Math.min(chosen.get(), pages.size());
    }

    void readLevels() {
        places.readLevels();
    }

    private void fill() {
        int size = size();
        int room = Math.clamp(fitting, 1, most);
        // Parts of one size: a page of 24 where 21 fit is 12 and 12, not 21 and 3.
        capacity.set(size > room ? Math.ceilDiv(size, Math.ceilDiv(size, room)) : room);
        if (position.get() >= Math.max(1, size)) {
            position.set(Math.max(0, (size - 1) / capacity.get() * capacity.get()));
        }
        int first = position.get() + 1;
        var slots = new ArrayList<FaderSlot>();
        for (int fader = first; fader <= Math.min(size, position.get() + capacity.get()); fader++) {
            slots.add(slot(fader));
        }
        if (editing.get()) {
            places.fillCards(slots, first, page().slots().size());
        } else {
            places.fill(slots, first);
        }
    }
}
