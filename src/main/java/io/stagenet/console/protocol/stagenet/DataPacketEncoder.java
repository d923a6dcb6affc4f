package io.stagenet.console.protocol.stagenet;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Writes `DATA_PKT` messages for the data plane: the bytes [StageNetCodec#encode] would send (spec, phase 4), without
/// allocation. Any thread.
///
/// A message is put together in registers, eight bytes at a time, and masked on its way into the buffer, so that each
/// byte is written once and none is read back:
///
/// ```
/// {"Type":"DATA_PKT","StageNetAddress":"SN 12345","Value":  255}
/// five words, always the same              address  four      the last eight bytes,
///                                          digits   bytes     by value
/// ```
///
/// The parts overlap: a later one writes over the end of an earlier one, never beyond the end of the message.
public final class DataPacketEncoder {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final String BEFORE_ADDRESS = "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN";
    private static final String BEFORE_VALUE = "\",\"Value\":";
    private static final int ADDRESS_START = BEFORE_ADDRESS.length();
    private static final int MAX_DIGITS = 5;
    private static final int MAX_VALUE_LENGTH = 4;

    /// The longest message, in bytes: SN65535 at 255. Fits the short form of a WebSocket frame.
    public static final int MAX_LENGTH = ADDRESS_START + MAX_DIGITS + BEFORE_VALUE.length() + MAX_VALUE_LENGTH;

    private static final long WORD_0 = word(BEFORE_ADDRESS, 0);
    private static final long WORD_1 = word(BEFORE_ADDRESS, 8);
    private static final long WORD_2 = word(BEFORE_ADDRESS, 16);
    private static final long WORD_3 = word(BEFORE_ADDRESS, 24);
    private static final long WORD_4 = word(BEFORE_ADDRESS, 32);
    private static final long SEPARATOR = word(BEFORE_VALUE, 0);
    /// What follows the word of the address digits, by how many there are: four bytes of the separator.
    private static final int[] SEPARATOR_REST = new int[MAX_DIGITS + 1];

    /// The digits of 0 to 999 without and with leading zeros, the first one lowest.
    private static final int[] DIGITS = new int[1000];
    private static final int[] THREE_DIGITS = new int[1000];
    /// The last eight bytes of a message, by value, and how many of them are the value's digits and the closing brace.
    private static final long[] ENDS = new long[Level.FULL + 1];
    private static final byte[] END_LENGTHS = new byte[Level.FULL + 1];

    static {
        for (int digits = 1; digits <= MAX_DIGITS; digits++) {
            SEPARATOR_REST[digits] = (int) word(BEFORE_VALUE, 8 - digits);
        }
        for (int i = 0; i < 1000; i++) {
            DIGITS[i] = (int) word(String.valueOf(i), 0);
            THREE_DIGITS[i] = (int) word(String.format(Locale.ROOT, "%03d", i), 0);
        }
        for (int value = 0; value <= Level.FULL; value++) {
            String end = value + "}";
            END_LENGTHS[value] = (byte) end.length();
            String whole = BEFORE_VALUE + end;
            ENDS[value] = word(whole, whole.length() - 8);
        }
        if (ADDRESS_START != 5 * Long.BYTES) {
            throw new IllegalStateException("the words do not fit the message");
        }
    }

    private DataPacketEncoder() {
    }

    /// Writes one message as ASCII from `offset` on. Nothing beyond its end is touched.
    ///
    /// @param addressNumber 1 to 65535
    /// @param value         0 to 255
    /// @param mask          XORed over the message, its lowest byte over the first one and so on, as a WebSocket client
    ///                      must (RFC 6455, 5.3); 0 leaves the text as it is
    /// @return its length in bytes, at most [#MAX_LENGTH]
    /// @throws IllegalArgumentException  if the address is out of range
    /// @throws IndexOutOfBoundsException if the value is out of range or the target too short; the target may then hold
    ///                                   the beginning of a message
    public static int encode(int addressNumber, int value, int mask, byte[] target, int offset) {
        if (addressNumber < 1 || addressNumber > StageNetAddress.MAX_NUMBER) {
            throw new IllegalArgumentException("address number " + addressNumber);
        }
        long end = ENDS[value];
        long masks = (mask & 0xFFFF_FFFFL) * 0x1_0000_0001L;
        LONG.set(target, offset, WORD_0 ^ masks);
        LONG.set(target, offset + 8, WORD_1 ^ masks);
        LONG.set(target, offset + 16, WORD_2 ^ masks);
        LONG.set(target, offset + 24, WORD_3 ^ masks);
        LONG.set(target, offset + 32, WORD_4 ^ masks);

        long digits;
        if (addressNumber < 1000) {
            digits = DIGITS[addressNumber];
        } else {
            int thousands = addressNumber / 1000;
            digits = DIGITS[thousands]
                    | (long) THREE_DIGITS[addressNumber - 1000 * thousands] << (thousands < 10 ? 8 : 16);
        }
        int digitBits = Long.SIZE - Long.numberOfLeadingZeros(digits) + 7 & -8;
        LONG.set(target, offset + 40, (digits | SEPARATOR << digitBits) ^ masks);
        INT.set(target, offset + 48, SEPARATOR_REST[digitBits >> 3] ^ mask);

        int length = ADDRESS_START + BEFORE_VALUE.length() + (digitBits >> 3) + END_LENGTHS[value];
        LONG.set(target, offset + length - 8, end ^ Long.rotateRight(masks, 8 * length));
        return length;
    }

    /// Eight bytes of the text, 0 where it has ended.
    private static long word(String text, int from) {
        byte[] bytes = (text + "\0".repeat(Long.BYTES)).getBytes(StandardCharsets.US_ASCII);
        return (long) LONG.get(bytes, from);
    }
}
