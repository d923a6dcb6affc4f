package io.stagenet.console.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.StageboxPlace;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreampTest {
    private static Preamp preamp(Double gain, Boolean pad, Double padLevel) {
        var parameters = new LinkedHashMap<String, Parameter>();
        ParameterValue amount = gain == null ? null : new Amount(gain);
        parameters.put(Parameter.GAIN, Parameter.unknown(Parameter.GAIN).withValue(amount));
        if (pad != null) {
            parameters.put(Parameter.PAD, new Parameter(Parameter.PAD, Parameter.Type.BOOL, new Flag(pad), "", null,
                    padLevel, java.util.List.of(), false));
        }
        return Preamp.unknown(0).withParameters(parameters);
    }

    @Test
    void addsThePadToTheGainOnlyWhileItIsOn() {
        assertThat(preamp(30.0, true, -20.0).combinedGain()).isEqualTo(10.0);
        assertThat(preamp(30.0, false, -20.0).combinedGain()).isEqualTo(30.0);
        assertThat(preamp(30.0, null, null).combinedGain()).isEqualTo(30.0);
    }

    @Test
    void knowsNoGainWhileAPartOfItIsUnknown() {
        assertThat(preamp(null, false, -20.0).combinedGain()).isNull();
        assertThat(preamp(30.0, true, null).combinedGain()).isNull();
        assertThat(Preamp.unknown(0).combinedGain()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"-5,true", "-2,true", "61,true", "0,false", "62,false", "-8,false"})
    void countsLegalValuesFromTheLeast(double value, boolean legal) {
        assertThat(new Grid(-5, 61, 3).isLegal(value)).isEqualTo(legal);
    }

    @Test
    void takesStepsOfATenthForWhatTheyAre() {
        var grid = new Grid(0, 60, 0.1);
        assertThat(grid.isLegal(10.3)).isTrue();
        assertThat(grid.isLegal(10.35)).isFalse();
        assertThat(grid.atOrBelow(10.35)).isCloseTo(10.3, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(new Grid(-5, 60, 3).last()).isEqualTo(58);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.2:7889/239.193.77", "rack:7889"})
    void readsAPlaceAsItIsWritten(String text) {
        assertThat(StageboxPlace.parse(text, 7889)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"239.193", "239.193.7.", "239.193.7.5", "239.193.007", "239.193.256", "x"})
    void saysWhatIsWrongWithTheBaseOfAPlace(String base) {
        assertThatThrownBy(() -> StageboxPlace.parse("rack/" + base, 7889))
                .hasMessage(base + " is no status group: three octets such as 239.193.7");
    }
}
