package io.stagenet.console.ui.sets;

import io.stagenet.console.model.Levels;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.AddressSelection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What a record would take at this moment: which addresses and levels are chosen, and how many there are. FX thread.
final class SetTakings {
    /// Where they come from.
    enum Source {
        /// All that hands hold.
        HELD,
        /// All that is up, whoever holds it.
        UP,
        /// The selected addresses, at what is asked of them.
        SELECTED;

        /// As the keys of the messages have it.
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How many addresses each source has.
    record Counts(int held, int up, int selected) {
        static final Counts NOTHING = new Counts(0, 0, 0);

        int of(Source source) {
            return switch (source) {
                case HELD -> held;
                case UP -> up;
                case SELECTED -> selected;
            };
        }
    }

    /// How many pulses from one count of the rig to the next.
    private static final int REST = 12;

    private final Levels levels;
    private final AddressSelection selection;
    private final ObjectProperty<Source> source = new SimpleObjectProperty<>(this, "source", Source.SELECTED);
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(this, "counts", Counts.NOTHING);
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    /// What was chosen last for each sort: a group is made of what is selected, levels of what hands hold.
    private final Map<SetSort, Source> chosen = new EnumMap<>(Map.of(SetSort.GROUPS, Source.SELECTED,
            SetSort.SUBMASTERS, Source.HELD, SetSort.SNAPSHOTS, Source.HELD));
    private SetSort sort = SetSort.GROUPS;
    private int resting;

    SetTakings(Levels levels, AddressSelection selection) {
        this.levels = levels;
        this.selection = selection;
        source.subscribe(now -> {
            chosen.put(sort, now);
            weigh();
        });
        selection.addressesProperty().subscribe(() -> count(counts.get().held(), counts.get().up()));
    }

    ObjectProperty<Source> sourceProperty() {
        return source;
    }

    ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// Why nothing can be recorded now; empty when something can.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    void show(SetSort now) {
        sort = now;
        source.set(chosen.getOrDefault(now, Source.HELD));
    }

    /// Counts at once, whenever it was counted last.
    void begin() {
        resting = 0;
        pulse();
    }

    /// Counts what there is to record, a few times a second; once per pulse.
    void pulse() {
        if (resting > 0) {
            resting--;
            return;
        }
        resting = REST;
        int held = 0;
        int up = 0;
        for (int address = 1; address <= StageNetAddress.MAX_NUMBER; address++) {
            held += levels.isCaptured(address) ? 1 : 0;
            up += levels.asked(address) > 0 ? 1 : 0;
        }
        count(held, up);
    }

    private void count(int held, int up) {
        counts.set(new Counts(held, up, selection.size()));
        weigh();
    }

    private void weigh() {
        reason.set(counts.get().of(source.get()) > 0 ? "" : Text.of("ui.sets.nothing." + source.get().word()));
    }

    LevelSource levels() {
        return switch (source.get()) {
            case HELD -> new LevelSource.Captured();
            case UP -> new LevelSource.Up();
            case SELECTED -> selected();
        };
    }

    /// In the order of addresses.
    LevelSource selected() {
        var terms = new ArrayList<Selection.Term>();
        var addresses = selection.addressesProperty().get();
        for (int first = addresses.nextSetBit(0); first >= 0;) {
            int end = addresses.nextClearBit(first);
            terms.add(new Selection.Addresses(first, end - 1, false));
            first = addresses.nextSetBit(end);
        }
        return new LevelSource.Selected(new Selection(terms));
    }
}
