package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.PreampSnapshot;
import java.util.TreeSet;

/// How what is said of head amps stands in the show file.
final class PreampEntries {
    private PreampEntries() {
    }

    static void writeInput(JsonWriter writer, Sections.OfInput entry) {
        PreampSnapshots.key(writer, entry.input()).name("name").value(entry.label().name()).name("tag")
                .value(entry.label().tag().word());
        AddressEntries.colour(writer, entry.label().colour());
    }

    static Sections.OfInput readInput(JsonObject fields) throws JsonException {
        var word = fields.string("tag", 1, AddressEntries.MAX_WORD);
        return new Sections.OfInput(PreampSnapshots.key(fields),
                new PreampLabel(fields.string("name", 0, PreampLabel.MAX_NAME),
                        MicTag.of(word).orElseThrow(() -> fields.refuse("tag", "store.show.tag", word)),
                        AddressEntries.colour(fields)));
    }

    static void writeSnapshot(JsonWriter writer, Sections.OfPreamps entry) {
        PreampSnapshots.writeInputs(writer.name("name").value(entry.name()).name("inputs"), entry.snapshot());
    }

    static Sections.OfPreamps readSnapshot(JsonObject fields) throws JsonException {
        return new Sections.OfPreamps(fields.string("name", 1, PreampSnapshot.MAX_NAME),
                PreampSnapshots.readInputs(fields.array("inputs")));
    }

    static void writeGang(JsonWriter writer, Sections.OfGang entry) {
        PreampOrders.keys(writer.name("name").value(entry.name()).name("inputs"), entry.inputs());
    }

    static Sections.OfGang readGang(JsonObject fields) throws JsonException {
        return new Sections.OfGang(fields.string("name", 1, ShowData.MAX_NAME),
                new TreeSet<>(PreampOrders.keys(fields.array("inputs"))));
    }

    static void writeOrder(JsonWriter writer, PreampOrder order) {
        PreampOrders.write(writer, order);
    }

    static PreampOrder readOrder(JsonObject fields) throws JsonException {
        return PreampOrders.order(fields);
    }
}
