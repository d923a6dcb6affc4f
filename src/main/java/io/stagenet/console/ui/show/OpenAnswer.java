package io.stagenet.console.ui.show;

import io.stagenet.console.model.Outcome;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What became of the last thing that was asked of the show, for as long as it is to be seen. FX thread.
final class OpenAnswer {
    /// What was done stays in sight for this long, and a refusal that leaves nothing to do; any other, until it is read.
    private static final long NANOS = 8_000_000_000L;

    private final ReadOnlyObjectWrapper<ShowAnswer> shown = new ReadOnlyObjectWrapper<>(this, "shown",
            ShowAnswer.NONE);
    private long shownFor;
    private boolean lapses;

    ReadOnlyObjectProperty<ShowAnswer> property() {
        return shown.getReadOnlyProperty();
    }

    void say(Outcome outcome) {
        say(outcome, outcome instanceof Outcome.Done);
    }

    /// That there is nothing to undo asks for no reading.
    void sayBriefly(Outcome outcome) {
        say(outcome, true);
    }

    private void say(Outcome outcome, boolean briefly) {
        shownFor = 0;
        lapses = briefly;
        shown.set(new ShowAnswer(outcome.message(), outcome instanceof Outcome.Refused));
    }

    void clear() {
        shown.set(ShowAnswer.NONE);
    }

    /// Another show is there, or waits: a refusal was about the one before.
    void clearRefusal() {
        if (shown.get().refused()) {
            clear();
        }
    }

    /// @param step since this was last called, in nanoseconds
    void pulse(long step) {
        if (!shown.get().text().isEmpty() && lapses) {
            shownFor += step;
            if (shownFor > NANOS) {
                clear();
            }
        }
    }
}
