package io.stagenet.console.model;

import io.stagenet.console.text.Text;

/// One address of the StageNet address space, written `SN` and a decimal number (spec, phase 3; readings, StageNet 4).
///
/// @param number 1 to [#MAX_NUMBER]
public record StageNetAddress(int number) implements Comparable<StageNetAddress> {
    /// The highest address number there is; arrays of the data plane are this long plus one.
    public static final int MAX_NUMBER = 65_535;
    private static final String PREFIX = "SN";

    /// @throws IllegalArgumentException if the number is out of range
    public StageNetAddress {
        if (number < 1 || number > MAX_NUMBER) {
            throw new IllegalArgumentException(Text.of("model.address.invalid", PREFIX + number, MAX_NUMBER));
        }
    }

    /// Reads the exact written form: `SN`, no leading zero, nothing else.
    ///
    /// @throws IllegalArgumentException if the text is anything else
    public static StageNetAddress parse(String text) {
        int number = numberIn(text);
        if (number == 0) {
            throw new IllegalArgumentException(Text.of("model.address.invalid", text, MAX_NUMBER));
        }
        return new StageNetAddress(number);
    }

    /// The number in the exact written form, or 0 if the text is anything else: for readers of untrusted text, which
    /// name their own reason and may meet thousands of bad ones in one message.
    public static int numberIn(String text) {
        if (!text.startsWith(PREFIX) || text.length() == PREFIX.length() || text.length() > PREFIX.length() + 5
                || text.charAt(PREFIX.length()) == '0') {
            return 0;
        }
        int number = 0;
        for (int i = PREFIX.length(); i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            number = number * 10 + digit - '0';
        }
        return number <= MAX_NUMBER ? number : 0;
    }

    @Override
    public int compareTo(StageNetAddress other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return PREFIX + number;
    }
}
