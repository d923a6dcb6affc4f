package io.stagenet.console.protocol.virgil;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.text.Text;
import java.io.Serial;

/// A received text is no transmission: it is counted, shown with this sentence, and ignored. Has no stack trace, for it
/// tells of the text and not of the code.
public final class VirgilException extends Exception {
    @Serial private static final long serialVersionUID = 1;

    VirgilException(JsonException refusal) {
        super(refusal.getMessage(), null, false, false);
    }

    VirgilException(String textKey, Object... arguments) {
        super(Text.of(textKey, arguments), null, false, false);
    }
}
