package io.stagenet.console.model.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A map that never changes, in the natural order of its keys. Any thread.
///
/// Made for state that is replaced thousands of times a second: another value for a key costs one small array, and a copy
/// of one is that one itself.
@SuppressWarnings("JdkObsolete") // A NavigableMap is a dozen more views that nobody asks for.
public final class FrozenMap<K extends Comparable<? super K>, V> extends ArrayMap<K, V> implements SortedMap<K, V> {
    private static final FrozenMap<?, ?> EMPTY = new FrozenMap<>(new Object[0], new Object[0]);

    private FrozenMap(Object[] keys, Object[] values) {
        super(keys, values);
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
        int at = place(key);
        if (at < 0) {
            var next = new TreeMap<>(this);
            next.put(key, value);
            return copyOf(next);
        }
        return values[at] == value ? this : new FrozenMap<>(keys, valuesWith(at, value));
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
    int place(Object key) {
        return Arrays.binarySearch(keys, key);
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
        if (isEmpty()) {
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
        int at = place(key);
        return at < 0 ? -at - 1 : at;
    }
}
