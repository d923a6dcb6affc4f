package io.stagenet.console.model.virgil;

import io.stagenet.console.text.Text;
import java.util.regex.Pattern;

/// What this console is called by stageboxes and other masters: a name as Dante takes it.
///
/// @param value 1 to [#MAX_LENGTH] letters, digits and hyphens, neither beginning nor ending with a hyphen
public record DeviceName(String value) {
    /// In characters.
    public static final int MAX_LENGTH = 31;
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?");
    private static final Pattern ILLEGAL = Pattern.compile("[^A-Za-z0-9]+");

    /// @throws IllegalArgumentException with a sentence for the operator
    public DeviceName {
        if (value.length() > MAX_LENGTH || !LEGAL.matcher(value).matches()) {
            throw new IllegalArgumentException(Text.of("device.name.wrong", value, MAX_LENGTH));
        }
    }

    /// A name made of any text: what is not legal becomes a hyphen, what is too long is cut.
    ///
    /// @param otherwise what it is when nothing is left of the text
    public static DeviceName like(String text, String otherwise) {
        String joined = ILLEGAL.matcher(text).replaceAll("-");
        String cut = joined.substring(0, Math.min(joined.length(), MAX_LENGTH)).replaceAll("^-+|-+$", "");
        return new DeviceName(cut.isEmpty() ? otherwise : cut);
    }

    @Override
    public String toString() {
        return value;
    }
}
