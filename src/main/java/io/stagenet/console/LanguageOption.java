package io.stagenet.console;

import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// `--language`, which every command takes. It holds for what the command line library says too, so it is read before
/// the rest of the line is.
final class LanguageOption {
    @Option(names = "--language", paramLabel = "en|de", converter = LanguageConverter.class, descriptionKey = "main.option.language") private @Nullable Language language;

    /// Null when it was not given.
    @Nullable
    Language language() {
        return language;
    }

    /// Speaks as `args` ask; English when they do not, as scripts read what stands on a terminal. What is wrong with the
    /// option is for the whole line to say.
    static void speak(String... args) {
        var option = new LanguageOption();
        try {
            new CommandLine(option).setUnmatchedArgumentsAllowed(true).parseArgs(args);
        } catch (ParameterException _) {
            option = new LanguageOption();
        }
        Text.speak(option.language == null ? Language.ENGLISH : option.language);
    }

    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String value) {
            return Language.named(value).orElseThrow(
                    () -> new TypeConversionException(Text.of("main.language", value, Language.words())));
        }
    }
}
