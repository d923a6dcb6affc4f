package io.stagenet.console.service;

import io.stagenet.console.model.Severity;
import io.stagenet.console.store.ShowShelf;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says that another console saved the show's file meanwhile, before anybody saves over it. Console loop only.
final class SavedElsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(SavedElsewhere.class);

    private final ShowShelf shelf;
    private final Complaint another;
    private @Nullable Path looked;

    SavedElsewhere(StateHolder state, ShowShelf shelf) {
        this.shelf = shelf;
        another = new Complaint(state, Severity.WARNING);
    }

    /// @param known of what it held when this console read or saved it
    void look(Path file, String known) {
        looked = file;
        var _ = shelf.changedSince(file, known).thenAccept(when -> {
            if (when != null && file == looked) {
                another.stands(Text.of("source.show"), Text.of("show.another", file, ShowSaves.shown(when)));
            }
        }).exceptionally(failure -> {
            LOG.warn("{} was not looked at", file, failure);
            return null;
        });
    }

    /// The show has another file, or has read or saved it since.
    void over() {
        looked = null;
        another.over();
    }
}
