package io.stagenet.console.protocol.virgil;

import static io.stagenet.console.protocol.virgil.VirgilTexts.A;
import static io.stagenet.console.protocol.virgil.VirgilTexts.B;
import static io.stagenet.console.protocol.virgil.VirgilTexts.INFORMATION;
import static io.stagenet.console.protocol.virgil.VirgilTexts.envelope;
import static io.stagenet.console.protocol.virgil.VirgilTexts.only;
import static io.stagenet.console.protocol.virgil.VirgilTexts.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import io.stagenet.console.model.virgil.StatusBase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What devices of every dialect say, as it is understood.
class Virgil0CodecTest {
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
    @CsvSource({"239.193.7,239.193.7,true", "244.1.1,244.1.1,false", "239.193.7.,239.193.7,true",
        "239.193.7.0,239.193.7,true", "224.0.0,224.0.0,false", "10.0.0,10.0.0,false", "224.1.1,224.1.1,true"})
    void readsTheBaseOfStatusGroups(String text, String prefix, boolean joinable) {
        var base = StatusBase.parse(text).orElseThrow();
        assertThat(base.prefix()).isEqualTo(prefix);
        assertThat(base.isJoinable()).isEqualTo(joinable);
        assertThat(base.group(5)).isEqualTo(prefix + ".5");
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
