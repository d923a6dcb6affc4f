package io.stagenet.console.protocol.stagenet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.protocol.stagenet.StageNetMessage.DataPacket;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataPacketReaderTest {
    private static final String DOCUMENT = "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":255}";

    @Test
    void readsTheDocumentsText() {
        int packet = read(DOCUMENT);

        assertThat(DataPacketReader.address(packet)).isEqualTo(1);
        assertThat(DataPacketReader.value(packet)).isEqualTo(255);
    }

    @Test
    void readsEveryAddressAndEveryValueTheEncoderWrites() {
        byte[] bytes = new byte[10 + DataPacketEncoder.MAX_LENGTH];
        for (int address = 1; address <= StageNetAddress.MAX_NUMBER; address++) {
            int value = address % 256;
            int packet = DataPacketReader.read(bytes, 10, DataPacketEncoder.encode(address, value, 0, bytes, 10));
            if (DataPacketReader.address(packet) != address || DataPacketReader.value(packet) != value) {
                throw new AssertionError("SN" + address + " at " + value + " read as " + packet);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN\",\"Value\":1}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN0\",\"Value\":1}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN01\",\"Value\":1}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN65536\",\"Value\":1}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":256}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":-1}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":01}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":1.0}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\": 1}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":1} ",
        "{\"Type\":\"DATA_PKT\",\"Value\":1,\"StageNetAddress\":\"SN1\"}"})
    void leavesEveryOtherFormToTheCodec(String text) {
        assertThat(read(text)).isEqualTo(DataPacketReader.OTHER);
    }

    /// The short way must never see a message where the codec sees none, or another one.
    @Test
    void neverDisagreesWithTheCodec() throws ProtocolException {
        var random = new Random(20_260_402L);
        int taken = 0;
        int left = 0;
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes = DOCUMENT.getBytes(UTF_8);
            for (int times = random.nextInt(3); times >= 0; times--) {
                int at = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length - 1 - random.nextInt(16);
                bytes[at] = (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : 32 + random.nextInt(96));
            }
            int packet = DataPacketReader.read(bytes, 0, bytes.length);
            if (packet == DataPacketReader.OTHER) {
                left++;
            } else {
                taken++;
                var expected = new DataPacket(new StageNetAddress(DataPacketReader.address(packet)),
                        DataPacketReader.value(packet));
                assertThat(StageNetCodec.decode(bytes)).as(new String(bytes, UTF_8)).isEqualTo(expected);
            }
        }
        assertThat(taken).isGreaterThan(1_000);
        assertThat(left).isGreaterThan(1_000);
    }

    private static int read(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return DataPacketReader.read(bytes, 0, bytes.length);
    }
}
