package io.stagenet.console.ui.fader;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Whose addresses the bank has: those of all gateways, or of the one the operator chose. FX thread.
public final class BankSourceViewModel {
    /// All gateways, in the order of addresses.
    public static final String ALL = "";

    private final LocalTimes times;
    private final ObservableList<String> choices = FXCollections.observableArrayList(ALL);
    private final ObservableList<String> readOnlyChoices = FXCollections.unmodifiableObservableList(choices);
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper(this, "chosen", ALL);
    private final Map<String, String> types = new HashMap<>();
    private LeasedAddresses all = LeasedAddresses.NONE;
    private LeasedAddresses addresses = LeasedAddresses.NONE;

    BankSourceViewModel(LocalTimes times) {
        this.times = times;
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
        int count = of(choice).size();
        String type = types.getOrDefault(choice, "");
        return choice.equals(ALL) ? Text.of("ui.bank.all", count)
                : type.isEmpty() ? Text.of("ui.bank.choice", choice, count)
                : Text.of("ui.bank.choice.type", choice, type, count);
    }

    /// Of every gateway, whatever is chosen.
    LeasedAddresses all() {
        return all;
    }

    /// Of what is chosen.
    LeasedAddresses addresses() {
        return addresses;
    }

    void choose(String choice) {
        chosen.set(choice);
        addresses = of(choice);
    }

    /// A gateway that has no addresses any more is not chosen any more.
    void show(ConsoleState state) {
        all = LeasedAddresses.of(state, times);
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
        choose(ids.contains(chosen.get()) ? chosen.get() : ALL);
    }

    private LeasedAddresses of(String choice) {
        return choice.equals(ALL) ? all : all.of(choice);
    }
}
