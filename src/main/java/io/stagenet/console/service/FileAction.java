package io.stagenet.console.service;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.show.ShowFolder;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Opens and saves show files, and says what becomes of levels that were up when the console was lost. A show
/// that would be lost is put by in the data folder first.
public sealed interface FileAction extends Action {
    /// Opens a show. If it does not fit this rig it waits for [Accept], and the present show goes on.
    record Open(Path file) implements FileAction {
    }

    /// Opens the show the console was started with; what was not saved of it in an earlier run stays.
    record Start(Path file) implements FileAction {
    }

    /// A show was handed over from outside, by a double-click: it is opened by [Accept] only.
    record Offer(Path file) implements FileAction {
    }

    /// Over the file that is there, whichever that is; it is kept as an earlier save.
    ///
    /// @param file null for the file the show has
    record Save(@Nullable Path file) implements FileAction {
        /// Whole path of the file that is written, with the ending of a show; null for the file the show has.
        public @Nullable Path target() {
            if (file == null) {
                return null;
            }
            var whole = file.toAbsolutePath().normalize();
            var name = whole.getFileName();
            return name == null || name.toString().toLowerCase(Locale.ROOT).endsWith(ShowFolder.SUFFIX) ? whole
                    : whole.resolveSibling(name + ShowFolder.SUFFIX);
        }
    }

    /// Begins another show, which has no file yet.
    ///
    /// @param template a show to begin with, null for an empty one
    record New(@Nullable Path template) implements FileAction {
    }

    /// Opens what was offered, or takes the proposal of how a show meets this rig.
    record Accept() implements FileAction {
    }

    /// Goes on with the present show.
    record Reject() implements FileAction {
    }

    /// Says which gateway of this rig is to stand for one of the show that waits.
    ///
    /// @param to null to leave it to the console again
    record StandIn(GatewayId of, @Nullable GatewayId to) implements FileAction {
    }

    /// Brings back what was up when the console was lost, except what has been taken in hand since.
    ///
    /// @param time in milliseconds from dark, null or 0 to be there at once: where gateways held their levels, nothing is seen
    record Resume(@Nullable Long time) implements FileAction {
    }

    /// Sends nothing of what was up when the console was lost: gateways go on with what they hold, and cue lists stand at the
    /// cues they were lost in.
    record Hold() implements FileAction {
    }
}
