package io.stagenet.console.ui.control;

import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;

/// On or off. What the library's switch leaves out is here: what it is and how it stands, for a screen reader.
public final class Switch extends ToggleSwitch {
    private boolean shown;

    /// @param wanted told what the operator wants; not what [#show] was told
    public Switch(String text, Consumer<Boolean> wanted) {
        super(text);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setFocusTraversable(true);
        selectedProperty().addListener((value, before, now) -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
            if (now != shown) {
                shown = now;
                wanted.accept(now);
            }
        });
    }

    /// How it stands.
    public void show(boolean now) {
        shown = now;
        setSelected(now);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, @Nullable Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED ? (Object) isSelected()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, @Nullable Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            if (Guard.allows(this)) {
                fire();
            }
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
