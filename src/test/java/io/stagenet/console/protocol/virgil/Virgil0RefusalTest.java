package io.stagenet.console.protocol.virgil;

import static io.stagenet.console.protocol.virgil.VirgilTexts.B;
import static io.stagenet.console.protocol.virgil.VirgilTexts.INFORMATION;
import static io.stagenet.console.protocol.virgil.VirgilTexts.envelope;
import static io.stagenet.console.protocol.virgil.VirgilTexts.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.StatusBase;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is wrong in a text is left out by name, and all else is taken.
class Virgil0RefusalTest {
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
    @ValueSource(strings = {"", "239", "239.193", "239.193.256", "a.b.c", "239.193.7.1.2", "239..7"})
    void refusesWhatIsNoBase(String text) {
        assertThat(StatusBase.parse(text)).isEmpty();
    }
}
