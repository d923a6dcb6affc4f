package io.stagenet.console.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/// The operator's words, by key, from `io/stagenet/console/messages.properties` and its translations.
///
/// Patterns are [MessageFormat] patterns: `{0}` is the first argument, and an apostrophe is written twice. Numbers are
/// written without grouping. What a translation lacks is said in English. Any thread may call this. A key that is missing
/// in English too is a programming error and is thrown as such.
public final class Text {
    private static volatile Speech speech = Speech.in(Language.ENGLISH);

    private record Speech(Language language, ResourceBundle bundle) {
        static Speech in(Language language) {
            return new Speech(language, ResourceBundle.getBundle("io.stagenet.console.messages", language.bundle()));
        }
    }

    private Text() {
    }

    /// Chooses the language, once at the start: what was said before is not said again. English until then.
    public static void speak(Language language) {
        speech = Speech.in(language);
    }

    public static Language language() {
        return speech.language();
    }

    /// The sentences as they are, for a library that looks its own up.
    public static ResourceBundle bundle() {
        return speech.bundle();
    }

    /// The sentence behind `key`, with `arguments` filled in by their `toString`; a fraction gets the decimal mark of the
    /// language.
    ///
    /// @throws java.util.MissingResourceException if the bundle has no such key
    public static String of(String key, @Nullable Object... arguments) {
        var plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i] instanceof Double fraction ? Numbers.shown(fraction.toString())
                    : String.valueOf(arguments[i]);
        }
        return new MessageFormat(speech.bundle().getString(key), Locale.ROOT).format(plain);
    }
}
