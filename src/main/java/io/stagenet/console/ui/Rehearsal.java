package io.stagenet.console.ui;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// Moves a few levels and opens every view and panel by itself, then ends: a package's cache of loaded classes is made
/// from such a run. On simulated gear only. FX thread.
final class Rehearsal {
    /// Long enough for the demo's gear to be leased and drawn, and for the slowest view to fill.
    static final Duration LOOK = Duration.seconds(2);

    /// In percent: every view shows other levels than the one before.
    private static final int LEVEL_STEP = 10;

    private final ConsoleViewModel model;
    private final Timeline steps = new Timeline();

    /// @param look for how long each view stays open
    /// @param done called once, after the last of them
    Rehearsal(ConsoleViewModel model, Duration look, Runnable done) {
        this.model = model;
        var at = look;
        int level = 0;
        for (var view : ViewId.values()) {
            level += LEVEL_STEP;
            String command = "1 THRU 12 AT " + level;
            step(at, () -> {
                enter(command);
                model.open(view);
            });
            at = at.add(look);
        }
        step(at, () -> {
            model.open(ViewId.DEVICES);
            model.devices().openSettings();
        });
        at = at.add(look);
        step(at, () -> {
            enter("GO");
            model.window().keys().toggle();
        });
        at = at.add(look);
        step(at, () -> {
            model.window().keys().close();
            model.showPanel().openPanel();
        });
        at = at.add(look);
        step(at, () -> {
            model.showPanel().closePanel();
            model.notices().listedProperty().set(true);
            enter("RELEASE ALL");
        });
        step(at.add(look), done);
    }

    void begin() {
        steps.play();
    }

    private void step(Duration at, Runnable action) {
        steps.getKeyFrames().add(new KeyFrame(at, event -> action.run()));
    }

    private void enter(String line) {
        model.line().textProperty().set(line);
        model.line().submit();
    }
}
