package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.GripControl;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/// A vertical fader with three marks: the thumb is what is wanted, the fill is what was sent, and while the link is lost a
/// bracket across the travel is what the gateway is assumed to hold. Gaps between them can be seen.
///
/// It holds no level of its own: it shows [#wantedProperty] and asks its [FaderHand] for every move. Dragging is relative and
/// one to one, so that a click never makes a level jump; with Shift a drag is ten times finer. Wheel and arrows go by one
/// percent, with Shift by one step of 255; Page Up and Page Down by ten percent; Home is 0, End is full. A double click or
/// Enter asks for a typed level. Each finger moves the fader it came down on, by its own number; the mouse events a platform
/// makes up for fingers are ignored.
///
/// Pseudo-classes: `:grabbed`, `:unset` (nobody has set it), and, set from outside, `:offline` and `:unmapped`.
public final class Fader extends GripControl {
    private static final PseudoClass UNSET = PseudoClass.getPseudoClass("unset");
    private static final int PAGE_PERCENT = 10;

    private final FaderHand hand;
    private final IntegerProperty wanted = new SimpleIntegerProperty(this, "wanted", Level.NONE);
    private final IntegerProperty sent = new SimpleIntegerProperty(this, "sent", Level.NONE);
    private final IntegerProperty held = new SimpleIntegerProperty(this, "held", Level.NONE);
    private final ObjectProperty<LevelUnit> unit = new SimpleObjectProperty<>(this, "unit", LevelUnit.PERCENT);
    /// In words, where what it moves stands at different levels; else empty.
    private String spread = "";
    private Runnable onEntry = () -> {
    };

    public Fader(FaderHand hand) {
        super("fader");
        this.hand = hand;
        wanted.subscribe(() -> {
            pseudoClassStateChanged(UNSET, wanted.get() == Level.NONE);
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        held.subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING));
    }

    /// 0 to 255, or [Level#NONE].
    public IntegerProperty wantedProperty() {
        return wanted;
    }

    public int getWanted() {
        return wanted.get();
    }

    /// 0 to 255, or [Level#NONE].
    public IntegerProperty sentProperty() {
        return sent;
    }

    public int getSent() {
        return sent.get();
    }

    /// What is assumed to be held behind a lost link: 0 to 255, or [Level#NONE] when nothing is assumed.
    public IntegerProperty heldProperty() {
        return held;
    }

    public int getHeld() {
        return held.get();
    }

    /// @param words from where to where what it moves stands, to be read out instead of one level; empty when it is one
    void setSpread(String words) {
        if (!spread.equals(words)) {
            spread = words;
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE_STRING);
        }
    }

    /// How its value is read out.
    public ObjectProperty<LevelUnit> unitProperty() {
        return unit;
    }

    /// @param action lets the operator type a level: asked for by a double click or Enter
    public void setOnEntry(Runnable action) {
        onEntry = action;
    }

    @Override
    protected void entryAsked() {
        onEntry.run();
    }

    @Override
    protected boolean taken() {
        hand.grab();
        return true;
    }

    @Override
    protected void released() {
        hand.letGo();
    }

    /// @param value stops at 0 and 255
    void moveTo(int value) {
        int legal = Math.clamp(value, 0, Level.FULL);
        if (legal != wanted.get() || !spread.isEmpty()) {
            hand.moveTo(legal);
        }
    }

    @Override
    protected void step(int direction, boolean shift) {
        if (shift) {
            moveTo(base() + direction);
        } else {
            stepPercent(direction);
        }
    }

    @Override
    protected void page(int direction) {
        stepPercent(direction * PAGE_PERCENT);
    }

    @Override
    protected void moveToEnd(boolean greatest) {
        moveTo(greatest ? Level.FULL : 0);
    }

    @Override
    protected void moveNear(double percent) {
        moveTo(Level.ofPercent(percent));
    }

    private void stepPercent(int percent) {
        moveTo(Level.ofPercent(Level.toPercent(base()) + percent));
    }

    /// Where a step starts: a fader nobody has set starts at 0.
    int base() {
        return Math.max(0, wanted.get());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new FaderSkin(this);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> (double) Level.toPercent(base());
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> 100.0;
            case ORIENTATION -> Orientation.VERTICAL;
            case VALUE_STRING -> !spread.isEmpty() ? Text.of("ui.fader.mixed", spread)
                    : held.get() == Level.NONE ? spoken(wanted.get())
                    : Text.of("ui.fader.held", spoken(wanted.get()), spoken(held.get()));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private String spoken(int level) {
        return level == Level.NONE ? Text.of("ui.fader.unset")
                : unit.get() == LevelUnit.PERCENT ? Text.of("ui.fader.percent", Level.toPercent(level))
                : Integer.toString(level);
    }
}
