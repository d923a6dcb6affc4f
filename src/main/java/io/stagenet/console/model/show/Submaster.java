package io.stagenet.console.model.show;

/// Levels that one fader brings in, in proportion, highest takes precedence.
///
/// @param number 1 to [#MAX_NUMBER]
public record Submaster(int number, String name, LevelSet levels) {
    public static final int MAX_NUMBER = 999;

    /// @throws IllegalArgumentException if the number or name is out of range
    public Submaster {
        if (number < 1 || number > MAX_NUMBER || name.length() > AddressSettings.MAX_NAME) {
            throw new IllegalArgumentException("submaster " + number + ", " + name.length());
        }
    }
}
