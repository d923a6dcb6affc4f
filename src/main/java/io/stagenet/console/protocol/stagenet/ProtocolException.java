package io.stagenet.console.protocol.stagenet;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.text.Text;
import java.io.Serial;

/// A received message is none: it is counted, shown with this sentence, and ignored; the link stays (readings,
/// StageNet 9). Has no stack trace, for it tells of the message and not of the code.
public final class ProtocolException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    private final String path;
    private final String reason;

    /// A binary message is none as a whole.
    ProtocolException(String textKey, Object... arguments) {
        this("", Text.of(textKey, arguments), "protocol.stagenet.whole.binary");
    }

    ProtocolException(JsonException refusal) {
        this(refusal.path(), refusal.reason(), "protocol.stagenet.whole.text");
    }

    private ProtocolException(String path, String reason, String wholeKey) {
        super(path.isEmpty() ? Text.of(wholeKey, reason) : path + ": " + reason, null, false, false);
        this.path = path;
        this.reason = reason;
    }

    /// The field, such as `AddressCount`; empty when it is the message as a whole.
    public String path() {
        return path;
    }

    /// Why, without the field; for operators. Quotes at most 40 characters of the message.
    public String reason() {
        return reason;
    }
}
