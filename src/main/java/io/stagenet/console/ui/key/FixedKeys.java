package io.stagenet.console.ui.key;

import io.stagenet.console.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Keys that are not given to others, because the parts of the window they belong to live by them.
public enum FixedKeys {
    SPACE_GO(Group.EVERYWHERE, Keys.of(KeyCode.SPACE)),
    ESCAPE(Group.EVERYWHERE, Keys.of(KeyCode.ESCAPE)),
    TAB(Group.EVERYWHERE, Keys.of(KeyCode.TAB)),
    TYPING(Group.EVERYWHERE),
    HELP(Group.EVERYWHERE),
    HELD(Group.EVERYWHERE, Keys.of(KeyCode.SPACE), Keys.of(KeyCode.ENTER)),
    TEXT(Group.EVERYWHERE, Keys.shortcut(KeyCode.C), Keys.shortcut(KeyCode.X), Keys.shortcut(KeyCode.V),
            Keys.shortcut(KeyCode.A)),
    HISTORY(Group.LINE, Keys.of(KeyCode.UP), Keys.of(KeyCode.DOWN)),
    COMPLETE(Group.LINE, Keys.of(KeyCode.TAB)),
    DO(Group.LINE, Keys.of(KeyCode.ENTER)),
    STEP(Group.STRIPS, Keys.of(KeyCode.UP), Keys.of(KeyCode.DOWN)),
    STEP_FINE(Group.STRIPS, Keys.of(KeyCode.UP).withShift(), Keys.of(KeyCode.DOWN).withShift()),
    STEP_PAGE(Group.STRIPS, Keys.of(KeyCode.PAGE_UP), Keys.of(KeyCode.PAGE_DOWN)),
    ENDS(Group.STRIPS, Keys.of(KeyCode.HOME), Keys.of(KeyCode.END)),
    TYPE(Group.STRIPS, Keys.of(KeyCode.ENTER)),
    SELECT(Group.STRIPS, Keys.of(KeyCode.SPACE)),
    RENAME(Group.STRIPS, Keys.of(KeyCode.F2)),
    WALK(Group.STRIPS, Keys.of(KeyCode.LEFT), Keys.of(KeyCode.RIGHT)),
    CARRY(Group.STRIPS, Keys.shortcut(KeyCode.LEFT), Keys.shortcut(KeyCode.RIGHT)),
    FIND(Group.LISTS, Keys.shortcut(KeyCode.F)),
    COPY(Group.LISTS, Keys.shortcut(KeyCode.C)),
    ALL(Group.LISTS, Keys.shortcut(KeyCode.A)),
    CELLS(Group.LISTS, Keys.of(KeyCode.UP), Keys.of(KeyCode.DOWN), Keys.of(KeyCode.LEFT), Keys.of(KeyCode.RIGHT)),
    CLOSE(Group.DESKTOP, new Keys(KeyCode.F4, false, false, true, false));

    /// Where they work.
    public enum Group {
        EVERYWHERE, LINE, STRIPS, LISTS, DESKTOP;

        public String title() {
            return Text.of("ui.key.fixed." + name().toLowerCase(Locale.ROOT));
        }
    }

    private final Group group;
    // A record of a key and flags: nothing of it changes.
    @SuppressWarnings("ImmutableEnumChecker") private final List<Keys> keys;

    FixedKeys(Group group, Keys... keys) {
        this.group = group;
        this.keys = List.of(keys);
    }

    public Group group() {
        return group;
    }

    /// As they stand on the keys.
    public String words() {
        return switch (this) {
            case TYPING -> "A–Z  0–9";
            case HELP -> "?";
            case TEXT -> keys.getFirst().words() + keys.stream().skip(1).map(each -> "  " + each.code().getName())
                    .collect(Collectors.joining());
            default -> keys.stream().map(Keys::words).collect(Collectors.joining("  "));
        };
    }

    /// What they do, in few words.
    public String what() {
        return Text.of("ui.key.does." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// Whose these keys are; null when they are free.
    static @Nullable FixedKeys of(Keys asked) {
        return Arrays.stream(values()).filter(each -> each.keys.contains(asked)).findFirst().orElse(null);
    }
}
