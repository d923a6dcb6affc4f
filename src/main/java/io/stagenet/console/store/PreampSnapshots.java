package io.stagenet.console.store;

import io.stagenet.console.json.JsonArray;
import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Snapshots of head amps, in the show file.
final class PreampSnapshots {
    private static final double LARGEST = 1e12;
    private static final int LONGEST = 256;

    private PreampSnapshots() {
    }

    static void writeInputs(JsonWriter writer, PreampSnapshot snapshot) {
        writer.beginArray();
        snapshot.values().forEach((input, values) -> {
            key(writer.beginObject(), input).name("values").beginObject();
            values.forEach((parameter, value) -> write(writer.name(parameter), value));
            writer.endObject().endObject();
        });
        writer.endArray();
    }

    private static void write(JsonWriter writer, ParameterValue value) {
        switch (value) {
            case ParameterValue.Flag(boolean on) -> writer.value(on);
            case ParameterValue.Words(var text) -> writer.value(text);
            case ParameterValue.Amount(double amount) -> writer.value(amount);
        }
    }

    /// @throws IllegalArgumentException if a name is none
    static SortedMap<String, PreampSnapshot> read(@Nullable JsonArray entries) throws JsonException {
        var snapshots = new TreeMap<String, PreampSnapshot>();
        for (int i = 0; entries != null && i < entries.size(); i++) {
            var entry = entries.object(i);
            snapshots.put(entry.string("name", 1, PreampSnapshot.MAX_NAME), readInputs(entry.array("inputs")));
        }
        return snapshots;
    }

    static PreampSnapshot readInputs(JsonArray inputs) throws JsonException {
        var values = new TreeMap<PreampKey, SortedMap<String, ParameterValue>>();
        for (int i = 0; i < inputs.size(); i++) {
            values.put(key(inputs.object(i)), values(inputs.object(i).object("values")));
        }
        return new PreampSnapshot(values);
    }

    /// @return the writer
    static JsonWriter key(JsonWriter writer, PreampKey input) {
        return writer.name("box").value(input.box().value()).name("index").value(input.index());
    }

    static PreampKey key(JsonObject entry) throws JsonException {
        return new PreampKey(new StageboxId(entry.string("box", 1, StageboxId.MAX_LENGTH)),
                (int) entry.integer("index", 0, 255));
    }

    private static SortedMap<String, ParameterValue> values(JsonObject object) throws JsonException {
        var values = new TreeMap<String, ParameterValue>();
        for (var name : object.names()) {
            values.put(name, value(object, name));
        }
        return values;
    }

    private static ParameterValue value(JsonObject object, String name) throws JsonException {
        if (object.isString(name)) {
            return new ParameterValue.Words(object.string(name, 0, LONGEST));
        }
        try {
            return new ParameterValue.Flag(object.bool(name));
        } catch (JsonException _) {
            return new ParameterValue.Amount(object.decimal(name, -LARGEST, LARGEST));
        }
    }
}
