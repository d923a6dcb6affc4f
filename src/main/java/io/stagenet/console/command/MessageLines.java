package io.stagenet.console.command;

import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.WireMessage;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Messages as JSON lines: one object a line, for other programs.
public final class MessageLines {
    private MessageLines() {
    }

    public static String of(List<WireMessage> messages) {
        var lines = new StringBuilder();
        for (var message : messages) {
            var writer = JsonWriter.compact().beginObject().name("time").value(message.time().toString())
                    .name("direction").value(message.received() ? "received" : "sent").name("protocol")
                    .value(message.way().protocol().toLowerCase(Locale.ROOT)).name("transport")
                    .valueOrNull(orNull(message.way().transport().toLowerCase(Locale.ROOT))).name("peer")
                    .valueOrNull(orNull(message.peer())).name("device").value(message.device()).name("type")
                    .value(message.type()).name("text").value(message.text())
                    .name("reason").valueOrNull(message.refused() ? message.reason() : null).endObject();
            lines.append(writer).append('\n');
        }
        return lines.toString();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
