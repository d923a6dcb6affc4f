package io.stagenet.console.protocol.stagenet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.Mapping;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.protocol.stagenet.StageNetMessage.DataPacket;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseRequest;
import io.stagenet.console.protocol.stagenet.StageNetMessage.LeaseResponse;
import io.stagenet.console.protocol.stagenet.StageNetMessage.MappingUpdate;
import io.stagenet.console.protocol.stagenet.StageNetMessage.RowError;
import io.stagenet.console.protocol.stagenet.StageNetMessage.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The texts are the document's own, letter by letter; nothing here is made by the codec it tests.
class StageNetCodecTest {
    private static final String LEASE_REQ = """
            {
              "Type": "LEASE_REQ",
              "GatewayID": "GATEWAY_01",
              "AddressCount": 4
            }""";
    private static final String LEASE_RESP = """
            {
              "Type": "LEASE_RESP",
              "LeaseID": "lease_001",
              "Addresses": ["SN1", "SN2", "SN3", "SN4"]
            }""";
    private static final String MAPPING_UPDATE = """
            {
              "Type": "MAPPING_UPDATE",
              "LeaseID": "lease_001",
              "Mappings": [
                {"StageNetAddress": "SN1", "HardwareType": "DMX", "Channel": 200},
                {"StageNetAddress": "SN2", "HardwareType": "DMX", "Channel": 201},
                {"StageNetAddress": "SN3", "HardwareType": "DMX", "Channel": 220},
                {"StageNetAddress": "SN4", "HardwareType": "DMX", "Channel": 430}
              ]
            }""";
    private static final String DATA_PKT = """
            {
              "Type": "DATA_PKT",
              "StageNetAddress": "SN1",
              "Value": 255
            }""";

    private static final LeaseId LEASE = new LeaseId("lease_001");

    @Test
    void readsTheDocumentsExamples() throws ProtocolException {
        assertThat(StageNetCodec.decode(LEASE_REQ)).isEqualTo(new LeaseRequest(new GatewayId("GATEWAY_01"), 4));
        assertThat(StageNetCodec.decode(LEASE_RESP))
                .isEqualTo(new LeaseResponse(LEASE, List.of("SN1", "SN2", "SN3", "SN4")));
        assertThat(StageNetCodec.decode(MAPPING_UPDATE)).isEqualTo(new MappingUpdate(LEASE,
                List.of(dmx(1, 200), dmx(2, 201), dmx(3, 220), dmx(4, 430)), List.of(), 0));
        assertThat(StageNetCodec.decode(DATA_PKT)).isEqualTo(new DataPacket(new StageNetAddress(1), 255));
    }

    @Test
    void writesTheDocumentsExamplesWithTheirKeysInTheirOrder() {
        assertThat(StageNetCodec.encode(new LeaseRequest(new GatewayId("GATEWAY_01"), 4)))
                .isEqualTo("{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"GATEWAY_01\",\"AddressCount\":4}");
        assertThat(StageNetCodec.encode(LeaseResponse.of(LEASE, AddressRuns.of(1, 4)))).isEqualTo(
                "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"lease_001\",\"Addresses\":[\"SN1\",\"SN2\",\"SN3\",\"SN4\"]}");
        assertThat(StageNetCodec.encode(new MappingUpdate(LEASE, List.of(dmx(1, 200), dmx(2, 201)))))
                .isEqualTo("{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"lease_001\",\"Mappings\":["
                        + "{\"StageNetAddress\":\"SN1\",\"HardwareType\":\"DMX\",\"Channel\":200},"
                        + "{\"StageNetAddress\":\"SN2\",\"HardwareType\":\"DMX\",\"Channel\":201}]}");
        assertThat(StageNetCodec.encode(new DataPacket(new StageNetAddress(1), 255)))
                .isEqualTo("{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":255}");
        assertThat(StageNetCodec.encode(new Unknown("HELLO"))).isEqualTo("{\"Type\":\"HELLO\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {LEASE_REQ, LEASE_RESP, MAPPING_UPDATE, DATA_PKT})
    void writesTheDocumentsExamplesAsTheDocumentDoesButForTheSpace(String example) throws ProtocolException {
        assertThat(StageNetCodec.encode(StageNetCodec.decode(example))).isEqualTo(example.replaceAll("\\s", ""));
    }

    @Test
    void grantsInTheOrderOfTheLease() {
        var granted = new AddressRuns(List.of(new AddressRange(9, 10), new AddressRange(3, 3)));

        assertThat(LeaseResponse.of(LEASE, granted).addresses()).containsExactly("SN9", "SN10", "SN3");
    }

    @Test
    void takesAnyOrderOfKeysAndIgnoresFurtherOnes() throws ProtocolException {
        assertThat(StageNetCodec.decode("""
                {"AddressCount":4.0,"Firmware":{"a":[1,null]},"GatewayID":"GATEWAY_01","type":7,"Type":"LEASE_REQ"}"""))
                .isEqualTo(new LeaseRequest(new GatewayId("GATEWAY_01"), 4));
    }

    @Test
    void takesIntegralNumbersHoweverWritten() throws ProtocolException {
        assertThat(StageNetCodec.decode("""
                {"Type":"DATA_PKT","StageNetAddress":"SN65535","Value":2.55e2}"""))
                .isEqualTo(new DataPacket(new StageNetAddress(65535), 255));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 32769, Long.MAX_VALUE, Long.MIN_VALUE})
    void leavesItToTheServiceWhatCountIsTooLarge(long count) throws ProtocolException {
        assertThat(StageNetCodec.decode("{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"G\",\"AddressCount\":" + count + "}"))
                .isEqualTo(new LeaseRequest(new GatewayId("G"), count));
    }

    @Test
    void takesTheAddressesOfAForeignConsoleAsTheyAre() throws ProtocolException {
        assertThat(StageNetCodec.decode("""
                {"Type":"LEASE_RESP","LeaseID":"7f3a","Addresses":["SN0001","stage/left 4","SN99999"]}"""))
                .isEqualTo(new LeaseResponse(new LeaseId("7f3a"), List.of("SN0001", "stage/left 4", "SN99999")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"HELLO", "lease_req", " LEASE_REQ", "LEASE_REQ ", "", "DATA_PKT2"})
    void tellsUnknownTypesFromBadMessages(String type) throws ProtocolException {
        assertThat(StageNetCodec.decode("{\"Type\":\"" + type + "\",\"Value\":\"x\"}")).isEqualTo(new Unknown(type));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{} | Type: is missing, expected a string",
        "{\"type\":\"LEASE_REQ\"} | Type: is missing, expected a string",
        "{\"Type\":7} | Type: must be a string, was 7", "{\"Type\":null} | Type: must be a string, was null",
        "{\"Type\":[\"DATA_PKT\"]} | Type: must be a string, was an array",
        "[] | the text must be an object, was an array", "pong | the text is not valid JSON near character 1: \"pong\"",
        "{\"Type\":\"LEASE_REQ\",\"Type\":\"LEASE_REQ\"} | Type: stands twice in the same object",
        "{\"Type\":\"LEASE_REQ\",\"AddressCount\":4} | GatewayID: is missing, expected a string",
        "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"\",\"AddressCount\":4} | GatewayID: must have 1 to 256 characters, has 0",
        "{\"Type\":\"LEASE_REQ\",\"GatewayID\":1,\"AddressCount\":4} | GatewayID: must be a string, was 1",
        "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"\\ud800\",\"AddressCount\":4} | GatewayID: holds half a character (an unpaired surrogate)",
        "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"G\"} | AddressCount: is missing, expected an integer",
        "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"G\",\"AddressCount\":\"4\"} | AddressCount: must be an integer, was \"4\"",
        "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"G\",\"AddressCount\":4.5} | AddressCount: must be an integer, was 4.5",
        "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"G\",\"AddressCount\":1e99} | AddressCount: is out of range: 1e99",
        "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"G\",\"AddressCount\":true} | AddressCount: must be an integer, was true",
        "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"\",\"Addresses\":[]} | LeaseID: must have 1 to 256 characters, has 0",
        "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"l\",\"Addresses\":\"SN1\"} | Addresses: must be an array, was \"SN1\"",
        "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"l\",\"Addresses\":[\"SN1\",2]} | Addresses[1]: must be a string, was 2",
        "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"l\",\"Addresses\":[\"\"]} | Addresses[0]: must have 1 to 256 characters, has 0",
        "{\"Type\":\"MAPPING_UPDATE\",\"Mappings\":[]} | LeaseID: is missing, expected a string",
        "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"l\"} | Mappings: is missing, expected an array",
        "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"l\",\"Mappings\":{}} | Mappings: must be an array, was an object",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":256} | Value: must be 0 to 255, was 256",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":-1} | Value: must be 0 to 255, was -1",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":1,\"Value\":0} | StageNetAddress: must be a string, was 1"})
    void namesTheFieldAndTheReasonOfARefusal(String text, String message) {
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> StageNetCodec.decode(text))
                .withMessage(message)
                .satisfies(refusal -> assertThat(message).startsWith(refusal.path()).endsWith(refusal.reason()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SN0", "SN01", "SN65536", "SN99999", "SN100000", "SN4294967297", "sn1", "Sn1", "SN", "1",
        "",
        " SN1", "SN1 ", "SN 1", "SN-1", "SN+1", "SN1.0", "SN1e1", "SN\u0661"})
    void takesOnlyTheExactFormOfAnAddress(String address) {
        String text = "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"" + address + "\",\"Value\":0}";

        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> StageNetCodec.decode(text))
                .withMessage(
                        "StageNetAddress: \"" + address + "\" is not a StageNet address, expected SN1 to SN65535");
    }

    @Test
    void takesIdentitiesOfUpTo256Characters() throws ProtocolException {
        String longest = "é".repeat(256);

        assertThat(StageNetCodec.decode(request(longest))).isEqualTo(new LeaseRequest(new GatewayId(longest), 1));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> StageNetCodec.decode(request(longest + "é")))
                .withMessage("GatewayID: must have 1 to 256 characters, has 257");
    }

    @Test
    void takesATextOfOneMebibyteAndNotOneCharacterMore() throws ProtocolException {
        String longest = request("G") + " ".repeat(StageNet.MAX_TEXT - request("G").length());

        assertThat(StageNetCodec.decode(longest)).isInstanceOf(LeaseRequest.class);
        assertThat(StageNetCodec.decode(longest.getBytes(StandardCharsets.UTF_8))).isInstanceOf(LeaseRequest.class);
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> StageNetCodec.decode(longest + " "))
                .withMessage("the text is longer than 1048576 characters: 1048577");
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> StageNetCodec.decode((longest + " ").getBytes(StandardCharsets.UTF_8)))
                .withMessage("the binary message is longer than 1048576 bytes: 1048577");
    }

    @Test
    void readsABinaryMessageThatHoldsOneUtf8Text() throws ProtocolException {
        assertThat(StageNetCodec.decode(request("Bühne 🎭").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new LeaseRequest(new GatewayId("Bühne 🎭"), 1));
        for (byte[] bytes : new byte[][]{{(byte) 0xff}, {'{', (byte) 0xc3, '}'},
            {(byte) 0xed, (byte) 0xa0, (byte) 0x80},
            {(byte) 0xc0, (byte) 0x80}, request("é").getBytes(StandardCharsets.ISO_8859_1)}) {
            assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> StageNetCodec.decode(bytes))
                    .withMessage("the binary message is no UTF-8 text")
                    .satisfies(refusal -> assertThat(refusal.path()).isEmpty());
        }
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> StageNetCodec.decode(new byte[]{4, 2}));
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> StageNetCodec.decode(new byte[0]))
                .withMessage("the text is empty, expected a JSON object");
    }

    @Test
    void hasNoDataPacketOutsideTheRangeOfValues() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DataPacket(new StageNetAddress(1), 256));
        assertThatIllegalArgumentException().isThrownBy(() -> new DataPacket(new StageNetAddress(1), -1));
    }

    @Test
    void keepsGoodRowsInOrderAndRefusesBadOnesAlone() throws ProtocolException {
        var update = (MappingUpdate) StageNetCodec.decode("""
                {"Type":"MAPPING_UPDATE","LeaseID":"lease_001","Mappings":[
                {"StageNetAddress":"SN2","HardwareType":"DMX","Channel":0},
                "SN3",
                null,
                {"StageNetAddress":"SN1","HardwareType":"DMX"},
                {"StageNetAddress":"SN1","HardwareType":"DMX","Channel":-1},
                {"StageNetAddress":"SN1","HardwareType":"DMX","Channel":1.5},
                {"StageNetAddress":"SN1","HardwareType":"DMX","Channel":"1"},
                {"StageNetAddress":"SN1","HardwareType":"DMX","Channel":9223372036854775808},
                {"StageNetAddress":"SN01","HardwareType":"DMX","Channel":1},
                {"HardwareType":"DMX","Channel":1},
                {"StageNetAddress":7,"HardwareType":"DMX","Channel":1},
                {"StageNetAddress":"SN1","Channel":1},
                {"StageNetAddress":"SN1","HardwareType":"","Channel":1},
                {"StageNetAddress":"SN1","HardwareType":"%s","Channel":1},
                {"Channel":9223372036854775807,"More":[],"HardwareType":"%s","StageNetAddress":"SN1"},
                {"StageNetAddress":"SN2","HardwareType":"MIDI","Channel":3.0}]}""".formatted("x".repeat(257),
                "x".repeat(256)));

        assertThat(update.rows()).containsExactly(dmx(2, 0),
                new Mapping(new StageNetAddress(1), "x".repeat(256), Long.MAX_VALUE),
                new Mapping(new StageNetAddress(2), "MIDI", 3));
        assertThat(update.refused()).isEqualTo(13);
        assertThat(update.errors()).containsExactly(new RowError(1, "Mappings[1]: must be an object, was \"SN3\""),
                new RowError(2, "Mappings[2]: must be an object, was null"),
                new RowError(3, "Mappings[3].Channel: is missing, expected an integer"),
                new RowError(4, "Mappings[4].Channel: must be 0 or more, was -1"),
                new RowError(5, "Mappings[5].Channel: must be an integer, was 1.5"),
                new RowError(6, "Mappings[6].Channel: must be an integer, was \"1\""),
                new RowError(7, "Mappings[7].Channel: is out of range: 9223372036854775808"),
                new RowError(8,
                        "Mappings[8].StageNetAddress: \"SN01\" is not a StageNet address, expected SN1 to SN65535"),
                new RowError(9, "Mappings[9].StageNetAddress: is missing, expected a string"),
                new RowError(10, "Mappings[10].StageNetAddress: must be a string, was 7"),
                new RowError(11, "Mappings[11].HardwareType: is missing, expected a string"),
                new RowError(12, "Mappings[12].HardwareType: must have 1 to 256 characters, has 0"),
                new RowError(13, "Mappings[13].HardwareType: must have 1 to 256 characters, has 257"));
    }

    @Test
    void countsEveryBadRowButExplainsOnlyTheFirst() throws ProtocolException {
        var update = (MappingUpdate) StageNetCodec
                .decode("{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"l\",\"Mappings\":["
                        + "{},".repeat(20_000)
                        + "{\"StageNetAddress\":\"SN5\",\"HardwareType\":\"DMX\",\"Channel\":1}]}");

        assertThat(update.rows()).containsExactly(dmx(5, 1));
        assertThat(update.refused()).isEqualTo(20_000);
        assertThat(update.errors()).hasSize(MappingUpdate.MAX_ERRORS)
                .last()
                .isEqualTo(new RowError(99, "Mappings[99].StageNetAddress: is missing, expected a string"));
    }

    @Test
    void takesAnEmptyUpdate() throws ProtocolException {
        assertThat(StageNetCodec.decode("{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"l\",\"Mappings\":[]}"))
                .isEqualTo(new MappingUpdate(new LeaseId("l"), List.of()));
    }

    private static String request(String gatewayId) {
        return "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"" + gatewayId + "\",\"AddressCount\":1}";
    }

    private static Mapping dmx(int address, long channel) {
        return new Mapping(new StageNetAddress(address), "DMX", channel);
    }
}
