package io.stagenet.console.service.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.net.InterfaceFacts;
import io.stagenet.console.net.InterfaceSurvey;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of a machine that has no network.
class InterfacesCheckTest {
    @AfterEach
    void speakEnglish() {
        Text.speak(Language.ENGLISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ENGLISH | 0 | This machine has no network interface.",
        "ENGLISH | 1 | The only network interface of this machine cannot be used.",
        "ENGLISH | 2 | None of the 2 network interfaces of this machine can be used.",
        "GERMAN | 0 | Dieser Rechner hat keine Netzwerkschnittstelle.",
        "GERMAN | 1 | Die einzige Netzwerkschnittstelle dieses Rechners ist nicht benutzbar.",
        "GERMAN | 2 | Keine der 2 Netzwerkschnittstellen dieses Rechners ist benutzbar."})
    void whatCannotBeUsedIsCounted(Language language, int count, String sentence) {
        Text.speak(language);
        var all = new ArrayList<InterfaceFacts>();
        for (int i = 0; i < count; i++) {
            all.add(new InterfaceFacts("eth" + i, "eth" + i, false, true, false, List.of(), false));
        }
        assertThat(Doctor.interfaces(new InterfaceSurvey(all, List.of())).sentence()).isEqualTo(sentence);
    }
}
