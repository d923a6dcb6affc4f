package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.service.virgil.VirgilService;
import io.stagenet.console.text.Text;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Sets the console up another way, and tells those who work by it. Console loop only.
///
/// @param machine   the console's name unless the operator has chosen another
/// @param advertise hears of the name in use
record PreferenceActions(StateHolder state, Remembered remembered, PlaybackActions playback, VirgilService virgil,
        DeviceName machine, Consumer<DeviceName> advertise) {
    /// What stageboxes and other masters call this console.
    static DeviceName name(StateHolder state, DeviceName machine) {
        var chosen = state.get().preferences().deviceName();
        return chosen == null ? machine : chosen;
    }

    void begin() {
        playback.set(state.get().preferences());
    }

    void advertiseName() {
        advertise.accept(name(state, machine));
    }

    /// The one place where preferences change.
    Outcome update(UnaryOperator<Preferences> change) {
        var before = name(state, machine);
        var level = state.get().preferences().logLevel();
        var preferences = change.apply(state.get().preferences());
        state.preferences(preferences);
        remembered.setPreferences(preferences);
        playback.set(preferences);
        var name = name(state, machine);
        if (name.equals(before)) {
            return Outcome
                    .done(level == preferences.logLevel() ? "" : Text.of("log.level.set", preferences.logLevel()));
        }
        virgil.setMaster(name.value());
        advertise.accept(name);
        return Outcome.done(Text.of("device.name.set", name));
    }
}
