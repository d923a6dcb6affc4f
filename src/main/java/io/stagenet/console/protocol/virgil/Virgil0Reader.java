package io.stagenet.console.protocol.virgil;

import io.stagenet.console.json.JsonArray;
import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the messages of one envelope of Virgil 0. What one field has wrong is noted, and the field is as if it were not
/// there.
final class Virgil0Reader {
    /// A device of this era has no more: the index is the last octet of a group.
    private static final int MAX_INDEX = 255;
    private static final int LONGEST_WORD = 256;
    private static final int LONGEST_ERROR = 4_096;
    private static final int MAX_OPTIONS = 256;
    private static final double LARGEST = 1e12;
    private static final Set<String> NO_PARAMETERS = Set.of("messageType", "preampIndex", "preampIndices",
            "messageID", "responseID");

    private final boolean multicast;
    private final List<String> faults = new ArrayList<>();
    private boolean bareValues;
    private boolean objects;

    Virgil0Reader(boolean multicast) {
        this.multicast = multicast;
    }

    List<String> faults() {
        return faults;
    }

    boolean sawBareValues() {
        return bareValues;
    }

    boolean sawObjects() {
        return objects;
    }

    /// @throws JsonException if nothing of it can be used
    VirgilMessage message(JsonObject message) throws JsonException {
        String type = message.string("messageType", 1, LONGEST_WORD);
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "command" -> command(message);
            case "statusrequest", "inforequest", "informationrequest" -> request(message, type);
            case "informationmessage", "infomessage", "statusresponse", "parameterresponse" ->
                information(message);
            case "statusupdate" -> status(index(message), reports(message));
            case "errormessage", "errorresponse", "error" -> failure(message);
            default -> new VirgilMessage.Unknown(type);
        };
    }

    private static int index(JsonObject message) throws JsonException {
        return (int) message.integer("preampIndex", 0, MAX_INDEX);
    }

    private VirgilMessage command(JsonObject message) throws JsonException {
        int preamp = index(message);
        var values = new LinkedHashMap<String, ParameterValue>();
        var malformed = new LinkedHashMap<String, String>();
        for (var name : message.names()) {
            if (NO_PARAMETERS.contains(name)) {
                continue;
            }
            try {
                var object = message.ifObject(name);
                bareValues |= object == null;
                objects |= object != null;
                var value = object != null ? value(object, "value") : value(message, name);
                if (value == null) {
                    throw message.refuse(name, "virgil.value.none");
                }
                values.put(name, value);
            } catch (JsonException refusal) {
                faults.add(refusal.getMessage());
                malformed.put(name, refusal.getMessage());
            }
        }
        return new VirgilMessage.Command(preamp, values, malformed);
    }

    private static VirgilMessage request(JsonObject message, String type) throws JsonException {
        boolean array = message.isArray("preampIndex") || message.has("preampIndices")
                || !type.toLowerCase(Locale.ROOT).equals("statusrequest");
        var preamps = new ArrayList<Integer>();
        if (message.isArray("preampIndex") || message.isArray("preampIndices")) {
            JsonArray indices = message.array(message.isArray("preampIndex") ? "preampIndex" : "preampIndices");
            for (int i = 0; i < indices.size(); i++) {
                preamps.add((int) indices.integer(i, VirgilMessage.ALL, Short.MAX_VALUE));
            }
        } else {
            // An index too large is no fault of the message: the device says that it has no such preamp.
            var index = message.optionalInteger("preampIndex", VirgilMessage.ALL, Short.MAX_VALUE);
            index.ifPresent(one -> preamps.add((int) one));
        }
        return new VirgilMessage.Request(preamps, array);
    }

    private VirgilMessage information(JsonObject message) throws JsonException {
        int preamp = index(message);
        var reports = reports(message);
        boolean describes = reports.byName.values().stream().anyMatch(report -> report.type() != null);
        if (describes) {
            // Descriptions are objects in every form, and so tell nothing of it.
            return multicast ? new VirgilMessage.Status(preamp, reports.byName)
                    : new VirgilMessage.Information(preamp, reports.byName);
        }
        return status(preamp, reports);
    }

    private VirgilMessage status(int preamp, Reports reports) {
        bareValues |= reports.bareValues;
        objects |= reports.objects;
        return new VirgilMessage.Status(preamp, reports.byName);
    }

    private VirgilMessage failure(JsonObject message) throws JsonException {
        String text = message.optionalString("errorString", 0, LONGEST_ERROR);
        String value = message.optionalString("errorValue", 0, LONGEST_WORD);
        if (value == null && text == null) {
            throw message.refuse("errorValue", "virgil.error.empty");
        }
        return new VirgilMessage.Failure(value == null ? "" : value, text == null ? "" : text);
    }

    /// What a message tells of each parameter, and in which ways.
    private static final class Reports {
        final SequencedMap<String, ParameterReport> byName = new LinkedHashMap<>();
        boolean bareValues;
        boolean objects;
    }

    private Reports reports(JsonObject message) {
        var reports = new Reports();
        for (var name : message.names()) {
            if (NO_PARAMETERS.contains(name)) {
                continue;
            }
            try {
                var object = message.ifObject(name);
                if (object != null) {
                    reports.objects = true;
                    reports.byName.put(name, report(object));
                } else {
                    reports.bareValues = true;
                    var value = value(message, name);
                    if (value != null) {
                        reports.byName.put(name, ParameterReport.of(value));
                    }
                }
            } catch (JsonException refusal) {
                faults.add(refusal.getMessage());
            }
        }
        return reports;
    }

    private ParameterReport report(JsonObject parameter) {
        if (parameter.size() == 1 && parameter.has("value")) {
            // Nearly all that is ever told.
            return ParameterReport.of(tolerant(() -> value(parameter, "value")));
        }
        var type = type(parameter);
        var value = tolerant(() -> typed(parameter, type));
        var unit = tolerant(() -> parameter.optionalString("unit", 0, LONGEST_WORD));
        var options = tolerant(() -> options(parameter));
        String precision = parameter.has("precision") ? "precision" : "precison";
        return new ParameterReport(value, type, unit, number(parameter, "minValue"), number(parameter, "maxValue"),
                number(parameter, precision), lock(parameter), number(parameter, "padLevel"), options);
    }

    private Parameter.@Nullable Type type(JsonObject parameter) {
        String word = tolerant(() -> parameter.optionalString("dataType", 1, LONGEST_WORD));
        return word == null ? null : switch (word.toLowerCase(Locale.ROOT)) {
            case "bool", "boolean" -> Parameter.Type.BOOL;
            case "int", "integer" -> Parameter.Type.INT;
            case "float", "double", "number" -> Parameter.Type.FLOAT;
            case "enum" -> Parameter.Type.ENUM;
            default -> Parameter.Type.UNKNOWN;
        };
    }

    private static @Nullable ParameterValue typed(JsonObject parameter, Parameter.@Nullable Type type)
            throws JsonException {
        if (!parameter.has("value")) {
            return null;
        }
        return switch (type) {
            case BOOL -> ParameterValue.of(parameter.bool("value"));
            case INT -> ParameterValue.of((double) parameter.integer("value", (long) -LARGEST, (long) LARGEST));
            case FLOAT -> ParameterValue.of(parameter.decimal("value", -LARGEST, LARGEST));
            case ENUM -> new ParameterValue.Words(parameter.string("value", 0, LONGEST_WORD));
            case UNKNOWN -> value(parameter, "value");
            case null -> value(parameter, "value");
        };
    }

    /// A value of whatever type it has; null for JSON's null.
    private static @Nullable ParameterValue value(JsonObject object, String name) throws JsonException {
        if (object.isString(name)) {
            return new ParameterValue.Words(object.string(name, 0, LONGEST_WORD));
        }
        if (object.isBool(name)) {
            return ParameterValue.of(object.bool(name));
        }
        // Anything that is no value at all is refused as no number.
        return object.isAbsent(name) ? null : ParameterValue.of(object.decimal(name, -LARGEST, LARGEST));
    }

    private @Nullable Double number(JsonObject parameter, String name) {
        return parameter.isAbsent(name) ? null
                : tolerant(() -> parameter.decimal(name, -LARGEST, LARGEST));
    }

    private @Nullable Boolean lock(JsonObject parameter) {
        return !parameter.has("locked") ? null : tolerant(() -> parameter.bool("locked"));
    }

    private static @Nullable List<String> options(JsonObject parameter) throws JsonException {
        var words = parameter.optionalArray("options");
        if (words == null) {
            return null;
        }
        if (words.size() > MAX_OPTIONS) {
            throw parameter.refuse("options", "virgil.options.many", words.size(), MAX_OPTIONS);
        }
        var options = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            options.add(words.string(i, 0, LONGEST_WORD));
        }
        return options;
    }

    /// A field to be read.
    private interface Field<T> {
        @Nullable
        T read() throws JsonException;
    }

    private <T> @Nullable T tolerant(Field<T> field) {
        try {
            return field.read();
        } catch (JsonException refusal) {
            faults.add(refusal.getMessage());
            return null;
        }
    }
}
