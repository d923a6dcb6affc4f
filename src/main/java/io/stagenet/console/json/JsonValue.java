package io.stagenet.console.json;

import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What one value in a text may be read as; nothing is turned into another type. `JsonObject` and `JsonArray` ask here,
/// with the path to name in a refusal.
///
/// Values are `String`, `Boolean`, [Numeral], [JsonObject], [JsonArray] and [Null#NULL]; Java's null is an absent key.
final class JsonValue {
    /// A number as it was written: what it means depends on who asks.
    record Numeral(String text) {
    }

    /// The literal `null`.
    enum Null {
        NULL
    }

    /// What can be asked for, in the operator's words.
    enum Kind {
        STRING("json.kind.string"), INTEGER("json.kind.integer"), NUMBER("json.kind.number"),
        BOOLEAN("json.kind.boolean"), OBJECT("json.kind.object"), ARRAY("json.kind.array");

        private final String text;

        Kind(String key) {
            text = Text.of(key);
        }
    }

    private JsonValue() {
    }

    static boolean isAbsent(@Nullable Object value) {
        return value == null || value == Null.NULL;
    }

    static String string(JsonPath path, @Nullable Object value, int minLength, int maxLength) throws JsonException {
        if (!(value instanceof String text)) {
            throw wrongType(path, value, Kind.STRING);
        }
        if (text.length() < minLength || text.length() > maxLength) {
            throw new JsonException(path, "json.string.length", "" + minLength, "" + maxLength, "" + text.length());
        }
        if (hasHalfCharacter(text)) {
            throw new JsonException(path, "json.string.half");
        }
        return text;
    }

    static long integer(JsonPath path, @Nullable Object value, long min, long max) throws JsonException {
        if (!(value instanceof Numeral(String text))) {
            throw wrongType(path, value, Kind.INTEGER);
        }
        long number = text.length() <= 18 && isDigits(text) ? Long.parseLong(text) : exactLong(path, text);
        if (number < min || number > max) {
            throw outOfRange(path, text, min, max);
        }
        return number;
    }

    static double decimal(JsonPath path, @Nullable Object value, double min, double max) throws JsonException {
        if (!(value instanceof Numeral(String text))) {
            throw wrongType(path, value, Kind.NUMBER);
        }
        double number = Double.parseDouble(text);
        if (!(number >= min && number <= max)) {
            throw new JsonException(path, "json.number.range", "" + min, "" + max, Excerpt.of(text));
        }
        return number;
    }

    static boolean bool(JsonPath path, @Nullable Object value) throws JsonException {
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw wrongType(path, value, Kind.BOOLEAN);
    }

    static JsonObject object(JsonPath path, @Nullable Object value) throws JsonException {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw wrongType(path, value, Kind.OBJECT);
    }

    static JsonArray array(JsonPath path, @Nullable Object value) throws JsonException {
        if (value instanceof JsonArray array) {
            return array;
        }
        throw wrongType(path, value, Kind.ARRAY);
    }

    static JsonException wrongType(@Nullable JsonPath path, @Nullable Object value, Kind kind) {
        String wanted = kind.text;
        return switch (value) {
            case null -> new JsonException(path, "json.missing", wanted);
            case String text -> new JsonException(path, "json.type", wanted, Excerpt.quoted(text));
            case Numeral(String text) -> new JsonException(path, "json.type", wanted, Excerpt.of(text));
            case JsonObject _ -> new JsonException(path, "json.type", wanted, Kind.OBJECT.text);
            case JsonArray _ -> new JsonException(path, "json.type", wanted, Kind.ARRAY.text);
            case Null _ -> new JsonException(path, "json.type", wanted, "null");
            default -> new JsonException(path, "json.type", wanted, value.toString());
        };
    }

    /// Whether the text has an unpaired surrogate. JSON can spell one (`\ud800`), UTF-8 cannot: such a text would come
    /// back changed from a file or the wire, and an identity must not.
    private static boolean hasHalfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /// 4.0 and 4e0 are integers, 4.5 is none. The size is looked at first: 1e999999999 must not be written out.
    private static long exactLong(JsonPath path, String text) throws JsonException {
        try {
            var exact = new BigDecimal(text);
            if (exact.signum() == 0) {
                return 0;
            }
            if (exact.stripTrailingZeros().scale() > 0) {
                throw new JsonException(path, "json.type", Kind.INTEGER.text, Excerpt.of(text));
            }
            return exact.longValueExact();
        } catch (ArithmeticException | NumberFormatException beyondLong) {
            throw new JsonException(path, "json.integer.huge", Excerpt.of(text));
        }
    }

    private static JsonException outOfRange(JsonPath path, String text, long min, long max) {
        return max == Long.MAX_VALUE ? new JsonException(path, "json.integer.min", "" + min, Excerpt.of(text))
                : new JsonException(path, "json.integer.range", "" + min, "" + max, Excerpt.of(text));
    }
}
