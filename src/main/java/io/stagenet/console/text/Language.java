package io.stagenet.console.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A language the console speaks.
public enum Language {
    /// The root of the bundles: looked up by itself, no other language can slip in from the machine.
    ENGLISH("en", Locale.ENGLISH, Locale.ROOT, '.'),
    GERMAN("de", Locale.GERMAN, Locale.GERMAN, ',');

    private final String word;
    private final Locale locale;
    private final Locale bundle;
    private final char decimalMark;

    Language(String word, Locale locale, Locale bundle, char decimalMark) {
        this.word = word;
        this.locale = locale;
        this.bundle = bundle;
        this.decimalMark = decimalMark;
    }

    /// As options and settings name it: `en`, `de`.
    public String word() {
        return word;
    }

    /// For what words itself, such as the menus of JavaFX.
    public Locale locale() {
        return locale;
    }

    Locale bundle() {
        return bundle;
    }

    // Not asked of the system: a runtime made for one program may know no locale but the root.
    char decimalMark() {
        return decimalMark;
    }

    /// The language of this name, in any case of letters; empty if there is none.
    public static Optional<Language> named(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equalsIgnoreCase(word.strip())).findFirst();
    }

    /// The language of a locale, whatever its country; English if we do not speak it.
    public static Language of(Locale locale) {
        return named(locale.getLanguage()).orElse(ENGLISH);
    }

    /// The language the system is set to; English if we do not speak it.
    public static Language ofSystem() {
        return of(Locale.getDefault(Locale.Category.DISPLAY));
    }

    /// All names, as a person reads a list.
    public static String words() {
        return Arrays.stream(values()).map(Language::word).collect(Collectors.joining(", "));
    }
}
