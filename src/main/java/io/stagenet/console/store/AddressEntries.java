package io.stagenet.console.store;

import io.stagenet.console.json.JsonArray;
import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.show.AddressSettings;
import io.stagenet.console.model.show.Curve;
import java.util.ArrayList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How addresses, runs of them and their settings stand in the show file.
final class AddressEntries {
    static final int MAX_WORD = 64;

    private AddressEntries() {
    }

    static void write(JsonWriter writer, Sections.OfAddress entry) {
        var settings = entry.settings();
        writer.name("address").value("SN" + entry.number());
        if (!settings.name().isEmpty()) {
            writer.name("name").value(settings.name());
        }
        colour(writer, settings.colour());
        var kind = settings.kind();
        if (kind != null) {
            writer.name("kind").value(word(kind));
        }
        if (settings.curve() != Curve.LINEAR) {
            writer.name("curve").value(settings.curve().word());
        }
        if (settings.minimum() != 0) {
            writer.name("minimum").value(settings.minimum());
        }
        if (settings.maximum() != Level.FULL) {
            writer.name("maximum").value(settings.maximum());
        }
        if (settings.keepInBlackout()) {
            writer.name("keepInBlackout").value(true);
        }
    }

    static Sections.OfAddress read(JsonObject fields) throws JsonException {
        int number = number(fields, "address");
        var name = fields.optionalString("name", 0, AddressSettings.MAX_NAME);
        return new Sections.OfAddress(number, new AddressSettings(name == null ? "" : name, colour(fields),
                fields.isAbsent("kind") ? null : kind(fields), curve(fields),
                (int) fields.optionalInteger("minimum", 0, Level.FULL).orElse(0),
                (int) fields.optionalInteger("maximum", 0, Level.FULL).orElse(Level.FULL),
                fields.optionalBool("keepInBlackout", false)));
    }

    static void colour(JsonWriter writer, LabelColour colour) {
        if (colour != LabelColour.NONE) {
            writer.name("colour").value(colour.word());
        }
    }

    /// A colour of a later version is none here, and is kept: it is no reason to refuse a show.
    static LabelColour colour(JsonObject fields) throws JsonException {
        var word = fields.optionalString("colour", 0, MAX_WORD);
        return word == null ? LabelColour.NONE : LabelColour.of(word).orElse(LabelColour.NONE);
    }

    static String word(LevelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LevelKind kind(JsonObject fields) throws JsonException {
        var word = fields.string("kind", 1, MAX_WORD);
        for (var kind : LevelKind.values()) {
            if (word(kind).equals(word)) {
                return kind;
            }
        }
        throw fields.refuse("kind", "store.settings.kind", word);
    }

    private static Curve curve(JsonObject fields) throws JsonException {
        var word = fields.optionalString("curve", 1, MAX_WORD);
        return word == null ? Curve.LINEAR
                : Curve.of(word).orElseThrow(() -> fields.refuse("curve", "store.show.curve", word));
    }

    static int number(JsonObject fields, String name) throws JsonException {
        var text = fields.string(name, 1, MAX_WORD);
        try {
            return StageNetAddress.parse(text).number();
        } catch (IllegalArgumentException _) {
            throw fields.refuse(name, "store.show.address", text);
        }
    }

    static void write(JsonWriter writer, AddressRuns runs) {
        writer.beginArray();
        runs.runs().forEach(run -> writer.value(run.toString()));
        writer.endArray();
    }

    static AddressRuns runs(JsonArray texts) throws JsonException {
        var runs = new ArrayList<AddressRange>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            runs.add(run(texts, i, texts.string(i, 1, MAX_WORD)));
        }
        return new AddressRuns(runs);
    }

    static AddressRange run(JsonArray texts, int index, String text) throws JsonException {
        var run = run(text);
        if (run == null) {
            throw texts.refuse(index, "store.ledger.run", text);
        }
        return run;
    }

    static AddressRange run(JsonObject fields, String name) throws JsonException {
        var text = fields.string(name, 1, MAX_WORD);
        var run = run(text);
        if (run == null) {
            throw fields.refuse(name, "store.ledger.run", text);
        }
        return run;
    }

    /// `SN1-SN512`, or `SN600` for a single address; null if it is neither.
    private static @Nullable AddressRange run(String text) {
        int dash = text.indexOf('-');
        try {
            int first = StageNetAddress.parse(dash < 0 ? text : text.substring(0, dash)).number();
            return new AddressRange(first,
                    dash < 0 ? first : StageNetAddress.parse(text.substring(dash + 1)).number());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
