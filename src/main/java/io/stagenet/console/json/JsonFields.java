package io.stagenet.console.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of one object in the order of the text. Nearly all objects have a handful, and thousands come a second: those
/// are looked through; only a large one gets a table.
final class JsonFields {
    private static final int FEW = 8;
    /// Most have one field, `value`.
    private static final int FIRST = 2;

    private String[] names = new String[FIRST];
    private Object[] values = new Object[FIRST];
    private int size;
    /// Where each name stands; null while there are few.
    private @Nullable Map<String, Integer> places;

    /// Only a name that is not there yet.
    void add(String name, Object value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size] = value;
        size++;
        if (places != null) {
            places.put(name, size - 1);
        } else if (size > FEW) {
            var all = new HashMap<String, Integer>();
            for (int i = 0; i < size; i++) {
                all.put(names[i], i);
            }
            places = all;
        }
    }

    @Nullable
    Object get(String name) {
        int at = place(name);
        return at < 0 ? null : values[at];
    }

    boolean contains(String name) {
        return place(name) >= 0;
    }

    int size() {
        return size;
    }

    private int place(String name) {
        if (places != null) {
            return places.getOrDefault(name, -1);
        }
        for (int i = 0; i < size; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    List<String> names() {
        return Collections.unmodifiableList(Arrays.asList(names).subList(0, size));
    }
}
