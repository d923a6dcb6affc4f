package io.stagenet.console.ui.preamp;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.text.Language;
import io.stagenet.console.ui.InLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTextTest {
    private static final Grid HALVES = new Grid(-12, 60, 0.5);
    private static final Parameter GAIN = new Parameter(Parameter.GAIN, Parameter.Type.FLOAT, new Amount(12.5), "dB",
            HALVES, null, List.of(), false);

    @Test
    void numbersAreReadWithTheDecimalMarkOfTheLanguage() {
        InLanguage.run(Language.ENGLISH, () -> {
            assertThat(ParameterText.value(GAIN, new Amount(-12.5))).isEqualTo("-12.5 dB");
            assertThat(ParameterText.range(HALVES)).isEqualTo("-12…60 · 0.5");
        });
        InLanguage.run(Language.GERMAN, () -> {
            assertThat(ParameterText.value(GAIN, new Amount(-12.5))).isEqualTo("-12,5 dB");
            assertThat(ParameterText.range(HALVES)).isEqualTo("-12…60 · 0,5");
        });
        assertThat(new Amount(-12.5)).as("on the wire").hasToString("-12.5");
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH,'12,5'", "ENGLISH,12.5", "GERMAN,'12,5'", "GERMAN,12.5", "GERMAN,'+12,5 dB'"})
    void aCommaAndAPointAreTypedInEveryLanguage(Language language, String typed) {
        InLanguage.run(language, () -> assertThat(TypedValue.read(GAIN, HALVES, typed))
                .isEqualTo(new TypedValue.Legal(12.5)));
    }

    @Test
    void whatIsRefusedNamesItsNeighboursInTheLanguage() {
        InLanguage.run(Language.GERMAN, () -> assertThat(TypedValue.read(GAIN, HALVES, "12,7"))
                .isEqualTo(new TypedValue.Refused("Zwischen zwei Stufen: die nächsten sind 12,5 dB und 13,0 dB")));
    }
}
