package io.stagenet.console.model.show;

import java.util.Optional;
import java.util.regex.Pattern;

/// The number of a cue: decimal, so that a cue fits between two others. 5.5 stands between 5 and 6, 5.10 is 5.1.
///
/// @param thousandths 1 to 9,999,999
public record CueNumber(int thousandths) implements Comparable<CueNumber> {
    static final int UNIT = 1000;
    /// The last whole one.
    public static final int MAX_WHOLE = 9999;
    /// The last, in thousandths.
    public static final int MAX = 9_999_999;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,3}))?");

    /// @throws IllegalArgumentException if out of range
    public CueNumber {
        if (thousandths < 1 || thousandths > MAX) {
            throw new IllegalArgumentException("cue number " + thousandths);
        }
    }

    /// @param whole 1 to 9999
    public static CueNumber of(int whole) {
        return new CueNumber(Math.multiplyExact(whole, UNIT));
    }

    /// Reads `5` or `5.25`: 0.001 to 9999.999. Empty if it is none.
    public static Optional<CueNumber> parse(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String decimals = match.group(2) == null ? "" : match.group(2);
        int number = Integer.parseInt(match.group(1)) * UNIT + Integer.parseInt((decimals + "000").substring(0, 3));
        return number < 1 || number > MAX ? Optional.empty() : Optional.of(new CueNumber(number));
    }

    /// The next whole number: what a cue recorded at the end gets.
    public CueNumber nextWhole() {
        return new CueNumber((thousandths / UNIT + 1) * UNIT);
    }

    @Override
    public int compareTo(CueNumber other) {
        return Integer.compare(thousandths, other.thousandths);
    }

    /// As short as it can be written: `5`, `5.5`, `5.25`.
    @Override
    public String toString() {
        String decimals = String.valueOf(UNIT + thousandths % UNIT).substring(1).replaceAll("0+$", "");
        return decimals.isEmpty() ? String.valueOf(thousandths / UNIT) : thousandths / UNIT + "." + decimals;
    }
}
