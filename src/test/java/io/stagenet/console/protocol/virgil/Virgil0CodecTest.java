package io.stagenet.console.protocol.virgil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import io.stagenet.console.model.virgil.StatusBase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Virgil0CodecTest {
    private static final VirgilCodec A = VirgilDialects.named("0a").orElseThrow();
    private static final VirgilCodec B = VirgilDialects.named("0b").orElseThrow();
    private static final VirgilCodec C = VirgilDialects.named("0c").orElseThrow();

    private static final String INFORMATION = """
            {"sendingDevice":"SL-Rack","receivingDevice":"FOH-Desk","messages":[
             {"messageType":"informationMessage","preampIndex":4,
              "gain":{"dataType":"int","unit":"dB","precision":3,"value":22,"minValue":-5,"maxValue":61,"locked":false},
              "pad":{"dataType":"bool","value":false,"padLevel":-20,"locked":false},
              "lowcut":{"dataType":"int","unit":"Hz","precision":1,"value":0,"minValue":0,"maxValue":240,"locked":false},
              "polarity":{"dataType":"bool","value":false,"locked":false},
              "phantomPower":{"dataType":"bool","value":true,"locked":false},
              "batteryLevel":{"dataType":"int","unit":"%","value":71,"locked":true}}]}
            """;

    private static VirgilMessage only(String text) throws VirgilException {
        var received = B.decode(text, false);
        assertThat(received.faults()).isEmpty();
        assertThat(received.envelope().messages()).hasSize(1);
        return received.envelope().messages().getFirst();
    }

    private static String envelope(String message) {
        return "{\"sendingDevice\":\"SL-Rack\",\"messages\":[" + message + "]}";
    }

    private static SequencedMap<String, ParameterValue> values(Object... pairs) {
        var values = new LinkedHashMap<String, ParameterValue>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], (ParameterValue) pairs[i + 1]);
        }
        return values;
    }

    @Test
    void readsACommandWithValuesInObjects() throws Exception {
        var command = only("""
                {"sendingDevice":"FOH-Desk","receivingDevice":"SL-Rack","messages":[
                 {"messageType":"command","preampIndex":4,"gain":{"value":23},"phantomPower":{"value":true}}]}""");
        assertThat(command).isEqualTo(new VirgilMessage.Command(4,
                values("gain", new Amount(23), "phantomPower", new Flag(true))));
    }

    @Test
    void readsACommandWithBareValues() throws Exception {
        assertThat(only(envelope("{\"messageType\":\"command\",\"preampIndex\":4,\"gain\":23,\"phantomPower\":true}")))
                .isEqualTo(new VirgilMessage.Command(4,
                        values("gain", new Amount(23), "phantomPower", new Flag(true))));
    }

    @Test
    void readsWhatAPreampCanDo() throws Exception {
        var information = (VirgilMessage.Information) only(INFORMATION);
        assertThat(information.preamp()).isEqualTo(4);
        assertThat(information.parameters().keySet()).containsExactly("gain", "pad", "lowcut", "polarity",
                "phantomPower", "batteryLevel");
        assertThat(information.parameters().get("gain")).isEqualTo(new ParameterReport(new Amount(22),
                Parameter.Type.INT, "dB", -5.0, 61.0, 3.0, false, null, null));
        assertThat(information.parameters().get("pad")).isEqualTo(new ParameterReport(new Flag(false),
                Parameter.Type.BOOL, null, null, null, null, false, -20.0, null));
        assertThat(information.parameters().get("batteryLevel").locked()).isTrue();
    }

    @Test
    void readsAStatusUpdateWithWhatElseChanged() throws Exception {
        var status = (VirgilMessage.Status) only(envelope("""
                {"messageType":"statusUpdate","preampIndex":4,"gain":{"value":25,"minValue":-8},"pad":{"value":false},
                 "lowcut":{"value":0},"polarity":{"value":false},"phantomPower":{"value":true},
                 "batteryLevel":{"value":71}}"""));
        assertThat(status.parameters().get("gain").value()).isEqualTo(new Amount(25));
        assertThat(status.parameters().get("gain").min()).isEqualTo(-8.0);
        assertThat(status.parameters().get("gain").max()).isNull();
    }

    @Test
    void takesAnInformationMessageWithoutDataTypesForAStatusUpdate() throws Exception {
        var bare = "{\"sendingDevice\":\"SL-Rack\",\"receivingDevice\":\"FOH-Desk\",\"messages\":["
                + "{\"messageType\":\"informationMessage\",\"preampIndex\":2,\"gain\":25,\"pad\":false}]}";
        assertThat(only(bare)).isInstanceOf(VirgilMessage.Status.class);
        assertThat(A.decode(bare, true).dialect()).isEqualTo("0a");
    }

    @Test
    void takesAMulticastInformationMessageForAStatusUpdate() throws Exception {
        assertThat(B.decode(INFORMATION, true).envelope().messages().getFirst())
                .isInstanceOf(VirgilMessage.Status.class);
    }

    @Test
    void readsAnErrorWithItsOwnWords() throws Exception {
        assertThat(only(envelope("{\"messageType\":\"errorMessage\",\"errorValue\":\"ValueOutOfRange\","
                + "\"errorString\":\"Preamp 4: 80 dB is outside -5..61 dB\"}")))
                .isEqualTo(new VirgilMessage.Failure("ValueOutOfRange", "Preamp 4: 80 dB is outside -5..61 dB"));
    }

    @ParameterizedTest
    @CsvSource({"ValueOutOfRange,VALUE_OUT_OF_RANGE", "valueOutOfRange,VALUE_OUT_OF_RANGE",
        "UNRECOGNIZEDCOMMAND,UNRECOGNIZED_COMMAND", "invalidvaluetype,INVALID_VALUE_TYPE",
        "UnableToChangeValue,UNABLE_TO_CHANGE_VALUE"})
    void knowsErrorValuesInAnyLetterCase(String word, ErrorValue value) {
        assertThat(ErrorValue.of(word)).contains(value);
    }

    @Test
    void keepsAnErrorValueItDoesNotKnowAsText() throws Exception {
        var failure = (VirgilMessage.Failure) only(envelope("{\"messageType\":\"error\",\"errorValue\":\"Busy\"}"));
        assertThat(failure).isEqualTo(new VirgilMessage.Failure("Busy", ""));
        assertThat(ErrorValue.of("Busy")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"command", "Command", "COMMAND"})
    void readsMessageTypesInAnyLetterCase(String type) throws Exception {
        assertThat(only(envelope("{\"preampIndex\":0,\"gain\":1,\"messageType\":\"" + type + "\"}")))
                .isInstanceOf(VirgilMessage.Command.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"messageType\":\"statusRequest\",\"preampIndex\":5}|[5]|false",
        "{\"messageType\":\"statusRequest\",\"preampIndex\":-1}|[-1]|false",
        "{\"messageType\":\"statusRequest\"}|[]|false",
        "{\"messageType\":\"infoRequest\",\"preampIndex\":[4,5]}|[4, 5]|true",
        "{\"messageType\":\"infoRequest\",\"preampIndices\":[4,5]}|[4, 5]|true",
        "{\"messageType\":\"informationRequest\",\"preampIndex\":[]}|[]|true"})
    void readsEveryWayToAsk(String message, String preamps, boolean array) throws Exception {
        var request = (VirgilMessage.Request) only(envelope(message));
        assertThat(request.preamps()).hasToString(preamps);
        assertThat(request.array()).isEqualTo(array);
        assertThat(request.asksAll()).isEqualTo(preamps.equals("[]") || preamps.equals("[-1]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"sendingDevice\":\"X\",\"receivingDevice\":\"Y\"",
        "\"transmittingDevice\":\"X\",\"recivingDevice\":\"Y.\"", "\"recivingDevice\":\"Y\",\"sendingDevice\":\"X.\""})
    void readsTheNamesUnderEverySpelling(String names) throws Exception {
        var received = B.decode("{\"messages\":[]," + names + "}", false);
        assertThat(received.envelope().sender()).isEqualTo("X");
        assertThat(received.envelope().receiver()).isEqualTo("Y");
    }

    @Test
    void takesAnEnvelopeWithoutNames() throws Exception {
        var received = B.decode("{\"messages\":[]}", false);
        assertThat(received.envelope().sender()).isNull();
        assertThat(received.envelope().receiver()).isNull();
    }

    @Test
    void tellsTheDialectOfASender() throws Exception {
        assertThat(B.decode("{\"transmittingDevice\":\"X\",\"messages\":[]}", false).dialect()).isEqualTo("0c");
        assertThat(B.decode("{\"transmittingDevice\":\"X\",\"sendingDevice\":\"X\",\"messages\":[]}", false).dialect())
                .as("who says both names knows the later one").isEqualTo("0c");
        assertThat(
                B.decode(envelope("{\"messageType\":\"statusUpdate\",\"preampIndex\":0,\"gain\":{\"value\":1}}"), true)
                        .dialect())
                .isEqualTo("0b");
        assertThat(
                B.decode(envelope("{\"messageType\":\"statusUpdate\",\"preampIndex\":0,\"gain\":1}"), true).dialect())
                .isEqualTo("0a");
        assertThat(B.decode(INFORMATION, false).dialect()).as("descriptions are objects in every form").isNull();
        assertThat(B.decode("{\"sendingDevice\":\"X\",\"messages\":[]}", false).dialect()).isNull();
    }

    @Test
    void keepsTheGoodParametersBesideABadOne() throws Exception {
        var received = B.decode(envelope("{\"messageType\":\"statusUpdate\",\"preampIndex\":1,"
                + "\"gain\":{\"value\":[1]},\"pad\":{\"value\":true},\"lowcut\":{\"value\":1e400}}"), false);
        var status = (VirgilMessage.Status) received.envelope().messages().getFirst();
        assertThat(status.parameters().get("pad")).isEqualTo(ParameterReport.of(new Flag(true)));
        assertThat(status.parameters().get("gain").value()).isNull();
        assertThat(status.parameters().get("lowcut").value()).isNull();
        assertThat(received.faults()).hasSize(2).anySatisfy(fault -> assertThat(fault)
                .startsWith("messages[0].gain.value:"))
                .anySatisfy(fault -> assertThat(fault).startsWith("messages[0].lowcut.value:"));
    }

    @Test
    void refusesAValueThatContradictsItsOwnDataType() throws Exception {
        var received = B.decode(envelope("{\"messageType\":\"informationMessage\",\"preampIndex\":1,"
                + "\"gain\":{\"dataType\":\"int\",\"value\":\"loud\",\"minValue\":0,\"maxValue\":60,\"precision\":1}}"),
                false);
        assertThat(received.faults()).singleElement().asString().startsWith("messages[0].gain.value:");
        var gain = ((VirgilMessage.Information) received.envelope().messages().getFirst()).parameters().get("gain");
        assertThat(gain.value()).isNull();
        assertThat(gain.max()).isEqualTo(60.0);
    }

    @Test
    void tellsWhichParametersOfACommandAreNoValues() throws Exception {
        var received = B.decode(envelope("{\"messageType\":\"command\",\"preampIndex\":1,\"gain\":{\"value\":{}},"
                + "\"pad\":true,\"polarity\":null}"), false);
        var command = (VirgilMessage.Command) received.envelope().messages().getFirst();
        assertThat(command.values()).containsExactly(entry("pad", new Flag(true)));
        assertThat(command.malformed()).containsOnlyKeys("gain", "polarity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"messageType\":\"command\",\"gain\":1}",
        "{\"messageType\":\"command\",\"preampIndex\":-1,\"gain\":1}",
        "{\"messageType\":\"command\",\"preampIndex\":256,\"gain\":1}",
        "{\"messageType\":\"command\",\"preampIndex\":\"1\",\"gain\":1}", "{\"preampIndex\":1}", "7",
        "{\"messageType\":\"errorMessage\"}"})
    void leavesABadMessageOutAndTakesTheNext(String bad) throws Exception {
        var received = B.decode(envelope(bad + ",{\"messageType\":\"command\",\"preampIndex\":0,\"gain\":1}"), false);
        assertThat(received.envelope().messages()).hasSize(1);
        assertThat(received.faults()).singleElement().asString().startsWith("messages[0]");
    }

    @Test
    void namesATypeItDoesNotKnow() throws Exception {
        assertThat(only(envelope("{\"messageType\":\"channelLink\",\"preampIndex\":1}")))
                .isEqualTo(new VirgilMessage.Unknown("channelLink"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"messages\":{}}", "{\"messages\":[]", "{\"messages\":[]} x",
        "{\"messages\":[],\"messages\":[]}", "{\"messages\":[NaN]}", "\u0000\u0000"})
    void refusesWhatIsNoEnvelope(String text) {
        assertThatThrownBy(() -> B.decode(text, false)).isInstanceOf(VirgilException.class);
    }

    @Test
    void refusesMoreMessagesThanAnyDeviceHasPreamps() {
        var many = "{\"messages\":[" + "{},".repeat(1_024) + "{}]}";
        assertThatThrownBy(() -> B.decode(many, false)).isInstanceOf(VirgilException.class)
                .hasMessageContaining("messages: ");
    }

    @Test
    void refusesNestingWithoutEnd() {
        var deep = "{\"messages\":[{\"messageType\":\"command\",\"preampIndex\":0,\"gain\":" + "[".repeat(5_000)
                + "]".repeat(5_000) + "}]}";
        assertThatThrownBy(() -> B.decode(deep, false)).isInstanceOf(VirgilException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"informationMessage", "InformationMessage", "infoMessage", "statusResponse",
        "STATUSRESPONSE", "ParameterResponse"})
    void readsADescriptionUnderEveryNameItHad(String type) throws Exception {
        var information = (VirgilMessage.Information) only(
                "{\"messages\":[{\"preampIndex\":3,\"gain\":{\"locked\":true,"
                        + "\"maxValue\":60,\"minValue\":0,\"value\":12,\"precison\":3,\"dataType\":\"INT\"},\"messageType\":\""
                        + type
                        + "\"}],\"recivingDevice\":\"FOH\",\"transmittingDevice\":\"SL\"}");
        assertThat(information.preamp()).isEqualTo(3);
        assertThat(information.parameters()).containsExactly(entry("gain", new ParameterReport(new Amount(12),
                Parameter.Type.INT, null, 0.0, 60.0, 3.0, true, null, null)));
    }

    @ParameterizedTest
    @CsvSource({"int,INT", "integer,INT", "float,FLOAT", "double,FLOAT", "number,FLOAT", "bool,BOOL", "Boolean,BOOL",
        "enum,ENUM", "percent,UNKNOWN"})
    void readsDataTypesUnderEveryName(String word, Parameter.Type type) throws Exception {
        var information = (VirgilMessage.Information) only(envelope("{\"messageType\":\"informationMessage\","
                + "\"preampIndex\":0,\"level\":{\"dataType\":\"" + word + "\"}}"));
        assertThat(information.parameters().get("level").type()).isEqualTo(type);
    }

    @Test
    void readsTheLevelOfTheFirstDaysAndTheListOfTheNext() throws Exception {
        assertThat(
                ((VirgilMessage.Information) only(envelope("{\"messageType\":\"informationMessage\",\"preampIndex\":0,"
                        + "\"pad\":{\"dataType\":\"bool\",\"value\":true},\"level\":\"Mic\"}"))).parameters())
                .containsEntry("level", ParameterReport.of(new Words("Mic")));
        assertThat(
                ((VirgilMessage.Information) only(envelope("{\"messageType\":\"informationMessage\",\"preampIndex\":0,"
                        + "\"level\":{\"dataType\":\"enum\",\"value\":\"Line\",\"options\":[\"High-Z\",\"Mic\",\"Line\"],"
                        + "\"locked\":true}}"))).parameters())
                .containsEntry("level",
                        new ParameterReport(new Words("Line"), Parameter.Type.ENUM, null, null, null, null, true, null,
                                List.of("High-Z", "Mic", "Line")));
    }

    @Test
    void takesWholeNumbersWrittenWithAPoint() throws Exception {
        var information = (VirgilMessage.Information) only(envelope("{\"messageType\":\"informationMessage\","
                + "\"preampIndex\":4.0,\"gain\":{\"dataType\":\"int\",\"precision\":3.0,\"value\":2.2e1,"
                + "\"minValue\":-5.0,\"maxValue\":61.0}}"));
        assertThat(information.preamp()).isEqualTo(4);
        assertThat(information.parameters().get("gain").value()).isEqualTo(new Amount(22));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"gain\":{\"dataType\":\"int\",\"value\":22.5}|messages[0].gain.value",
        "\"gain\":{\"dataType\":\"int\",\"value\":true}|messages[0].gain.value",
        "\"gain\":{\"dataType\":\"float\",\"value\":\"NaN\"}|messages[0].gain.value",
        "\"gain\":{\"dataType\":\"float\",\"value\":1e13}|messages[0].gain.value",
        "\"gain\":{\"dataType\":\"float\",\"value\":-1e999}|messages[0].gain.value",
        "\"gain\":{\"dataType\":\"int\",\"value\":99999999999999999999}|messages[0].gain.value",
        "\"gain\":{\"dataType\":7,\"value\":1}|messages[0].gain.dataType",
        "\"gain\":{\"dataType\":\"int\",\"minValue\":\"low\"}|messages[0].gain.minValue",
        "\"gain\":{\"dataType\":\"int\",\"maxValue\":[]}|messages[0].gain.maxValue",
        "\"gain\":{\"dataType\":\"int\",\"precision\":{}}|messages[0].gain.precision",
        "\"gain\":{\"dataType\":\"int\",\"unit\":5}|messages[0].gain.unit",
        "\"gain\":{\"dataType\":\"int\",\"locked\":\"no\"}|messages[0].gain.locked",
        "\"pad\":{\"dataType\":\"bool\",\"value\":0}|messages[0].pad.value",
        "\"pad\":{\"dataType\":\"bool\",\"padLevel\":\"-20\"}|messages[0].pad.padLevel",
        "\"level\":{\"dataType\":\"enum\",\"value\":3}|messages[0].level.value",
        "\"level\":{\"dataType\":\"enum\",\"options\":\"Mic\"}|messages[0].level.options",
        "\"level\":{\"dataType\":\"enum\",\"options\":[1]}|messages[0].level.options[0]",
        "\"level\":[1]|messages[0].level", "\"level\":1e999|messages[0].level"})
    void namesTheFieldItRefusesAndKeepsTheRest(String field, String path) throws Exception {
        var received = B.decode(envelope("{\"messageType\":\"informationMessage\",\"preampIndex\":0," + field
                + ",\"polarity\":{\"dataType\":\"bool\",\"value\":true}}"), false);
        assertThat(received.faults()).singleElement().asString().startsWith(path + ":");
        assertThat(((VirgilMessage.Information) received.envelope().messages().getFirst()).parameters())
                .containsEntry("polarity", new ParameterReport(new Flag(true), Parameter.Type.BOOL, null, null, null,
                        null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"\"sendingDevice\":5|sendingDevice:", "\"recivingDevice\":[]|recivingDevice:"})
    void takesAMessageWhoseNamesAreNone(String name, String fault) throws Exception {
        var received = B.decode("{" + name + ",\"messages\":[{\"messageType\":\"statusRequest\"}]}", false);
        assertThat(received.envelope().messages()).hasSize(1);
        assertThat(received.envelope().sender()).isNull();
        assertThat(received.faults()).singleElement().asString().startsWith(fault);
    }

    @Test
    void refusesANameThatIsTooLongToBeOne() throws Exception {
        var received = B.decode("{\"sendingDevice\":\"" + "x".repeat(257) + "\",\"messages\":[]}", false);
        assertThat(received.envelope().sender()).isNull();
        assertThat(received.faults()).singleElement().asString().startsWith("sendingDevice:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"messages\":[{\"messageType\":\"command\",\"preampIndex\":0,\"gain\":1,\"gain\":2}]}",
        "{\"messages\":[{\"messageType\":\"command\",\"preampIndex\":0,\"gain\":-Infinity}]}",
        "{\"messages\":[{\"messageType\":\"command\",\"preampIndex\":0,\"gain\":01}]}",
        "{\"messages\":[{\"messageType\":\"command\",\"preampIndex\":0,\"gain\":1,}]}",
        "{\"messages\":[{'messageType':'command'}]}", "{\"messages\":[]}{\"messages\":[]}"})
    void refusesAnEnvelopeThatIsNoJson(String text) {
        assertThatThrownBy(() -> B.decode(text, false)).isInstanceOf(VirgilException.class);
    }

    @Test
    void refusesAnEnvelopeOfMoreThanAMegabyte() {
        var text = "{\"messages\":[]," + " ".repeat(1 << 20) + "\"x\":1}";
        assertThatThrownBy(() -> B.decode(text, false)).isInstanceOf(VirgilException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"messageType\":\"statusUpdate\",\"preampIndex\":4.5}",
        "{\"messageType\":\"statusUpdate\",\"preampIndex\":[4]}",
        "{\"messageType\":\"statusUpdate\",\"preampIndex\":null}",
        "{\"messageType\":\"informationMessage\",\"preampIndex\":1e9}", "{\"messageType\":7,\"preampIndex\":0}",
        "{\"messageType\":\"\",\"preampIndex\":0}"})
    void leavesOutAMessageThatSaysOfNoPreampAtAll(String bad) throws Exception {
        var received = B.decode(envelope(bad), false);
        assertThat(received.envelope().messages()).isEmpty();
        assertThat(received.faults()).singleElement().asString().startsWith("messages[0]");
    }

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

    @Test
    void anyTextEndsInAnEnvelopeOrInARefusal() {
        var random = new Random(7);
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(INFORMATION);
            for (int change = 0; change < 1 + round % 6; change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, "{}[],:\"0e-.nulltrue\\".charAt(random.nextInt(20)));
                    default -> text.setCharAt(at, (char) random.nextInt(128));
                }
            }
            try {
                assertThat(B.decode(text.toString(), random.nextBoolean())).isNotNull();
                read++;
            } catch (VirgilException refused) {
                assertThat(refused).hasMessageMatching("(?s).+");
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({"239.193.7,239.193.7,true", "244.1.1,244.1.1,false", "239.193.7.,239.193.7,true",
        "239.193.7.0,239.193.7,true", "224.0.0,224.0.0,false", "10.0.0,10.0.0,false", "224.1.1,224.1.1,true"})
    void readsTheBaseOfStatusGroups(String text, String prefix, boolean joinable) {
        var base = StatusBase.parse(text).orElseThrow();
        assertThat(base.prefix()).isEqualTo(prefix);
        assertThat(base.isJoinable()).isEqualTo(joinable);
        assertThat(base.group(5)).isEqualTo(prefix + ".5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "239", "239.193", "239.193.256", "a.b.c", "239.193.7.1.2", "239..7"})
    void refusesWhatIsNoBase(String text) {
        assertThat(StatusBase.parse(text)).isEmpty();
    }

    @Test
    void readsTheBeaconOfEarlyPrograms() {
        var text = "{\"port\":7889,\"serviceName\":\"SL-Rack._virgil._udp.local.\","
                + "\"serviceType\":\"_virgil._udp.local.\",\"txt\":{\"deviceType\":\"digitalStageBox\","
                + "\"function\":\"slave\",\"model\":\"SB16\",\"multicast\":\"239.193.7\"}}";
        assertThat(Beacon.decode(text)).contains(new Beacon("SL-Rack", 7889, "slave", "239.193.7"));
        assertThat(Beacon.decode(text.replace("SL-Rack.", "SL-Rack.."))).map(Beacon::name).contains("SL-Rack");
        assertThat(Beacon.decode("\u0000\u0000\u0084")).isEmpty();
        assertThat(Beacon.decode("{\"serviceType\":\"_http._tcp.local.\"}")).isEmpty();
        assertThat(Beacon.decode(new Beacon("A", 1, "slave", "239.193.7").encode()))
                .contains(new Beacon("A", 1, "slave", "239.193.7"));
    }
}
