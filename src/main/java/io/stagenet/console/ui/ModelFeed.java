package io.stagenet.console.ui;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.service.Console;
import io.stagenet.console.ui.line.AnswerWatch;

/// Keeps the window's model at the console: hands each state to all of its parts, and each pulse to those that read by
/// themselves what is in no state. FX thread.
public final class ModelFeed {
    private final Console console;
    private final ConsoleViewModel model;
    private final AnswerWatch answers;

    public ModelFeed(Console console, ConsoleViewModel model) {
        this.console = console;
        this.model = model;
        answers = new AnswerWatch(model.line(), console::state);
    }

    /// Shows a state; the newest one wins.
    public void show(ConsoleState now) {
        model.window().show(now);
        // Before those that are made of its rows.
        model.gateways().show(now);
        model.bank().show(now);
        model.preamps().show(now);
        model.patch().show(now);
        model.devices().show(now);
        model.monitor().show(now);
        model.tour().show(now);
        model.closing().show(now);
        model.go().show(now);
        model.showPanel().show(now);
        model.cues().show(now);
        model.masters().show(now);
        model.notices().show(now.notices());
        model.status().show(now);
    }

    /// Reads levels, and once a second the counters: of views, for the open one alone.
    ///
    /// @param nanos good for differences only
    public void pulse(long nanos) {
        model.masters().read();
        model.window().pulse(nanos);
        model.closing().pulse(nanos);
        model.go().pulse(console.now());
        model.showPanel().pulse(nanos);
        answers.pulse(nanos);
        switch (model.openProperty().get()) {
            case FADERS -> model.bank().readLevels();
            case CUES -> model.cues().pulse();
            case PREAMPS -> model.preamps().pulse(nanos);
            case PATCH -> model.patch().pulse();
            case DEVICES -> model.devices().pulse(nanos);
            case MONITOR -> model.monitor().pulse(nanos);
        }
        model.status().pulse(nanos);
    }
}
