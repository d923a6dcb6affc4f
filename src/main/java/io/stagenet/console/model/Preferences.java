package io.stagenet.console.model;

import io.stagenet.console.model.show.PlaybackSettings;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.text.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How this console is set up, whatever the show. Kept from run to run. Immutable.
///
/// @param unit          how levels are written
/// @param look          which colours
/// @param brightness    of the window in the night look, [#MIN_BRIGHTNESS] to 100 percent
/// @param stripsPerPage at most; one of [#PAGES]
/// @param compactStrips strips as narrow as a mouse can use, so that a page has more of them
/// @param reducedMotion nothing slides
/// @param interfaces    names or addresses of network interfaces to browse on, empty for all suitable; from the next start
/// @param maxLease      how many addresses one gateway may hold, 1 to [Pool#MAX_LEASE]; from the next start
/// @param safeToUnplugSeconds how long what was fed by +48V is left to discharge before it may be unplugged, 0 to
///                      [#MAX_SAFE_TO_UNPLUG]
/// @param deviceName    what stageboxes and other masters call this console, null for the name of the machine
/// @param logLevel      how much is noted in the log
/// @param playback      how playback runs
/// @param tourDone      the tour of the window was taken or declined, and is not offered again
/// @param language      what the window speaks, null for the language of the system; from the next start
public record Preferences(LevelUnit unit, Look look, int brightness, int stripsPerPage, boolean compactStrips,
        boolean reducedMotion,
        List<String> interfaces, int maxLease, int safeToUnplugSeconds, @Nullable DeviceName deviceName,
        LogLevel logLevel, PlaybackSettings playback, boolean tourDone, @Nullable Language language,
        WindowSettings window) {
    public static final List<Integer> PAGES = List.of(8, 16, 24, 48);
    public static final int MIN_BRIGHTNESS = 20;
    /// In seconds.
    public static final int MAX_SAFE_TO_UNPLUG = 120;
    public static final Preferences DEFAULT = new Preferences(LevelUnit.PERCENT, Look.DARK, 100, 24, false, false,
            List.of(),
            Pool.MAX_LEASE, 15, null, LogLevel.INFO, PlaybackSettings.DEFAULT, false, null, WindowSettings.DEFAULT);

    /// How levels are written: 0 to 100, or 0 to 255.
    public enum LevelUnit {
        PERCENT, RAW
    }

    /// Which colours the window has.
    public enum Look {
        DARK, NIGHT, HIGH_CONTRAST
    }

    /// @throws IllegalArgumentException if a number is out of range
    public Preferences {
        interfaces = List.copyOf(interfaces);
        if (brightness < MIN_BRIGHTNESS || brightness > 100 || !PAGES.contains(stripsPerPage) || maxLease < 1
                || maxLease > Pool.MAX_LEASE || safeToUnplugSeconds < 0 || safeToUnplugSeconds > MAX_SAFE_TO_UNPLUG) {
            throw new IllegalArgumentException("brightness " + brightness + ", strips " + stripsPerPage + ", lease "
                    + maxLease + ", unplug " + safeToUnplugSeconds);
        }
    }

    public Preferences withUnit(LevelUnit next) {
        return new Preferences(next, look, brightness, stripsPerPage, compactStrips, reducedMotion, interfaces,
                maxLease, safeToUnplugSeconds, deviceName, logLevel, playback, tourDone, language, window);
    }

    public Preferences withLook(Look next) {
        return new Preferences(unit, next, brightness, stripsPerPage, compactStrips, reducedMotion, interfaces,
                maxLease, safeToUnplugSeconds, deviceName, logLevel, playback, tourDone, language, window);
    }

    public Preferences withBrightness(int next) {
        return new Preferences(unit, look, next, stripsPerPage, compactStrips, reducedMotion, interfaces, maxLease,
                safeToUnplugSeconds, deviceName, logLevel, playback, tourDone, language, window);
    }

    public Preferences withStripsPerPage(int next) {
        return new Preferences(unit, look, brightness, next, compactStrips, reducedMotion, interfaces, maxLease,
                safeToUnplugSeconds, deviceName, logLevel, playback, tourDone, language, window);
    }

    public Preferences withCompactStrips(boolean next) {
        return new Preferences(unit, look, brightness, stripsPerPage, next, reducedMotion, interfaces, maxLease,
                safeToUnplugSeconds, deviceName, logLevel, playback, tourDone, language, window);
    }

    public Preferences withReducedMotion(boolean next) {
        return new Preferences(unit, look, brightness, stripsPerPage, compactStrips, next, interfaces, maxLease,
                safeToUnplugSeconds, deviceName, logLevel, playback, tourDone, language, window);
    }

    public Preferences withInterfaces(List<String> next) {
        return new Preferences(unit, look, brightness, stripsPerPage, compactStrips, reducedMotion, next, maxLease,
                safeToUnplugSeconds, deviceName, logLevel, playback, tourDone, language, window);
    }

    public Preferences withMaxLease(int next) {
        return new Preferences(unit, look, brightness, stripsPerPage, compactStrips, reducedMotion, interfaces, next,
                safeToUnplugSeconds, deviceName, logLevel, playback, tourDone, language, window);
    }

    public Preferences withSafeToUnplugSeconds(int next) {
        return new Preferences(unit, look, brightness, stripsPerPage, compactStrips, reducedMotion, interfaces,
                maxLease, next, deviceName, logLevel, playback, tourDone, language, window);
    }

    public Preferences withDeviceName(@Nullable DeviceName next) {
        return new Preferences(unit, look, brightness, stripsPerPage, compactStrips, reducedMotion, interfaces,
                maxLease, safeToUnplugSeconds, next, logLevel, playback, tourDone, language, window);
    }

    public Preferences withLogLevel(LogLevel next) {
        return new Preferences(unit, look, brightness, stripsPerPage, compactStrips, reducedMotion, interfaces,
                maxLease, safeToUnplugSeconds, deviceName, next, playback, tourDone, language, window);
    }

    public Preferences withPlayback(PlaybackSettings next) {
        return new Preferences(unit, look, brightness, stripsPerPage, compactStrips, reducedMotion, interfaces,
                maxLease, safeToUnplugSeconds, deviceName, logLevel, next, tourDone, language, window);
    }

    public Preferences withTourDone(boolean next) {
        return new Preferences(unit, look, brightness, stripsPerPage, compactStrips, reducedMotion, interfaces,
                maxLease, safeToUnplugSeconds, deviceName, logLevel, playback, next, language, window);
    }

    /// @param next null for the language of the system
    public Preferences withLanguage(@Nullable Language next) {
        return new Preferences(unit, look, brightness, stripsPerPage, compactStrips, reducedMotion, interfaces,
                maxLease, safeToUnplugSeconds, deviceName, logLevel, playback, tourDone, next, window);
    }

    public Preferences withWindow(WindowSettings next) {
        return new Preferences(unit, look, brightness, stripsPerPage, compactStrips, reducedMotion, interfaces,
                maxLease, safeToUnplugSeconds, deviceName, logLevel, playback, tourDone, language, next);
    }
}
