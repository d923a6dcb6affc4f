package io.stagenet.console.ui.fader;

import io.stagenet.console.model.Level;
import io.stagenet.console.ui.control.Grip;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Draws a [Fader] and turns mouse and wheel into moves.
///
/// Thumb, fill and bracket are placed by hand when a level changes: no layout pass and no style pass per pulse.
final class FaderSkin extends SkinBase<Fader> {
    private static final double THUMB_WIDTH = 34;
    private static final double THUMB_HEIGHT = 22;
    private static final double SLOT_WIDTH = 6;
    /// Wider than the thumb, so that its ends are seen when both stand at one level.
    private static final double HELD_WIDTH = 42;
    private static final double HELD_HEIGHT = 10;
    private static final double HELD_REST = 2;
    private static final double MIN_WIDTH = 20;
    private static final double TICK_WIDTH = 5;
    private static final double TICK_GAP = 13;
    private static final int TICKS = 5;
    private static final double FINE = 0.1;

    private final Region slot = region("slot");
    private final Region fill = region("fill");
    /// The part of the fill that is seen. The fill itself keeps its size: painted in software, a gradient of a new height is
    /// a new picture each time.
    private final Rectangle filled = new Rectangle(SLOT_WIDTH, 0);
    private final Region thumb = region("thumb");
    private final Region mark = region("mark");
    private final Region held = region("held-mark");
    private final Region[] ticks = new Region[TICKS];

    FaderSkin(Fader fader) {
        super(fader);
        getChildren().add(slot);
        for (int i = 0; i < TICKS; i++) {
            ticks[i] = region("tick");
            getChildren().add(ticks[i]);
        }
        fill.setClip(filled);
        getChildren().addAll(fill, thumb, mark, held);
        registerInvalidationListener(fader.wantedProperty(), property -> placeThumb());
        registerInvalidationListener(fader.sentProperty(), property -> placeFill());
        registerInvalidationListener(fader.heldProperty(), property -> placeHeld());
        Grip.on(fader, new Hand());
    }

    private static Region region(String styleClass) {
        var region = new Region();
        region.getStyleClass().add(styleClass);
        region.setManaged(false);
        region.setMouseTransparent(true);
        return region;
    }

    private final class Hand implements Grip.Hand {
        private double value;

        @Override
        public void begin() {
            // From where it is now: it may have moved since it was pressed.
            value = getSkinnable().base();
        }

        @Override
        public void follow(double up, boolean fine) {
            double perPixel = Level.FULL / Math.max(1, travel());
            // Not clamped: a hand that ran past the end comes back to it where it left it.
            value += up * perPixel * (fine ? FINE : 1);
            getSkinnable().moveTo((int) Math.round(value));
        }

        @Override
        public void turn(int notches, boolean fine) {
            for (int i = 0; i < Math.abs(notches); i++) {
                getSkinnable().step(Integer.signum(notches), fine);
            }
        }
    }

    private double travel() {
        return getSkinnable().getHeight() - snappedTopInset() - snappedBottomInset() - THUMB_HEIGHT;
    }

    private double bottom() {
        return getSkinnable().getHeight() - snappedBottomInset() - THUMB_HEIGHT / 2;
    }

    /// The middle of a thumb at this level.
    private double yOf(int value) {
        return snapPositionY(bottom() - Math.max(0, value) * travel() / Level.FULL);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        double middle = x + width / 2;
        double top = yOf(Level.FULL);
        slot.resizeRelocate(snapPositionX(middle - SLOT_WIDTH / 2), top, SLOT_WIDTH, bottom() - top);
        for (int i = 0; i < TICKS; i++) {
            double tickY = snapPositionY(bottom() - travel() * i / (TICKS - 1));
            ticks[i].setVisible(width >= 2 * (TICK_GAP + TICK_WIDTH));
            ticks[i].resizeRelocate(snapPositionX(middle + TICK_GAP), tickY, TICK_WIDTH, 1);
        }
        fill.resize(SLOT_WIDTH, bottom() - top);
        placeFill();
        placeThumb();
        placeHeld();
    }

    private void placeThumb() {
        double width = Math.min(THUMB_WIDTH, getSkinnable().getWidth() - 2 * HELD_REST);
        double left = snapPositionX((getSkinnable().getWidth() - width) / 2);
        double y = yOf(getSkinnable().getWanted());
        thumb.resizeRelocate(left, snapPositionY(y - THUMB_HEIGHT / 2), width, THUMB_HEIGHT);
        mark.resizeRelocate(left + 7, snapPositionY(y - 1), Math.max(0, width - 14), 2);
    }

    private void placeFill() {
        int sent = getSkinnable().getSent();
        fill.setVisible(sent > 0);
        double top = yOf(sent);
        fill.relocate(snapPositionX((getSkinnable().getWidth() - SLOT_WIDTH) / 2), top);
        filled.setHeight(bottom() - top);
    }

    private void placeHeld() {
        int level = getSkinnable().getHeld();
        held.setVisible(level != Level.NONE);
        double width = Math.min(HELD_WIDTH, getSkinnable().getWidth());
        held.resizeRelocate(snapPositionX((getSkinnable().getWidth() - width) / 2),
                snapPositionY(yOf(level) - HELD_HEIGHT / 2), width, HELD_HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + 200 + bottom;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + THUMB_WIDTH + right;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + 2 * THUMB_HEIGHT + bottom;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + MIN_WIDTH + right;
    }
}
