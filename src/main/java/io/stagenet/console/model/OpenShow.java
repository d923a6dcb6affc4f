package io.stagenet.console.model;

import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.Wanted;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the show is kept, and what waits for the operator's word about it.
///
/// @param file      the show file, absolute; null before the first save
/// @param changed   whether something is not in that file yet; in the data folder everything is
/// @param readOnly  why the file cannot be written, a sentence; null when it can
/// @param recent    show files of before, the newest first, absolute
/// @param recovered what was up when the console was lost, until it is resumed or let be; null when there is no such offer
/// @param offered   a show file that was handed over from outside and waits to be accepted; null when there is none
/// @param mapping   how a show that is to be opened meets this rig, until it is accepted or rejected; null when there is none
public record OpenShow(@Nullable String file, boolean changed, @Nullable String readOnly, List<String> recent,
        @Nullable Wanted recovered, @Nullable String offered, @Nullable RigMapping mapping) {
    public static final OpenShow NONE = new OpenShow(null, false, null, List.of(), null, null, null);

    public OpenShow {
        recent = List.copyOf(recent);
    }

    public OpenShow withFile(@Nullable String next, @Nullable String why) {
        return new OpenShow(next, changed, why, recent, recovered, offered, mapping);
    }

    public OpenShow withChanged(boolean next) {
        return new OpenShow(file, next, readOnly, recent, recovered, offered, mapping);
    }

    public OpenShow withRecent(List<String> next) {
        return new OpenShow(file, changed, readOnly, next, recovered, offered, mapping);
    }

    public OpenShow withRecovered(@Nullable Wanted next) {
        return new OpenShow(file, changed, readOnly, recent, next, offered, mapping);
    }

    public OpenShow withOffered(@Nullable String next) {
        return new OpenShow(file, changed, readOnly, recent, recovered, next, mapping);
    }

    public OpenShow withMapping(@Nullable RigMapping next) {
        return new OpenShow(file, changed, readOnly, recent, recovered, offered, next);
    }
}
