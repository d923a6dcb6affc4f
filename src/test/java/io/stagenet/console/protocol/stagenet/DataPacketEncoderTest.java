package io.stagenet.console.protocol.stagenet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.protocol.stagenet.StageNetMessage.DataPacket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataPacketEncoderTest {
    private final byte[] target = new byte[DataPacketEncoder.MAX_LENGTH];

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1 | 255 | {\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":255}",
        "65535 | 0 | {\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN65535\",\"Value\":0}",
        "10203 | 10 | {\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN10203\",\"Value\":10}"})
    void writesTheDocumentsText(int address, int value, String text) {
        assertThat(encoded(address, value)).isEqualTo(text);
    }

    @Test
    void writesWhatTheCodecWritesForEveryAddress() {
        for (int address = 1; address <= StageNetAddress.MAX_NUMBER; address++) {
            int value = (int) (address * 2_654_435_761L >>> 24 & 0xff);
            assertSameAsCodec(address, value);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 10, 99, 100, 999, 1_000, 9_999, 10_000, 12_345, 65_535})
    void writesWhatTheCodecWritesForEveryValue(int address) {
        for (int value = 0; value <= 255; value++) {
            assertSameAsCodec(address, value);
        }
    }

    /// Address and value are written one after the other, so what the codec said for each of them above holds for all
    /// pairs, if only the joints are right: here all 16.7 million are put together from the codec's two halves.
    @Test
    void writesEveryPairOfAddressAndValue() {
        var ends = new byte[256][];
        for (int value = 0; value <= 255; value++) {
            String text = StageNetCodec.encode(new DataPacket(new StageNetAddress(1), value));
            ends[value] = text.substring(text.indexOf(":", text.indexOf("SN1")) + 1).getBytes(US_ASCII);
        }
        for (int address = 1; address <= StageNetAddress.MAX_NUMBER; address++) {
            String text = StageNetCodec.encode(new DataPacket(new StageNetAddress(address), 0));
            byte[] start = text.substring(0, text.length() - "0}".length()).getBytes(US_ASCII);
            for (int value = 0; value <= 255; value++) {
                byte[] end = ends[value];
                int length = DataPacketEncoder.encode(address, value, 0, target, 0);
                if (length != start.length + end.length
                        || !Arrays.equals(target, 0, start.length, start, 0, start.length)
                        || !Arrays.equals(target, start.length, length, end, 0, end.length)) {
                    throw new AssertionError("SN" + address + " at " + value + ": " + new String(target, US_ASCII));
                }
            }
        }
    }

    @Test
    void touchesNothingAroundTheMessage() {
        byte[] wide = new byte[3 * DataPacketEncoder.MAX_LENGTH];
        Arrays.fill(wide, (byte) '#');

        int length = DataPacketEncoder.encode(7, 8, 0, wide, 10);

        assertThat(new String(wide, US_ASCII)).isEqualTo("#".repeat(10)
                + "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN7\",\"Value\":8}"
                + "#".repeat(wide.length - 10 - length));
    }

    @Test
    void masksEveryByteByItsPlace() {
        int mask = 0x8411_c35a;
        for (int address : new int[]{1, 42, 512, 4_095, 65_535}) {
            for (int value : new int[]{0, 7, 42, 255}) {
                byte[] plain = encoded(address, value).getBytes(US_ASCII);
                int length = DataPacketEncoder.encode(address, value, mask, target, 0);
                for (int i = 0; i < length; i++) {
                    target[i] ^= new byte[]{0x5a, (byte) 0xc3, 0x11, (byte) 0x84}[i % 4];
                }
                assertThat(Arrays.copyOf(target, length)).isEqualTo(plain);
            }
        }
    }

    @Test
    void knowsItsLongestMessage() {
        assertThat(DataPacketEncoder.encode(65_535, 255, 0, target, 0)).isEqualTo(DataPacketEncoder.MAX_LENGTH)
                .isLessThanOrEqualTo(125);
    }

    @Test
    void fitsExactlyIntoItsOwnLength() {
        byte[] exact = new byte[encoded(42, 7).length()];

        assertThat(DataPacketEncoder.encode(42, 7, 0, exact, 0)).isEqualTo(exact.length);
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> DataPacketEncoder.encode(42, 70, 0, exact, 0));
    }

    @Test
    void refusesWhatIsNoAddressOrValue() {
        for (int address : new int[]{0, -1, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> DataPacketEncoder.encode(address, 0, 0, target, 0));
        }
        for (int value : new int[]{-1, 256, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> DataPacketEncoder.encode(1, value, 0, target, 0));
        }
    }

    private void assertSameAsCodec(int address, int value) {
        String expected = StageNetCodec.encode(new DataPacket(new StageNetAddress(address), value));
        if (!encoded(address, value).equals(expected)) {
            assertThat(encoded(address, value)).isEqualTo(expected);
        }
    }

    private String encoded(int address, int value) {
        return new String(target, 0, DataPacketEncoder.encode(address, value, 0, target, 0), US_ASCII);
    }
}
