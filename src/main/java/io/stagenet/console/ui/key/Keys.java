package io.stagenet.console.ui.key;

import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A key with what is held down beside it. Immutable.
///
/// @param shortcut Ctrl, on a Mac Command
/// @param control  Control of a Mac; false elsewhere
public record Keys(KeyCode code, boolean shortcut, boolean shift, boolean alt, boolean control) {
    /// Whether Command is the key of shortcuts here.
    static final boolean MAC = System.getProperty("os.name").startsWith("Mac");

    private static final String PLUS = "+";

    static Keys of(KeyCode code) {
        return new Keys(code, false, false, false, false);
    }

    /// With Ctrl, on a Mac with Command.
    static Keys shortcut(KeyCode code) {
        return new Keys(code, true, false, false, false);
    }

    Keys withShift() {
        return new Keys(code, shortcut, true, alt, control);
    }

    /// What is pressed; null while it is only a key that is held beside others, or one of the desktop's own.
    public static @Nullable Keys of(KeyEvent event) {
        boolean desktops = !MAC && event.isMetaDown();
        if (event.getCode().isModifierKey() || event.getCode() == KeyCode.UNDEFINED || desktops) {
            return null;
        }
        return new Keys(event.getCode(), MAC ? event.isMetaDown() : event.isControlDown(), event.isShiftDown(),
                event.isAltDown(), MAC && event.isControlDown());
    }

    /// Reads what [#id] wrote; null if it is nothing of the kind.
    static @Nullable Keys parse(String id) {
        var words = List.of(id.strip().toUpperCase(Locale.ROOT).split("\\+", -1));
        var held = words.subList(0, words.size() - 1);
        if (held.stream().distinct().count() != held.size()
                || !List.of("SHORTCUT", "SHIFT", "ALT", "CONTROL").containsAll(held)) {
            return null;
        }
        try {
            var code = KeyCode.valueOf(words.getLast());
            return code.isModifierKey() ? null
                    : new Keys(code, held.contains("SHORTCUT"), held.contains("SHIFT"), held.contains("ALT"),
                            held.contains("CONTROL"));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// As it is kept, whatever the language and the machine: `SHORTCUT+SHIFT+Z`.
    String id() {
        var words = new ArrayList<String>();
        if (control) {
            words.add("CONTROL");
        }
        if (shortcut) {
            words.add("SHORTCUT");
        }
        if (alt) {
            words.add("ALT");
        }
        if (shift) {
            words.add("SHIFT");
        }
        words.add(code.name());
        return String.join(PLUS, words);
    }

    /// As it stands on the keys: `Ctrl+Shift+Z`.
    public String words() {
        var words = new ArrayList<String>();
        if (control) {
            words.add(Text.of("ui.key.control"));
        }
        if (shortcut) {
            words.add(Text.of(MAC ? "ui.key.command" : "ui.key.ctrl"));
        }
        if (alt) {
            words.add(wordOfAlt());
        }
        if (shift) {
            words.add(Text.of("ui.key.shift"));
        }
        words.add(wordOf(code));
        return String.join(PLUS, words);
    }

    private static String wordOfAlt() {
        return MAC ? Text.of("ui.key.option") : KeyCode.ALT.getName();
    }

    private static String wordOf(KeyCode code) {
        return switch (code) {
            case ENTER -> Text.of("ui.key.enter");
            case SPACE -> Text.of("ui.key.space");
            case PAGE_UP -> Text.of("ui.key.page.up");
            case PAGE_DOWN -> Text.of("ui.key.page.down");
            case HOME -> Text.of("ui.key.home");
            case END -> Text.of("ui.key.end");
            case INSERT -> Text.of("ui.key.insert");
            case DELETE -> Text.of("ui.key.delete");
            case BACK_SPACE -> Text.of("ui.key.backspace");
            case LEFT, KP_LEFT -> "←";
            case RIGHT, KP_RIGHT -> "→";
            case UP, KP_UP -> "↑";
            case DOWN, KP_DOWN -> "↓";
            case COMMA -> ",";
            case PERIOD -> ".";
            case MINUS -> "-";
            case PLUS -> PLUS;
            default -> code.getName();
        };
    }

    /// Whether it is Space and nothing else.
    public boolean isSpace() {
        return equals(of(KeyCode.SPACE));
    }

    /// Whether it is Enter and nothing else.
    public boolean isEnter() {
        return equals(of(KeyCode.ENTER));
    }

    /// Why it cannot be given to an action at all; null when it can.
    @Nullable
    String objection() {
        boolean function = code.isFunctionKey();
        if (code == KeyCode.ESCAPE || code == KeyCode.TAB) {
            return Text.of("ui.key.no.kept", words());
        }
        if (!function && !shortcut) {
            return Text.of("ui.key.no.bare", Text.of(MAC ? "ui.key.command" : "ui.key.ctrl"));
        }
        if (!function && alt) {
            return Text.of("ui.key.no.alt", wordOfAlt());
        }
        var fixed = FixedKeys.of(this);
        return fixed == null ? null : Text.of("ui.key.no.fixed", words(), fixed.what());
    }
}
