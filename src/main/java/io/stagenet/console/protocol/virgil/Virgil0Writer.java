package io.stagenet.console.protocol.virgil;

import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.protocol.virgil.Virgil0Codec.Form;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes one envelope of Virgil 0 as texts that fit (readings, Virgil 2).
final class Virgil0Writer {
    /// In bytes: fits one Ethernet frame.
    static final int GOOD_SIZE = 1_400;
    /// In bytes: the era's programs read this much and no more.
    static final int MAX_SIZE = 4_095;

    private final Form form;
    private final VirgilEnvelope envelope;

    Virgil0Writer(Form form, VirgilEnvelope envelope) {
        this.form = form;
        this.envelope = envelope;
    }

    /// @throws IllegalArgumentException if one value alone does not fit
    List<String> texts() {
        var texts = new ArrayList<String>();
        var open = new ArrayList<VirgilMessage>();
        var todo = new ArrayDeque<>(envelope.messages());
        String fitting = null;
        while (!todo.isEmpty()) {
            var next = todo.removeFirst();
            open.add(next);
            String text = write(open);
            int limit = open.size() == 1 && !isDivisible(next) ? MAX_SIZE : GOOD_SIZE;
            if (text.getBytes(StandardCharsets.UTF_8).length <= limit) {
                fitting = text;
                continue;
            }
            open.removeLast();
            if (fitting != null) {
                texts.add(fitting);
                open.clear();
                fitting = null;
                todo.addFirst(next);
            } else {
                var halves = halves(next);
                todo.addFirst(halves.getLast());
                todo.addFirst(halves.getFirst());
            }
        }
        if (fitting != null) {
            texts.add(fitting);
        }
        return texts;
    }

    /// Whether its halves say together what it says: a report is one whole where it can be.
    private static boolean isDivisible(VirgilMessage message) {
        return switch (message) {
            case VirgilMessage.Command(_, var values, _) -> values.size() > 1;
            case VirgilMessage.Request(var preamps, _) -> preamps.size() > 1;
            case VirgilMessage.Information _,VirgilMessage.Status _,VirgilMessage.Failure _,VirgilMessage.Unknown _ ->
                false;
        };
    }

    private static List<VirgilMessage> halves(VirgilMessage large) {
        return switch (large) {
            case VirgilMessage.Command(int preamp, var values, _) ->
                split(values, half -> new VirgilMessage.Command(preamp, half));
            case VirgilMessage.Information(int preamp, var reports) ->
                split(reports, half -> new VirgilMessage.Information(preamp, half));
            case VirgilMessage.Status(int preamp, var reports) ->
                split(reports, half -> new VirgilMessage.Status(preamp, half));
            case VirgilMessage.Request(var preamps, boolean array) when preamps.size() > 1 -> {
                int middle = preamps.size() / 2;
                yield List.of(new VirgilMessage.Request(preamps.subList(0, middle), array),
                        new VirgilMessage.Request(preamps.subList(middle, preamps.size()), array));
            }
            default -> throw new IllegalArgumentException("a message does not fit " + MAX_SIZE + " bytes");
        };
    }

    private static <T> List<VirgilMessage> split(SequencedMap<String, T> all,
            Function<SequencedMap<String, T>, VirgilMessage> message) {
        if (all.size() < 2) {
            throw new IllegalArgumentException("a message does not fit " + MAX_SIZE + " bytes");
        }
        var first = new LinkedHashMap<String, T>();
        var second = new LinkedHashMap<String, T>();
        all.forEach((name, value) -> (first.size() < all.size() / 2 ? first : second).put(name, value));
        return List.of(message.apply(first), message.apply(second));
    }

    private String write(List<VirgilMessage> messages) {
        var json = JsonWriter.compact().beginObject();
        if (envelope.sender() != null) {
            if (form == Form.C) {
                json.name("transmittingDevice").value(envelope.sender());
            }
            json.name("sendingDevice").value(envelope.sender());
        }
        if (envelope.receiver() != null) {
            json.name("receivingDevice").value(envelope.receiver());
        }
        json.name("messages").beginArray();
        messages.forEach(message -> write(json, message));
        return json.endArray().endObject().toString();
    }

    private void write(JsonWriter json, VirgilMessage message) {
        switch (message) {
            case VirgilMessage.Command(int preamp, var values, _) -> {
                begin(json, "command").name("preampIndex").value(preamp);
                values.forEach((name, value) -> value(json.name(name), value));
                json.endObject();
            }
            case VirgilMessage.Request(var preamps, boolean array) -> request(json, preamps, array);
            case VirgilMessage.Information(int preamp, var reports) -> {
                begin(json, form == Form.C ? "statusResponse" : "informationMessage").name("preampIndex")
                        .value(preamp);
                reports.forEach((name, report) -> report(json.name(name), report));
                json.endObject();
            }
            case VirgilMessage.Status(int preamp, var reports) -> {
                begin(json, form == Form.A ? "informationMessage" : "statusUpdate").name("preampIndex").value(preamp);
                reports.forEach((name, report) -> {
                    if (report.value() != null) {
                        value(json.name(name), report.value());
                    }
                });
                json.endObject();
            }
            case VirgilMessage.Failure(var value, var text) -> begin(json, "errorMessage").name("errorValue")
                    .value(value).name("errorString").value(text).endObject();
            case VirgilMessage.Unknown(var type) -> begin(json, type).endObject();
        }
    }

    private static JsonWriter begin(JsonWriter json, String type) {
        return json.beginObject().name("messageType").value(type);
    }

    private static void request(JsonWriter json, List<Integer> preamps, boolean array) {
        if (array) {
            begin(json, "infoRequest").name("preampIndex").beginArray();
            (preamps.isEmpty() ? List.of(VirgilMessage.ALL) : preamps).forEach(json::value);
            json.endArray().endObject();
            return;
        }
        for (int preamp : preamps.isEmpty() ? List.of(VirgilMessage.ALL) : preamps) {
            begin(json, "statusRequest").name("preampIndex").value(preamp).endObject();
        }
    }

    private void value(JsonWriter json, ParameterValue value) {
        if (form == Form.A) {
            bare(json, value);
        } else {
            bare(json.beginObject().name("value"), value);
            json.endObject();
        }
    }

    private static void bare(JsonWriter json, ParameterValue value) {
        switch (value) {
            case ParameterValue.Flag(boolean on) -> json.value(on);
            case ParameterValue.Words(var text) -> json.value(text);
            case ParameterValue.Amount amount -> number(json, amount.amount());
        }
    }

    /// Whole numbers without a point: a device may take `24.0` for no integer.
    private static void number(JsonWriter json, double number) {
        var amount = new ParameterValue.Amount(number);
        if (amount.isWhole()) {
            json.value((long) number);
        } else {
            json.value(Double.parseDouble(amount.toString()));
        }
    }

    private void report(JsonWriter json, ParameterReport report) {
        json.beginObject();
        if (report.type() != null) {
            json.name("dataType").value(word(report.type()));
        }
        if (form != Form.A) {
            if (report.unit() != null) {
                json.name("unit").value(report.unit());
            }
            number(json, "precision", report.precision());
        }
        if (report.value() != null) {
            bare(json.name("value"), report.value());
        }
        number(json, "minValue", report.min());
        number(json, "maxValue", report.max());
        number(json, "padLevel", report.padLevel());
        if (report.options() != null) {
            json.name("options").beginArray();
            report.options().forEach(json::value);
            json.endArray();
        }
        if (report.locked() != null) {
            json.name("locked").value(report.locked());
        }
        json.endObject();
    }

    private static void number(JsonWriter json, String name, @Nullable Double number) {
        if (number != null) {
            number(json.name(name), number);
        }
    }

    private static String word(Parameter.Type type) {
        return switch (type) {
            case BOOL -> "bool";
            case INT -> "int";
            case FLOAT -> "float";
            case ENUM -> "enum";
            case UNKNOWN -> "string";
        };
    }
}
