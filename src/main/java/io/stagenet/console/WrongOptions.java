package io.stagenet.console;

import io.stagenet.console.text.Text;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what is wrong with a command line, in the language the program speaks. What picocli says itself is English.
final class WrongOptions {
    private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class, long.class);

    private WrongOptions() {
    }

    /// In one line.
    static String of(ParameterException wrong) {
        return switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                Text.of("main.options.missing", missing.getMissing().stream()
                        .map(each -> each.isOption() ? name(each) + " " + each.paramLabel() : name(each))
                        .collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice -> Text.of("main.options.twice", name(twice.getOverwritten()));
            default -> value(wrong);
        };
    }

    private static String unmatched(UnmatchedArgumentException unmatched) {
        String first = unmatched.getUnmatched().getFirst();
        if (!unmatched.isUnknownOption()) {
            return Text.of("main.options.unexpected", first);
        }
        var near = unmatched.getSuggestions();
        return near.isEmpty() ? Text.of("main.options.unknown", first)
                : Text.of("main.options.unknown.near", first, near.getFirst());
    }

    private static String value(ParameterException wrong) {
        var argument = wrong.getArgSpec();
        if (argument != null && wrong.getValue() != null) {
            if (NUMBERS.contains(argument.type())) {
                return Text.of("main.options.number", name(argument), wrong.getValue());
            }
            // Our own converters speak it already.
            if (wrong.getCause() instanceof TypeConversionException ours && argument.converters().length > 0) {
                return Text.of("main.options.value", name(argument), firstLine(ours.getMessage()));
            }
        }
        return firstLine(wrong.getMessage());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String firstLine(@Nullable String text) {
        return String.valueOf(text).lines().findFirst().orElse("");
    }
}
