package io.stagenet.console.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonWriterTest {

    @Test
    void writesEveryKindOfValueInTheOrderTold() {
        assertThat(sample(JsonWriter.compact())).isEqualTo(
                "{\"z\":\"text\",\"a\":-9223372036854775808,\"d\":0.1,\"t\":true,\"n\":null,\"m\":null,\"l\":[1,{\"x\":[]},{}]}");
    }

    @Test
    void writesPrettyForPeopleWithOneLineFeedOnEveryPlatform() {
        assertThat(sample(JsonWriter.pretty())).isEqualTo("""
                {
                  "z": "text",
                  "a": -9223372036854775808,
                  "d": 0.1,
                  "t": true,
                  "n": null,
                  "m": null,
                  "l": [
                    1,
                    {
                      "x": []
                    },
                    {}
                  ]
                }""");
    }

    private static String sample(JsonWriter json) {
        return json.beginObject()
                .name("z")
                .value("text")
                .name("a")
                .value(Long.MIN_VALUE)
                .name("d")
                .value(0.1)
                .name("t")
                .value(true)
                .name("n")
                .nullValue()
                .name("m")
                .valueOrNull(null)
                .name("l")
                .beginArray()
                .value(1)
                .beginObject()
                .name("x")
                .beginArray()
                .endArray()
                .endObject()
                .beginObject()
                .endObject()
                .endArray()
                .endObject()
                .toString();
    }

    @Test
    void escapesWhatJsonDemandsAndNothingElse() {
        assertThat(JsonWriter.compact().value("\" \\ / \b\f\n\r\t \u0000\u001f é 🎭 \u2028").toString())
                .isEqualTo("\"\\\" \\\\ / \\b\\f\\n\\r\\t \\u0000\\u001F é 🎭 \u2028\"");
    }

    @Test
    void isReadBackUnchangedWhateverTheText() throws JsonException {
        var every = new StringBuilder();
        for (int character = 0; character < 0x1_1000; character++) {
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                every.appendCodePoint(character);
            }
        }
        String text = JsonWriter.compact().beginObject().name("all").value(every.toString()).endObject().toString();
        var limits = new JsonLimits(1_000_000, 2, 1_000_000, 10, 10, 10);

        assertThat(JsonReader.readObject(text, limits).string("all", 0, 1_000_000)).isEqualTo(every.toString());
    }

    @Test
    void refusesWhatJsonCannotHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonWriter.compact().value(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonWriter.compact().value(Double.NEGATIVE_INFINITY));
        assertThatThrownBy(() -> JsonWriter.compact().beginObject().value(1)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> JsonWriter.compact().beginObject().endArray()).isInstanceOf(RuntimeException.class);
    }
}
