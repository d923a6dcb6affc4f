package io.stagenet.console.ui.device;

/// Reads a whole number as an operator types it.
final class TypedNumber {
    private static final int MOST_DIGITS = 6;

    private TypedNumber() {
    }

    /// @return 1 to `max`, or -1 for anything else
    static int of(String typed, int max) {
        String digits = typed.strip();
        boolean number = !digits.isEmpty() && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = number ? Integer.parseInt(digits) : -1;
        return value >= 1 && value <= max ? value : -1;
    }
}
