package io.stagenet.console.store;

import io.stagenet.console.json.JsonArray;
import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// In what order head amps stand and which of them move together, in the show file.
final class PreampOrders {
    private PreampOrders() {
    }

    /// The fields of an order, into an object that is begun.
    static void write(JsonWriter writer, PreampOrder order) {
        writer.name("boxes").beginArray();
        order.boxes().forEach(box -> writer.value(box.value()));
        keys(writer.endArray().name("inputs"), order.inputs());
    }

    static void keys(JsonWriter writer, Collection<PreampKey> keys) {
        writer.beginArray();
        keys.forEach(key -> PreampSnapshots.key(writer.beginObject(), key).endObject());
        writer.endArray();
    }

    /// @throws IllegalArgumentException if something stands twice or a name is none
    static PreampOrder order(@Nullable JsonObject object) throws JsonException {
        if (object == null) {
            return PreampOrder.NATURAL;
        }
        var boxes = new ArrayList<StageboxId>();
        var names = object.optionalArray("boxes");
        for (int i = 0; names != null && i < names.size(); i++) {
            boxes.add(new StageboxId(names.string(i, 1, StageboxId.MAX_LENGTH)));
        }
        return new PreampOrder(boxes, keys(object.optionalArray("inputs")));
    }

    /// @throws IllegalArgumentException if a name is none
    static SortedMap<String, SortedSet<PreampKey>> gangs(@Nullable JsonArray entries) throws JsonException {
        var gangs = new TreeMap<String, SortedSet<PreampKey>>();
        for (int i = 0; entries != null && i < entries.size(); i++) {
            var entry = entries.object(i);
            gangs.put(entry.string("name", 1, ShowData.MAX_NAME), new TreeSet<>(keys(entry.array("inputs"))));
        }
        return gangs;
    }

    static List<PreampKey> keys(@Nullable JsonArray entries) throws JsonException {
        var keys = new ArrayList<PreampKey>();
        for (int i = 0; entries != null && i < entries.size(); i++) {
            keys.add(PreampSnapshots.key(entries.object(i)));
        }
        return keys;
    }
}
