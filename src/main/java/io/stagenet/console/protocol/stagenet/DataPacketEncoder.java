package io.stagenet.console.protocol.stagenet;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;
import java.nio.charset.StandardCharsets;

/// Writes `DATA_PKT` messages for the data plane: the bytes [StageNetCodec#encode] would send (spec, phase 4), without
/// allocation. Any thread.
///
/// All messages with an address of as many digits are one template: it is copied whole, then the digits are put in.
public final class DataPacketEncoder {
    private static final String BEFORE_ADDRESS = "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN";
    private static final String BEFORE_VALUE = "\",\"Value\":";
    private static final int ADDRESS_START = BEFORE_ADDRESS.length();
    private static final int MAX_DIGITS = 5;
    /// A value's digits and the closing brace take at most this many bytes.
    private static final int VALUE_STRIDE = 4;

    /// The longest message, in bytes: SN65535 at 255. Fits the short form of a WebSocket frame.
    public static final int MAX_LENGTH = ADDRESS_START + MAX_DIGITS + BEFORE_VALUE.length() + VALUE_STRIDE;

    /// By number of digits of the address, from 1: everything before the value.
    private static final byte[][] TEMPLATES = new byte[MAX_DIGITS + 1][];
    /// The three digits of 0 to 999, one after the other.
    private static final byte[] TRIPLES = new byte[3 * 1000];
    /// What ends a message, by value: digits and brace, and its length.
    private static final byte[] VALUES = new byte[VALUE_STRIDE * (Level.FULL + 1)];
    private static final byte[] VALUE_LENGTHS = new byte[Level.FULL + 1];

    static {
        for (int digits = 1; digits <= MAX_DIGITS; digits++) {
            TEMPLATES[digits] = ascii(BEFORE_ADDRESS + "0".repeat(digits) + BEFORE_VALUE);
        }
        for (int i = 0; i < 1000; i++) {
            TRIPLES[3 * i] = (byte) ('0' + i / 100);
            TRIPLES[3 * i + 1] = (byte) ('0' + i / 10 % 10);
            TRIPLES[3 * i + 2] = (byte) ('0' + i % 10);
        }
        for (int value = 0; value <= Level.FULL; value++) {
            byte[] end = ascii(value + "}");
            System.arraycopy(end, 0, VALUES, VALUE_STRIDE * value, end.length);
            VALUE_LENGTHS[value] = (byte) end.length;
        }
    }

    private DataPacketEncoder() {
    }

    /// Writes one message as ASCII from `offset` on. Nothing beyond its end is touched.
    ///
    /// @param addressNumber 1 to 65535
    /// @param value         0 to 255
    /// @return its length in bytes, at most [#MAX_LENGTH]
    /// @throws IllegalArgumentException  if the address is out of range
    /// @throws IndexOutOfBoundsException if the value is out of range or the target too short; the target may then hold
    ///                                   the beginning of a message
    public static int encode(int addressNumber, int value, byte[] target, int offset) {
        int valueLength = VALUE_LENGTHS[value];
        int digits = digits(addressNumber);
        byte[] template = TEMPLATES[digits];
        System.arraycopy(template, 0, target, offset, template.length);

        int thousands = addressNumber / 1000;
        int high = 3 * thousands;
        int low = 3 * (addressNumber - 1000 * thousands);
        int end = offset + ADDRESS_START + digits;
        target[end - 1] = TRIPLES[low + 2];
        if (digits > 1) {
            target[end - 2] = TRIPLES[low + 1];
        }
        if (digits > 2) {
            target[end - 3] = TRIPLES[low];
        }
        if (digits > 3) {
            target[end - 4] = TRIPLES[high + 2];
        }
        if (digits > 4) {
            target[end - 5] = TRIPLES[high + 1];
        }
        int at = offset + template.length;
        int from = VALUE_STRIDE * value;
        for (int i = 0; i < valueLength; i++) {
            target[at + i] = VALUES[from + i];
        }
        return template.length + valueLength;
    }

    private static int digits(int addressNumber) {
        if (addressNumber < 1 || addressNumber > StageNetAddress.MAX_NUMBER) {
            throw new IllegalArgumentException("address number " + addressNumber);
        }
        if (addressNumber < 1_000) {
            return addressNumber < 10 ? 1 : addressNumber < 100 ? 2 : 3;
        }
        return addressNumber < 10_000 ? 4 : 5;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
