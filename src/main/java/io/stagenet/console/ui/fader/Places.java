package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The places of a page that are in front of the operator. A place stays the same object while the same thing stands in it,
/// so that a fader in the hand never becomes another one. FX thread.
final class Places {
    private final Console console;
    private final StripDesk hands;
    private final AddressSelection selection;
    private final Executor fxThread;
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObservableList<Place> readOnly = FXCollections.unmodifiableObservableList(places);
    private ConsoleState state;
    private LeasedAddresses leased = LeasedAddresses.NONE;
    private SlotWords words = SlotWords.NONE;
    private BiConsumer<FaderSlot, String> refused = (_, _) -> {
    };

    /// @param hands    on the strips of addresses
    /// @param fxThread runs a task later on the thread that owns this model
    Places(Console console, StripDesk hands, AddressSelection selection, Executor fxThread) {
        this.console = console;
        this.hands = hands;
        this.selection = selection;
        this.fxThread = fxThread;
        state = console.state();
    }

    ObservableList<Place> list() {
        return readOnly;
    }

    /// @param told why, each time a fader here does not do what a hand asks of it, and an empty text when it does
    void onRefusal(BiConsumer<FaderSlot, String> told) {
        refused = told;
    }

    SlotWords words() {
        return words;
    }

    void show(ConsoleState now, LeasedAddresses addresses) {
        state = now;
        leased = addresses;
        words = new SlotWords(now.show(), addresses);
    }

    /// Shows these faders.
    ///
    /// @param slots what they move
    /// @param first the first of them, from 1
    void fill(List<FaderSlot> slots, int first) {
        var wanted = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            var slot = slots.get(i);
            int fader = first + i;
            if (slot instanceof FaderSlot.Empty) {
                wanted.add(new Place.Still(fader, "", Text.of("ui.slot.empty")));
            } else if (!words.exists(slot)) {
                wanted.add(new Place.Still(fader, words.title(slot), whyStill(slot)));
            } else {
                wanted.add(new Moving(fader, slot));
            }
        }
        sync(wanted);
    }

    /// Shows cards of these faders, which move nothing.
    ///
    /// @param slots what the faders move
    /// @param first the first of them, from 1
    /// @param last  how many the page has: a card behind it is there to add to
    void fillCards(List<FaderSlot> slots, int first, int last) {
        var wanted = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            wanted.add(card(slots.get(i), first + i, first + i > last));
        }
        sync(wanted);
    }

    private Place.Card card(FaderSlot slot, int fader, boolean added) {
        boolean missing = !words.exists(slot);
        return new Place.Card(fader, SlotWords.kind(slot), words.title(slot), missing ? missing(slot) : words(slot),
                missing,
                added);
    }

    /// `SN5`, `Group 12`.
    private static String words(FaderSlot slot) {
        return slot instanceof FaderSlot.Address ? SlotWords.number(slot) : SlotWords.full(slot);
    }

    private static String missing(FaderSlot slot) {
        return Text.of(slot instanceof FaderSlot.Address ? "ui.slot.unleased" : "ui.slot.missing");
    }

    /// Where it has a name, its number stands here.
    private String whyStill(FaderSlot slot) {
        return words.name(slot).isEmpty() ? missing(slot)
                : Text.of("ui.slot.still", SlotWords.number(slot), missing(slot));
    }

    /// What stands at a fader and moves.
    private record Moving(int fader, FaderSlot slot) {
    }

    private void sync(List<Object> wanted) {
        Rows.sync(places, wanted, key -> key, Places::keyOf, this::make, (place, key) -> update(place));
    }

    /// One that does not move is known by all it says.
    private static Object keyOf(Place place) {
        return switch (place) {
            case Place.OfAddress(int fader, var slot, _) -> new Moving(fader, slot);
            case Place.OfSlot(int fader, var slot, _) -> new Moving(fader, slot);
            case Place.Still _,Place.Card _ -> place;
        };
    }

    private Place make(Object wanted) {
        if (wanted instanceof Place still) {
            return still;
        }
        var moving = (Moving) wanted;
        var slot = moving.slot();
        return switch (slot) {
            case FaderSlot.Address(int number) -> new Place.OfAddress(moving.fader(), slot,
                    new FaderStripViewModel(number, hands, factsOf(number)));
            case FaderSlot.OfGroup group -> of(moving, new GroupDrive(group, console.desk()));
            case FaderSlot.OfSubmaster submaster -> of(moving, new SubmasterDrive(submaster, console.desk()));
            case FaderSlot.OfCueList list -> of(moving, new CueListDrive(list, console.desk()));
            case FaderSlot.GrandMaster _ -> of(moving, new GrandMasterDrive(console.desk().faders()));
            case FaderSlot.Empty _ -> throw new IllegalStateException("An empty place moves nothing");
        };
    }

    private Place of(Moving moving, SlotDrive drive) {
        var strip = new SlotStripViewModel(drive, selection, state, fxThread,
                why -> refused.accept(moving.slot(), why));
        strip.readLevels(console.now());
        return new Place.OfSlot(moving.fader(), moving.slot(), strip);
    }

    private StripFacts factsOf(int address) {
        var facts = leased.factsOf(address, state.show());
        if (facts == null) {
            throw new IllegalStateException("SN" + address + " is not leased");
        }
        return facts;
    }

    private void update(Place place) {
        switch (place) {
            case Place.OfAddress(_, _, var strip) -> {
                strip.show(factsOf(strip.address()));
                strip.showUnit(state.preferences().unit());
                strip.showSelected(selection.contains(strip.address()));
            }
            case Place.OfSlot(_, _, var strip) -> strip.show(state);
            case Place.Still _,Place.Card _ -> {
                // Known by all it says.
            }
        }
    }

    void readLevels() {
        var now = console.now();
        for (int i = 0; i < places.size(); i++) {
            switch (places.get(i)) {
                case Place.OfAddress(_, _, var strip) -> strip.readLevels();
                case Place.OfSlot(_, _, var strip) -> strip.readLevels(now);
                case Place.Still _,Place.Card _ -> {
                    // Has no level.
                }
            }
        }
    }

    void showSelection() {
        for (var place : places) {
            switch (place) {
                case Place.OfAddress(_, _, var strip) -> strip.showSelected(selection.contains(strip.address()));
                case Place.OfSlot(_, _, var strip) -> strip.showSelection();
                case Place.Still _,Place.Card _ -> {
                    // Cannot be selected.
                }
            }
        }
    }
}
