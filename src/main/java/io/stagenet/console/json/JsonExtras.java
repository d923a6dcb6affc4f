package io.stagenet.console.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of an object that a reader did not understand, so that they can be written again beside those it did.
///
/// What is understood is what the reader itself would write: a later version's fields are the rest, at any depth.
public final class JsonExtras {
    private JsonExtras() {
    }

    /// What `read` says and `understood` does not.
    ///
    /// @param understood what was read, written again
    /// @return null when there is no such field
    public static @Nullable JsonObject of(JsonObject read, JsonObject understood) {
        var rest = new JsonFields();
        for (var name : read.names()) {
            var value = read.raw(name);
            var extra = understood.has(name) ? extra(value, understood.raw(name)) : value;
            if (extra != null) {
                rest.add(name, extra);
            }
        }
        return rest.size() == 0 ? null : new JsonObject(null, rest);
    }

    private static @Nullable Object extra(Object read, Object understood) {
        if (read instanceof JsonObject object && understood instanceof JsonObject known) {
            return of(object, known);
        }
        if (!(read instanceof JsonArray array && understood instanceof JsonArray known)
                || !areAlike(array, known)) {
            return null;
        }
        var rest = new ArrayList<Object>();
        boolean any = false;
        for (int i = 0; i < array.size(); i++) {
            var extra = extra(array.elements().get(i), known.elements().get(i));
            any |= extra != null;
            rest.add(extra == null ? new JsonObject(null, new JsonFields()) : extra);
        }
        return any ? new JsonArray(null, rest) : null;
    }

    /// The object with the fields beside its own; what stands in both is the object's.
    public static JsonObject with(JsonObject object, JsonObject extras) {
        var all = new JsonFields();
        for (var name : object.names()) {
            var value = object.raw(name);
            all.add(name, extras.has(name) ? joined(value, extras.raw(name)) : value);
        }
        for (var name : extras.names()) {
            if (!object.has(name)) {
                all.add(name, extras.raw(name));
            }
        }
        return new JsonObject(null, all);
    }

    private static Object joined(Object value, Object extra) {
        if (value instanceof JsonObject object && extra instanceof JsonObject fields) {
            return with(object, fields);
        }
        if (!(value instanceof JsonArray array && extra instanceof JsonArray fields) || !areAlike(array, fields)) {
            return value;
        }
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            all.add(joined(array.elements().get(i), fields.elements().get(i)));
        }
        return new JsonArray(null, all);
    }

    /// Elements have no names: only lists of as many objects are taken to speak of the same things.
    private static boolean areAlike(JsonArray one, JsonArray other) {
        return one.size() == other.size() && one.elements().stream().allMatch(JsonObject.class::isInstance)
                && other.elements().stream().allMatch(JsonObject.class::isInstance);
    }
}
