package io.stagenet.console.ui.show;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What became of the last thing that was asked of the show, for as long as it is to be seen. FX thread.
final class OpenAnswer {
    /// What was done stays in sight for this long, and a refusal that leaves nothing to do; any other, until it is read.
    private static final long NANOS = 8_000_000_000L;

    private final ReadOnlyObjectWrapper<ShowAnswer> shown = new ReadOnlyObjectWrapper<>(this, "shown",
            ShowAnswer.NONE);
    private final Supplier<ShowData> present;
    private long shownFor;
    private boolean lapses;
    /// The show as a step made it; null where the answer is of no step.
    private @Nullable ShowData made;

    /// @param present the newest there is: it is what a step made of it before the step is answered
    OpenAnswer(Supplier<ShowData> present) {
        this.present = present;
    }

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

    /// What was taken back, or done again, is said until the show is changed once more.
    void sayOfStep(Outcome outcome) {
        say(outcome);
        made = present.get();
    }

    private void say(Outcome outcome, boolean briefly) {
        made = null;
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
            if (shownFor > NANOS || made != null && made != present.get()) {
                clear();
            }
        }
    }
}
