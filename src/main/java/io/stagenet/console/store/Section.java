package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.ShowData;
import java.util.function.Function;
import java.util.stream.Stream;

/// One kind of entry a show is made of. The show file lists the entries of each section, the journal those that changed:
/// both by the same words.
///
/// @param name    of the list in the file
/// @param type    of its entries, which are values
/// @param entries all there are in a show, in their order
/// @param key     what an entry is known by, once in its section
/// @param writer  writes an entry's fields into an object that is begun; leaves out what is as usual
/// @param reader  reads what was written
record Section<V>(String name, Class<V> type, Function<ShowData, Stream<V>> entries, Function<V, String> key,
        Writer<V> writer, Reader<V> reader) {
    @FunctionalInterface
    interface Writer<V> {
        void write(JsonWriter writer, V entry);
    }

    @FunctionalInterface
    interface Reader<V> {
        /// @throws IllegalArgumentException if the fields are no entry together
        V read(JsonObject fields) throws JsonException;
    }

    String keyOf(Object entry) {
        return key.apply(type.cast(entry));
    }

    void write(JsonWriter to, Object entry) {
        to.beginObject();
        writer.write(to, type.cast(entry));
        to.endObject();
    }
}
