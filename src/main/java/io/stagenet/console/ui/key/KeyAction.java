package io.stagenet.console.ui.key;

import io.stagenet.console.text.Text;
import java.util.Locale;
import javafx.scene.input.KeyCode;

/// What a key can do from everywhere in the window.
public enum KeyAction {
    VIEW_FADERS(Group.VIEWS, Keys.shortcut(KeyCode.DIGIT1)),
    VIEW_CUES(Group.VIEWS, Keys.shortcut(KeyCode.DIGIT2)),
    VIEW_PREAMPS(Group.VIEWS, Keys.shortcut(KeyCode.DIGIT3)),
    VIEW_PATCH(Group.VIEWS, Keys.shortcut(KeyCode.DIGIT4)),
    VIEW_DEVICES(Group.VIEWS, Keys.shortcut(KeyCode.DIGIT5)),
    VIEW_MONITOR(Group.VIEWS, Keys.shortcut(KeyCode.DIGIT6)),
    NEXT_PAGE(Group.VIEWS, Keys.shortcut(KeyCode.PAGE_DOWN)),
    PREVIOUS_PAGE(Group.VIEWS, Keys.shortcut(KeyCode.PAGE_UP)),
    SELF_CHECK(Group.VIEWS, Keys.of(KeyCode.F8)),
    SETTINGS(Group.VIEWS, Keys.shortcut(KeyCode.COMMA)),
    GO(Group.PLAYBACK, Keys.shortcut(KeyCode.ENTER)),
    BACK(Group.PLAYBACK, Keys.shortcut(KeyCode.ENTER).withShift()),
    PAUSE_OR_RESUME(Group.PLAYBACK, Keys.shortcut(KeyCode.PERIOD)),
    ARM_SPACE(Group.PLAYBACK, Keys.shortcut(KeyCode.G)),
    BLACKOUT(Group.PLAYBACK, Keys.shortcut(KeyCode.B).withShift()),
    UNDO(Group.SHOW, Keys.shortcut(KeyCode.Z)),
    REDO(Group.SHOW, Keys.MAC ? Keys.shortcut(KeyCode.Z).withShift() : Keys.shortcut(KeyCode.Y)),
    SAVE(Group.SHOW, Keys.shortcut(KeyCode.S)),
    SHOW_PANEL(Group.SHOW, Keys.shortcut(KeyCode.O)),
    TIMER_START_OR_STOP(Group.SHOW, Keys.shortcut(KeyCode.T)),
    TIMER_RESET(Group.SHOW, Keys.shortcut(KeyCode.T).withShift()),
    COMMAND_LINE(Group.WINDOW, Keys.shortcut(KeyCode.K)),
    NOTICES(Group.WINDOW, Keys.shortcut(KeyCode.N)),
    LOCK(Group.WINDOW, Keys.shortcut(KeyCode.L)),
    FULL_SCREEN(Group.WINDOW, Keys.MAC ? new Keys(KeyCode.F, true, false, false, true) : Keys.of(KeyCode.F11)),
    KEYBOARD_MAP(Group.WINDOW, Keys.of(KeyCode.F1));

    /// Under which title it is listed.
    public enum Group {
        VIEWS, PLAYBACK, SHOW, WINDOW;

        public String title() {
            return Text.of("ui.key.group." + name().toLowerCase(Locale.ROOT));
        }
    }

    /// What stays possible while the console is locked.
    public enum Reach {
        /// Changes what is seen and nothing else.
        LOOK,
        /// Runs the show.
        RUN,
        /// Everything else.
        CHANGE
    }

    private final Group group;
    // A record of a key and flags: nothing of it changes.
    @SuppressWarnings("ImmutableEnumChecker") private final Keys first;

    KeyAction(Group group, Keys first) {
        this.group = group;
        this.first = first;
    }

    public Group group() {
        return group;
    }

    /// Its keys until the operator gives it others.
    public Keys first() {
        return first;
    }

    /// As it is called where keys are kept: `next-page`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What it does, in few words.
    public String what() {
        return Text.of("ui.key.action." + id());
    }

    public Reach reach() {
        return switch (this) {
            case VIEW_FADERS, VIEW_CUES, VIEW_PREAMPS, VIEW_PATCH, VIEW_DEVICES, VIEW_MONITOR, NEXT_PAGE, PREVIOUS_PAGE,
                    SELF_CHECK, SETTINGS, NOTICES, LOCK, FULL_SCREEN ->
                Reach.LOOK;
            case GO, BACK, PAUSE_OR_RESUME -> Reach.RUN;
            case ARM_SPACE, BLACKOUT, UNDO, REDO, SAVE, SHOW_PANEL, TIMER_START_OR_STOP,
                    TIMER_RESET, COMMAND_LINE, KEYBOARD_MAP ->
                Reach.CHANGE;
        };
    }

    /// Whether a key that is held down does it again and again.
    public boolean repeats() {
        return this == NEXT_PAGE || this == PREVIOUS_PAGE;
    }

    /// Whether a text field that is being typed in has a meaning of its own for it, which comes first.
    ///
    /// @param typed whether there is text in the field
    public boolean isTextsFirst(boolean typed) {
        return switch (this) {
            case UNDO, REDO -> typed;
            case NEXT_PAGE, PREVIOUS_PAGE -> true;
            default -> false;
        };
    }
}
