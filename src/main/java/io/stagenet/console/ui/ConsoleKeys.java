package io.stagenet.console.ui;

import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.key.Keys;
import io.stagenet.console.ui.line.CommandLineView;
import io.stagenet.console.ui.lock.LockViewModel;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys that work from everywhere in the window, by the keyboard map; and letters and digits, which go to the command
/// line from everywhere but a text field.
///
/// One press is one action: the repeats of a key that is held down are left out, but for turning pages.
final class ConsoleKeys {
    private final ConsoleViewModel model;
    private final KeyActions actions;
    private final CommandLineView line;
    private final KeyRepeats repeats = new KeyRepeats();
    private @Nullable Scene scene;

    ConsoleKeys(ConsoleViewModel model, KeyActions actions, CommandLineView line) {
        this.model = model;
        this.actions = actions;
        this.line = line;
        // Whatever was pressed before, the next Space is meant; the keys that arm it repeat all the same.
        model.go().armedProperty().subscribe(() -> repeats.up(KeyCode.SPACE));
        model.line().textProperty().subscribe(this::sayWhatSpaceDoes);
        model.window().lock().typingProperty().subscribe(this::sayWhatSpaceDoes);
    }

    /// Sees the keys of a scene from now on, before anything in it does.
    void listen(Scene whole) {
        scene = whole;
        whole.focusOwnerProperty().subscribe(this::sayWhatSpaceDoes);
        whole.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        whole.addEventFilter(KeyEvent.KEY_RELEASED, event -> repeats.up(event.getCode()));
        whole.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        whole.addEventHandler(KeyEvent.KEY_PRESSED, this::leftByText);
        whole.windowProperty().subscribe(window -> {
            if (window != null) {
                window.focusedProperty().subscribe(_ -> repeats.focusChanged(model.window().now()));
            }
        });
    }

    private void pressed(KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            // A key that is held down repeats on while Shift comes and goes.
            return;
        }
        boolean repeat = repeats.down(event.getCode(), model.window().now());
        var keys = Keys.of(event);
        if (keys == null) {
            return;
        }
        if (model.window().keys().changingProperty().get() != null) {
            change(keys, repeat);
            event.consume();
            return;
        }
        if (isOfLockedText(keys)) {
            model.window().lock().touch();
            event.consume();
            return;
        }
        var action = actionOf(keys);
        if (action != null && !(textField() != null && action.isTextsFirst(isTyped()))) {
            act(action, repeat);
            event.consume();
        } else if (repeat && keys.code() == KeyCode.ENTER && takesEnter()) {
            // It was taken already, and is no second word to what that asks, wherever the keyboard went by it.
            event.consume();
        }
    }

    /// Whether it parts or ends what is typed into a window that takes no text: a line that nobody knew to be locked. Where
    /// the PIN is typed, Enter is meant.
    private boolean isOfLockedText(Keys keys) {
        var lock = model.window().lock();
        return lock.typingProperty().get() && (keys.isSpace()
                || keys.isEnter() && lock.stageProperty().get() == LockViewModel.Stage.LOCKED);
    }

    private boolean takesEnter() {
        return scene != null && (scene.getFocusOwner() instanceof TextField || scene.getFocusOwner() instanceof Button);
    }

    private void change(Keys keys, boolean repeat) {
        if (keys.code() == KeyCode.ESCAPE) {
            model.window().keys().leave();
        } else if (!repeat) {
            model.window().keys().press(keys);
        }
    }

    private @Nullable KeyAction actionOf(Keys keys) {
        return keys.isSpace() && model.go().isSpaceGo() ? KeyAction.GO
                : model.window().keys().mapProperty().get().action(keys);
    }

    private void act(KeyAction action, boolean repeat) {
        if (!repeat || action.repeats()) {
            actions.perform(action);
        }
    }

    /// Pages are turned from a text field, too, when it had no use for these keys.
    private void leftByText(KeyEvent event) {
        var keys = Keys.of(event);
        var action = keys == null ? null : actionOf(keys);
        if (textField() != null && action != null && action.repeats()) {
            act(action, false);
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        if (character.equals(" ") && textField() != null && model.go().isSpaceGo()) {
            // It was GO already.
            event.consume();
            return;
        }
        boolean held = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (!held && !character.isBlank() && !Character.isISOControl(character.charAt(0))) {
            model.window().lock().typed();
        }
        var field = textField();
        // An empty command line is no text yet: no command begins with a question mark.
        boolean asks = character.equals("?") && field != null && line.isEmptyField(field);
        if (held || character.length() != 1 || field != null && !asks || model.window().lock().isLocked()
                || model.window().keys().changingProperty().get() != null) {
            return;
        }
        if (character.equals("?")) {
            actions.perform(KeyAction.KEYBOARD_MAP);
            event.consume();
        } else if (Character.isLetterOrDigit(character.charAt(0))) {
            line.type(character);
            event.consume();
        }
    }

    /// Nothing is lost of an empty command line when Space is no space there.
    private void sayWhatSpaceDoes() {
        var field = textField();
        model.go().spaceTypesProperty().set(field != null && !line.isEmptyField(field)
                || model.window().lock().typingProperty().get());
    }

    private boolean isTyped() {
        var field = textField();
        return field != null && field.getLength() > 0;
    }

    /// What takes letters now; null when nothing does.
    private @Nullable TextInputControl textField() {
        return scene != null && scene.getFocusOwner() instanceof TextInputControl field ? field : null;
    }
}
