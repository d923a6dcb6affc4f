package io.stagenet.console.protocol.stagenet;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.StageNetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads `DATA_PKT` messages in exactly the form [DataPacketEncoder] writes, without allocation: what a simulated rig
/// gets over a million of per second. Every other form of the same message is for [StageNetCodec]. Any thread.
public final class DataPacketReader {
    /// What [#read] answers when the bytes are not of that form, which does not make them wrong.
    public static final int OTHER = -1;

    private static final byte[] BEFORE_ADDRESS = "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN"
            .getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BEFORE_VALUE = "\",\"Value\":".getBytes(StandardCharsets.US_ASCII);
    private static final int VALUE_BITS = 8;

    private DataPacketReader() {
    }

    /// The address and value in one number, for [#address] and [#value], or [#OTHER].
    public static int read(byte[] bytes, int offset, int length) {
        int at = offset + BEFORE_ADDRESS.length;
        int end = offset + length - 1;
        if (length > DataPacketEncoder.MAX_LENGTH || at + BEFORE_VALUE.length + 2 > end || bytes[end] != '}'
                || !Arrays.equals(bytes, offset, at, BEFORE_ADDRESS, 0, BEFORE_ADDRESS.length)) {
            return OTHER;
        }
        int quote = at;
        while (quote < end && bytes[quote] != '"') {
            quote++;
        }
        int digits = quote + BEFORE_VALUE.length;
        if (digits >= end || !Arrays.equals(bytes, quote, digits, BEFORE_VALUE, 0, BEFORE_VALUE.length)) {
            return OTHER;
        }
        int address = number(bytes, at, quote);
        int value = number(bytes, digits, end);
        return address < 1 || address > StageNetAddress.MAX_NUMBER || value < 0 || value > Level.FULL
                ? OTHER
                : (address << VALUE_BITS) | value;
    }

    /// The address number, 1 to 65535, in an answer of [#read].
    public static int address(int packet) {
        return packet >> VALUE_BITS;
    }

    /// The value, 0 to 255, in an answer of [#read].
    public static int value(int packet) {
        return packet & Level.FULL;
    }

    /// Digits without a leading zero, at most five of them; -1 for anything else.
    private static int number(byte[] bytes, int from, int to) {
        if (from == to || to - from > 5 || (bytes[from] == '0' && to - from > 1)) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
