package io.stagenet.console.sim;

import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.text.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Something a simulated gateway did or saw, for a line of text or of JSON.
///
/// @param values one for each name of the kind's [Kind#fields], in their order
public record SimulatorEvent(Instant time, String gateway, Kind kind, List<Object> values) {
    /// What there is to tell, with the names of the values in JSON. The text is `sim.event.` and the kind's word.
    public enum Kind {
        LISTENING, ADVERTISED, CONNECTED, REQUESTED, LEASED, MAPPED, LEVEL, LEVELS, REFUSED, DISCONNECTED, FAULT,
        TROUBLE, SUMMARY;

        /// The names of the values in JSON, in their order.
        List<String> fields() {
            return switch (this) {
                case LISTENING -> List.of("host", "port");
                case ADVERTISED -> List.of("name", "port");
                case CONNECTED -> List.of("peer");
                case REQUESTED -> List.of("addressCount");
                case LEASED -> List.of("leaseId", "count", "addresses");
                case MAPPED -> List.of("leaseId", "count", "firstChannel", "lastChannel");
                case LEVEL -> List.of("address", "channel", "value", "count");
                case LEVELS -> List.of("packets", "levels");
                case REFUSED, TROUBLE -> List.of("reason");
                case DISCONNECTED -> List.of("peer", "reason");
                case FAULT -> List.of("fault", "on");
                case SUMMARY -> List.of("packets", "refused", "levels");
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A hardware channel that was set, and to what.
    public record ChannelLevel(long channel, int value) {
        @Override
        public String toString() {
            return channel + "=" + value;
        }
    }

    public SimulatorEvent {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        values = List.copyOf(values);
    }

    /// One line for people, without its end.
    public String toText() {
        Object[] arguments = values.stream().map(SimulatorEvent::plain).toArray();
        return time + " " + gateway + " " + Text.of("sim.event." + kind.word(), arguments);
    }

    /// One JSON object: `time`, `gateway`, `event`, then the kind's fields.
    public String toJson() {
        var json = JsonWriter.compact().beginObject().name("time").value(time.toString()).name("gateway").value(gateway)
                .name("event").value(kind.word());
        for (int i = 0; i < values.size(); i++) {
            write(json.name(kind.fields().get(i)), values.get(i));
        }
        return json.endObject().toString();
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Boolean on -> Text.of(on ? "sim.on" : "sim.off");
            case List<?> none when none.isEmpty() -> "-";
            case List<?> list -> String.join(" ", list.stream().map(String::valueOf).toList());
            default -> value;
        };
    }

    private static void write(JsonWriter json, Object value) {
        switch (value) {
            case Number number -> json.value(number.longValue());
            case Boolean flag -> json.value(flag);
            case ChannelLevel(long channel, int level) ->
                json.beginObject().name("channel").value(channel).name("value")
                        .value(level).endObject();
            case List<?> list -> {
                json.beginArray();
                for (Object element : list) {
                    write(json, element);
                }
                json.endArray();
            }
            default -> json.value(value.toString());
        }
    }
}
