package io.stagenet.console.ui;

import io.stagenet.console.ui.device.DevicesViewModel;
import io.stagenet.console.ui.key.KeyAction;

/// Does what a key asks for, unless the lock keeps it. FX thread.
final class KeyActions {
    /// What only the scene can do.
    interface Reach {
        void turnPage(int by);

        void editLine();
    }

    private final ConsoleViewModel model;
    private final Reach reach;

    KeyActions(ConsoleViewModel model, Reach reach) {
        this.model = model;
        this.reach = reach;
    }

    void perform(KeyAction action) {
        var window = model.window();
        if (!window.lock().allows(action.reach())) {
            window.lock().touch();
            return;
        }
        switch (action) {
            case VIEW_FADERS -> model.open(ViewId.FADERS);
            case VIEW_CUES -> model.open(ViewId.CUES);
            case VIEW_PREAMPS -> model.open(ViewId.PREAMPS);
            case VIEW_PATCH -> model.open(ViewId.PATCH);
            case VIEW_DEVICES -> model.open(ViewId.DEVICES);
            case VIEW_MONITOR -> model.open(ViewId.MONITOR);
            case NEXT_PAGE -> reach.turnPage(1);
            case PREVIOUS_PAGE -> reach.turnPage(-1);
            case SELF_CHECK -> model.open(DevicesViewModel.Part.SELF_CHECK);
            case SETTINGS -> model.open(DevicesViewModel.Part.SETTINGS);
            case GO -> model.go().go();
            case BACK -> model.go().back();
            case PAUSE_OR_RESUME -> model.go().pauseOrResume();
            case ARM_SPACE -> model.go().armedProperty().set(!model.go().armedProperty().get());
            case BLACKOUT -> model.masters().blackOut(!model.masters().blackoutProperty().get());
            case UNDO -> model.showPanel().undo();
            case REDO -> model.showPanel().redo();
            case SAVE -> model.showPanel().save();
            case SHOW_PANEL -> model.showPanel().openPanel();
            case TIMER_START_OR_STOP -> window.timer().startOrStop();
            case TIMER_RESET -> window.timer().reset();
            case COMMAND_LINE -> reach.editLine();
            case NOTICES -> model.notices().listedProperty().set(!model.notices().listedProperty().get());
            case LOCK -> window.lock().toggle();
            case FULL_SCREEN -> window.fullScreenProperty().set(!window.fullScreenProperty().get());
            case KEYBOARD_MAP -> window.keys().toggle();
        }
    }
}
