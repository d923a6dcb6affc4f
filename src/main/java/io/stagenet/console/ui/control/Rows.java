package io.stagenet.console.ui.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.collections.ObservableList;

/// Brings a list on screen in line with what should be on it, row by row.
///
/// Rows are known by a key and keep their identity while their key stays, so that focus, selection, scroll position and
/// a fader in the hand survive whatever happens around them. Only rows that come, go or move change the list.
public final class Rows {
    private Rows() {
    }

    /// @param rows    changed in place; keys are unique
    /// @param sources what is wanted, in order; keys are unique
    /// @param update  called for every row that stays or was created
    public static <K, S, R> void sync(ObservableList<R> rows, List<S> sources, Function<? super S, ? extends K> keyOf,
            Function<? super R, ? extends K> keyOfRow, Function<? super S, ? extends R> create,
            BiConsumer<? super R, ? super S> update) {
        var wanted = new HashSet<K>();
        sources.forEach(source -> wanted.add(keyOf.apply(source)));
        rows.removeIf(row -> !wanted.contains(keyOfRow.apply(row)));
        var kept = new HashMap<K, R>();
        rows.forEach(row -> kept.put(keyOfRow.apply(row), row));
        for (int i = 0; i < sources.size(); i++) {
            S source = sources.get(i);
            K key = keyOf.apply(source);
            R row = kept.get(key);
            if (row == null) {
                row = create.apply(source);
                update.accept(row, source);
                rows.add(i, row);
            } else {
                if (rows.get(i) != row) {
                    rows.remove(row);
                    rows.add(i, row);
                }
                update.accept(row, source);
            }
        }
    }
}
