package io.stagenet.console.store;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// All a show file holds. Immutable.
///
/// @param bindings what the show's addresses drove, as far as it is known
/// @param extras   what the file says that this console does not know
public record ShowDocument(ShowData show, SortedMap<Integer, Binding> bindings, ShowExtras extras) {
    public static final ShowDocument EMPTY = of(ShowData.EMPTY);

    public ShowDocument {
        bindings = Collections.unmodifiableSortedMap(new TreeMap<>(bindings));
    }

    /// What a show file holds.
    ///
    /// @throws IOException with a sentence for the operator, if it cannot be used
    public static ShowDocument read(InputStream file) throws IOException {
        try {
            return ShowFormat.decode(file.readAllBytes());
        } catch (UnusableContentException e) {
            throw new IOException(e.reason(), e);
        }
    }

    public static ShowDocument of(ShowData show) {
        return new ShowDocument(show, Collections.emptySortedMap(), ShowExtras.NONE);
    }
}
