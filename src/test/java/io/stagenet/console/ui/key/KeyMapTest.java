package io.stagenet.console.ui.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Which keys may do what, without a window.
class KeyMapTest {
    private static KeyMap kept(String... entries) {
        var kept = new TreeMap<String, String>();
        for (int i = 0; i < entries.length; i += 2) {
            kept.put(entries[i], entries[i + 1]);
        }
        return KeyMap.of(kept);
    }

    @Test
    void hasNothingToSayOfItselfAndNoKeysTwice() {
        assertThat(KeyMap.FIRST.problems()).isEmpty();
        var seen = new HashSet<Keys>();
        for (var action : KeyAction.values()) {
            assertThat(KeyMap.FIRST.keys(action)).isEqualTo(action.first());
            assertThat(action.first().objection()).as("%s", action).isNull();
            assertThat(seen.add(action.first())).as("%s is alone on its keys", action).isTrue();
            assertThat(KeyMap.FIRST.action(action.first())).isEqualTo(action);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesNoBareLetterDigitOrSign(KeyCode code) {
        if (!code.isFunctionKey()) {
            assertThat(Keys.of(code).objection()).as("%s alone", code).isNotNull();
            assertThat(Keys.of(code).withShift().objection()).as("%s with Shift", code).isNotNull();
        }
    }

    @Test
    void leavesEscapeTabAndTheKeysOfOtherPartsAlone() {
        for (var code : List.of(KeyCode.ESCAPE, KeyCode.TAB)) {
            assertThat(Keys.of(code).objection()).isNotNull();
            assertThat(Keys.shortcut(code).objection()).isNotNull();
        }
        assertThat(Stream.of(KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.A, KeyCode.F, KeyCode.LEFT, KeyCode.RIGHT)
                .map(code -> Keys.shortcut(code).objection())).doesNotContainNull();
        assertThat(Keys.of(KeyCode.F2).objection()).contains("Rename");
        assertThat(Keys.of(KeyCode.F5).objection()).isNull();
        assertThat(Keys.shortcut(KeyCode.J).objection()).isNull();
    }

    @Test
    void takesWhatTheOperatorChoseAndKeepsIt() {
        var map = KeyMap.FIRST.with(KeyAction.GO, Keys.of(KeyCode.F5));
        assertThat(map.keys(KeyAction.GO)).isEqualTo(Keys.of(KeyCode.F5));
        assertThat(map.action(KeyAction.GO.first())).as("its first keys are free").isNull();
        assertThat(KeyMap.of(map.kept())).isEqualTo(map);
        assertThat(map.isChanged(KeyAction.GO)).isTrue();
        assertThat(map.without(KeyAction.GO)).isEqualTo(KeyMap.FIRST);
        assertThat(map.with(KeyAction.LOCK, Keys.of(KeyCode.F6)).reset()).isEqualTo(KeyMap.FIRST);
    }

    @Test
    void saysWhoseKeysTheyAre() {
        assertThat(KeyMap.FIRST.objection(KeyAction.GO, KeyAction.SAVE.first())).contains(
                KeyAction.SAVE.first().words(),
                KeyAction.SAVE.what());
        assertThat(KeyMap.FIRST.objection(KeyAction.SAVE, KeyAction.SAVE.first())).as("its own").isNull();
    }

    @Test
    void tellsWhatItCannotTakeAndLosesNothingOfIt() {
        var map = kept("go", "Hyper+G", "lock", "SHORTCUT+S", "save", "G", "of-later", "F19");
        assertThat(map.keys(KeyAction.GO)).isEqualTo(KeyAction.GO.first());
        assertThat(map.keys(KeyAction.SAVE)).as("its first keys were given away by hand").isNull();
        assertThat(map.keys(KeyAction.LOCK)).isEqualTo(Keys.shortcut(KeyCode.S));
        assertThat(map.problems()).hasSize(4).anyMatch(each -> each.contains("of-later"))
                .anyMatch(each -> each.contains("Hyper+G"));
        assertThat(map.kept()).isEqualTo(Map.of("go", "Hyper+G", "lock", "SHORTCUT+S", "save", "G", "of-later", "F19"));
        assertThat(map.reset().kept()).as("what is no action stays").isEqualTo(Map.of("of-later", "F19"));
    }

    @Test
    void givesKeysThatStandTwiceInTheFileToOne() {
        var map = kept("go", "F5", "back", "F5");
        assertThat(map.keys(KeyAction.BACK)).isEqualTo(Keys.of(KeyCode.F5));
        assertThat(map.keys(KeyAction.GO)).isEqualTo(KeyAction.GO.first());
        assertThat(map.problems()).hasSize(1);
    }

    @Test
    void readsWhatItWrote() {
        var all = Arrays.stream(KeyAction.values()).map(KeyAction::first).toList();
        assertThat(all.stream().map(keys -> Keys.parse(keys.id()))).isEqualTo(all);
        assertThat(Keys.parse("Shortcut+Shift+z")).isEqualTo(Keys.shortcut(KeyCode.Z).withShift());
        assertThat(Stream.of("", "+", "SHIFT", "SHIFT+SHIFT+Z", "SHORTCUT+", "SHORTCUT+SHIFT", "Z+SHIFT")
                .map(Keys::parse)).containsOnlyNulls();
    }

    @Test
    void asksForOtherKeysInWordsAndForgetsTheQuestionOnceItHasThem() {
        var kept = new KeyMap[1];
        var model = new KeyMapViewModel(map -> kept[0] = map);
        model.change(KeyAction.GO);
        model.press(Keys.of(KeyCode.G));
        assertThat(model.answerProperty().get()).isNotEmpty();
        model.press(KeyAction.SAVE.first());
        assertThat(model.answerProperty().get()).contains(KeyAction.SAVE.what());
        assertThat(kept[0]).isNull();
        model.press(Keys.of(KeyCode.F5));
        assertThat(kept[0].keys(KeyAction.GO)).isEqualTo(Keys.of(KeyCode.F5));
        assertThat(model.changingProperty().get()).isNull();
        assertThat(model.answerProperty().get()).isEmpty();
    }

    @Test
    void givesFirstKeysBackOnlyWhenTheyAreFree() {
        var kept = new KeyMap[1];
        var model = new KeyMapViewModel(map -> kept[0] = map);
        model.show(KeyMap.FIRST.with(KeyAction.GO, Keys.of(KeyCode.F5)).with(KeyAction.BACK, KeyAction.GO.first()));
        model.reset(KeyAction.GO);
        assertThat(kept[0]).isNull();
        assertThat(model.answerProperty().get()).contains(KeyAction.BACK.what());
        model.reset(KeyAction.BACK);
        assertThat(kept[0].isChanged(KeyAction.BACK)).isFalse();
    }
}
