package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TxtRecordTest {

    private static byte[] txt(Object... entries) {
        var bytes = new ByteArrayOutputStream();
        for (Object entry : entries) {
            byte[] raw = entry instanceof byte[] given ? given : entry.toString().getBytes(StandardCharsets.UTF_8);
            bytes.write(raw.length);
            bytes.writeBytes(raw);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsTheDocumentsExample() {
        var record = TxtRecord.parse(txt("id=GATEWAY_01", "type=DMX", "version=1.0"));

        assertThat(record.values()).containsExactly(Map.entry("id", "GATEWAY_01"), Map.entry("type", "DMX"),
                Map.entry("version", "1.0"));
    }

    @Test
    void takesKeysWithoutRegardToCaseAndKeepsTheFirstOfADoubleKey() {
        assertThat(TxtRecord.parse(txt("ID=first", "id=second", "Id")).values())
                .containsExactly(Map.entry("id", "first"));
    }

    @Test
    void tellsAKeyWithoutValueFromOneWithAnEmptyValue() {
        var record = TxtRecord.parse(txt("paper", "plates=", "PAPER=late"));

        assertThat(record.values()).isEqualTo(Map.of("paper", "", "plates", ""));
        assertThat(record.flags()).containsExactly("paper");
    }

    @Test
    void keepsEqualsSignsAndSpacesInValues() {
        assertThat(TxtRecord.parse(txt("id=a=b = c ")).values()).isEqualTo(Map.of("id", "a=b = c "));
    }

    @Test
    void replacesWhatIsNotUtf8() {
        assertThat(TxtRecord.parse(txt(new byte[]{'i', 'd', '=', 'x', (byte) 0xff, 'y'})).values())
                .isEqualTo(Map.of("id", "x\ufffdy"));
    }

    @Test
    void readsUtf8() {
        assertThat(TxtRecord.parse(txt("id=Bühne ①")).values()).isEqualTo(Map.of("id", "Bühne ①"));
    }

    @Test
    void skipsEntriesWithoutAKeyOrWithAnUnprintableOne() {
        assertThat(TxtRecord.parse(txt("=value", "", "i\u0001d=1", "schlüssel=1", "ok=1")).values())
                .isEqualTo(Map.of("ok", "1"));
    }

    @Test
    void keepsWhatStandsBeforeABadLength() {
        byte[] good = txt("id=GATEWAY_01");
        byte[] cut = Arrays.copyOf(good, good.length + 4);
        cut[good.length] = (byte) 200;

        assertThat(TxtRecord.parse(cut).values()).isEqualTo(Map.of("id", "GATEWAY_01"));
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(TxtRecord.parse(new byte[0]).values()).isEmpty();
        assertThat(TxtRecord.parse(new byte[1]).values()).isEmpty();
    }

    @Test
    void writesEntriesAsGiven() {
        var entries = new LinkedHashMap<String, String>();
        entries.put("id", "GATEWAY_01");
        entries.put("Type", "");

        assertThat(TxtRecord.encode(entries)).isEqualTo(txt("id=GATEWAY_01", "Type="));
        assertThat(TxtRecord.encode(Map.of())).isEqualTo(new byte[1]);
    }

    @Test
    void refusesToWriteWhatCannotBeRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> TxtRecord.encode(Map.of("", "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> TxtRecord.encode(Map.of("a=b", "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> TxtRecord.encode(Map.of("id", "x".repeat(253))))
                .withMessageContaining("id").withMessageContaining("255");
        assertThat(TxtRecord.encode(Map.of("id", "x".repeat(252)))).hasSize(256);
    }

    @Test
    void neverThrowsOnNoiseAndReadsBackWhatItWrote() {
        for (long seed = 0; seed < 20_000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] noise = new byte[random.nextInt(80)];
            random.nextBytes(noise);
            for (int i = 0; i < noise.length; i += 1 + random.nextInt(12)) {
                noise[i] = (byte) (random.nextBoolean() ? random.nextInt(14) : '=');
            }
            var record = TxtRecord.parse(noise);
            assertThat(record.values().keySet()).as("seed %d", seed)
                    .allMatch(key -> !key.isEmpty() && key.chars().allMatch(c -> c >= ' ' && c <= '~' && c != '='))
                    .allMatch(key -> key.chars().noneMatch(c -> c >= 'A' && c <= 'Z')).containsAll(record.flags());
            assertThat(TxtRecord.parse(TxtRecord.encode(record.values())).values()).as("seed %d", seed)
                    .isEqualTo(record.values());
        }
    }
}
