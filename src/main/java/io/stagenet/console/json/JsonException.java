package io.stagenet.console.json;

import io.stagenet.console.text.Text;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/// A text, or one value in it, was refused. Says where and why, in the operator's words.
///
/// A hostile text can hold tens of thousands of bad values, so making one is cheap: no stack trace (it tells of the
/// text, not of the code), and the sentence is only put together when somebody reads it.
public final class JsonException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final @Nullable JsonPath path;
    private final String key;
    private final String[] arguments;

    JsonException(@Nullable JsonPath path, String key, String... arguments) {
        super(key, null, false, false);
        this.path = path;
        this.key = key;
        this.arguments = arguments;
    }

    /// The field, such as `Mappings[3].Channel`; empty when it is the text as a whole.
    public String path() {
        return path == null ? "" : path.toString();
    }

    /// Why, without the field. Quotes at most 40 characters of the text.
    public String reason() {
        return Text.of(key, (Object[]) arguments);
    }

    /// Field and reason, such as `Mappings[3].Channel: must be 0 or more, was -1`; without a field, of the text.
    @Override
    public String getMessage() {
        return path == null ? Text.of("json.text", reason()) : path + ": " + reason();
    }
}
