package io.stagenet.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanguageTest {
    private final Locale machine = Locale.getDefault();

    @AfterEach
    void speakEnglishAgain() {
        Locale.setDefault(machine);
        Text.speak(Language.ENGLISH);
    }

    @Test
    void isFoundByItsNameInAnyCase() {
        assertThat(Language.named("de")).contains(Language.GERMAN);
        assertThat(Language.named(" EN ")).contains(Language.ENGLISH);
        assertThat(Language.named("deutsch")).isEmpty();
        assertThat(Language.words()).isEqualTo("en, de");
    }

    @Test
    void ofALocaleIsThatOfItsLanguageElseEnglish() {
        assertThat(Language.of(Locale.forLanguageTag("de-AT"))).isEqualTo(Language.GERMAN);
        assertThat(Language.of(Locale.forLanguageTag("en-GB"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.forLanguageTag("fr-CH"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.ROOT)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void sentencesAndDecimalMarksFollowIt() {
        assertThat(Text.of("master.grand", Numbers.shown("62.5"))).isEqualTo("Grand master at 62.5 %");
        Text.speak(Language.GERMAN);
        assertThat(Text.of("master.grand", Numbers.shown("62.5"))).isEqualTo("Grand Master auf 62,5 %");
        assertThat(Text.of("ui.device.ms", 3.2)).isEqualTo("3,2 ms");
        assertThat(Text.of("model.address.invalid", "SN70000", 65_535))
                .isEqualTo("„SN70000“ ist keine StageNet-Adresse: erwartet SN1 bis SN65535");
    }

    @Test
    void englishIsEnglishOnAGermanMachine() {
        Locale.setDefault(Locale.GERMANY);
        Text.speak(Language.ENGLISH);
        assertThat(Text.of("ui.settings.look.night")).isEqualTo("Night");
        assertThat(Text.of("ui.device.ms", 3.2)).isEqualTo("3.2 ms");
    }

    @Test
    void whatATranslationLacksIsSaidInEnglish() {
        Text.speak(Language.GERMAN);
        assertThat(Text.of("sim.box.error.message", "reboot")).isEqualTo("There is no message reboot");
    }

    @Test
    void aNumberIsTypedWithPointOrComma() {
        assertThat(Numbers.plain(" −12,5 ")).isEqualTo("-12.5");
        assertThat(Numbers.plain("12.5")).isEqualTo("12.5");
    }
}
