package io.stagenet.console.protocol.virgil;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonLimits;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.json.JsonReader;
import io.stagenet.console.json.JsonWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What early programs announce themselves by instead of mDNS: plain JSON sent to the mDNS group (readings, Virgil 4).
///
/// @param name     of the device
/// @param port     1 to 65535
/// @param function as it says, null when it does not
/// @param base     of its status groups as it says, null when it does not
public record Beacon(String name, int port, @Nullable String function, @Nullable String base) {
    /// Where beacons are sent.
    public static final String GROUP = "224.0.0.251";
    /// Where beacons are sent.
    public static final int GROUP_PORT = 5353;

    private static final int MAX_CHARS = 4_096;
    private static final int MAX_PORT = 65_535;
    private static final JsonLimits LIMITS = JsonLimits.ofChars(MAX_CHARS);

    /// Reads a datagram; empty for everything else that is sent to that group, mDNS above all.
    public static Optional<Beacon> decode(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            var object = JsonReader.readObject(text, LIMITS);
            String type = dotless(object.string("serviceType", 1, 256)).toLowerCase(Locale.ROOT);
            if (!type.equals(dotless(Virgil.SERVICE_TYPE))) {
                return Optional.empty();
            }
            String name = dotless(object.string("serviceName", 1, 512));
            String suffix = "." + type;
            if (name.toLowerCase(Locale.ROOT).endsWith(suffix)) {
                name = dotless(name.substring(0, name.length() - suffix.length()));
            }
            if (name.isBlank() || name.length() > 256) {
                return Optional.empty();
            }
            var port = object.optionalInteger("port", 1, MAX_PORT);
            var txt = object.optionalObject("txt");
            Map<String, String> texts = txt == null ? Map.of() : texts(txt);
            return Optional.of(new Beacon(name, (int) port.orElse(Virgil.PORT), texts.get(Virgil.TXT_FUNCTION),
                    Virgil.baseIn(texts).orElse(null)));
        } catch (JsonException _) {
            return Optional.empty();
        }
    }

    /// By key in lower case, as a TXT record is read; what is no text is left out.
    private static Map<String, String> texts(JsonObject txt) throws JsonException {
        var texts = new HashMap<String, String>();
        for (var name : txt.names()) {
            if (txt.isString(name)) {
                texts.putIfAbsent(name.toLowerCase(Locale.ROOT), txt.string(name, 0, 256));
            }
        }
        return texts;
    }

    private static String dotless(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /// The text of a datagram.
    public String encode() {
        var json = JsonWriter.compact().beginObject().name("port").value(port).name("serviceName")
                .value(name + "." + Virgil.SERVICE_TYPE).name("serviceType").value(Virgil.SERVICE_TYPE).name("txt")
                .beginObject();
        if (function != null) {
            json.name(Virgil.TXT_FUNCTION).value(function);
        }
        if (base != null) {
            json.name("multicast").value(base);
        }
        return json.endObject().endObject().toString();
    }
}
