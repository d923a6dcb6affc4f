package io.stagenet.console.json;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/// Writes JSON in the order it is told to. One thread.
///
/// Calls that do not make JSON (a value without its key, an end too many) are programming errors and throw.
public final class JsonWriter {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator generator;

    private JsonWriter(ObjectWriteContext context) {
        generator = FACTORY.createGenerator(context, text);
    }

    /// For the wire: no space anywhere.
    public static JsonWriter compact() {
        return new JsonWriter(ObjectWriteContext.empty());
    }

    /// For files that people read: two spaces per level, `\n` on every platform, every element on a line of its own.
    public static JsonWriter pretty() {
        var indenter = new DefaultIndenter("  ", "\n");
        var separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        var printer = new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
        return new JsonWriter(new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return printer.createInstance();
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        });
    }

    public JsonWriter beginObject() {
        generator.writeStartObject();
        return this;
    }

    public JsonWriter endObject() {
        generator.writeEndObject();
        return this;
    }

    public JsonWriter beginArray() {
        generator.writeStartArray();
        return this;
    }

    public JsonWriter endArray() {
        generator.writeEndArray();
        return this;
    }

    public JsonWriter name(String name) {
        generator.writeName(name);
        return this;
    }

    public JsonWriter value(String value) {
        generator.writeString(value);
        return this;
    }

    /// The text, or `null` for none.
    public JsonWriter valueOrNull(@Nullable String value) {
        return value == null ? nullValue() : value(value);
    }

    public JsonWriter value(long value) {
        generator.writeNumber(value);
        return this;
    }

    /// @throws IllegalArgumentException if the value is infinite or not a number: JSON has no word for it
    public JsonWriter value(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON cannot hold " + value);
        }
        generator.writeNumber(value);
        return this;
    }

    public JsonWriter value(boolean value) {
        generator.writeBoolean(value);
        return this;
    }

    public JsonWriter nullValue() {
        generator.writeNull();
        return this;
    }

    /// An object that was read, as it was.
    public JsonWriter value(JsonObject object) {
        return any(object);
    }

    JsonWriter any(Object value) {
        switch (value) {
            case String text -> value(text);
            case Boolean flag -> value(flag.booleanValue());
            case JsonValue.Numeral(String text) -> generator.writeNumber(text);
            case JsonObject object -> {
                beginObject();
                object.names().forEach(name -> name(name).any(object.raw(name)));
                endObject();
            }
            case JsonArray array -> {
                beginArray();
                array.elements().forEach(this::any);
                endArray();
            }
            default -> nullValue();
        }
        return this;
    }

    /// What has been written so far.
    @Override
    public String toString() {
        generator.flush();
        return text.toString();
    }
}
