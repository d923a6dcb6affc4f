package io.stagenet.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The bundle and the code say the same.
class MessagesTest {
    private static final Path BUNDLE = Path.of("src/main/resources/io/stagenet/console/messages.properties");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-zA-Z]*(?:\\.[a-zA-Z0-9-]+)*\\.?)\"");
    private static final Pattern USE = Pattern.compile("Text\\.of\\(\\s*\"([^\"]+)\"\\s*([,)+])");

    private static List<String> keys() throws IOException {
        return Files.readAllLines(BUNDLE).stream().filter(line -> line.matches("[a-z][\\w.-]* *=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
    }

    private static String code() throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void hasEveryKeyOnce() throws IOException {
        assertThat(keys()).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void hasEverySentenceTheCodeAsksFor() throws IOException {
        var missing = new TreeSet<String>();
        var keys = keys();
        var uses = USE.matcher(code());
        while (uses.find()) {
            String key = uses.group(1);
            boolean prefix = uses.group(2).equals("+");
            if (prefix ? keys.stream().noneMatch(it -> it.startsWith(key)) : !keys.contains(key)) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void hasNoSentenceThatNobodySays() throws IOException {
        var literals = new ArrayList<String>();
        var found = LITERAL.matcher(code());
        while (found.find()) {
            literals.add(found.group(1));
        }
        var unused = new TreeSet<>(keys());
        unused.removeIf(key -> literals.stream()
                .anyMatch(literal -> key.equals(literal) || (literal.endsWith(".") && key.startsWith(literal))));
        assertThat(unused).isEmpty();
    }

    @Test
    void fillsInArgumentsPlainly() {
        assertThat(Text.of("model.address.invalid", "SN70000", 65_535))
                .isEqualTo("\"SN70000\" is not a StageNet address: expected SN1 to SN65535");
    }
}
