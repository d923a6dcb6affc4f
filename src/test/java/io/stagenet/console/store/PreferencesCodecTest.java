package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LogLevel;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.ShowTimer;
import io.stagenet.console.model.WindowBounds;
import io.stagenet.console.model.WindowSettings;
import io.stagenet.console.model.show.PlaybackSettings;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PreferencesCodecTest {
    @Test
    void settingsKeepThem() throws UnusableContentException {
        var preferences = new Preferences(LevelUnit.RAW, Look.HIGH_CONTRAST, 35, 48, true, true,
                List.of("eth0", "10.0.0.1"), 512, 0, new DeviceName("FOH-Desk"), LogLevel.TRACE,
                new PlaybackSettings(60, 0),
                true, Language.GERMAN,
                new WindowSettings(new TreeMap<>(Map.of("go", "F5")), "1:AA==:AA==",
                        new ShowTimer(Instant.parse("2026-11-23T20:09:14Z"), 61_000), true,
                        new WindowBounds(-1900, 30, 1280, 720, true)));
        var settings = Settings.DEFAULT.withPreferences(preferences);
        assertThat(SettingsFile.decode(SettingsFile.encode(settings))).isEqualTo(settings);
    }

    @Test
    void whatAnEarlierVersionDidNotKeepIsTheDefault() throws UnusableContentException {
        var settings = SettingsFile.decode("""
                {"format": 1, "preferences": {"unit": "raw", "stripsPerPage": 48}}"""
                .getBytes(StandardCharsets.UTF_8));
        assertThat(settings.preferences())
                .isEqualTo(Preferences.DEFAULT.withUnit(LevelUnit.RAW).withStripsPerPage(48));
        assertThat(settings.preferences().compactStrips()).isFalse();
        assertThat(settings.preferences().safeToUnplugSeconds()).isEqualTo(15);
        assertThat(settings.preferences().deviceName()).isNull();
    }

    @Test
    void aWordOfALaterVersionIsTheDefaultAndLosesNothingElse() throws UnusableContentException {
        var settings = SettingsFile.decode("""
                {"format": 1, "manualHosts": [{"host": "10.0.0.9", "port": 4000}],
                 "preferences": {"look": "ultraviolet", "unit": "raw", "stripsPerPage": 33,
                  "deviceName": "-no name-", "language": "tlh"}}"""
                .getBytes(StandardCharsets.UTF_8));
        assertThat(settings.manualHosts()).hasSize(1);
        assertThat(settings.preferences()).isEqualTo(Preferences.DEFAULT.withUnit(LevelUnit.RAW));
    }

    @Test
    void whatTheWindowCannotReadIsItsDefaultAndLosesNothingElse() throws UnusableContentException {
        var settings = SettingsFile.decode("""
                {"format": 1, "preferences": {"look": "night", "window": {"keys": {"go": "F5", "of-later": "F19", "x": 7},
                 "pin": 1234, "timer": {"since": "tea time"}, "timerWithGo": "yes", "place": {"x": 1, "width": 0}}}}"""
                .getBytes(StandardCharsets.UTF_8));
        assertThat(settings.preferences()).isEqualTo(Preferences.DEFAULT.withLook(Look.NIGHT)
                .withWindow(WindowSettings.DEFAULT.withKeys(Map.of("go", "F5", "of-later", "F19"))));
    }
}
