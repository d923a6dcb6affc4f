package io.stagenet.console.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One array of a text, asked element by element, from 0. Immutable. What is said of [JsonObject] holds here too; an
/// index out of bounds is a programming error.
public final class JsonArray {
    private final @Nullable JsonPath path;
    private final List<Object> elements;

    JsonArray(@Nullable JsonPath path, List<Object> elements) {
        this.path = path;
        this.elements = elements;
    }

    /// Where this array stands, such as `Mappings`.
    public String path() {
        return path == null ? "" : path.toString();
    }

    public int size() {
        return elements.size();
    }

    public boolean isObject(int index) {
        return elements.get(index) instanceof JsonObject;
    }

    public boolean isString(int index) {
        return elements.get(index) instanceof String;
    }

    public String string(int index, int minLength, int maxLength) throws JsonException {
        return JsonValue.string(at(index), elements.get(index), minLength, maxLength);
    }

    public long integer(int index, long min, long max) throws JsonException {
        return JsonValue.integer(at(index), elements.get(index), min, max);
    }

    public double decimal(int index, double min, double max) throws JsonException {
        return JsonValue.decimal(at(index), elements.get(index), min, max);
    }

    public JsonObject object(int index) throws JsonException {
        return JsonValue.object(at(index), elements.get(index));
    }

    public JsonArray array(int index) throws JsonException {
        return JsonValue.array(at(index), elements.get(index));
    }

    /// A refusal of an element for a reason only the caller knows; see [JsonObject#refuse].
    public JsonException refuse(int index, String textKey, Object... arguments) {
        return JsonObject.refusal(at(index), textKey, arguments);
    }

    List<Object> elements() {
        return elements;
    }

    private JsonPath at(int index) {
        return JsonPath.element(path, index);
    }
}
