package io.stagenet.console.model.map;

import java.util.Arrays;
import java.util.SequencedMap;

/// A small map that never changes, in the order its keys first came. Any thread.
///
/// Another value for a key costs one small array, and a copy of one is that one itself. A key is looked for among all of
/// them, one after the other: made for dozens, not for hundreds.
public final class OrderedMap<K, V> extends ArrayMap<K, V> implements SequencedMap<K, V> {
    private static final OrderedMap<?, ?> EMPTY = new OrderedMap<>(new Object[0], new Object[0]);

    private OrderedMap(Object[] keys, Object[] values) {
        super(keys, values);
    }

    @SuppressWarnings("unchecked") // It holds neither keys nor values.
    public static <K, V> OrderedMap<K, V> of() {
        return (OrderedMap<K, V>) EMPTY;
    }

    /// @param map neither its keys nor its values are null
    public static <K, V> OrderedMap<K, V> copyOf(SequencedMap<K, V> map) {
        return map instanceof OrderedMap<K, V> ordered ? ordered
                : new OrderedMap<>(map.keySet().toArray(), map.values().toArray());
    }

    /// The same with this value, at the end if the key is new; itself if it has this very one already.
    public OrderedMap<K, V> with(K key, V value) {
        int at = place(key);
        if (at < 0) {
            return new OrderedMap<>(appended(keys, key), appended(values, value));
        }
        return values[at] == value ? this : new OrderedMap<>(keys, valuesWith(at, value));
    }

    private static Object[] appended(Object[] all, Object last) {
        var next = Arrays.copyOf(all, all.length + 1);
        next[all.length] = last;
        return next;
    }

    @Override
    int place(Object key) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /// A view of what never changes and a copy of it are the same.
    @Override
    public OrderedMap<K, V> reversed() {
        return new OrderedMap<>(Arrays.asList(keys).reversed().toArray(), Arrays.asList(values).reversed().toArray());
    }
}
