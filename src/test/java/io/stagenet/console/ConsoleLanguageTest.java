package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which language a console speaks: that of its settings, else that of the system, and only where it is to choose.
class ConsoleLanguageTest {
    private final Locale machine = Locale.getDefault();

    @TempDir Path folder;

    @AfterEach
    void speakEnglishAgain() {
        Locale.setDefault(machine);
        Text.speak(Language.ENGLISH);
    }

    private Language spoken(boolean speaksSettings) throws Exception {
        var options = new ConsoleOptions(false, false, List.of("lo"), List.of(), folder, null, null,
                new ConsoleOptions.VirgilOptions(List.of(), 0, InetAddress.getLoopbackAddress()), speaksSettings);
        try (var _ = ConsoleService.start(options, new NoGear())) {
            return Text.language();
        }
    }

    private void prefer(String language) throws Exception {
        Files.writeString(folder.resolve("settings.json"),
                "{\"format\": 1, \"preferences\": {\"language\": \"" + language + "\"}}");
    }

    @Test
    void isThatOfTheSettings() throws Exception {
        Locale.setDefault(Locale.UK);
        prefer("de");
        assertThat(spoken(true)).isEqualTo(Language.GERMAN);
        Locale.setDefault(Locale.GERMANY);
        prefer("en");
        assertThat(spoken(true)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void isThatOfTheSystemWhereTheSettingsNameNone() throws Exception {
        Locale.setDefault(Locale.forLanguageTag("de-CH"));
        assertThat(spoken(true)).isEqualTo(Language.GERMAN);
        prefer("tlh");
        assertThat(spoken(true)).isEqualTo(Language.GERMAN);
        Locale.setDefault(Locale.FRANCE);
        assertThat(spoken(true)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void staysAsItWasChosenWhereItIsNotToChoose() throws Exception {
        Locale.setDefault(Locale.GERMANY);
        prefer("de");
        assertThat(spoken(false)).isEqualTo(Language.ENGLISH);
    }
}
