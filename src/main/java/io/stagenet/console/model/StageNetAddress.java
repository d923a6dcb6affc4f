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
        if (text.length() > PREFIX.length() && text.length() <= PREFIX.length() + 5 && text.startsWith(PREFIX)
                && text.charAt(PREFIX.length()) != '0') {
            int number = 0;
            for (int i = PREFIX.length(); i < text.length(); i++) {
                char digit = text.charAt(i);
                number = digit < '0' || digit > '9' ? Integer.MIN_VALUE / 16 : number * 10 + digit - '0';
            }
            if (number >= 1 && number <= MAX_NUMBER) {
                return new StageNetAddress(number);
            }
        }
        throw new IllegalArgumentException(Text.of("model.address.invalid", text, MAX_NUMBER));
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
