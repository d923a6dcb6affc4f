package io.stagenet.console.ui.tour;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Desk;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The tour of the window: offered until it was taken or declined, and begun only when asked for. FX thread.
public final class TourViewModel {
    private final Desk desk;
    private final ReadOnlyObjectWrapper<@Nullable TourStep> step = new ReadOnlyObjectWrapper<>(this, "step");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper(this, "offered");
    private @Nullable ConsoleState state;

    public TourViewModel(Desk desk) {
        this.desk = desk;
    }

    /// The step that is shown, null while there is no tour.
    public ReadOnlyObjectProperty<@Nullable TourStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether a line offers it: to somebody new, who drives no gear of his own yet.
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    public void show(ConsoleState now) {
        state = now;
        offer();
    }

    private void offer() {
        var now = state;
        offered.set(now != null && step.get() == null && !now.preferences().tourDone()
                && (now.demo() || now.gateways().isEmpty()));
    }

    /// From the first step on, also when it was taken before.
    public void start() {
        go(TourStep.ALL.getFirst());
    }

    /// The last step is followed by the end.
    public void next() {
        var now = step.get();
        if (now == null) {
            return;
        }
        if (now.isLast()) {
            end();
        } else {
            go(TourStep.ALL.get(now.index() + 1));
        }
    }

    public void back() {
        var now = step.get();
        if (now != null && now.index() > 0) {
            go(TourStep.ALL.get(now.index() - 1));
        }
    }

    private void go(TourStep next) {
        step.set(next);
        offer();
    }

    /// It is over, or not wanted; it is not offered again.
    public void end() {
        step.set(null);
        var now = state;
        if (now != null && !now.preferences().tourDone()) {
            offered.set(false);
            var _ = desk.submit(new Action.ChangePreferences(preferences -> preferences.withTourDone(true)));
        }
    }
}
