package io.stagenet.console.ui.preamp;

import io.stagenet.console.ui.control.Grip;
import javafx.scene.control.SkinBase;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Shape;

/// Draws a [Knob]: an arc over the whole range, filled up to the value, and a dial whose pointer says the same.
final class KnobSkin extends SkinBase<Knob> {
    private static final double START = 225;
    private static final double SWEEP = 270;
    private static final double LARGEST = 84;
    private static final double SMALLEST = 40;
    private static final double TRACK = 5;
    private static final double GAP = 4;
    /// Of a drag, from one end to the other, in pixels; a grid of few steps takes less, one of many more.
    private static final double TRAVEL = 260;
    private static final double LEAST_PER_STEP = 0.4;
    private static final double MOST_PER_STEP = 16;
    private static final double FINE = 5;

    private final Arc track = arc("knob-track");
    private final Arc fill = arc("knob-fill");
    private final Circle dial = shape(new Circle(), "knob-dial");
    private final Line pointer = shape(new Line(), "knob-pointer");

    KnobSkin(Knob knob) {
        super(knob);
        getChildren().addAll(track, fill, dial, pointer);
        registerInvalidationListener(knob.shownProperty(), property -> place());
        Grip.on(knob, new Hand());
    }

    private static Arc arc(String styleClass) {
        var arc = shape(new Arc(), styleClass);
        arc.setType(ArcType.OPEN);
        return arc;
    }

    private static <S extends Shape> S shape(S shape, String styleClass) {
        shape.getStyleClass().add(styleClass);
        shape.setManaged(false);
        shape.setMouseTransparent(true);
        return shape;
    }

    private final class Hand implements Grip.Hand {
        /// Where the hand is, in steps.
        private double place;
        /// Where the value was asked to be.
        private long index;

        @Override
        public void begin() {
            index = getSkinnable().index();
            place = index;
        }

        @Override
        public void follow(double up, boolean fine) {
            if (!getSkinnable().shown().isKnown()) {
                return;
            }
            // Not clamped: a hand that ran past the end comes back to it where it left it.
            place += up / (perStep() * (fine ? FINE : 1));
            index = getSkinnable().moveToIndex(Math.round(place), index);
        }

        private double perStep() {
            var grid = getSkinnable().shown().grid();
            return grid == null || grid.steps() == 0 ? MOST_PER_STEP
                    : Math.clamp(TRAVEL / grid.steps(), LEAST_PER_STEP, MOST_PER_STEP);
        }

        @Override
        public void turn(int notches, boolean fine) {
            getSkinnable().move(fine ? notches * Knob.BIG : notches);
        }

        @Override
        public boolean takesWheel() {
            return getSkinnable().getScene().getFocusOwner() == getSkinnable();
        }
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        place();
    }

    private void place() {
        var knob = getSkinnable();
        double size = Math.min(LARGEST, Math.min(knob.getWidth(), knob.getHeight()));
        double middleX = snapPositionX(knob.getWidth() / 2);
        // Below, an open arc leaves a seventh of its circle empty.
        double middleY = snapPositionY(knob.getHeight() / 2 + size * 0.04);
        double radius = Math.max(1, size / 2 - TRACK / 2 - 1);
        for (var arc : new Arc[]{track, fill}) {
            arc.setCenterX(middleX);
            arc.setCenterY(middleY);
            arc.setRadiusX(radius);
            arc.setRadiusY(radius);
            arc.setStartAngle(START);
        }
        double part = knob.shown().part();
        track.setLength(-SWEEP);
        fill.setLength(-SWEEP * part);
        fill.setVisible(knob.shown().isKnown() && part > 0);
        double dialRadius = Math.max(1, radius - TRACK / 2 - GAP);
        dial.setCenterX(middleX);
        dial.setCenterY(middleY);
        dial.setRadius(dialRadius);
        double angle = Math.toRadians(START - SWEEP * part);
        // A gain that cannot move has no place between two ends.
        var grid = knob.shown().grid();
        pointer.setVisible(knob.shown().isKnown() && grid != null && grid.steps() > 0);
        pointer.setStartX(middleX + Math.cos(angle) * dialRadius * 0.35);
        pointer.setStartY(middleY - Math.sin(angle) * dialRadius * 0.35);
        pointer.setEndX(middleX + Math.cos(angle) * dialRadius * 0.82);
        pointer.setEndY(middleY - Math.sin(angle) * dialRadius * 0.82);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        return top + LARGEST + bottom;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left + LARGEST + right;
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return top + SMALLEST + bottom;
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        return left + SMALLEST + right;
    }
}
