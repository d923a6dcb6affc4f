package io.stagenet.console.model;

import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the show is kept, and what waits for the operator's word about it.
///
/// @param file      the show file, absolute; null before the first save
/// @param ofDemo    whether it is the show that was made for the demo's gear
/// @param changed   whether something is not in that file yet; in the data folder everything is
/// @param changes   how many steps there are from the show in that file to this one; 0 when there are none or it is not known
/// @param readOnly  why the file cannot be written, a sentence; null when it can
/// @param savedAt   when the file was saved last; null when that was not in this run
/// @param recent    show files of before, the newest first, absolute
/// @param recovered what was up when the console was lost, until it is resumed or let be; null when there is no such offer
/// @param recoveredAt when that was; null when it is not known or there is no such offer
/// @param offered   a show file that was handed over from outside and waits to be accepted; null when there is none
/// @param mapping   how a show that is to be opened meets this rig, until it is accepted or rejected; null when there is none
/// @param asked     how often such a show was asked for in this run: one that waits already is asked for anew by the same word
public record OpenShow(@Nullable String file, boolean ofDemo, boolean changed, int changes, @Nullable Instant savedAt,
        @Nullable String readOnly, List<String> recent, @Nullable Wanted recovered, @Nullable Instant recoveredAt,
        @Nullable String offered, @Nullable RigMapping mapping, int asked) {
    public static final OpenShow NONE = new OpenShow(null, false, false, 0, null, null, List.of(), null, null, null,
            null, 0);

    public OpenShow {
        recent = List.copyOf(recent);
    }

    /// Whether something was lost with the console, and the operator has not said yet what becomes of it. No cue list goes
    /// meanwhile: one that was lost would begin at its first cue, and another would light the stage over what waits.
    public boolean waits() {
        return recovered != null;
    }

    /// How a cue list stood that was lost and waits; null for another one.
    public @Nullable WantedList lost(int list) {
        return recovered == null ? null : recovered.lists().get(list);
    }

    /// What is still offered once that file was asked for.
    public @Nullable String otherOffered(@Nullable String opened) {
        return offered != null && offered.equals(opened) ? null : offered;
    }

    public OpenShow withFile(@Nullable String next, @Nullable String why) {
        return new OpenShow(next, ofDemo, changed, changes, savedAt, why, recent, recovered, recoveredAt, offered,
                mapping,
                asked);
    }

    public OpenShow withOfDemo(boolean next) {
        return new OpenShow(file, next, changed, changes, savedAt, readOnly, recent, recovered, recoveredAt, offered,
                mapping,
                asked);
    }

    /// @param count how many changes that is, 0 when that is not known
    public OpenShow withChanged(boolean next, int count) {
        return new OpenShow(file, ofDemo, next, count, savedAt, readOnly, recent, recovered, recoveredAt, offered,
                mapping,
                asked);
    }

    public OpenShow withRecent(List<String> next) {
        return new OpenShow(file, ofDemo, changed, changes, savedAt, readOnly, next, recovered, recoveredAt, offered,
                mapping,
                asked);
    }

    public OpenShow withSavedAt(@Nullable Instant next) {
        return new OpenShow(file, ofDemo, changed, changes, next, readOnly, recent, recovered, recoveredAt, offered,
                mapping,
                asked);
    }

    public OpenShow withRecovered(@Nullable Wanted next, @Nullable Instant when) {
        return new OpenShow(file, ofDemo, changed, changes, savedAt, readOnly, recent, next, when, offered, mapping,
                asked);
    }

    public OpenShow withOffered(@Nullable String next) {
        return new OpenShow(file, ofDemo, changed, changes, savedAt, readOnly, recent, recovered, recoveredAt, next,
                mapping,
                asked);
    }

    public OpenShow withMapping(@Nullable RigMapping next) {
        return new OpenShow(file, ofDemo, changed, changes, savedAt, readOnly, recent, recovered, recoveredAt, offered,
                next,
                asked);
    }

    public OpenShow withAsked(int next) {
        return new OpenShow(file, ofDemo, changed, changes, savedAt, readOnly, recent, recovered, recoveredAt, offered,
                mapping,
                next);
    }
}
