package io.stagenet.console.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    private static final JsonLimits LIMITS = JsonLimits.ofChars(10_000);

    @Test
    void readsEveryKindOfValue() throws JsonException {
        var object = read("""
                {"text": "a\\u00e9\\n\\"\\ud83c\\udfad", "int": -12, "float": 1.5, "yes": true, "no": false,
                 "none": null, "object": {"x": 1}, "array": ["a", 2, {"y": 3}, [4]]}""");

        assertThat(object.names()).containsExactly("text", "int", "float", "yes", "no", "none", "object", "array");
        assertThat(object.string("text", 0, 10)).isEqualTo("aé\n\"🎭");
        assertThat(object.integer("int", -100, 100)).isEqualTo(-12);
        assertThat(object.decimal("float", 0, 2)).isEqualTo(1.5);
        assertThat(object.bool("yes")).isTrue();
        assertThat(object.bool("no")).isFalse();
        assertThat(object.object("object").integer("x", 0, 9)).isEqualTo(1);
        var array = object.array("array");
        assertThat(array.size()).isEqualTo(4);
        assertThat(array.string(0, 1, 1)).isEqualTo("a");
        assertThat(array.integer(1, 0, 9)).isEqualTo(2);
        assertThat(array.object(2).integer("y", 0, 9)).isEqualTo(3);
        assertThat(array.array(3).integer(0, 0, 9)).isEqualTo(4);
    }

    @Test
    void takesAnAbsentKeyAndANullAlikeWhereTheFieldIsOptional() throws JsonException {
        var object = read("{\"none\":null,\"text\":\"t\",\"number\":7,\"yes\":true,\"object\":{},\"array\":[]}");

        for (String name : new String[]{"none", "absent"}) {
            assertThat(object.optionalString(name, 0, 9)).isNull();
            assertThat(object.optionalInteger(name, 0, 9)).isEmpty();
            assertThat(object.optionalBool(name, true)).isTrue();
            assertThat(object.optionalObject(name)).isNull();
            assertThat(object.optionalArray(name)).isNull();
        }
        assertThat(object.has("none")).isTrue();
        assertThat(object.has("absent")).isFalse();
        assertThat(object.optionalString("text", 0, 9)).isEqualTo("t");
        assertThat(object.optionalInteger("number", 0, 9)).hasValue(7);
        assertThat(object.optionalBool("yes", false)).isTrue();
        assertThat(object.optionalObject("object")).isNotNull();
        assertThat(object.optionalArray("array")).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "4.0, 4", "4e0, 4", "40E-1, 4", "0.4e+1, 4", "-0, 0", "-0.0, 0", "0e99999, 0",
        "9223372036854775807, 9223372036854775807", "-9223372036854775808, -9223372036854775808",
        "9223372036854775807.000, 9223372036854775807", "92233720368547758070e-1, 9223372036854775807"})
    void takesIntegralNumbersHoweverWritten(String written, long number) throws JsonException {
        assertThat(read("{\"n\":" + written + "}").integer("n", Long.MIN_VALUE, Long.MAX_VALUE)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.5", "4e-1", "1e-999999999", "1e-2147483647", "0.1", "9223372036854775806.5"})
    void refusesFractionsAsIntegers(String written) {
        refused(() -> read("{\"n\":" + written + "}").integer("n", Long.MIN_VALUE, Long.MAX_VALUE),
                "n: must be an integer, was " + written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1e19", "1e999999999", "1e2147483647",
        "10e2147483647", "-1e99999999999999999999", "1e-99999999999999999999"})
    void refusesIntegersBeyond64BitsWithoutWritingThemOut(String written) {
        refused(() -> read("{\"n\":" + written + "}").integer("n", Long.MIN_VALUE, Long.MAX_VALUE),
                "n: is out of range: " + written);
    }

    @Test
    void namesTheRangeOfANumber() {
        refused(() -> read("{\"n\":-1}").integer("n", 0, Long.MAX_VALUE), "n: must be 0 or more, was -1");
        refused(() -> read("{\"n\":256}").integer("n", 0, 255), "n: must be 0 to 255, was 256");
        refused(() -> read("{\"n\":1e400}").decimal("n", 0, 1), "n: must be 0.0 to 1.0, was 1e400");
    }

    @Test
    void turnsNoTypeIntoAnother() throws JsonException {
        var object = read("{\"text\":\"4\",\"number\":4,\"yes\":true,\"none\":null,\"object\":{},\"array\":[]}");

        refused(() -> object.integer("text", 0, 9), "text: must be an integer, was \"4\"");
        refused(() -> object.decimal("text", 0, 9), "text: must be a number, was \"4\"");
        refused(() -> object.string("number", 0, 9), "number: must be a string, was 4");
        refused(() -> object.bool("text"), "text: must be true or false, was \"4\"");
        refused(() -> object.bool("number"), "number: must be true or false, was 4");
        refused(() -> object.string("yes", 0, 9), "yes: must be a string, was true");
        refused(() -> object.integer("none", 0, 9), "none: must be an integer, was null");
        refused(() -> object.array("object"), "object: must be an array, was an object");
        refused(() -> object.object("array"), "array: must be an object, was an array");
        refused(() -> object.string("absent", 0, 9), "absent: is missing, expected a string");
        refused(() -> object.optionalString("number", 0, 9), "number: must be a string, was 4");
        assertThat(object.isString("text")).isTrue();
        assertThat(object.isString("number")).isFalse();
        assertThat(object.isObject("object")).isTrue();
        assertThat(object.isObject("array")).isFalse();
        assertThat(object.isArray("array")).isTrue();
        assertThat(object.isArray("absent")).isFalse();
    }

    @Test
    void countsTheLengthOfAString() throws JsonException {
        var object = read("{\"empty\":\"\",\"long\":\"12345\"}");

        refused(() -> object.string("empty", 1, 4), "empty: must have 1 to 4 characters, has 0");
        refused(() -> object.string("long", 1, 4), "long: must have 1 to 4 characters, has 5");
        assertThat(object.string("long", 5, 5)).isEqualTo("12345");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800", "\\udc00", "a\\ud800b", "\\udc00\\ud800", "\\ud83c\\udfad\\ud83c"})
    void refusesHalfACharacterButOnlyWhereItIsAskedFor(String escaped) throws JsonException {
        var object = read("{\"id\":\"" + escaped + "\",\"n\":1}");

        assertThat(object.integer("n", 0, 9)).isEqualTo(1);
        refused(() -> object.string("id", 0, 99), "id: holds half a character (an unpaired surrogate)");
    }

    @Test
    void namesTheWholePathOfAField() throws JsonException {
        var object = read("{\"Mappings\":[{},{},{},{\"Channel\":-1,\"deep\":[[0]]}]}");
        var row = object.array("Mappings").object(3);

        assertThat(object.path()).isEmpty();
        assertThat(row.path()).isEqualTo("Mappings[3]");
        refused(() -> row.integer("Channel", 0, Long.MAX_VALUE), "Mappings[3].Channel: must be 0 or more, was -1");
        refused(() -> row.array("deep").array(0).object(0), "Mappings[3].deep[0][0]: must be an object, was 0");
        assertThat(row.refuse("Channel", "json.integer.huge", "x".repeat(99)))
                .hasMessage("Mappings[3].Channel: is out of range: " + "x".repeat(40) + "…");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"a\":1,\"a\":2} | a: stands twice in the same object",
        "{\"a\":[{\"b\":1,\"c\":2,\"b\":1}]} | a[0].b: stands twice in the same object",
        "{\"a\":1,\"\\u0061\":2} | a: stands twice in the same object",
        "{} {} | the text goes on after the end of the object",
        "{}] | the text is not valid JSON near character 3: \"{}]\"",
        "[1] | the text must be an object, was an array", "\"x\" | the text must be an object, was \"x\"",
        "4 | the text must be an object, was 4", "null | the text must be an object, was null",
        "{\"a\":NaN} | the text is not valid JSON near character 9: \"{\"a\":NaN}\"",
        "{\"a\":1 | the text ends too early", "{\"a\":\"x | a: ends too early", "{ | the text ends too early",
        "{\"a\":[1,2 | a: ends too early"})
    void saysWhereAndWhyATextIsRefused(String text, String message) {
        refused(() -> read(text), message);
    }

    @Test
    void refusesAnEmptyText() {
        refused(() -> read(""), "the text is empty, expected a JSON object");
        refused(() -> read(" \n\t"), "the text is empty, expected a JSON object");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a:1}", "{'a':1}", "{\"a\":'x'}", "{\"a\":1,}", "{\"a\":[1,]}", "{\"a\":[,1]}",
        "{\"a\":01}", "{\"a\":+1}", "{\"a\":.5}", "{\"a\":5.}", "{\"a\":1e}", "{\"a\":0x10}", "{\"a\":Infinity}",
        "{\"a\":-Infinity}", "{\"a\":INF}", "{\"a\":True}", "{\"a\":nul}", "{\"a\" 1}", "{\"a\":}", "{\"a\"}", "{:1}",
        "{\"a\":1 \"b\":2}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12g4\"}", "{\"a\":\"\\u12", "{\"a\":\"line\nfeed\"}",
        "{\"a\":\"\u0000\"}", "// c\n{}", "/* c */{}", "# c\n{}", "{}//c", "}", "]", "x", ",", ":", "\u0000", "{]",
        "{\"a\":[}", "{\"a\":{]}", "\ud800", "{\"a\":\ud800}", "{\"a\":1\u00a0}", "\ufeff\ufeff{}"})
    void refusesWhatIsNoJson(String text) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read(text));
    }

    @Test
    void refusesATextThatIsTooLongBeforeReadingIt() throws JsonException {
        var limits = JsonLimits.ofChars(12);

        assertThat(JsonReader.readObject("{\"a\":\"1234\"}", limits).has("a")).isTrue();
        refused(() -> JsonReader.readObject("{\"a\":\"1234\"} ", limits), "the text is longer than 12 characters: 13");
    }

    @Test
    void keepsEveryOtherLimitExactly() throws JsonException {
        var limits = new JsonLimits(10_000, 3, 5, 4, 6, 12);

        atMost(limits, "{\"a\":[[0]]}", "{\"a\":[[[0]]]}", "a[0][0]: is nested deeper than 3 levels");
        atMost(limits, "{\"a\":{\"b\":{}}}", "{\"a\":{\"b\":{\"c\":{}}}}", "a.b.c: is nested deeper than 3 levels");
        atMost(limits, "{\"a\":\"12345\"}", "{\"a\":\"123456\"}", "a: is longer than 5 characters: 6");
        atMost(limits, "{\"1234\":0}", "{\"12345\":0}", "the text holds a key longer than 4 characters: 5");
        atMost(limits, "{\"a\":123456}", "{\"a\":1234567}", "a: is a number of more than 6 characters: 7");
        atMost(limits, "{\"a\":-1.2e3}", "{\"a\":-1.2e34}", "a: is a number of more than 6 characters: 7");
        atMost(limits, "{\"a\":[1,2,3,4,5,6,7]}", "{\"a\":[1,2,3,4,5,6,7,8]}",
                "the text holds more than 12 keys, values and brackets");
    }

    private static void atMost(JsonLimits limits, String fits, String exceeds, String message) throws JsonException {
        assertThat(JsonReader.readObject(fits, limits).names()).hasSize(1);
        refused(() -> JsonReader.readObject(exceeds, limits), message);
    }

    @Test
    void survivesAnyDepthOfNesting() {
        var deepest = new JsonLimits(10_000_000, JsonLimits.DEEPEST, 9, 9, 9, 10_000_000);

        refused(() -> JsonReader.readObject("{\"a\":" + "[".repeat(1_000_000), deepest),
                "nested deeper than 200 levels");
        refused(() -> JsonReader.readObject("{\"a\":".repeat(1_000_000), deepest), "nested deeper than 200 levels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonLimits(9, JsonLimits.DEEPEST + 1, 9, 9, 9, 9));
        assertThatIllegalArgumentException().isThrownBy(() -> new JsonLimits(9, 9, 9, 9, 0, 9));
    }

    @Test
    void quotesLittleAndNothingThatMovesTheCursor() {
        String nasty = "\\u001b[2J\\u202e\\ud800\\r\\n" + "x".repeat(5_000);

        assertThatExceptionOfType(JsonException.class)
                .isThrownBy(
                        () -> read("{\"" + "k".repeat(200) + "\":\"" + nasty + "\"}").integer("k".repeat(200), 0, 1))
                .withMessage("k".repeat(40) + "…: must be an integer, was \"?[2J????" + "x".repeat(32) + "…\"");
        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read("{\"a\":" + "y".repeat(5_000) + "}"))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(200));
    }

    @Test
    void keepsTheEndOfALongPath() {
        String text = ("{\"" + "k".repeat(30) + "\":").repeat(20) + "x";

        assertThatExceptionOfType(JsonException.class).isThrownBy(() -> read(text))
                .satisfies(refusal -> assertThat(refusal.path()).hasSize(201).startsWith("…").endsWith("k"));
    }

    private static JsonObject read(String text) throws JsonException {
        return JsonReader.readObject(text, LIMITS);
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatExceptionOfType(JsonException.class).isThrownBy(call).withMessageContaining(message);
    }
}
