package io.stagenet.console.json;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One object of a text, asked key by key. Immutable.
///
/// Every question says what is expected and is refused with the field's path otherwise: a missing key, another type, a
/// value out of range. Keys are compared exactly. The `optional` questions take an absent key and a `null` alike.
/// Lengths are in UTF-16 units and inclusive.
public final class JsonObject {
    private final @Nullable JsonPath path;
    private final JsonFields fields;

    JsonObject(@Nullable JsonPath path, JsonFields fields) {
        this.path = path;
        this.fields = fields;
    }

    /// Where this object stands, such as `Mappings[3]`; empty for the outermost.
    public String path() {
        return path == null ? "" : path.toString();
    }

    /// The keys in the order of the text.
    public List<String> names() {
        return fields.names();
    }

    /// How many keys there are.
    public int size() {
        return fields.size();
    }

    public boolean has(String name) {
        return fields.contains(name);
    }

    public boolean isObject(String name) {
        return fields.get(name) instanceof JsonObject;
    }

    public boolean isArray(String name) {
        return fields.get(name) instanceof JsonArray;
    }

    public boolean isString(String name) {
        return fields.get(name) instanceof String;
    }

    public boolean isBool(String name) {
        return fields.get(name) instanceof Boolean;
    }

    /// Whether the key is missing or its value is `null`.
    public boolean isAbsent(String name) {
        return JsonValue.isAbsent(fields.get(name));
    }

    /// A text of `minLength` to `maxLength` units without unpaired surrogates.
    public String string(String name, int minLength, int maxLength) throws JsonException {
        return JsonValue.string(at(name), fields.get(name), minLength, maxLength);
    }

    public @Nullable String optionalString(String name, int minLength, int maxLength) throws JsonException {
        return JsonValue.isAbsent(fields.get(name)) ? null : string(name, minLength, maxLength);
    }

    /// A whole number; 4.0 and 4e0 are 4. A `max` of [Long#MAX_VALUE] is called "or more" in the refusal.
    public long integer(String name, long min, long max) throws JsonException {
        return JsonValue.integer(at(name), fields.get(name), min, max);
    }

    public OptionalLong optionalInteger(String name, long min, long max) throws JsonException {
        return JsonValue.isAbsent(fields.get(name)) ? OptionalLong.empty() : OptionalLong.of(integer(name, min, max));
    }

    public double decimal(String name, double min, double max) throws JsonException {
        return JsonValue.decimal(at(name), fields.get(name), min, max);
    }

    public boolean bool(String name) throws JsonException {
        return JsonValue.bool(at(name), fields.get(name));
    }

    public boolean optionalBool(String name, boolean otherwise) throws JsonException {
        return JsonValue.isAbsent(fields.get(name)) ? otherwise : bool(name);
    }

    /// Null when the key is missing or its value is no object.
    public @Nullable JsonObject ifObject(String name) {
        return fields.get(name) instanceof JsonObject object ? object : null;
    }

    public JsonObject object(String name) throws JsonException {
        return JsonValue.object(at(name), fields.get(name));
    }

    public @Nullable JsonObject optionalObject(String name) throws JsonException {
        return JsonValue.isAbsent(fields.get(name)) ? null : object(name);
    }

    public JsonArray array(String name) throws JsonException {
        return JsonValue.array(at(name), fields.get(name));
    }

    public @Nullable JsonArray optionalArray(String name) throws JsonException {
        return JsonValue.isAbsent(fields.get(name)) ? null : array(name);
    }

    /// A refusal of a field for a reason only the caller knows.
    ///
    /// @param textKey   of the reason, which is read after `path: `
    /// @param arguments of the reason; each is shortened to 40 characters
    public JsonException refuse(String name, String textKey, Object... arguments) {
        return refusal(at(name), textKey, arguments);
    }

    static JsonException refusal(JsonPath path, String textKey, Object... arguments) {
        var texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Excerpt.of(String.valueOf(arguments[i]));
        }
        return new JsonException(path, textKey, texts);
    }

    /// This object less the fields of these names; null if nothing is left.
    public @Nullable JsonObject without(Set<String> excluded) {
        var rest = new JsonFields();
        for (var name : names()) {
            if (!excluded.contains(name)) {
                rest.add(name, raw(name));
            }
        }
        return rest.size() == 0 ? null : new JsonObject(path, rest);
    }

    /// Writes what stands under a key that is there, as it was read.
    public void write(JsonWriter writer, String name) {
        writer.any(raw(name));
    }

    /// What stands under a key that is there.
    Object raw(String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    private JsonPath at(String name) {
        return JsonPath.key(path, name);
    }
}
