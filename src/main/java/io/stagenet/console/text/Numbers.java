package io.stagenet.console.text;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers as a person reads and types them: with the decimal mark of the language, and never grouped. What is read by
/// programs has a point in every language and does not come here: the wire, JSON, the command line, logs, names of files.
/// Any thread.
public final class Numbers {
    private static final int DECIMALS = 6;

    private Numbers() {
    }

    /// With a point where there is one, without trailing zeros and without the noise of binary fractions: `80`, `12.5`.
    public static String plain(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros()
                .toPlainString();
    }

    /// @param plain with a point, such as `-12.5`
    /// @return such as `-12,5` in German
    public static String shown(String plain) {
        return plain.replace('.', Text.language().decimalMark());
    }

    /// What a person typed, with a point. A point and a comma are the same in every language, as nothing is grouped; so is
    /// the minus of typography.
    public static String plain(String typed) {
        return typed.strip().replace(',', '.').replace('−', '-');
    }
}
