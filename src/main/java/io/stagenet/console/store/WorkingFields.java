package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.model.show.WantedSubmaster;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the data folder keeps of a show beside the show: the same words in the working copy and in its journal.
final class WorkingFields {
    /// Of the field of the working copy that holds them.
    static final String NAME = "working";
    private static final int LONGEST_PATH = 1 << 15;
    private static final int LONGEST_TIME = 64;
    private static final String PRINT = "print";
    private static final String CUE = "cue";
    private static final String SELECTED = "selected";
    private static final String RATE = "rate";
    private static final String MASTER = "master";
    private static final String HOLDS = "holds";
    private static final String MOVING = "moving";
    private static final String AT = "at";
    private static final String FLASHED = "flashed";
    private static final double PERCENT = 100;

    private WorkingFields() {
    }

    /// All of them, into an object that is begun.
    static void write(JsonWriter writer, long serial, KeptShow show) {
        var file = show.file();
        writer.name("serial").value(serial).name("file").valueOrNull(file == null ? null : file.toString());
        writeMarks(writer, show);
        LevelEntries.write(writer.name("levels"), show.wanted().levels());
    }

    /// What costs little to say again.
    static void writeMarks(JsonWriter writer, KeptShow show) {
        var at = show.at();
        writer.name(AT).valueOrNull(at == null ? null : at.toString());
        writer.name(PRINT).valueOrNull(show.print()).name("changed").value(show.changed()).name("ended")
                .value(show.ended()).name("grandMaster")
                .value(show.wanted().grandMaster()).name("blackout").value(show.wanted().blackout());
        if (show.list() > 0) {
            writer.name(SELECTED).value(show.list());
        }
        writer.name("playing").beginArray();
        show.wanted().lists().forEach((number, list) -> write(writer, number, list));
        writer.endArray().name("raised").beginArray();
        show.wanted().submasters().forEach((number, submaster) -> write(writer, number, submaster));
        writer.endArray();
        writeUnlessEmpty(writer, FLASHED, show.wanted().flashed());
    }

    /// What is as at first is left out.
    private static void write(JsonWriter writer, int number, WantedList list) {
        writer.beginObject().name("list").value(number);
        var cue = list.cue();
        if (cue != null) {
            writer.name(CUE).value(cue.toString());
        }
        write(writer, RATE, list.rate());
        write(writer, MASTER, list.master());
        var holds = list.holds();
        if (holds != null) {
            LevelEntries.write(writer.name(HOLDS), holds);
        }
        writeUnlessEmpty(writer, MOVING, list.moving());
        var pause = list.pause();
        if (pause != null) {
            writer.name("paused").beginObject().name("passed").value(pause.passed()).name("length")
                    .value(pause.length());
            LevelEntries.write(writer.name("levels"), pause.held());
            writer.endObject();
        }
        writer.endObject();
    }

    private static void write(JsonWriter writer, int number, WantedSubmaster submaster) {
        writer.beginObject().name("submaster").value(number).name("level").value(submaster.to());
        if (submaster.at() != submaster.to()) {
            writer.name(AT).value(submaster.at());
        }
        var levels = submaster.levels();
        if (levels != null) {
            LevelEntries.write(writer.name(HOLDS), levels);
        }
        writer.endObject();
    }

    private static void writeUnlessEmpty(JsonWriter writer, String name, LevelSet levels) {
        if (!levels.isEmpty()) {
            LevelEntries.write(writer.name(name), levels);
        }
    }

    private static @Nullable LevelSet levels(JsonObject fields, String name) throws JsonException {
        return fields.has(name) ? LevelEntries.levels(fields.array(name)) : null;
    }

    private static LevelSet levelsOrNone(JsonObject fields, String name) throws JsonException {
        var levels = levels(fields, name);
        return levels == null ? LevelSet.EMPTY : levels;
    }

    private static void write(JsonWriter writer, String name, double percent) {
        if (percent != PERCENT) {
            writer.name(name).value(percent);
        }
    }

    private static SortedMap<Integer, WantedList> lists(JsonObject fields) throws JsonException {
        var lists = new TreeMap<Integer, WantedList>();
        var entries = fields.array("playing");
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.object(i);
            lists.put((int) entry.integer("list", 1, CueList.MAX_NUMBER),
                    new WantedList(entry.has(CUE) ? CueEntries.number(entry, CUE) : null,
                            entry.has(RATE) ? entry.decimal(RATE, 1, WantedList.MAX_RATE) : PERCENT,
                            entry.has(MASTER) ? entry.decimal(MASTER, 0, PERCENT) : PERCENT,
                            levels(entry, HOLDS), levelsOrNone(entry, MOVING),
                            pause(entry.optionalObject("paused"))));
        }
        return lists;
    }

    private static WantedList.@Nullable Pause pause(@Nullable JsonObject fields) throws JsonException {
        return fields == null ? null : new WantedList.Pause(LevelEntries.levels(fields.array("levels")),
                fields.integer("passed", 0, Long.MAX_VALUE), fields.integer("length", 0, Long.MAX_VALUE));
    }

    private static SortedMap<Integer, WantedSubmaster> submasters(JsonObject fields) throws JsonException {
        var submasters = new TreeMap<Integer, WantedSubmaster>();
        var entries = fields.array("raised");
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.object(i);
            int to = (int) entry.integer("level", 0, Level.FULL);
            submasters.put((int) entry.integer("submaster", 1, Submaster.MAX_NUMBER),
                    new WantedSubmaster(to, entry.has(AT) ? (int) entry.integer(AT, 0, Level.FULL) : to,
                            levels(entry, HOLDS)));
        }
        return submasters;
    }

    static long serial(@Nullable JsonObject fields) throws JsonException {
        return fields == null ? 0 : fields.integer("serial", 0, Long.MAX_VALUE - 1);
    }

    /// @param fields null where the copy is of a console that did not have them
    static KeptShow read(@Nullable JsonObject fields, ShowDocument document) throws JsonException {
        return fields == null ? KeptShow.of(document)
                : readMarks(fields, document, file(fields), LevelEntries.levels(fields.array("levels")));
    }

    static KeptShow readMarks(JsonObject fields, ShowDocument document, @Nullable Path file, LevelSet levels)
            throws JsonException {
        return new KeptShow(document, file, fields.optionalString(PRINT, 1, FilePrint.LENGTH), fields.bool("changed"),
                new Wanted(levels, fields.decimal("grandMaster", 0, 100), fields.bool("blackout"), lists(fields),
                        submasters(fields), levelsOrNone(fields, FLASHED)),
                fields.bool("ended"), at(fields),
                (int) fields.optionalInteger(SELECTED, 1, CueList.MAX_NUMBER).orElse(0));
    }

    private static @Nullable Instant at(JsonObject fields) throws JsonException {
        var text = fields.optionalString(AT, 1, LONGEST_TIME);
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException _) {
            // It is for the operator's eyes alone: the show is here all the same.
            return null;
        }
    }

    private static @Nullable Path file(JsonObject fields) throws JsonException {
        var text = fields.optionalString("file", 1, LONGEST_PATH);
        try {
            return text == null ? null : Path.of(text);
        } catch (InvalidPathException _) {
            // Of another system: the show is here all the same.
            return null;
        }
    }

    /// What became of the levels: those that are new or other, and those let go of.
    static void writeChange(JsonWriter writer, LevelSet before, LevelSet now) {
        var put = LevelSet.builder();
        now.forEach((address, level) -> {
            if (before.level(address) != level) {
                put.put(address, level);
            }
        });
        var gone = LevelSet.builder();
        before.forEach((address, _) -> {
            if (now.level(address) == Level.NONE) {
                gone.put(address, 0);
            }
        });
        LevelEntries.write(writer.name("levels"), put.build());
        LevelEntries.write(writer.name("released"), gone.build());
    }

    static LevelSet readChange(JsonObject fields, LevelSet before) throws JsonException {
        if (!fields.has("levels")) {
            return before;
        }
        var next = before.toBuilder().putAll(LevelEntries.levels(fields.array("levels")));
        LevelEntries.levels(fields.array("released")).forEach((address, _) -> next.remove(address));
        return next.build();
    }
}
