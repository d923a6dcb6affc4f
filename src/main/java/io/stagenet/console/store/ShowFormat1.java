package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.virgil.PreampData;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import java.util.List;
import java.util.TreeMap;

/// The show as consoles before cues kept it, in `show.json`: names of addresses and what is said of head amps. Only
/// read; what it says nothing of is empty.
final class ShowFormat1 {
    private ShowFormat1() {
    }

    /// @throws IllegalArgumentException if its parts are no show together
    static ShowData decode(JsonObject object) throws JsonException {
        var names = new TreeMap<Integer, AddressSettings>();
        var entries = object.optionalArray("names");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            var entry = entries.object(i);
            names.put(AddressEntries.number(entry, "address"),
                    AddressSettings.NONE.withName(entry.string("name", 1, ShowData.MAX_NAME)));
        }
        var inputs = new TreeMap<PreampKey, PreampLabel>();
        var labels = object.optionalArray("inputs");
        for (int i = 0; labels != null && i < labels.size(); i++) {
            var entry = PreampEntries.readInput(labels.object(i));
            inputs.put(entry.input(), entry.label());
        }
        var preamps = new PreampData(inputs, PreampSnapshots.read(object.optionalArray("snapshots")),
                PreampOrders.order(object.optionalObject("order")), PreampOrders.gangs(object.optionalArray("gangs")));
        return new ShowData(names, preamps, PlaybackData.EMPTY, List.of());
    }
}
