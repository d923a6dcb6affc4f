package io.stagenet.console.store;

import io.stagenet.console.model.show.Wanted;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A show as it is kept in the data folder, saved by the operator or not, with what is up of it.
///
/// @param file    the show file it belongs to, null for none
/// @param print   of what that file held when it was read or saved, null when nobody has said
/// @param changed whether something is not in that file
/// @param wanted  what hands held of the stage
/// @param ended   whether the console ended in order since
/// @param at      when it was so; null when nobody has said
/// @param list    the cue list that was selected; 0 when nobody has said
public record KeptShow(ShowDocument document, @Nullable Path file, @Nullable String print, boolean changed,
        Wanted wanted, boolean ended, @Nullable Instant at, int list) {
    public static final KeptShow NONE = of(ShowDocument.EMPTY);

    /// One of which nobody has said which list was selected.
    public KeptShow(ShowDocument document, @Nullable Path file, @Nullable String print, boolean changed, Wanted wanted,
            boolean ended, @Nullable Instant at) {
        this(document, file, print, changed, wanted, ended, at, 0);
    }

    public KeptShow withList(int selected) {
        return new KeptShow(document, file, print, changed, wanted, ended, at, selected);
    }

    /// The cue list to select: the one that was, else the first that was on stage; 0 for none.
    public int selected() {
        return list > 0 ? list : wanted.lists().entrySet().stream().filter(each -> each.getValue().cue() != null)
                .map(Map.Entry::getKey).findFirst().orElse(0);
    }

    /// A show that has no file and of which nothing is up.
    public static KeptShow of(ShowDocument document) {
        return new KeptShow(document, null, null, false, Wanted.NOTHING, true, null);
    }

    /// Whether it is the same at another time.
    boolean isAs(KeptShow other) {
        return new KeptShow(document, file, print, changed, wanted, ended, other.at, list).equals(other);
    }
}
