package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.ShowTimer;
import io.stagenet.console.model.WindowBounds;
import io.stagenet.console.model.WindowSettings;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the window keeps, as an object inside the preferences. What cannot be read means the default: a window that
/// forgets its place is no reason to set leases and hosts aside.
final class WindowEntries {
    private static final int MAX_TEXT = 1 << 12;
    private static final int FAR = 1 << 20;

    private WindowEntries() {
    }

    static void write(JsonWriter writer, WindowSettings window) {
        writer.beginObject();
        writer.name("keys").beginObject();
        window.keys().forEach((action, keys) -> writer.name(action).value(keys));
        writer.endObject();
        var pin = window.pin();
        if (pin != null) {
            writer.name("pin").value(pin);
        }
        var timer = window.timer();
        writer.name("timer").beginObject().name("before").value(timer.before());
        if (timer.since() != null) {
            writer.name("since").value(timer.since().toString());
        }
        writer.endObject();
        writer.name("timerWithGo").value(window.timerWithGo());
        var place = window.place();
        if (place != null) {
            writer.name("place").beginObject().name("x").value(place.x()).name("y").value(place.y())
                    .name("width").value(place.width()).name("height").value(place.height())
                    .name("maximized").value(place.maximized()).endObject();
        }
        writer.endObject();
    }

    /// @param object null when there is none
    static WindowSettings read(@Nullable JsonObject object) throws JsonException {
        if (object == null) {
            return WindowSettings.DEFAULT;
        }
        return new WindowSettings(keys(object.ifObject("keys")),
                object.isString("pin") ? object.string("pin", 0, MAX_TEXT) : null, timer(object.ifObject("timer")),
                object.isBool("timerWithGo") && object.bool("timerWithGo"), place(object.ifObject("place")));
    }

    private static SortedMap<String, String> keys(@Nullable JsonObject object) throws JsonException {
        if (object == null) {
            return Collections.emptySortedMap();
        }
        var keys = new TreeMap<String, String>();
        for (var action : object.names()) {
            if (object.isString(action)) {
                keys.put(action, object.string(action, 0, MAX_TEXT));
            }
        }
        return keys;
    }

    private static ShowTimer timer(@Nullable JsonObject object) {
        if (object == null) {
            return ShowTimer.ZERO;
        }
        try {
            long before = object.optionalInteger("before", 0, Long.MAX_VALUE).orElse(0);
            String since = object.optionalString("since", 0, MAX_TEXT);
            return new ShowTimer(since == null ? null : Instant.parse(since), before);
        } catch (JsonException | DateTimeException _) {
            return ShowTimer.ZERO;
        }
    }

    private static @Nullable WindowBounds place(@Nullable JsonObject object) {
        if (object == null) {
            return null;
        }
        try {
            return new WindowBounds((int) object.integer("x", -FAR, FAR), (int) object.integer("y", -FAR, FAR),
                    (int) object.integer("width", 1, FAR), (int) object.integer("height", 1, FAR),
                    object.optionalBool("maximized", false));
        } catch (JsonException _) {
            return null;
        }
    }
}
