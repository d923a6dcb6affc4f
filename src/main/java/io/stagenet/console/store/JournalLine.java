package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonReader;
import io.stagenet.console.json.JsonWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the journal: how a kept show became the next one, whole or not at all. Each begins with its checksum.
///
/// ```
/// 1c5a93f0 {"put":{"cues":[{"list":1,...}]},"removed":{"groups":["3"]},"changed":true,...}
/// ```
final class JournalLine {
    private static final int SUM_LENGTH = 8;
    private static final int LONGEST_KEY = 1 << 16;
    private static final String AFTER = "after";

    private JournalLine() {
    }

    static byte[] of(KeptShow before, KeptShow now) {
        var writer = JsonWriter.compact().beginObject();
        var document = now.document();
        if (document.show() != before.document().show()) {
            writeEntries(writer, before.document(), document);
        }
        if (!document.bindings().equals(before.document().bindings())) {
            ShowFormat.write(writer.name(ShowFormat.BINDINGS), document.bindings(), ShowExtras.NONE);
        }
        if (!now.wanted().levels().equals(before.wanted().levels())) {
            WorkingFields.writeChange(writer, before.wanted().levels(), now.wanted().levels());
        }
        WorkingFields.writeMarks(writer, now);
        return sealed(writer);
    }

    /// The first line of a journal.
    ///
    /// @param after the serial of the journal it goes on from, 0 for none
    static byte[] begin(long after) {
        return sealed(JsonWriter.compact().beginObject().name(AFTER).value(after));
    }

    private static byte[] sealed(JsonWriter writer) {
        byte[] text = writer.endObject().toString().getBytes(StandardCharsets.UTF_8);
        byte[] sum = Envelope.sum(text, 0).getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(sum.length + text.length + 2).put(sum).put((byte) ' ').put(text).put((byte) '\n')
                .array();
    }

    private static void writeEntries(JsonWriter writer, ShowDocument before, ShowDocument now) {
        var removed = new HashMap<String, List<String>>();
        writer.name("put").beginObject();
        for (var section : Sections.ALL) {
            var known = new HashMap<String, Object>();
            section.entries().apply(before.show()).forEach(entry -> known.put(section.keyOf(entry), entry));
            var changed = section.entries().apply(now.show())
                    .filter(entry -> !entry.equals(known.remove(section.keyOf(entry)))).toList();
            if (!changed.isEmpty()) {
                writer.name(section.name()).beginArray();
                changed.forEach(entry -> ShowFormat.write(writer, section, entry, now.extras()));
                writer.endArray();
            }
            if (!known.isEmpty()) {
                removed.put(section.name(), known.keySet().stream().sorted().toList());
            }
        }
        writer.endObject().name("removed").beginObject();
        for (var section : Sections.ALL) {
            var keys = removed.get(section.name());
            if (keys != null) {
                writer.name(section.name()).beginArray();
                keys.forEach(writer::value);
                writer.endArray();
            }
        }
        writer.endObject();
    }

    /// The lines of a journal up to the first that is torn: all after it was never acknowledged.
    static List<JsonObject> all(byte[] journal) {
        var lines = new ArrayList<JsonObject>();
        int from = 0;
        for (int i = 0; i < journal.length; i++) {
            if (journal[i] == '\n') {
                var line = open(journal, from, i);
                if (line == null) {
                    return lines;
                }
                lines.add(line);
                from = i + 1;
            }
        }
        return lines;
    }

    private static @Nullable JsonObject open(byte[] journal, int from, int to) {
        int start = from + SUM_LENGTH + 1;
        if (to <= start) {
            return null;
        }
        byte[] text = Arrays.copyOfRange(journal, start, to);
        var sum = new String(journal, from, SUM_LENGTH, StandardCharsets.ISO_8859_1);
        if (!sum.equals(Envelope.sum(text, 0))) {
            return null;
        }
        try {
            return JsonReader.readObject(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString(), Envelope.LIMITS);
        } catch (CharacterCodingException | JsonException _) {
            return null;
        }
    }

    /// The journal that these lines go on from; 0 for none.
    static long after(List<JsonObject> lines) throws JsonException {
        return lines.isEmpty() ? 0 : lines.getFirst().optionalInteger(AFTER, 0, Long.MAX_VALUE - 1).orElse(0);
    }

    /// A show on its way through the lines of a journal.
    static final class Replay {
        private final Sections.Entries entries;
        private final HashMap<Sections.Id, JsonObject> extras;
        private KeptShow show;
        private boolean touched;

        Replay(KeptShow base) {
            show = base;
            entries = new Sections.Entries(base.document().show());
            extras = new HashMap<>(base.document().extras().entries());
        }

        void apply(JsonObject line) throws JsonException {
            if (line.has(AFTER)) {
                return;
            }
            var put = line.optionalObject("put");
            var removed = line.optionalObject("removed");
            for (var section : Sections.ALL) {
                var entered = put == null ? null : put.optionalArray(section.name());
                for (int i = 0; entered != null && i < entered.size(); i++) {
                    ShowFormat.read(section, entered, i, entries, extras);
                }
                var keys = removed == null ? null : removed.optionalArray(section.name());
                for (int i = 0; keys != null && i < keys.size(); i++) {
                    entries.remove(section, keys.string(i, 1, LONGEST_KEY));
                }
            }
            touched |= put != null;
            var document = show.document();
            var bindings = line.has(ShowFormat.BINDINGS)
                    ? ShowFormat.bindings(line.array(ShowFormat.BINDINGS), new HashMap<>())
                    : document.bindings();
            show = WorkingFields.readMarks(line, new ShowDocument(document.show(), bindings, document.extras()),
                    show.file(), WorkingFields.readChange(line, show.wanted().levels()));
        }

        /// @throws IllegalArgumentException if the entries are no show together
        KeptShow result() {
            if (!touched) {
                return show;
            }
            var document = show.document();
            return new KeptShow(new ShowDocument(entries.show(), document.bindings(),
                    new ShowExtras(document.extras().document(), extras)), show.file(), show.print(), show.changed(),
                    show.wanted(), show.ended(), show.at(), show.list());
        }
    }
}
