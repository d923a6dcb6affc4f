package io.stagenet.console.protocol.stagenet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.protocol.stagenet.StageNetMessage.MappingUpdate;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whatever arrives, the codec answers with a message or a `ProtocolException`: one that fits on a line, and a message
/// that is the same after another trip over the wire.
///
/// A failure names its seed; `-Dfuzz.seed=...` repeats the run.
class StageNetCodecFuzzTest {
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_401L);
    /// Path, quotation and sentence together.
    private static final int LONGEST_REFUSAL = 450;

    private static final String[] TEXTS = {
        "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"GATEWAY_01\",\"AddressCount\":4}",
        "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"lease_001\",\"Addresses\":[\"SN1\",\"SN2\",\"SN3\",\"SN4\"]}",
        "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"lease_001\",\"Mappings\":["
                + "{\"StageNetAddress\":\"SN1\",\"HardwareType\":\"DMX\",\"Channel\":200},"
                + "{\"StageNetAddress\":\"SN2\",\"HardwareType\":\"MIDI\",\"Channel\":201}]}",
        "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":255}",
        "{\"Type\":\"HELLO\",\"a\":[1,2.5e3,null,true,{\"b\":\"\\u00e9\"}]}"};

    /// What is put in the place of a value, or anywhere at all.
    private static final String[] PIECES = {"null", "true", "-1", "0", "4.5", "4.0", "1e999999999", "-1e-999999999",
        "1e99999999999999999999", "9223372036854775808", "NaN", "Infinity", "\"\"", "\"SN01\"", "\"SN65536\"",
        "\"\\ud800\"", "\"\\udfad\\ud83c\"", "\"\\u0000\"", "\"\\u12\"", "\"\ud800\"", "\"\u202e\"", "{}", "[]",
        "[[]]", "{\"Type\":\"DATA_PKT\"}", "\"Type\":\"DATA_PKT\",", "\"Channel\":1,", ",", ":", "\"", "\\", "{", "}",
        "[", "]", "//", "/*", "\ufeff", "\u0000", "'", "\n", "{0}", "%s"};

    private enum Attack {
        PIECES_PUT_IN(60_000), VALUES_REPLACED(40_000), BYTES_CHANGED(40_000), CUT_AND_JOINED(30_000),
        RANDOM_BYTES(10_000), RANDOM_JSON(20_000), TOO_MUCH(300);

        private final int cases;

        Attack(int cases) {
            this.cases = cases;
        }
    }

    private int messages;
    private int refusals;

    @ParameterizedTest
    @EnumSource
    void answersWithAMessageOrARefusal(Attack attack) {
        var random = new Random(SEED + attack.ordinal());
        for (int i = 0; i < attack.cases; i++) {
            byte[] bytes = bytes(attack, random);
            String text = new String(bytes, UTF_8);
            check(attack, i, text, () -> decoded(() -> StageNetCodec.decode(text)));
            if (i % 4 == 0) {
                check(attack, i, text, () -> decoded(() -> StageNetCodec.decode(bytes)));
            }
        }
        // An attack that only ever meets one answer would not have tested the other.
        assertThat(refusals).as("refusals").isGreaterThan(attack.cases / 10);
        if (attack != Attack.RANDOM_BYTES && attack != Attack.TOO_MUCH) {
            assertThat(messages).as("messages").isGreaterThan(attack.cases / 200);
        }
    }

    private static byte[] bytes(Attack attack, Random random) {
        String text = TEXTS[random.nextInt(TEXTS.length)];
        return switch (attack) {
            case PIECES_PUT_IN -> {
                for (int times = random.nextInt(3); times >= 0; times--) {
                    int at = random.nextInt(text.length() + 1);
                    int end = random.nextBoolean() ? at : Math.min(text.length(), at + random.nextInt(9));
                    text = text.substring(0, at) + piece(random) + text.substring(end);
                }
                yield text.getBytes(UTF_8);
            }
            case VALUES_REPLACED -> {
                String[] parts = text.split("(?<=[:,\\[])(?=[^{\\[])|(?=[,\\]}])");
                parts[random.nextInt(parts.length)] = piece(random);
                yield String.join("", parts).getBytes(UTF_8);
            }
            case BYTES_CHANGED -> {
                byte[] bytes = text.getBytes(UTF_8);
                for (int times = random.nextInt(4); times >= 0; times--) {
                    int at = random.nextInt(bytes.length);
                    bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256)
                            : bytes[at] ^ 1 << random.nextInt(7));
                }
                yield bytes;
            }
            case CUT_AND_JOINED -> {
                String other = TEXTS[random.nextInt(TEXTS.length)];
                yield (text.substring(0, random.nextInt(text.length() + 1))
                        + other.substring(random.nextInt(other.length() + 1))).getBytes(UTF_8);
            }
            case RANDOM_BYTES -> {
                byte[] bytes = new byte[random.nextInt(60)];
                random.nextBytes(bytes);
                yield bytes;
            }
            case RANDOM_JSON -> {
                var json = new StringBuilder("{\"Type\":\"" + type(random) + '"');
                for (int times = random.nextInt(4); times > 0; times--) {
                    json.append(",\"").append(key(random)).append("\":");
                    value(random, json, 0);
                }
                yield json.append('}').toString().getBytes(UTF_8);
            }
            case TOO_MUCH -> tooMuch(random).getBytes(UTF_8);
        };
    }

    private static String tooMuch(Random random) {
        int length = 1 << 10 + random.nextInt(10);
        return switch (random.nextInt(7)) {
            case 0 -> "{\"Type\":" + "[".repeat(length);
            case 1 -> "{\"Type\":".repeat(length / 8);
            case 2 -> "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":" + "9".repeat(length) + "}";
            case 3 -> "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN" + "1".repeat(length) + "\",\"Value\":1}";
            case 4 -> "{\"Type\":\"HELLO\",\"" + "k".repeat(length) + "\":1}";
            case 5 -> "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"l\",\"Mappings\":[" + "0,".repeat(length / 2) + "0]}";
            default -> "{\"Type\":\"HELLO\"" + ",\"a\":0".repeat(length / 6) + "}";
        };
    }

    private static void value(Random random, StringBuilder json, int depth) {
        switch (random.nextInt(depth < 3 ? 8 : 4)) {
            case 0 -> json.append(random.nextInt());
            case 1 -> json.append(random.nextGaussian() * 1e9);
            case 2 -> json.append("\"SN").append(random.nextInt(70_000)).append('"');
            case 3 -> json.append(random.nextBoolean() ? "null" : "\"DMX\"");
            case 4, 5 -> {
                json.append("[0");
                for (int times = random.nextInt(3); times > 0; times--) {
                    value(random, json.append(','), depth + 1);
                }
                json.append(']');
            }
            default -> {
                json.append("{\"x\":0");
                for (int times = random.nextInt(3); times > 0; times--) {
                    value(random, json.append(",\"").append(key(random)).append("\":"), depth + 1);
                }
                json.append('}');
            }
        }
    }

    private static String type(Random random) {
        return new String[]{"LEASE_REQ", "LEASE_RESP", "MAPPING_UPDATE", "DATA_PKT", "HELLO"}[random.nextInt(5)];
    }

    private static String key(Random random) {
        return new String[]{"Type", "GatewayID", "AddressCount", "LeaseID", "Addresses", "Mappings", "StageNetAddress",
            "HardwareType", "Channel", "Value"}[random.nextInt(10)];
    }

    private static String piece(Random random) {
        return PIECES[random.nextInt(PIECES.length)];
    }

    private interface Decoding {
        StageNetMessage decode() throws ProtocolException;
    }

    /// The message, or null after a refusal; anything else the codec throws passes through.
    private StageNetMessage decoded(Decoding decoding) {
        try {
            var message = decoding.decode();
            messages++;
            return message;
        } catch (ProtocolException refusal) {
            refusals++;
            String sentence = refusal.getMessage();
            if (sentence.isBlank() || sentence.length() > LONGEST_REFUSAL || !sentence.endsWith(refusal.reason())
                    || sentence.chars().anyMatch(Character::isISOControl)) {
                throw new AssertionError("no sentence for an operator: " + sentence);
            }
            return null;
        }
    }

    private void check(Attack attack, int number, String text, Supplier<StageNetMessage> decoding) {
        try {
            var message = decoding.get();
            if (message != null) {
                var expected = message instanceof MappingUpdate update
                        ? new MappingUpdate(update.leaseId(), update.rows())
                        : message;
                if (!expected.equals(StageNetCodec.decode(StageNetCodec.encode(message)))) {
                    throw new AssertionError("changed by another trip: " + expected);
                }
            }
        } catch (Throwable failure) {
            String shown = text.length() <= 2_000 ? text : text.substring(0, 2_000) + "…";
            throw new AssertionError("-Dfuzz.seed=" + SEED + ", " + attack + ", case " + number + ": " + shown + "\n"
                    + Arrays.toString(shown.getBytes(UTF_8)), failure);
        }
    }
}
