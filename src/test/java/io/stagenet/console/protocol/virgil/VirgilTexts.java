package io.stagenet.console.protocol.virgil;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.virgil.ParameterValue;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Texts of Virgil and what is read from them.
final class VirgilTexts {
    /// The dialects that are known.
    static final VirgilCodec A = VirgilDialects.named("0a").orElseThrow();
    static final VirgilCodec B = VirgilDialects.named("0b").orElseThrow();
    static final VirgilCodec C = VirgilDialects.named("0c").orElseThrow();

    /// Of one head amp, by the document.
    static final String INFORMATION = """
            {"sendingDevice":"SL-Rack","receivingDevice":"FOH-Desk","messages":[
             {"messageType":"informationMessage","preampIndex":4,
              "gain":{"dataType":"int","unit":"dB","precision":3,"value":22,"minValue":-5,"maxValue":61,"locked":false},
              "pad":{"dataType":"bool","value":false,"padLevel":-20,"locked":false},
              "lowcut":{"dataType":"int","unit":"Hz","precision":1,"value":0,"minValue":0,"maxValue":240,"locked":false},
              "polarity":{"dataType":"bool","value":false,"locked":false},
              "phantomPower":{"dataType":"bool","value":true,"locked":false},
              "batteryLevel":{"dataType":"int","unit":"%","value":71,"locked":true}}]}
            """;

    private VirgilTexts() {
    }

    /// The one message of an envelope that has no fault.
    static VirgilMessage only(String text) throws VirgilException {
        var received = B.decode(text, false);
        assertThat(received.faults()).isEmpty();
        assertThat(received.envelope().messages()).hasSize(1);
        return received.envelope().messages().getFirst();
    }

    /// Of a stagebox, round one message.
    static String envelope(String message) {
        return "{\"sendingDevice\":\"SL-Rack\",\"messages\":[" + message + "]}";
    }

    /// @param pairs a name and its value in turn
    static SequencedMap<String, ParameterValue> values(Object... pairs) {
        var values = new LinkedHashMap<String, ParameterValue>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], (ParameterValue) pairs[i + 1]);
        }
        return values;
    }
}
