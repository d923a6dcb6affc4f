package io.stagenet.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Nothing is written by the locale of the machine: what programs read is the same everywhere, what people read follows the
/// language of the console.
class FormatsTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern BY_THE_MACHINE = Pattern.compile("\\.formatted\\(|String\\.format\\((?!Locale\\.ROOT)"
            + "|\\b(Number|Decimal|Compact)\\w*Format\\b|ofLocalized|Locale\\.getDefault\\((?!Locale\\.Category)");

    @Test
    void noCodeFormatsByTheLocaleOfTheMachine() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var use = BY_THE_MACHINE.matcher(Files.readString(file));
                while (use.find()) {
                    found.add(CODE.relativize(file) + ": " + use.group());
                }
            }
        }
        assertThat(found).isEmpty();
    }
}
