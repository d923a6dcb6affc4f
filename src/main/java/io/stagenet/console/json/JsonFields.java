package io.stagenet.console.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of one object in the order of the text. Nearly all objects have a handful, and thousands come a second: those
/// are looked through; only a large one gets a table.
final class JsonFields {
    private static final int FEW = 8;

    private final List<String> names = new ArrayList<>(FEW);
    private final List<Object> values = new ArrayList<>(FEW);
    /// Where each name stands; null while there are few.
    private @Nullable Map<String, Integer> places;

    /// Only a name that is not there yet.
    void add(String name, Object value) {
        if (places != null) {
            places.put(name, names.size());
        }
        names.add(name);
        values.add(value);
        if (places == null && names.size() > FEW) {
            places = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                places.put(names.get(i), i);
            }
        }
    }

    @Nullable
    Object get(String name) {
        int at = place(name);
        return at < 0 ? null : values.get(at);
    }

    boolean contains(String name) {
        return place(name) >= 0;
    }

    private int place(String name) {
        if (places != null) {
            return places.getOrDefault(name, -1);
        }
        return names.indexOf(name);
    }

    List<String> names() {
        return Collections.unmodifiableList(names);
    }
}
