package io.stagenet.console.protocol.virgil;

import static io.stagenet.console.protocol.virgil.VirgilTexts.A;
import static io.stagenet.console.protocol.virgil.VirgilTexts.B;
import static io.stagenet.console.protocol.virgil.VirgilTexts.C;
import static io.stagenet.console.protocol.virgil.VirgilTexts.INFORMATION;
import static io.stagenet.console.protocol.virgil.VirgilTexts.only;
import static io.stagenet.console.protocol.virgil.VirgilTexts.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is sent to devices, and that it reads back the same.
class Virgil0WritingTest {
    @Test
    void writesNumbersAsADeviceExpectsThem() {
        var values = values("gain", new Amount(24.0), "fine", new Amount(0.1 + 0.2), "level", new Words("a\"\n"),
                "zero", new Amount(-0.0));
        assertThat(A.encode(new VirgilEnvelope(null, null, List.of(new VirgilMessage.Command(0, values)))))
                .containsExactly(
                        "{\"messages\":[{\"messageType\":\"command\",\"preampIndex\":0,\"gain\":24,\"fine\":0.3,"
                                + "\"level\":\"a\\\"\\n\",\"zero\":0}]}");
    }

    @Test
    void writesACommandWithTheTypeFirstAndTheValueInAnObject() {
        var command = new VirgilEnvelope("FOH-Desk", "SL-Rack", List.of(new VirgilMessage.Command(4,
                values("gain", new Amount(23), "phantomPower", new Flag(true)))));
        assertThat(B.encode(command)).containsExactly("{\"sendingDevice\":\"FOH-Desk\",\"receivingDevice\":\"SL-Rack\","
                + "\"messages\":[{\"messageType\":\"command\",\"preampIndex\":4,\"gain\":{\"value\":23},"
                + "\"phantomPower\":{\"value\":true}}]}");
        assertThat(A.encode(command)).containsExactly("{\"sendingDevice\":\"FOH-Desk\",\"receivingDevice\":\"SL-Rack\","
                + "\"messages\":[{\"messageType\":\"command\",\"preampIndex\":4,\"gain\":23,\"phantomPower\":true}]}");
        assertThat(C.encode(command)).containsExactly("{\"transmittingDevice\":\"FOH-Desk\","
                + "\"sendingDevice\":\"FOH-Desk\",\"receivingDevice\":\"SL-Rack\","
                + "\"messages\":[{\"messageType\":\"command\",\"preampIndex\":4,\"gain\":{\"value\":23},"
                + "\"phantomPower\":{\"value\":true}}]}");
    }

    @Test
    void writesOneStatusRequestForEachPreamp() {
        assertThat(B.encode(new VirgilEnvelope("FOH-Desk", "SL-Rack",
                List.of(new VirgilMessage.Request(List.of(4, 5), false)))))
                .containsExactly("{\"sendingDevice\":\"FOH-Desk\",\"receivingDevice\":\"SL-Rack\",\"messages\":["
                        + "{\"messageType\":\"statusRequest\",\"preampIndex\":4},"
                        + "{\"messageType\":\"statusRequest\",\"preampIndex\":5}]}");
        assertThat(B.encode(new VirgilEnvelope("D", null, List.of(new VirgilMessage.Request(List.of(4, 5), true)))))
                .containsExactly("{\"sendingDevice\":\"D\",\"messages\":["
                        + "{\"messageType\":\"infoRequest\",\"preampIndex\":[4,5]}]}");
    }

    @Test
    void writesAStatusUpdateWithoutAReceiver() {
        var reports = new LinkedHashMap<String, ParameterReport>();
        reports.put("gain", new ParameterReport(new Amount(25.5), Parameter.Type.FLOAT, "dB", 0.0, 60.0, 0.5, false,
                null, null));
        reports.put("level", ParameterReport.of(new Words("Mic")));
        var status = new VirgilEnvelope("SL-Rack", null, List.of(new VirgilMessage.Status(4, reports)));
        assertThat(B.encode(status)).containsExactly("{\"sendingDevice\":\"SL-Rack\",\"messages\":["
                + "{\"messageType\":\"statusUpdate\",\"preampIndex\":4,\"gain\":{\"value\":25.5},"
                + "\"level\":{\"value\":\"Mic\"}}]}");
        assertThat(A.encode(status)).containsExactly("{\"sendingDevice\":\"SL-Rack\",\"messages\":["
                + "{\"messageType\":\"informationMessage\",\"preampIndex\":4,\"gain\":25.5,\"level\":\"Mic\"}]}");
    }

    @Test
    void writesInformationThatReadsBackTheSame() throws Exception {
        var information = only(INFORMATION);
        for (var codec : List.of(B, C)) {
            var texts = codec.encode(new VirgilEnvelope("SL-Rack", "FOH-Desk", List.of(information)));
            assertThat(texts).hasSize(1);
            assertThat(codec.decode(texts.getFirst(), false).envelope().messages()).containsExactly(information);
        }
        assertThat(C.encode(new VirgilEnvelope("S", null, List.of(information))).getFirst())
                .contains("\"statusResponse\"");
    }

    @Test
    void splitsWhatDoesNotFitAndLosesNothing() throws Exception {
        var messages = new ArrayList<VirgilMessage>();
        var large = new LinkedHashMap<String, ParameterReport>();
        for (int i = 0; i < 200; i++) {
            large.put("parameter" + i, ParameterReport.of(new Words("x".repeat(40))));
        }
        messages.add(new VirgilMessage.Status(0, large));
        for (int i = 1; i < 64; i++) {
            messages.add(((VirgilMessage.Information) only(INFORMATION)));
        }
        messages.add(new VirgilMessage.Request(java.util.stream.IntStream.range(0, 2_000).boxed().toList(), true));
        var texts = B.encode(new VirgilEnvelope("SL-Rack", null, messages));
        int informations = 0;
        int requested = 0;
        var parameters = new ArrayList<String>();
        for (var text : texts) {
            assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(4_095);
            for (var message : B.decode(text, false).envelope().messages()) {
                switch (message) {
                    case VirgilMessage.Status status -> parameters.addAll(status.parameters().keySet());
                    case VirgilMessage.Information _ -> informations++;
                    case VirgilMessage.Request request -> requested += request.preamps().size();
                    default -> throw new AssertionError(message);
                }
            }
        }
        assertThat(parameters).containsExactlyElementsOf(large.keySet());
        assertThat(informations).isEqualTo(63);
        assertThat(requested).isEqualTo(2_000);
    }
}
