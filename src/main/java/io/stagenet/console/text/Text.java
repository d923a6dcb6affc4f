package io.stagenet.console.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The operator's words, by key, from `io/stagenet/console/messages.properties`.
///
/// Patterns are [MessageFormat] patterns: `{0}` is the first argument, and an apostrophe is written twice. Numbers are
/// written without grouping. Any thread may call this. A missing key is a programming error and is thrown as such.
public final class Text {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("io.stagenet.console.messages", Locale.ROOT);

    private Text() {
    }

    /// The sentence behind `key`, with `arguments` filled in by their `toString`.
    ///
    /// @throws java.util.MissingResourceException if the bundle has no such key
    public static String of(String key, @Nullable Object... arguments) {
        var plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(plain);
    }
}
