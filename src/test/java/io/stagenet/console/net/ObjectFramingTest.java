package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.net.ObjectFraming.BrokenStreamException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectFramingTest {
    private final ObjectFraming framing = new ObjectFraming(1_000);
    private final List<String> found = new ArrayList<>();

    private void take(byte[] bytes) throws BrokenStreamException {
        for (byte each : bytes) {
            framing.take(new byte[]{each}, 1, found::add);
        }
    }

    private void take(String text) throws BrokenStreamException {
        take(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"a\":{\"b\":[{}]}}", "{\"a\":\"}{\"}", "{\"a\":\"\\\"}\"}", "{\"a\":\"\\\\\"}",
        "{\"a\":\"Ø 48V\"}"})
    void findsTheEndOfAnObjectByteByByte(String object) throws Exception {
        take(object);
        assertThat(found).containsExactly(object);
        assertThat(framing.isAtRest()).isTrue();
    }

    @Test
    void takesSeveralBackToBackAndWithSpaceBetween() throws Exception {
        take("{\"a\":1}{\"b\":2} \r\n\t{}");
        assertThat(found).containsExactly("{\"a\":1}", "{\"b\":2}", "{}");
    }

    @Test
    void takesALengthBeforeAnObject() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write(new byte[]{0, 0, 0, 7});
        bytes.writeBytes("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        bytes.write(new byte[]{0, 0, 0, 2});
        bytes.writeBytes("{}".getBytes(StandardCharsets.UTF_8));
        take(bytes.toByteArray());
        assertThat(found).containsExactly("{\"a\":1}", "{}");
    }

    @Test
    void saysWhetherAnObjectIsUnfinished() throws Exception {
        take("{\"a\":");
        assertThat(framing.isAtRest()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "[]", "\"a\"", "{}x"})
    void refusesWhatIsNoObject(String text) {
        assertThatThrownBy(() -> take(text)).isInstanceOf(BrokenStreamException.class);
    }

    @Test
    void refusesAnObjectWithoutEnd() {
        assertThatThrownBy(() -> take("{" + " ".repeat(1_000))).isInstanceOf(BrokenStreamException.class);
    }

    @Test
    void refusesWhatIsNoUtf8() {
        assertThatThrownBy(() -> take(new byte[]{'{', '"', (byte) 0xC3, '"', '}'}))
                .isInstanceOf(BrokenStreamException.class);
    }

    @Test
    void aZeroAfterAnObjectIsTheEndOfATextAndNoLength() throws Exception {
        take("{\"a\":1}\0{\"b\":2}\0");
        assertThat(found).containsExactly("{\"a\":1}", "{\"b\":2}");
        assertThat(framing.isAtRest()).isTrue();
    }
}
