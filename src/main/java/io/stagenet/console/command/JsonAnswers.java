package io.stagenet.console.command;

import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.StageNetAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers for scripts: one object on one line. `command`, `status`, `message`, then the rows under their key; an error
/// has `position`, null when no character was to blame.
final class JsonAnswers {
    private JsonAnswers() {
    }

    static String write(Answer answer) {
        var json = JsonWriter.compact()
                .beginObject()
                .name("command")
                .value(answer.command())
                .name("status")
                .value(answer.ok() ? "ok" : "error")
                .name("message")
                .value(answer.message());
        if (!answer.ok()) {
            json.name("position");
            if (answer.position() < 0) {
                json.nullValue();
            } else {
                json.value(answer.position());
            }
        }
        var listing = answer.listing();
        if (listing != null) {
            write(json, listing);
        }
        return json.endObject().toString();
    }

    /// The rows alone, under their key.
    static String write(Listing<?> listing) {
        var json = JsonWriter.compact().beginObject();
        write(json, listing);
        return json.endObject().toString();
    }

    private static <R> void write(JsonWriter json, Listing<R> listing) {
        json.name(listing.key());
        if (!listing.single()) {
            json.beginArray();
        }
        for (var row : listing.rows()) {
            json.beginObject();
            for (var column : listing.columns()) {
                json.name(column.name());
                write(json, column.cell().of(row));
            }
            json.endObject();
        }
        if (!listing.single()) {
            json.endArray();
        }
    }

    private static void write(JsonWriter json, @Nullable Object cell) {
        switch (cell) {
            case null -> json.nullValue();
            case Boolean flag -> json.value(flag);
            case Integer number -> json.value(number);
            case Long number -> json.value(number);
            case Double number -> json.value(number);
            case AddressRuns addresses -> {
                json.beginArray();
                addresses.forEach(number -> json.value(new StageNetAddress(number).toString()));
                json.endArray();
            }
            case List<?> list -> {
                json.beginArray();
                list.forEach(element -> {
                    if (element instanceof Listing.Fields fields) {
                        write(json, fields);
                    } else {
                        json.value(String.valueOf(element));
                    }
                });
                json.endArray();
            }
            case Listing.Fields fields -> write(json, fields.fields());
            case Map<?, ?> map -> {
                json.beginObject();
                map.forEach((name, value) -> {
                    json.name(String.valueOf(name));
                    write(json, value);
                });
                json.endObject();
            }
            default -> json.value(cell.toString());
        }
    }
}
