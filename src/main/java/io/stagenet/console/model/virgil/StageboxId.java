package io.stagenet.console.model.virgil;

/// Who a stagebox is: the name it sends under, which Virgil takes from Dante. A place added by hand that has not said its
/// name yet is called by its address.
///
/// @param value 1 to 256 characters
public record StageboxId(String value) implements Comparable<StageboxId> {
    /// In characters.
    public static final int MAX_LENGTH = 256;

    /// @throws IllegalArgumentException if the name is empty or too long
    public StageboxId {
        if (!isName(value)) {
            throw new IllegalArgumentException("a stagebox name has 1 to " + MAX_LENGTH + " characters");
        }
    }

    /// Whether a box can be called this.
    public static boolean isName(String text) {
        return !text.isBlank() && text.length() <= MAX_LENGTH;
    }

    @Override
    public int compareTo(StageboxId other) {
        int byLetters = value.compareToIgnoreCase(other.value);
        return byLetters != 0 ? byLetters : value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
