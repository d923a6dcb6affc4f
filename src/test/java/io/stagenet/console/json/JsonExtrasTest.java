package io.stagenet.console.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonExtrasTest {
    private static JsonObject read(String text) throws JsonException {
        return JsonReader.readObject(text, JsonLimits.ofChars(1000));
    }

    private static String rest(String read, String understood) throws JsonException {
        var extras = JsonExtras.of(read(read), read(understood));
        return extras == null ? "" : JsonWriter.compact().value(extras).toString();
    }

    private static String joined(String object, String extras) throws JsonException {
        return JsonWriter.compact().value(JsonExtras.with(read(object), read(extras))).toString();
    }

    @Test
    void nothingIsLeftOfWhatIsUnderstood() throws JsonException {
        assertThat(rest("{\"a\":1,\"b\":{\"c\":[1,2]}}", "{\"b\":{\"c\":[3]},\"a\":2}")).isEmpty();
    }

    @Test
    void fieldsOfObjectsInObjectsAndListsAreFound() throws JsonException {
        assertThat(rest("{\"a\":{\"x\":1,\"y\":null},\"l\":[{\"x\":1},{\"x\":2,\"z\":[true]}]}",
                "{\"a\":{\"x\":5},\"l\":[{\"x\":1},{\"x\":2}]}"))
                .isEqualTo("{\"a\":{\"y\":null},\"l\":[{},{\"z\":[true]}]}");
    }

    @Test
    void whatIsUnderstoodWinsWhenBothAreWritten() throws JsonException {
        assertThat(joined("{\"a\":{\"x\":9},\"l\":[{\"x\":1},{}]}",
                "{\"a\":{\"x\":1,\"y\":2},\"l\":[{},{\"z\":3}],\"n\":1e3}"))
                .isEqualTo("{\"a\":{\"x\":9,\"y\":2},\"l\":[{\"x\":1},{\"z\":3}],\"n\":1e3}");
    }

    @Test
    void aListOfAnotherLengthSpeaksOfOtherThings() throws JsonException {
        assertThat(joined("{\"l\":[{\"x\":1}]}", "{\"l\":[{},{\"z\":3}]}")).isEqualTo("{\"l\":[{\"x\":1}]}");
    }

    @Test
    void aBrokenTextOfSeveralLinesIsRefusedWithItsLine() {
        try {
            read("{\n  \"a\": 1,\n  \"b\": tru\n}");
        } catch (JsonException refused) {
            assertThat(refused.getMessage()).contains("line 3, column");
            return;
        }
        throw new AssertionError("not refused");
    }
}
