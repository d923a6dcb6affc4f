package io.stagenet.console.ui.master;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Guard;
import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A short horizontal fader in percent. Dragging is relative, so that a click never makes the light jump; with Shift it is
/// ten times finer. Arrows and wheel go by one percent, with Shift by a tenth, Page by ten; Home is 0, End is full.
///
/// Pseudo-class `:reduced` below 100 percent. FX thread.
public final class MasterFader extends Region {
    private static final PseudoClass REDUCED = PseudoClass.getPseudoClass("reduced");
    private static final double FINE = 0.1;
    private static final double PAGE = 10;
    private static final double SLOT = 6;

    private final DoubleConsumer hand;
    private final DoubleProperty percent = new SimpleDoubleProperty(this, "percent", 100);
    private final Region slot = part("slot");
    private final Region fill = part("fill");
    private double dragX;
    private double dragPercent;
    private boolean dragging;

    /// @param name what it masters, for a screen reader
    /// @param hand told every percentage it is moved to, 0 to 100
    public MasterFader(String name, DoubleConsumer hand) {
        this.hand = hand;
        getStyleClass().add("master-fader");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(name);
        getChildren().addAll(slot, fill);
        percent.subscribe(now -> {
            pseudoClassStateChanged(REDUCED, now.doubleValue() < 100);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
            requestLayout();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> dragging = false);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private static Region part(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }

    public DoubleProperty percentProperty() {
        return percent;
    }

    private void moveTo(double wished) {
        hand.accept(Math.clamp(wished, 0, 100));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            dragging = true;
            dragX = event.getScreenX();
            dragPercent = percent.get();
            event.consume();
        }
    }

    private void dragged(MouseEvent event) {
        if (dragging) {
            double right = event.getScreenX() - dragX;
            dragX = event.getScreenX();
            dragPercent += right * 100 / Math.max(1, getWidth()) * (event.isShiftDown() ? FINE : 1);
            moveTo(Math.rint(dragPercent * 10) / 10);
            event.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        event.consume();
        double delta = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
        if (!event.isInertia() && delta != 0) {
            moveTo(percent.get() + Math.signum(delta) * (event.isShiftDown() ? FINE : 1));
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        double step = event.isShiftDown() ? FINE : 1;
        switch (event.getCode()) {
            case UP, RIGHT, KP_UP, KP_RIGHT -> moveTo(percent.get() + step);
            case DOWN, LEFT, KP_DOWN, KP_LEFT -> moveTo(percent.get() - step);
            case PAGE_UP -> moveTo(percent.get() + PAGE);
            case PAGE_DOWN -> moveTo(percent.get() - PAGE);
            case HOME -> moveTo(0);
            case END -> moveTo(100);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        double top = snapPositionY((getHeight() - SLOT) / 2);
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        slot.resizeRelocate(left, top, width, SLOT);
        fill.resizeRelocate(left, top, snapSizeX(width * percent.get() / 100), SLOT);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> percent.get();
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 100.0;
            case ORIENTATION -> Orientation.HORIZONTAL;
            case VALUE_STRING -> Text.of("ui.fader.percent", Math.round(percent.get()));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (!Guard.allows(this)) {
            return;
        }
        switch (action) {
            case INCREMENT -> moveTo(percent.get() + 1);
            case DECREMENT -> moveTo(percent.get() - 1);
            case BLOCK_INCREMENT -> moveTo(percent.get() + PAGE);
            case BLOCK_DECREMENT -> moveTo(percent.get() - PAGE);
            case SET_VALUE -> {
                if (parameters.length > 0 && parameters[0] instanceof Number wished) {
                    moveTo(wished.doubleValue());
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }
}
