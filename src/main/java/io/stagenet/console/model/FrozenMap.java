package io.stagenet.console.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A sorted map that never changes, in the natural order of its keys. Any thread.
///
/// Made for state that is replaced thousands of times a second: the same with another value for a key that it has shares
/// the keys and copies one array, and a copy of one is that one itself.
public final class FrozenMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V> implements SortedMap<K, V> {
    private static final FrozenMap<?, ?> EMPTY = new FrozenMap<>(new Object[0], new Object[0]);

    /// In ascending order.
    private final Object[] keys;
    /// Each at the place of its key.
    private final Object[] values;

    private FrozenMap(Object[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    @SuppressWarnings("unchecked") // It holds neither keys nor values.
    public static <K extends Comparable<? super K>, V> FrozenMap<K, V> of() {
        return (FrozenMap<K, V>) EMPTY;
    }

    /// @param map in any order; neither its keys nor its values are null
    public static <K extends Comparable<? super K>, V> FrozenMap<K, V> copyOf(Map<K, V> map) {
        if (map instanceof FrozenMap<K, V> frozen) {
            return frozen;
        }
        if (map.isEmpty()) {
            return of();
        }
        // Not by the comparator the map may have: its keys in their own order.
        var sorted = new TreeMap<K, V>();
        sorted.putAll(map);
        return new FrozenMap<>(sorted.keySet().toArray(), sorted.values().toArray());
    }

    /// The same with this value; itself if it has this very one already.
    public FrozenMap<K, V> with(K key, V value) {
        int at = Arrays.binarySearch(keys, key);
        if (at < 0) {
            var next = new TreeMap<>(this);
            next.put(key, value);
            return copyOf(next);
        }
        if (values[at] == value) {
            return this;
        }
        var next = values.clone();
        next[at] = value;
        return new FrozenMap<>(keys, next);
    }

    /// The same without this key; itself if it does not have it.
    public FrozenMap<K, V> without(K key) {
        if (!containsKey(key)) {
            return this;
        }
        var next = new TreeMap<>(this);
        next.remove(key);
        return copyOf(next);
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public @Nullable V get(@Nullable Object key) {
        int at = place(key);
        return at < 0 ? null : value(at);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return place(key) >= 0;
    }

    private int place(@Nullable Object key) {
        return key == null || keys.length == 0 ? -1 : Arrays.binarySearch(keys, key);
    }

    @Override
    public Set<Entry<K, V>> entrySet() {
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

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null;
    }

    @Override
    public K firstKey() {
        return endKey(0);
    }

    @Override
    public K lastKey() {
        return endKey(keys.length - 1);
    }

    private K endKey(int at) {
        if (keys.length == 0) {
            throw new NoSuchElementException();
        }
        return key(at);
    }

    /// @throws IllegalArgumentException if `from` is above `to`
    @Override
    public FrozenMap<K, V> subMap(K from, K to) {
        return part(placeOrNext(from), placeOrNext(to));
    }

    @Override
    public FrozenMap<K, V> headMap(K to) {
        return part(0, placeOrNext(to));
    }

    @Override
    public FrozenMap<K, V> tailMap(K from) {
        return part(placeOrNext(from), keys.length);
    }

    /// A view of what never changes and a copy of it are the same.
    private FrozenMap<K, V> part(int from, int to) {
        return new FrozenMap<>(Arrays.copyOfRange(keys, from, to), Arrays.copyOfRange(values, from, to));
    }

    /// Of the first key that is not below this one.
    private int placeOrNext(K key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? -at - 1 : at;
    }

    @SuppressWarnings("unchecked") // Only keys are put there.
    private K key(int at) {
        return (K) keys[at];
    }

    @SuppressWarnings("unchecked") // Only values are put there.
    private V value(int at) {
        return (V) values[at];
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
