package io.stagenet.console.model.map;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A map that never changes, in two arrays. What is made from it with another value for one of its keys shares the keys.
/// Neither keys nor values are null.
abstract sealed class ArrayMap<K, V> extends AbstractMap<K, V> permits FrozenMap, OrderedMap {
    final Object[] keys;
    /// Each at the place of its key.
    final Object[] values;

    ArrayMap(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /// @return where the key stands, below 0 if it is none of ours
    abstract int place(Object key);

    /// The values with another one at this place.
    final Object[] valuesWith(int at, Object value) {
        var next = values.clone();
        next[at] = value;
        return next;
    }

    @SuppressWarnings("unchecked") // Only keys are put there.
    final K key(int at) {
        return (K) keys[at];
    }

    @SuppressWarnings("unchecked") // Only values are put there.
    final V value(int at) {
        return (V) values[at];
    }

    @Override
    public final int size() {
        return keys.length;
    }

    @Override
    public final @Nullable V get(@Nullable Object key) {
        int at = key == null ? -1 : place(key);
        return at < 0 ? null : value(at);
    }

    @Override
    public final boolean containsKey(@Nullable Object key) {
        return key != null && place(key) >= 0;
    }

    @Override
    public final Set<Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public Iterator<Entry<K, V>> iterator() {
                return new Entries();
            }
        };
    }

    /// All of them in order.
    private final class Entries implements Iterator<Entry<K, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < keys.length;
        }

        @Override
        public Entry<K, V> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int at = next++;
            return Map.entry(key(at), value(at));
        }
    }
}
