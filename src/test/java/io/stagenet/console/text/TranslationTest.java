package io.stagenet.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The translation says all that the original says, and says it in its own language.
class TranslationTest {
    private static final Path FOLDER = Path.of("src/main/resources/io/stagenet/console");
    private static final Map<String, String> ENGLISH = read("messages.properties");
    private static final Map<String, String> GERMAN = read("messages_de.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_]+");

    /// What a simulated stagebox says on the wire, where nobody chooses a language.
    private static final String WIRE = "sim.box.error.";

    /// Read as they stand, without a pattern.
    private static final Pattern PLAIN = Pattern.compile("(sim|main|doctor)\\.option\\..*");

    /// Words that are the same in both languages.
    private static final Set<String> SAME = Set.of("Apache", "B", "BACK", "BLACKOUT", "Blackout", "C", "Check", "Cmd",
            "Console",
            "Control", "Cue",
            "Cues",
            "DATA_PKT",
            "DEMO",
            "Deutsch", "Dimmer", "English", "Export", "F", "FLASH", "Fader", "Flash", "G", "GM", "GO", "Gateway",
            "Gateways", "HPF",
            "Hardware",
            "Java", "JavaFX", "KB", "Lease", "Leases", "License", "Log", "Master", "Monitor", "Name", "Normal", "O",
            "Option", "PAD", "Patch",
            "PAUSE", "Pause",
            "Preamps", "RECORD", "S", "SN", "SOLO", "Show", "Snapshots", "StageNet", "Stagebox", "Sub", "System", "TO",
            "Tracking", "UPDATE", "V", "Version",
            "Virgil",
            "csv", "dB", "in",
            "jsonl",
            "messages", "ms", "n", "offline", "ok", "online", "only", "patch", "s", "Ø");

    private static Map<String, String> read(String file) {
        var sentences = new LinkedHashMap<String, String>();
        try {
            for (var line : Files.readAllLines(FOLDER.resolve(file))) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    assertThat(sentences.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip()))
                            .as("twice in %s: %s", file, line).isNull();
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sentences;
    }

    @Test
    void hasTheKeysOfTheOriginalInItsOrder() {
        assertThat(GERMAN.keySet()).containsExactlyElementsOf(
                ENGLISH.keySet().stream().filter(key -> !key.startsWith(WIRE)).toList());
    }

    @Test
    void hasTheArgumentsOfTheOriginal() {
        var differing = new TreeMap<String, String>();
        GERMAN.forEach((key, german) -> {
            if (!arguments(german).equals(arguments(ENGLISH.getOrDefault(key, "")))) {
                differing.put(key, german);
            }
        });
        assertThat(differing).isEmpty();
    }

    private static List<String> arguments(String pattern) {
        return PLACEHOLDER.matcher(pattern).results().map(each -> each.group()).sorted().toList();
    }

    @Test
    void leavesNothingInEnglishButAFewWords() {
        var left = new TreeMap<String, String>();
        GERMAN.forEach((key, german) -> {
            boolean hasWords = !words(german).isEmpty();
            if (hasWords && german.equals(ENGLISH.get(key)) && !SAME.containsAll(words(german))) {
                left.put(key, german);
            }
        });
        assertThat(left).isEmpty();
    }

    @Test
    void allowsNoWordThatIsNotNeeded() {
        var needed = GERMAN.entrySet().stream().filter(each -> each.getValue().equals(ENGLISH.get(each.getKey())))
                .flatMap(each -> words(each.getValue()).stream()).collect(Collectors.toSet());
        assertThat(needed).containsAll(SAME);
    }

    /// What is asked in the window is answered by a button; the line that does the same stands in brackets behind its name.
    @Test
    void namesTheButtonsWhereItNamesTheirLines() {
        var buttons = Map.of("RESUME", "ui.recovery.resume", "HOLD", "ui.recovery.hold");
        var unnamed = new TreeMap<String, String>();
        buttons.forEach((line, button) -> GERMAN.forEach((key, german) -> {
            if (words(german).contains(line) && !german.contains(GERMAN.get(button) + " (" + line + ")")) {
                unnamed.put(key, german);
            }
        }));
        assertThat(unnamed).isEmpty();
        assertThat(GERMAN.get("ui.go.waits")).contains(GERMAN.get("ui.recovery.resume"),
                GERMAN.get("ui.recovery.hold"));
        assertThat(GERMAN.get("ui.go.release").toLowerCase(Locale.ROOT)).as("which lets go of the whole list")
                .doesNotContain(GERMAN.get("ui.recovery.hold").toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String pattern) {
        return WORD.matcher(PLACEHOLDER.matcher(pattern).replaceAll(" ")).results().map(each -> each.group())
                .collect(Collectors.toSet());
    }

    @Test
    void isMadeOfPatternsThatFillIn() {
        var broken = new ArrayList<String>();
        GERMAN.forEach((key, pattern) -> {
            if (PLAIN.matcher(key).matches()) {
                return;
            }
            var arguments = new Object[]{"<0>", "<1>", "<2>", "<3>", "<4>", "<5>"};
            String said = new MessageFormat(pattern, Locale.ROOT).format(arguments);
            boolean whole = PLACEHOLDER.matcher(pattern).results()
                    .allMatch(each -> said.contains("<" + each.group().charAt(1) + ">"));
            // An apostrophe that is not doubled is lost, and takes the placeholders behind it along.
            if (!whole || said.contains("{") || said.chars().filter(c -> c == '\'').count() * 2 != pattern.chars()
                    .filter(c -> c == '\'').count()) {
                broken.add(key);
            }
        });
        assertThat(broken).isEmpty();
    }
}
