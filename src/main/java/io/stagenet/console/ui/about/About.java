package io.stagenet.console.ui.about;

import io.stagenet.console.text.BuildVersion;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/// What an operator is asked for when he asks for help, and whose work is inside. Any thread.
///
/// @param facts by name, in their order
/// @param parts of others, in the order of the list that packages carry
record About(Map<String, String> facts, List<Part> parts) {
    /// A line of the table of parts; the line under the table's head has only dashes.
    private static final Pattern ROW = Pattern.compile("\\| ([^|-][^|]*) \\| ([^|]*) \\| ([^|]*) \\|");

    /// @param name      a library or a typeface, or several of one origin
    /// @param licence   by its short name
    /// @param copyright who made it
    record Part(String name, String licence, String copyright) {
    }

    /// Of this process.
    static About thisConsole() {
        var facts = new LinkedHashMap<String, String>();
        facts.put(Text.of("ui.about.version"), BuildVersion.version());
        facts.put(Text.of("ui.about.java"), Runtime.version() + ", " + System.getProperty("java.vendor"));
        facts.put(Text.of("ui.about.javafx"), System.getProperty("javafx.runtime.version", "?"));
        facts.put(Text.of("ui.about.system"),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        facts.put(Text.of("ui.about.licence"), Text.of("ui.about.licence.own"));
        return new About(facts, parts(thirdParty()));
    }

    /// The list of parts that is in every package, as it is there.
    private static String thirdParty() {
        try (var list = Objects.requireNonNull(About.class.getResourceAsStream("THIRD-PARTY.md"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Part> parts(String list) {
        // The first match names the columns.
        return list.lines().map(ROW::matcher).filter(row -> row.matches()).skip(1)
                .map(row -> new Part(row.group(1), row.group(2), row.group(3))).toList();
    }

    /// All of it, to be sent to somebody.
    String text() {
        var text = new StringJoiner("\n", "", "\n");
        text.add(Text.of("ui.title"));
        facts.forEach((name, value) -> text.add(name + ": " + value));
        text.add("").add(Text.of("ui.about.parts", parts.size()));
        parts.forEach(part -> text.add(part.name() + ": " + part.licence() + ", © " + part.copyright()));
        return text.toString();
    }
}
