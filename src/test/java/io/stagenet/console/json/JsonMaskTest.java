package io.stagenet.console.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonMaskTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"Type\":\"DATA_PKT\",\"Value\":77} | {\"Type\":\"DATA_PKT\",\"Value\":\"…\"}",
        "{\"name\" : \"Kick\", \"Type\":\"X\"} | {\"name\" : \"…\", \"Type\":\"X\"}",
        "{\"gain\":{\"value\":32,\"min\":-5},\"min\":3} | {\"gain\":{\"value\":\"…\",\"min\":-5},\"min\":3}",
        "{\"min\":[1,2,3],\"names\":[\"a\",true,null]} | {\"min\":[1,2,3],\"names\":[\"…\",\"…\",\"…\"]}",
        "{\"min\":[{\"x\":1},4],\"y\":5} | {\"min\":[{\"x\":\"…\"},4],\"y\":\"…\"}",
        "{\"a\":\"quote \\\" and brace }\",\"min\":1} | {\"a\":\"…\",\"min\":1}",
        "{\"min\":1,\"name\":\"cut off in the mid… | {\"min\":1,\"name\":\"…\"",
        "no JSON at all 32 | \"…\" \"…\" \"…\" \"…\" \"…\"",
        "\"bare\" | \"…\"",
        "}]{\"gain\":5} | }]{\"gain\":\"…\"}"})
    void onlyValuesOfKnownKeysStay(String text, String masked) {
        assertThat(JsonMask.mask(text, key -> key.equals("Type") || key.equals("min"))).isEqualTo(masked);
    }
}
