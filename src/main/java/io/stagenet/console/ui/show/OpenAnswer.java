package io.stagenet.console.ui.show;

import io.stagenet.console.model.Outcome;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What became of the last thing that was asked of the show, for as long as it is to be seen. FX thread.
final class OpenAnswer {
    /// What was done stays in sight for this long; what was refused, until it is read.
    private static final long NANOS = 8_000_000_000L;

    private final ReadOnlyObjectWrapper<ShowAnswer> shown = new ReadOnlyObjectWrapper<>(this, "shown",
            ShowAnswer.NONE);
    private long shownFor;

    ReadOnlyObjectProperty<ShowAnswer> property() {
        return shown.getReadOnlyProperty();
    }

    void say(Outcome outcome) {
        shownFor = 0;
        shown.set(new ShowAnswer(outcome.message(), outcome instanceof Outcome.Refused));
    }

    void clear() {
        shown.set(ShowAnswer.NONE);
    }

    /// @param step since this was last called, in nanoseconds
    void pulse(long step) {
        if (!shown.get().text().isEmpty() && !shown.get().refused()) {
            shownFor += step;
            if (shownFor > NANOS) {
                clear();
            }
        }
    }
}
