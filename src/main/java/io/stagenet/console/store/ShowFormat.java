package io.stagenet.console.store;

import io.stagenet.console.json.JsonArray;
import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonExtras;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonReader;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.text.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The show file, format 2: see `docs/show-file.md`. Format 1 was `show.json` in the data folder, and is read too.
final class ShowFormat {
    static final int FORMAT = 2;
    static final String BINDINGS = "bindings";
    private static final String ASIDE = "aside";
    /// Fields of a binding.
    private static final Set<String> BINDING = Set.of("addresses", "gateway", "type", "channel", ASIDE);
    private static final String KIND = "kind";
    private static final String SHOW = "stagenet-show";

    /// Fields of the document that are no section.
    private static final Set<String> KNOWN = Set.of("checksum", Envelope.FORMAT, KIND, BINDINGS, WorkingFields.NAME);

    private ShowFormat() {
    }

    static byte[] encode(ShowDocument document) {
        return Envelope.seal(begin(document));
    }

    /// A document that waits for more fields, or to be sealed.
    static JsonWriter begin(ShowDocument document) {
        var writer = Envelope.begin(FORMAT).name(KIND).value(SHOW);
        for (var section : Sections.ALL) {
            writer.name(section.name()).beginArray();
            section.entries().apply(document.show())
                    .forEach(entry -> write(writer, section, entry, document.extras()));
            writer.endArray();
        }
        write(writer.name(BINDINGS), document.bindings(), document.extras());
        var extras = document.extras().document();
        if (extras != null) {
            for (var name : extras.names()) {
                extras.write(writer.name(name), name);
            }
        }
        return writer;
    }

    /// An entry, and what else was said of it once.
    static void write(JsonWriter writer, Section<?> section, Object entry, ShowExtras all) {
        var extras = all.of(section, section.keyOf(entry));
        if (extras == null) {
            section.write(writer, entry);
        } else {
            writer.value(JsonExtras.with(written(section, entry), extras));
        }
    }

    private static JsonObject written(Section<?> section, Object entry) {
        var alone = JsonWriter.compact();
        section.write(alone, entry);
        try {
            return JsonReader.readObject(alone.toString(), Envelope.LIMITS);
        } catch (JsonException impossible) {
            throw new IllegalStateException("we cannot read what we write: " + impossible.getMessage(), impossible);
        }
    }

    static ShowDocument decode(byte[] content) throws UnusableContentException {
        return decode(Envelope.read(content));
    }

    static ShowDocument decode(JsonObject object) throws UnusableContentException {
        try {
            if (!object.has(Envelope.FORMAT)) {
                throw UnusableContentException.damaged(Text.of("store.show.foreign"));
            }
            long format = object.integer(Envelope.FORMAT, 1, Long.MAX_VALUE);
            if (format > 1
                    && (!object.isString(KIND) || !object.string(KIND, 0, AddressEntries.MAX_WORD).equals(SHOW))) {
                throw UnusableContentException.damaged(Text.of("store.show.foreign"));
            }
            if (format > FORMAT) {
                throw UnusableContentException.newer(Text.of("store.reason.format", format, FORMAT));
            }
            return format == 1 ? ShowDocument.of(ShowFormat1.decode(object)) : document(object);
        } catch (JsonException | IllegalArgumentException e) {
            throw UnusableContentException.damaged(String.valueOf(e.getMessage()));
        }
    }

    private static ShowDocument document(JsonObject object) throws JsonException {
        var entries = new Sections.Entries();
        var extras = new HashMap<Sections.Id, JsonObject>();
        var known = new HashSet<>(KNOWN);
        for (var section : Sections.ALL) {
            known.add(section.name());
            var list = object.optionalArray(section.name());
            for (int i = 0; list != null && i < list.size(); i++) {
                String key = read(section, list, i, entries, extras);
                if (key != null) {
                    throw list.refuse(i, "store.show.twice", key);
                }
            }
        }
        return new ShowDocument(entries.show(), bindings(object.optionalArray(BINDINGS), extras),
                new ShowExtras(object.without(known), extras));
    }

    /// @return the entry's key if there is one of that key already, else null
    static @Nullable String read(Section<?> section, JsonArray list, int index, Sections.Entries entries,
            Map<Sections.Id, JsonObject> extras) throws JsonException {
        var fields = list.object(index);
        Object entry;
        try {
            entry = section.reader().read(fields);
        } catch (IllegalArgumentException e) {
            throw list.refuse(index, "store.show.entry", String.valueOf(e.getMessage()));
        }
        String key = section.keyOf(entry);
        var id = new Sections.Id(section.name(), key);
        var extra = JsonExtras.of(fields, written(section, entry));
        if (extra == null) {
            extras.remove(id);
        } else {
            extras.put(id, extra);
        }
        return entries.put(section, key, entry) ? null : key;
    }

    /// In runs; what else was said of a run of the file goes with each of its addresses that drives what it drove.
    static void write(JsonWriter writer, SortedMap<Integer, Binding> bindings, ShowExtras all) {
        writer.beginArray();
        int first = 0;
        int last = 0;
        Binding begun = null;
        JsonObject extras = null;
        for (var each : bindings.entrySet()) {
            int address = each.getKey();
            var own = all.entries().get(id(address, each.getValue()));
            if (begun != null && (address != last + 1 || !begun.plus(address - first).equals(each.getValue())
                    || !Objects.equals(own, extras))) {
                write(writer, new AddressRange(first, last), begun, extras);
                begun = null;
            }
            if (begun == null) {
                first = address;
                begun = each.getValue();
                extras = own;
            }
            last = address;
        }
        if (begun != null) {
            write(writer, new AddressRange(first, last), begun, extras);
        }
        writer.endArray();
    }

    private static Sections.Id id(int address, Binding binding) {
        return new Sections.Id(BINDINGS, address + " " + binding);
    }

    private static void write(JsonWriter writer, AddressRange addresses, Binding first, @Nullable JsonObject extras) {
        writer.beginObject().name("addresses").value(addresses.toString()).name("gateway")
                .value(first.gateway().value()).name("type").value(first.hardwareType()).name("channel")
                .value(first.channel());
        if (first.aside()) {
            writer.name(ASIDE).value(true);
        }
        if (extras != null) {
            for (var name : extras.names()) {
                extras.write(writer.name(name), name);
            }
        }
        writer.endObject();
    }

    /// @param extras hears what else was said of them
    static SortedMap<Integer, Binding> bindings(@Nullable JsonArray list, Map<Sections.Id, JsonObject> extras)
            throws JsonException {
        var bindings = new TreeMap<Integer, Binding>();
        for (int i = 0; list != null && i < list.size(); i++) {
            var fields = list.object(i);
            var run = AddressEntries.run(fields, "addresses");
            var first = new Binding(new GatewayId(fields.string("gateway", 1, GatewayId.MAX_LENGTH)),
                    fields.string("type", 1, Mapping.MAX_TYPE_LENGTH),
                    fields.integer("channel", 0, Long.MAX_VALUE - run.size()), fields.optionalBool(ASIDE, false));
            var extra = fields.without(BINDING);
            for (int address = run.first(); address <= run.last(); address++) {
                if (extra != null) {
                    extras.put(id(address, first.plus(address - run.first())), extra);
                }
                if (bindings.put(address, first.plus(address - run.first())) != null) {
                    throw list.refuse(i, "store.show.twice", "SN" + address);
                }
            }
        }
        return bindings;
    }

}
