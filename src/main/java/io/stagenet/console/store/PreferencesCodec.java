package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.LogLevel;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Preferences.LevelUnit;
import io.stagenet.console.model.Preferences.Look;
import io.stagenet.console.model.show.PlaybackSettings;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Preferences as an object inside the settings. A key that is left out, or a word of a later version, means the default:
/// a look that is not known is no reason to set leases and hosts aside.
final class PreferencesCodec {
    private static final int MAX_TEXT = 1 << 16;

    private PreferencesCodec() {
    }

    static void write(JsonWriter writer, Preferences preferences) {
        writer.beginObject();
        writer.name("unit").value(wordOf(preferences.unit()));
        writer.name("look").value(wordOf(preferences.look()));
        writer.name("brightness").value(preferences.brightness());
        writer.name("stripsPerPage").value(preferences.stripsPerPage());
        writer.name("compactStrips").value(preferences.compactStrips());
        writer.name("reducedMotion").value(preferences.reducedMotion());
        writer.name("interfaces").beginArray();
        preferences.interfaces().forEach(writer::value);
        writer.endArray();
        writer.name("maxLease").value(preferences.maxLease());
        writer.name("safeToUnplugSeconds").value(preferences.safeToUnplugSeconds());
        var name = preferences.deviceName();
        if (name != null) {
            writer.name("deviceName").value(name.value());
        }
        writer.name("logLevel").value(wordOf(preferences.logLevel()));
        writer.name("playbackRate").value(preferences.playback().rate());
        writer.name("goLockoutMillis").value(preferences.playback().lockoutMillis());
        writer.name("tourDone").value(preferences.tourDone());
        var language = preferences.language();
        if (language != null) {
            writer.name("language").value(language.word());
        }
        WindowEntries.write(writer.name("window"), preferences.window());
        writer.endObject();
    }

    /// @param object null when there is none
    static Preferences read(@Nullable JsonObject object) throws JsonException {
        var otherwise = Preferences.DEFAULT;
        if (object == null) {
            return otherwise;
        }
        int strips = (int) object.optionalInteger("stripsPerPage", 1, 1_000).orElse(otherwise.stripsPerPage());
        return new Preferences(named(LevelUnit.values(), object, "unit", otherwise.unit()),
                named(Look.values(), object, "look", otherwise.look()),
                (int) object.optionalInteger("brightness", Preferences.MIN_BRIGHTNESS, 100)
                        .orElse(otherwise.brightness()),
                Preferences.PAGES.contains(strips) ? strips : otherwise.stripsPerPage(),
                object.optionalBool("compactStrips", otherwise.compactStrips()),
                object.optionalBool("reducedMotion", otherwise.reducedMotion()), interfaces(object),
                (int) object.optionalInteger("maxLease", 1, Pool.MAX_LEASE).orElse(otherwise.maxLease()),
                (int) object.optionalInteger("safeToUnplugSeconds", 0, Preferences.MAX_SAFE_TO_UNPLUG)
                        .orElse(otherwise.safeToUnplugSeconds()),
                deviceName(object), named(LogLevel.values(), object, "logLevel", otherwise.logLevel()),
                playback(object, otherwise.playback()),
                object.optionalBool("tourDone", otherwise.tourDone()), language(object),
                WindowEntries.read(object.ifObject("window")));
    }

    private static PlaybackSettings playback(JsonObject object, PlaybackSettings otherwise) throws JsonException {
        return new PlaybackSettings(
                (int) object.optionalInteger("playbackRate", PlaybackSettings.MIN_RATE, PlaybackSettings.MAX_RATE)
                        .orElse(otherwise.rate()),
                (int) object.optionalInteger("goLockoutMillis", 0, PlaybackSettings.MAX_LOCKOUT)
                        .orElse(otherwise.lockoutMillis()));
    }

    private static @Nullable DeviceName deviceName(JsonObject object) throws JsonException {
        String name = object.optionalString("deviceName", 0, MAX_TEXT);
        try {
            return name == null ? null : new DeviceName(name);
        } catch (IllegalArgumentException _) {
            // A name that cannot be sent is the machine's; the rest of the settings stands.
            return null;
        }
    }

    private static @Nullable Language language(JsonObject object) throws JsonException {
        String word = object.optionalString("language", 0, MAX_TEXT);
        return word == null ? null : Language.named(word).orElse(null);
    }

    private static List<String> interfaces(JsonObject object) throws JsonException {
        var names = new ArrayList<String>();
        var entries = object.optionalArray("interfaces");
        for (int i = 0; entries != null && i < entries.size(); i++) {
            names.add(entries.string(i, 1, MAX_TEXT));
        }
        return names;
    }

    private static <E extends Enum<E>> E named(E[] constants, JsonObject object, String name, E otherwise)
            throws JsonException {
        String word = object.optionalString(name, 0, MAX_TEXT);
        for (var constant : constants) {
            if (wordOf(constant).equals(word)) {
                return constant;
            }
        }
        return otherwise;
    }

    private static String wordOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
