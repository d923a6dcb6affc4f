package io.stagenet.console.json;

import io.stagenet.console.json.JsonValue.Kind;
import io.stagenet.console.json.JsonValue.Null;
import io.stagenet.console.json.JsonValue.Numeral;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/// Reads one JSON object strictly (RFC 8259): keys only once per object, nothing after the object, no `NaN`, no
/// comments, no coercion. Any text at all ends in an object or in a [JsonException], within the limits given.
///
/// Any thread; one reader object per text.
public final class JsonReader {
    /// The limits are kept here and not in Jackson, so that a refusal can name the field. Keys are not kept in the
    /// factory's shared table: one sender's keys must not be able to slow down or fail another's text.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(JsonLimits.DEEPEST + 1)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            // Texts are read on few threads, thousands a second: each keeps its buffers.
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .build();

    private static final SharedNames NAMES = new SharedNames();

    /// A broken word is noticed at its end: an excerpt begins this many characters earlier.
    private static final int BEFORE_ERROR = 15;

    private final JsonParser parser;
    private final JsonLimits limits;
    /// What the parser is in, for the errors it finds by itself: the field, or the object or array round it, since a
    /// parser looks ahead.
    private @Nullable JsonPath here;
    private int tokens;

    private JsonReader(JsonParser parser, JsonLimits limits) {
        this.parser = parser;
        this.limits = limits;
    }

    /// Reads a text that is one object.
    ///
    /// @throws JsonException naming the first field that is broken, or that exceeds a limit
    public static JsonObject readObject(String text, JsonLimits limits) throws JsonException {
        if (text.length() > limits.maxChars()) {
            throw new JsonException(null, "json.limit.text", "" + limits.maxChars(), "" + text.length());
        }
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            var reader = new JsonReader(parser, limits);
            try {
                return reader.document();
            } catch (UnexpectedEndOfInputException end) {
                throw new JsonException(reader.here, "json.end");
            } catch (JacksonException broken) {
                throw reader.syntax(text, broken);
            }
        } catch (RuntimeException unexpected) {
            // Whatever else a parser may come up with: a text must never be able to stop the console.
            throw new JsonException(null, "json.unreadable", Excerpt.of(String.valueOf(unexpected.getMessage())));
        }
    }

    private JsonObject document() throws JsonException {
        var first = next();
        if (first == null) {
            throw new JsonException(null, "json.empty");
        }
        var value = value(first, null, 1);
        if (!(value instanceof JsonObject object)) {
            throw JsonValue.wrongType(null, value, Kind.OBJECT);
        }
        here = null;
        if (parser.nextToken() != null) {
            throw new JsonException(null, "json.trailing");
        }
        return object;
    }

    private Object value(JsonToken token, @Nullable JsonPath path, int depth) throws JsonException {
        here = path;
        return switch (token) {
            case START_OBJECT -> object(path, depth);
            case START_ARRAY -> array(path, depth);
            case VALUE_STRING -> limited(parser.getString(), limits.maxString(), "json.limit.string");
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new Numeral(limited(parser.getString(), limits.maxNumber(), "json.limit.number"));
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Null.NULL;
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException(token.name());
        };
    }

    private JsonObject object(@Nullable JsonPath path, int depth) throws JsonException {
        checkDepth(depth);
        var fields = new JsonFields();
        for (var token = inside(); token != JsonToken.END_OBJECT; token = inside()) {
            String name = NAMES.shared(limited(parser.getString(), limits.maxName(), "json.limit.name"));
            var at = JsonPath.key(path, name);
            here = at;
            if (fields.contains(name)) {
                throw new JsonException(at, "json.duplicate");
            }
            fields.add(name, value(inside(), at, depth + 1));
            here = path;
        }
        return new JsonObject(path, fields);
    }

    private JsonArray array(@Nullable JsonPath path, int depth) throws JsonException {
        checkDepth(depth);
        var elements = new ArrayList<Object>();
        for (var token = inside(); token != JsonToken.END_ARRAY; token = inside()) {
            elements.add(value(token, JsonPath.element(path, elements.size()), depth + 1));
            here = path;
        }
        return new JsonArray(path, elements);
    }

    private JsonToken inside() throws JsonException {
        var token = next();
        if (token == null) {
            throw new JsonException(here, "json.end");
        }
        return token;
    }

    private @Nullable JsonToken next() throws JsonException {
        if (++tokens > limits.maxTokens()) {
            throw new JsonException(here, "json.limit.tokens", "" + limits.maxTokens());
        }
        return parser.nextToken();
    }

    private void checkDepth(int depth) throws JsonException {
        if (depth > limits.maxDepth()) {
            throw new JsonException(here, "json.limit.depth", "" + limits.maxDepth());
        }
    }

    private String limited(String text, int max, String refusal) throws JsonException {
        if (text.length() > max) {
            throw new JsonException(here, refusal, "" + max, "" + text.length());
        }
        return text;
    }

    /// Jackson's own sentence is not for operators; the place and what stands round it is.
    private JsonException syntax(String text, JacksonException broken) {
        var location = broken.getLocation();
        long offset = location == null ? -1 : location.getCharOffset();
        int at = Math.clamp(offset, 0, text.length());
        String excerpt = Excerpt.from(text, Math.max(0, at - BEFORE_ERROR));
        String before = text.substring(0, at);
        long lines = before.chars().filter(each -> each == '\n').count();
        return lines == 0 ? new JsonException(here, "json.syntax", "" + (at + 1), excerpt)
                : new JsonException(here, "json.syntax.line", "" + (lines + 1), "" + (at - before.lastIndexOf('\n')),
                        excerpt);
    }
}
