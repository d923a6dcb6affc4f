package io.stagenet.console.ui.device;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Desk;
import io.stagenet.console.ui.device.Answer.Place;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Hands actions to the desk and keeps what became of the last one. FX thread.
final class Answers {
    private final Desk desk;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<Answer> newest = new ReadOnlyObjectWrapper<>(this, "newest", Answer.NONE);

    Answers(Desk desk, Executor fxThread) {
        this.desk = desk;
        this.fxThread = fxThread;
    }

    ReadOnlyObjectProperty<Answer> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    void act(Place place, Action action) {
        var _ = desk.submit(action).thenAcceptAsync(
                outcome -> newest.set(new Answer(place, outcome.message(), outcome instanceof Outcome.Refused)),
                fxThread);
    }

    void refuse(Place place, String why) {
        newest.set(new Answer(place, why, true));
    }

    void say(Place place, String text) {
        newest.set(new Answer(place, text, false));
    }

    void clear() {
        newest.set(Answer.NONE);
    }
}
