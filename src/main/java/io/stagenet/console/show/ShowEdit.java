package io.stagenet.console.show;

import io.stagenet.console.model.ShowData;

/// One change of a show. Pure: the same show becomes the same show.
@FunctionalInterface
public interface ShowEdit {
    /// @throws EditRefusedException if it cannot be done to this show
    ShowData of(ShowData show) throws EditRefusedException;
}
