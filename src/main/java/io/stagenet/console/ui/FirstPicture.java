package io.stagenet.console.ui;

import javafx.animation.AnimationTimer;

/// What is left for after the first picture of a window: an operator who starts the console is to see it soon, and what is
/// not in that picture must not keep it back. One step after the other, each with the picture of the step before on the
/// screen. FX thread.
final class FirstPicture extends AnimationTimer {
    /// The pulse that comes after the one which drew has its picture on the way to the screen.
    private static final int PULSES = 2;

    private final Runnable[] steps;
    private int step;
    private int pulses;

    FirstPicture(Runnable... steps) {
        this.steps = steps;
    }

    @Override
    public void handle(long now) {
        if (++pulses < PULSES) {
            return;
        }
        pulses = 0;
        var next = steps[step++];
        if (step == steps.length) {
            stop();
        }
        next.run();
    }
}
