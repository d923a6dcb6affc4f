package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.List;

/// One row of the view, from side to side.
sealed interface PreampRow {
    StageboxId box();

    /// Who the box is and how it is.
    record Head(StageboxId box) implements PreampRow {
    }

    /// A sentence instead of strips: it is collapsed, or has none.
    record Note(StageboxId box) implements PreampRow {
    }

    /// Strips side by side.
    ///
    /// @param perRow how many have room; the last row of a box may have fewer
    /// @param lines  which parameters stand below +48V, line by line, the same for all strips of the box
    record Strips(StageboxId box, List<PreampKey> inputs, int perRow,
            List<List<String>> lines) implements PreampRow {
        public Strips {
            inputs = List.copyOf(inputs);
            lines = List.copyOf(lines);
        }
    }
}
