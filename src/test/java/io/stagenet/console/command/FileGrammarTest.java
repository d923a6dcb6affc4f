package io.stagenet.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.stagenet.console.command.ParsedCommand.WriteDiagnostics;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileGrammarTest {
    static Stream<Arguments> diagnosticsLines() {
        return Stream.of(
                Arguments.of("DIAGNOSTICS", null, false),
                Arguments.of("DIAGNOSTICS WITH SHOW", null, true),
                Arguments.of("diagnostics help.zip", "help.zip", false),
                Arguments.of("DIAGNOSTICS /tmp/for the office.zip with show ", "/tmp/for the office.zip", true),
                Arguments.of("DIAGNOSTICS \"for the office.zip\"", "for the office.zip", false),
                Arguments.of("DIAGNOSTICS \"a \"\"b\"\" WITH SHOW\" WITH SHOW", "a \"b\" WITH SHOW", true),
                Arguments.of("DIAGNOSTICS C:\\help\\WITH.zip", "C:\\help\\WITH.zip", false));
    }

    @ParameterizedTest
    @MethodSource("diagnosticsLines")
    void takesTheRestOfTheLineAsTheFileForWhoeverIsToHelp(String line, @Nullable String file, boolean show)
            throws CommandSyntaxException {
        assertThat(CommandParser.parse(line)).isEqualTo(new WriteDiagnostics(file, show));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DIAGNOSTICS WITH", "DIAGNOSTICS x.zip WITH", "DIAGNOSTICS \"x.zip\" y",
        "DIAGNOSTICS WITH SHOWS", "DIAGNOSTICS x.zip with shown",
        "DIAGNOSTICS \"x.zip"})
    void refusesHalfAQuestionForDiagnostics(String line) {
        assertThatExceptionOfType(CommandSyntaxException.class).isThrownBy(() -> CommandParser.parse(line))
                .withMessageContaining("SHOW");
    }

    @Test
    void aFolderIsNoNameAndAQuoteIsClosed() {
        assertThatExceptionOfType(CommandSyntaxException.class).isThrownBy(() -> CommandParser.parse("SAVE shows/"))
                .withMessageContaining("name of the file");
        assertThatExceptionOfType(CommandSyntaxException.class).isThrownBy(() -> CommandParser.parse("SAVE \"shows/x"))
                .withMessageContaining("quote").satisfies(it -> assertThat(it.position()).isEqualTo(5));
    }
}
