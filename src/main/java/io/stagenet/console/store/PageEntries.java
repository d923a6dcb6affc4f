package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.Submaster;
import java.util.ArrayList;

/// How pages of faders stand in the show file. What a fader of a later version moves is kept, and is empty here.
final class PageEntries {
    private static final int MOST_PAGES = 10_000;

    private PageEntries() {
    }

    static void write(JsonWriter writer, Sections.OfPage entry) {
        writer.name("page").value(entry.position()).name("name").value(entry.page().name()).name("slots")
                .beginArray();
        for (var slot : entry.page().slots()) {
            writer.beginObject();
            switch (slot) {
                case FaderSlot.Empty() -> {
                    // Said by saying nothing.
                }
                case FaderSlot.Address(int number) -> writer.name("address").value("SN" + number);
                case FaderSlot.OfGroup(int number) -> writer.name("group").value(number);
                case FaderSlot.OfSubmaster(int number) -> writer.name("submaster").value(number);
                case FaderSlot.OfCueList(int number) -> writer.name("cueList").value(number);
                case FaderSlot.GrandMaster() -> writer.name("grandMaster").value(true);
            }
            writer.endObject();
        }
        writer.endArray();
    }

    static Sections.OfPage read(JsonObject fields) throws JsonException {
        var slots = new ArrayList<FaderSlot>();
        var entries = fields.array("slots");
        for (int i = 0; i < entries.size(); i++) {
            slots.add(slot(entries.object(i)));
        }
        return new Sections.OfPage((int) fields.integer("page", 1, MOST_PAGES),
                new FaderPage(LevelEntries.name(fields), slots));
    }

    private static FaderSlot slot(JsonObject fields) throws JsonException {
        if (fields.has("address")) {
            return new FaderSlot.Address(AddressEntries.number(fields, "address"));
        }
        if (fields.has("group")) {
            return new FaderSlot.OfGroup((int) fields.integer("group", 1, Group.MAX_NUMBER));
        }
        if (fields.has("submaster")) {
            return new FaderSlot.OfSubmaster((int) fields.integer("submaster", 1, Submaster.MAX_NUMBER));
        }
        if (fields.has("cueList")) {
            return new FaderSlot.OfCueList((int) fields.integer("cueList", 1, CueList.MAX_NUMBER));
        }
        return fields.optionalBool("grandMaster", false) ? new FaderSlot.GrandMaster() : new FaderSlot.Empty();
    }
}
