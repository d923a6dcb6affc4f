package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CuePart;
import io.stagenet.console.model.show.CuePreamps;
import io.stagenet.console.model.show.CueTimes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How cue lists and cues stand in the show file; times in milliseconds.
final class CueEntries {
    private CueEntries() {
    }

    static void writeList(JsonWriter writer, Sections.OfList list) {
        writer.name("number").value(list.number()).name("name").value(list.name()).name("tracking")
                .value(list.tracking()).name("back").value(list.back());
    }

    static Sections.OfList readList(JsonObject fields) throws JsonException {
        return new Sections.OfList((int) fields.integer("number", 1, CueList.MAX_NUMBER), LevelEntries.name(fields),
                fields.optionalBool("tracking", false),
                fields.optionalInteger("back", 0, CueTimes.MAX).orElse(CueList.BACK));
    }

    static void write(JsonWriter writer, Sections.OfCue entry) {
        var cue = entry.cue();
        writer.name("list").value(entry.list()).name("number").value(cue.number().toString()).name("label")
                .value(cue.label());
        if (!cue.notes().isEmpty()) {
            writer.name("notes").value(cue.notes());
        }
        write(writer.name("times"), cue.times());
        if (!cue.kindTimes().isEmpty()) {
            writer.name("kindTimes").beginArray();
            cue.kindTimes().forEach((kind, times) -> {
                write(writer.beginObject().name("kind").value(AddressEntries.word(kind)).name("times"), times);
                writer.endObject();
            });
            writer.endArray();
        }
        if (!cue.parts().isEmpty()) {
            writer.name("parts").beginArray();
            cue.parts().forEach(part -> {
                AddressEntries.write(writer.beginObject().name("addresses"), part.addresses());
                write(writer.name("times"), part.times());
                writer.endObject();
            });
            writer.endArray();
        }
        if (!cue.link().equals(CueLink.NONE)) {
            writer.name("link").beginObject().name("kind").value(word(cue.link().kind())).name("after")
                    .value(cue.link().millis()).endObject();
        }
        if (cue.blocked()) {
            writer.name("blocked").value(true);
        }
        LevelEntries.write(writer.name("levels"), cue.levels());
        var preamps = cue.preamps();
        if (preamps != null) {
            writer.name("preamps").beginObject().name("phantom").value(preamps.phantom()).name("inputs");
            PreampSnapshots.writeInputs(writer, preamps.snapshot());
            writer.endObject();
        }
    }

    static Sections.OfCue read(JsonObject fields) throws JsonException {
        var number = number(fields, "number");
        var label = fields.optionalString("label", 0, AddressSettings.MAX_NAME);
        var notes = fields.optionalString("notes", 0, Cue.MAX_NOTES);
        return new Sections.OfCue((int) fields.integer("list", 1, CueList.MAX_NUMBER),
                new Cue(number, label == null ? "" : label, notes == null ? "" : notes, times(fields),
                        kindTimes(fields), parts(fields), link(fields.optionalObject("link")),
                        fields.optionalBool("blocked", false), LevelEntries.levels(fields.array("levels")),
                        preamps(fields.optionalObject("preamps"))));
    }

    static CueNumber number(JsonObject fields, String name) throws JsonException {
        var text = fields.string(name, 1, AddressEntries.MAX_WORD);
        return CueNumber.parse(text).orElseThrow(() -> fields.refuse(name, "store.show.cue", text));
    }

    private static void write(JsonWriter writer, CueTimes times) {
        writer.beginObject().name("up").value(times.up()).name("down").value(times.down()).name("delay")
                .value(times.delay()).endObject();
    }

    private static CueTimes times(JsonObject fields) throws JsonException {
        var times = fields.object("times");
        return new CueTimes(times.integer("up", 0, CueTimes.MAX), times.integer("down", 0, CueTimes.MAX),
                times.optionalInteger("delay", 0, CueTimes.MAX).orElse(0));
    }

    private static Map<LevelKind, CueTimes> kindTimes(JsonObject fields) throws JsonException {
        var times = new EnumMap<LevelKind, CueTimes>(LevelKind.class);
        var entries = fields.optionalArray("kindTimes");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            times.put(AddressEntries.kind(entries.object(i)), times(entries.object(i)));
        }
        return times;
    }

    private static List<CuePart> parts(JsonObject fields) throws JsonException {
        var parts = new ArrayList<CuePart>();
        var entries = fields.optionalArray("parts");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            parts.add(new CuePart(AddressEntries.runs(entries.object(i).array("addresses")),
                    times(entries.object(i))));
        }
        return parts;
    }

    private static String word(CueLink.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static CueLink link(@Nullable JsonObject fields) throws JsonException {
        if (fields == null) {
            return CueLink.NONE;
        }
        var word = fields.string("kind", 1, AddressEntries.MAX_WORD);
        for (var kind : CueLink.Kind.values()) {
            if (word(kind).equals(word)) {
                return new CueLink(kind, fields.optionalInteger("after", 0, CueTimes.MAX).orElse(0));
            }
        }
        throw fields.refuse("kind", "store.show.link", word);
    }

    private static @Nullable CuePreamps preamps(@Nullable JsonObject fields) throws JsonException {
        return fields == null ? null : new CuePreamps(PreampSnapshots.readInputs(fields.array("inputs")),
                fields.optionalBool("phantom", false));
    }
}
