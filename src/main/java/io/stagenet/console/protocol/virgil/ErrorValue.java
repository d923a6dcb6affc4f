package io.stagenet.console.protocol.virgil;

import java.util.Optional;

/// The error values of the document ("Error Message").
public enum ErrorValue {
    UNRECOGNIZED_COMMAND("UnrecognizedCommand"), VALUE_OUT_OF_RANGE("ValueOutOfRange"),
    INVALID_VALUE_TYPE("InvalidValueType"), UNABLE_TO_CHANGE_VALUE("UnableToChangeValue");

    private final String word;

    ErrorValue(String word) {
        this.word = word;
    }

    /// As we send it.
    public String word() {
        return word;
    }

    /// In any letter case; empty for values the document does not have, which are shown as text.
    public static Optional<ErrorValue> of(String word) {
        for (var value : values()) {
            if (value.word.equalsIgnoreCase(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
