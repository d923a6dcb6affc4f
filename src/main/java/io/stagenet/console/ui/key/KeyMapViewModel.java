package io.stagenet.console.ui.key;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The keyboard map, whether its page is open, and what is being changed on it. FX thread.
public final class KeyMapViewModel {
    private final Consumer<KeyMap> keep;
    private final ReadOnlyObjectWrapper<KeyMap> map = new ReadOnlyObjectWrapper<>(this, "map", KeyMap.FIRST);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyObjectWrapper<@Nullable KeyAction> changing = new ReadOnlyObjectWrapper<>(this, "changing",
            null);
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper(this, "answer", "");

    /// @param keep told what the operator chose; it comes back by [#show]
    public KeyMapViewModel(Consumer<KeyMap> keep) {
        this.keep = keep;
    }

    public ReadOnlyObjectProperty<KeyMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    /// Whether the page is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// The action whose new keys are waited for; null for none.
    public ReadOnlyObjectProperty<@Nullable KeyAction> changingProperty() {
        return changing.getReadOnlyProperty();
    }

    /// Why the keys just pressed were not taken; empty when they were.
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    public void show(KeyMap now) {
        if (!now.equals(map.get())) {
            map.set(now);
        }
    }

    public void toggle() {
        if (open.get()) {
            close();
        } else {
            open.set(true);
        }
    }

    public void close() {
        leave();
        open.set(false);
    }

    /// The next keys are this action's.
    public void change(KeyAction action) {
        answer.set("");
        changing.set(action);
    }

    /// Nothing is changed after all.
    public void leave() {
        changing.set(null);
        answer.set("");
    }

    /// Takes keys that were pressed while they were waited for.
    public void press(Keys pressed) {
        var action = changing.get();
        if (action == null) {
            return;
        }
        var objection = map.get().objection(action, pressed);
        if (objection != null) {
            answer.set(objection);
            return;
        }
        leave();
        keep.accept(pressed.equals(action.first()) ? map.get().without(action) : map.get().with(action, pressed));
    }

    /// The action has again the keys it had at first, unless those are another's by now.
    public void reset(KeyAction action) {
        leave();
        var objection = map.get().objection(action, action.first());
        if (objection == null) {
            keep.accept(map.get().without(action));
        } else {
            answer.set(objection);
        }
    }

    public void resetAll() {
        leave();
        keep.accept(map.get().reset());
    }
}
