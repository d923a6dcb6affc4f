package io.stagenet.console.ui;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.WindowSettings;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.key.KeyMap;
import io.stagenet.console.ui.key.KeyMapViewModel;
import io.stagenet.console.ui.lock.LockViewModel;
import io.stagenet.console.ui.notice.NoticesViewModel;
import io.stagenet.console.ui.timer.ShowTimerViewModel;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// What is the window's own: its keys, its lock, its timer, its place, its look. It is kept with the preferences, which are
/// here too. FX thread.
public final class WindowViewModel {
    private final Console console;
    private final NoticesViewModel notices;
    private final KeyMapViewModel keys;
    private final LockViewModel lock;
    private final ShowTimerViewModel timer;
    private final BooleanProperty fullScreen = new SimpleBooleanProperty(this, "fullScreen");
    private final ReadOnlyObjectWrapper<Preferences> shown = new ReadOnlyObjectWrapper<>(this, "preferences",
            Preferences.DEFAULT);
    /// As they will be, also before the console has told of it.
    private Preferences preferences;
    private List<String> told = List.of();

    WindowViewModel(Console console, NoticesViewModel notices) {
        this.console = console;
        this.notices = notices;
        preferences = console.state().preferences();
        keys = new KeyMapViewModel(map -> keep(now -> now.withKeys(map.kept())));
        lock = new LockViewModel(pin -> keep(now -> now.withPin(pin)));
        timer = new ShowTimerViewModel(console::now, this::keep);
        lock.stageProperty().subscribe(() -> {
            if (lock.isLocked()) {
                keys.close();
            }
        });
    }

    /// Which keys do what.
    public KeyMapViewModel keys() {
        return keys;
    }

    public LockViewModel lock() {
        return lock;
    }

    public ShowTimerViewModel timer() {
        return timer;
    }

    /// Whether it fills the screen.
    public BooleanProperty fullScreenProperty() {
        return fullScreen;
    }

    /// As the console tells of them: how the window looks is among them.
    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return shown.getReadOnlyProperty();
    }

    /// As they are kept.
    WindowSettings settings() {
        return preferences.window();
    }

    /// How a key is named where its action is offered: `Ctrl+1`.
    public String wordsOf(KeyAction action) {
        return keys.mapProperty().get().words(action);
    }

    void show(ConsoleState now) {
        preferences = now.preferences();
        shown.set(preferences);
        var settings = preferences.window();
        keys.show(KeyMap.of(settings.keys()));
        lock.show(settings.pin());
        timer.show(settings, now.playback());
        var problems = keys.mapProperty().get().problems();
        if (!problems.equals(told)) {
            told.stream().filter(each -> !problems.contains(each)).forEach(each -> sayOfKeys(each, ""));
            problems.stream().filter(each -> !told.contains(each)).forEach(each -> sayOfKeys(each, each));
            told = problems;
        }
    }

    private void sayOfKeys(String problem, String sentence) {
        notices.say(problem, Text.of("ui.key.title"), sentence, console.now());
    }

    /// The time of the console.
    Instant now() {
        return console.now();
    }

    void pulse(long nanos) {
        timer.pulse();
        lock.pulse(nanos);
    }

    /// Keeps a change; the next one builds on it, also before the console has told of it.
    ///
    /// @param change without side effects
    void keep(UnaryOperator<WindowSettings> change) {
        var next = preferences.withWindow(change.apply(preferences.window()));
        if (!next.equals(preferences)) {
            preferences = next;
            var _ = console.desk().submit(new Action.ChangePreferences(
                    now -> now.withWindow(change.apply(now.window()))));
            keys.show(KeyMap.of(next.window().keys()));
        }
    }
}
