package io.stagenet.console.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFieldsTest {
    private static final JsonLimits LIMITS = new JsonLimits(100_000, 8, 10_000, 256, 100, 10_000);

    private static String text(int fields) {
        return IntStream.range(0, fields).mapToObj(i -> "\"field" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 10, 16, 17, 500})
    void eachFieldIsFoundWhetherThereAreFewOrMany(int fields) throws Exception {
        var object = JsonReader.readObject(text(fields), LIMITS);
        assertThat(object.size()).isEqualTo(fields);
        assertThat(object.names()).hasSize(fields);
        for (int i = 0; i < fields; i++) {
            assertThat(object.names().get(i)).isEqualTo("field" + i);
            assertThat(object.integer("field" + i, 0, 1_000)).isEqualTo(i);
        }
        assertThat(object.has("field" + fields)).isFalse();
        assertThat(object.isAbsent("other")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 9, 40})
    void aNameThatComesTwiceIsRefusedWhetherThereAreFewOrMany(int fields) {
        String twice = text(fields).replace("}", ",\"field1\":0}");
        assertThatThrownBy(() -> JsonReader.readObject(twice, LIMITS)).isInstanceOf(JsonException.class)
                .hasMessageContaining("field1");
    }

    @Test
    void aNameOfManyTextsIsKeptOnce() throws Exception {
        String name = JsonReader.readObject("{\"phantomPower\":1}", LIMITS).names().getFirst();
        assertThat(JsonReader.readObject("{\"phantomPower\":2}", LIMITS).names().getFirst()).isSameAs(name);
    }

    @Test
    void namesOfOnePlaceAreNotTakenForEachOther() {
        var names = new SharedNames();
        // Equal hashes, and so the same place.
        assertThat(names.shared("Aa")).isEqualTo("Aa");
        assertThat(names.shared("BB")).isEqualTo("BB");
        assertThat(names.shared("Aa")).isEqualTo("Aa");
    }
}
