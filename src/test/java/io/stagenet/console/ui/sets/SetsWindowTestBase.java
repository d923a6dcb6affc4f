package io.stagenet.console.ui.sets;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static io.stagenet.console.ui.Hands.up;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.HandClock;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import io.stagenet.console.ui.control.Bounce;
import io.stagenet.console.ui.control.HoldButton;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A console without gear in a window, with the panel open.
@ExtendWith(FxToolkit.class)
abstract class SetsWindowTestBase {
    @TempDir private Path folder;
    private final HandClock clock = new HandClock();
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    ConsoleService console;
    OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(), folder, null, null),
                new FakeConsole(new Rig().state()).simulatedRig());
        // What a listener throws would be printed, and nothing more.
        runOnFx(() -> Thread.currentThread().setUncaughtExceptionHandler((_, fault) -> faults.add(fault)));
        window = OpenWindow.of(clock.of(console), ViewId.FADERS);
        openPanel();
    }

    @AfterEach
    void end() {
        window.close();
        console.close();
        runOnFx(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(faults).isEmpty();
    }

    void submit(Action action) {
        console.desk().submit(action).toCompletableFuture().join();
    }

    PlaybackData playback() {
        return console.state().show().playback();
    }

    ToggleButton opener() {
        return window.all(".view-head .toggle-button", ToggleButton.class)
                .filter(each -> each.getText().equals("Groups, subs")).findFirst().orElseThrow();
    }

    void openPanel() {
        runOnFx(() -> {
            opener().fire();
            window.root().applyCss();
            window.root().layout();
        });
    }

    void sort(String word) {
        runOnFx(() -> {
            window.all(".sets-panel .toggle-button", ToggleButton.class).filter(each -> each.getText().equals(word))
                    .findFirst().orElseThrow().fire();
            window.root().applyCss();
            window.root().layout();
        });
    }

    Button button(String text) {
        return window.all(".sets-panel .button", Button.class)
                .filter(each -> each.getText().equals(text) && each.isVisible()).findFirst().orElseThrow();
    }

    void fire(String text) {
        await(text + " can be pressed", () -> !button(text).isDisabled());
        clock.move(Bounce.READING);
        runOnFx(() -> button(text).fire());
    }

    TextField field(String selector, int at) {
        return window.all(selector + " .text-field", TextField.class).toList().get(at);
    }

    void write(String selector, int at, String text) {
        runOnFx(() -> field(selector, at).setText(text));
    }

    ListView<?> list() {
        return (ListView<?>) window.one(".sets-panel .list-view");
    }

    void choose(int at) {
        await("row " + at, () -> list().getItems().size() > at);
        runOnFx(() -> {
            list().getSelectionModel().clearAndSelect(at);
            window.root().applyCss();
            window.root().layout();
        });
    }

    String answer() {
        return ((Label) window.one(".sets-panel .answer")).getText();
    }

    void raise(int... levels) {
        for (int i = 0; i < levels.length; i += 2) {
            console.desk().faders().move(levels[i], levels[i + 1]);
        }
    }

    static LevelSet levels(int... pairs) {
        var levels = LevelSet.builder();
        for (int i = 0; i < pairs.length; i += 2) {
            levels.put(pairs[i], pairs[i + 1]);
        }
        return levels.build();
    }

    LevelSet submaster(int number) {
        var known = playback().submasters().get(number);
        return known == null ? LevelSet.EMPTY : known.levels();
    }

    void hold(String text) {
        clock.move(Bounce.READING);
        var button = onFx(() -> window.all(".sets-panel .hold-button", HoldButton.class)
                .filter(each -> each.button().getText().equals(text)).findFirst().orElseThrow());
        runOnFx(() -> down(button.button(), KeyCode.SPACE));
    }

    void letGo() {
        runOnFx(() -> up(window.all(".sets-panel .hold-button", HoldButton.class).findFirst().orElseThrow().button(),
                KeyCode.SPACE));
    }

    void select(int... addresses) {
        var all = new BitSet();
        for (int address : addresses) {
            all.set(address);
        }
        runOnFx(() -> window.model().selection().set(all));
    }
}
