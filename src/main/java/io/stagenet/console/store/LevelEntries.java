package io.stagenet.console.store;

import io.stagenet.console.json.JsonArray;
import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.ShowAddresses;
import io.stagenet.console.model.show.Submaster;
import java.util.ArrayList;

/// How levels, and what is made of them and of addresses alone, stand in the show file.
final class LevelEntries {
    private LevelEntries() {
    }

    static void writeGroup(JsonWriter writer, Group group) {
        AddressEntries.write(writer.name("number").value(group.number()).name("name").value(group.name())
                .name("addresses"), ShowAddresses.runs(group.addresses()));
    }

    static Group readGroup(JsonObject fields) throws JsonException {
        var addresses = new ArrayList<Integer>();
        AddressEntries.runs(fields.array("addresses")).forEach(addresses::add);
        return new Group((int) fields.integer("number", 1, Group.MAX_NUMBER), name(fields), addresses);
    }

    static void writeSubmaster(JsonWriter writer, Submaster submaster) {
        write(writer.name("number").value(submaster.number()).name("name").value(submaster.name()).name("levels"),
                submaster.levels());
    }

    static Submaster readSubmaster(JsonObject fields) throws JsonException {
        return new Submaster((int) fields.integer("number", 1, Submaster.MAX_NUMBER), name(fields),
                levels(fields.array("levels")));
    }

    static void writeSnapshot(JsonWriter writer, Sections.OfLevels entry) {
        write(writer.name("name").value(entry.name()).name("levels"), entry.levels());
    }

    static Sections.OfLevels readSnapshot(JsonObject fields) throws JsonException {
        return new Sections.OfLevels(fields.string("name", 1, AddressSettings.MAX_NAME),
                levels(fields.array("levels")));
    }

    static String name(JsonObject fields) throws JsonException {
        var name = fields.optionalString("name", 0, AddressSettings.MAX_NAME);
        return name == null ? "" : name;
    }

    /// One line for each run of neighbours at one level: `SN1-SN12 255`.
    static void write(JsonWriter writer, LevelSet levels) {
        var run = new Object() {
            private int first;
            private int last;
            private int level = Level.NONE;

            void add(int address, int next) {
                if (level != next || address != last + 1) {
                    end();
                    first = address;
                    level = next;
                }
                last = address;
            }

            void end() {
                if (level != Level.NONE) {
                    writer.value(new AddressRange(first, last) + " " + level);
                }
            }
        };
        writer.beginArray();
        levels.forEach(run::add);
        run.end();
        writer.endArray();
    }

    static LevelSet levels(JsonArray texts) throws JsonException {
        var levels = LevelSet.builder();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.string(i, 1, AddressEntries.MAX_WORD);
            int gap = text.indexOf(' ');
            var run = AddressEntries.run(texts, i, gap < 0 ? text : text.substring(0, gap));
            int level = gap < 0 ? Level.NONE : level(text.substring(gap + 1));
            if (level == Level.NONE) {
                throw texts.refuse(i, "store.show.level", text);
            }
            for (int address = run.first(); address <= run.last(); address++) {
                levels.put(address, level);
            }
        }
        return levels.build();
    }

    private static int level(String text) {
        if (text.isEmpty() || text.length() > 3 || !text.chars().allMatch(each -> each >= '0' && each <= '9')) {
            return Level.NONE;
        }
        int level = Integer.parseInt(text);
        return level <= Level.FULL ? level : Level.NONE;
    }
}
