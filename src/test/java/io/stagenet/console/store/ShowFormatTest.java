package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.Curve;
import io.stagenet.console.model.show.FaderSlot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShowFormatTest {
    private static final String SHOW = """
            {
              "format": 2,
              "kind": "stagenet-show",
              "addresses": [
                {"address": "SN5", "name": "Front left", "curve": "square", "maximum": 200, "beam": {"angle": 19}}
              ],
              "groups": [
                {"number": 1, "name": "Wash", "addresses": ["SN3", "SN1-SN2"]}
              ],
              "cueLists": [
                {"number": 1, "name": "Main", "tracking": true, "back": 1500}
              ],
              "cues": [
                {"list": 1, "number": "5.5", "label": "Storm", "times": {"up": 3000, "down": 5000, "bounce": 7},
                 "parts": [{"addresses": ["SN9"], "times": {"up": 1, "down": 2}, "note": "slow"}],
                 "levels": ["SN1-SN3 255", "SN9 128"]}
              ],
              "pages": [
                {"page": 1, "name": "A", "slots": [{"address": "SN5"}, {"macro": 4}]}
              ],
              "bindings": [
                {"addresses": "SN1-SN3", "gateway": "DIMMERS", "type": "DMX", "channel": 7}
              ],
              "venue": {"name": "Schauspiel", "seats": 499}
            }
            """;

    private static ShowDocument decode(String text) throws UnusableContentException {
        return ShowFormat.decode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(ShowDocument document) {
        return new String(ShowFormat.encode(document), StandardCharsets.UTF_8);
    }

    @Test
    void readsAShowWrittenByHand() throws UnusableContentException {
        var document = decode(SHOW);
        var show = document.show();
        assertThat(show.address(5).curve()).isEqualTo(Curve.SQUARE);
        assertThat(show.address(5).maximum()).isEqualTo(200);
        assertThat(show.playback().groups().get(1).addresses()).containsExactly(3, 1, 2);
        var list = show.playback().cueLists().get(1);
        assertThat(list.tracking()).isTrue();
        var cue = list.cues().get(new CueNumber(5500));
        assertThat(cue.label()).isEqualTo("Storm");
        assertThat(cue.times(9, LevelKind.DIMMER)).isEqualTo(new CueTimes(1, 2, 0));
        assertThat(cue.levels().level(2)).isEqualTo(255);
        assertThat(show.pages().getFirst().slots()).containsExactly(new FaderSlot.Address(5), new FaderSlot.Empty());
        assertThat(document.bindings()).containsEntry(3, new Binding(new GatewayId("DIMMERS"), "DMX", 9));
    }

    @Test
    void fieldsItDoesNotKnowSurviveAtEveryLevel() throws UnusableContentException {
        var document = decode(SHOW);
        var renamed = document.show().withNames(new TreeMap<>(java.util.Map.of(5, "Front right")));
        String text = encode(new ShowDocument(renamed, document.bindings(), document.extras()));
        assertThat(text.replaceAll("\\s+", "")).contains("\"venue\":{\"name\":\"Schauspiel\",\"seats\":499}",
                "\"name\":\"Frontright\"", "\"beam\":{\"angle\":19}", "\"bounce\":7", "\"note\":\"slow\"",
                "{\"macro\":4}");
        assertThat(encode(decode(text))).isEqualTo(text);
    }

    @Test
    void whatWasWrittenIsReadAgain() throws UnusableContentException {
        for (int seed = 0; seed < 200; seed++) {
            var random = new RandomShow(seed);
            var document = new ShowDocument(random.of(40), bindings(seed), ShowExtras.NONE);
            var again = decode(encode(document));
            assertThat(again.show()).as("seed %d", seed).isEqualTo(document.show());
            assertThat(again.bindings()).as("seed %d", seed).isEqualTo(document.bindings());
            assertThat(again.extras().entries()).as("seed %d", seed).isEmpty();
        }
    }

    private static TreeMap<Integer, Binding> bindings(int seed) {
        var bindings = new TreeMap<Integer, Binding>();
        var random = new java.util.Random(seed);
        for (int address = 1; address < 40; address += 1 + random.nextInt(2)) {
            bindings.put(address, new Binding(new GatewayId(random.nextBoolean() ? "A" : "B"), "DMX",
                    random.nextInt(3) + address));
        }
        return bindings;
    }

    @Test
    void theExampleOfTheDocumentationIsAShowOfAllSections() throws Exception {
        String page = Files.readString(Path.of("docs/show-file.md"));
        int begin = page.indexOf("```json\n") + 8;
        var document = decode(page.substring(begin, page.indexOf("```", begin)));
        for (var section : Sections.ALL) {
            assertThat(section.entries().apply(document.show()).count()).as(section.name()).isPositive();
        }
        assertThat(document.bindings()).hasSize(12);
        assertThat(document.extras().document()).isNull();
        assertThat(document.extras().entries()).isEmpty();
    }

    /// Some editors put the mark before a text that is UTF-8 anyway.
    @Test
    void aByteOrderMarkIsNoPartOfTheShow() throws UnusableContentException {
        var document = decode("\uFEFF" + SHOW);
        assertThat(document.show()).isEqualTo(decode(SHOW).show());
        String sealed = encode(document);
        assertThat(decode("\uFEFF" + sealed).show()).isEqualTo(document.show());
        assertThatThrownBy(() -> decode("\uFEFF" + sealed.replace("Front left", "Front lefd")))
                .as("the checksum holds for the rest").hasMessageContaining("checksum");
    }

    @Test
    void anEmptyShowIsTheSameByteForByte() throws UnusableContentException {
        var text = encode(ShowDocument.EMPTY);
        assertThat(decode(text).show()).isEqualTo(ShowData.EMPTY);
        assertThat(encode(decode(text))).isEqualTo(text);
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItEnds() {
        byte[] whole = ShowFormat.encode(ShowDocument.of(new RandomShow(7).of(30)));
        for (int length = 0; length < whole.length - 1; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> ShowFormat.decode(part)).as("%d bytes", length)
                    .isInstanceOf(UnusableContentException.class);
        }
    }

    @Test
    void aFlippedByteIsFound() {
        byte[] whole = ShowFormat.encode(ShowDocument.of(new RandomShow(8).of(10)));
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            try {
                assertThat(ShowFormat.decode(flipped).show()).as("byte %d", at)
                        .isEqualTo(ShowFormat.decode(whole).show());
            } catch (UnusableContentException expected) {
                assertThat(expected.reason()).isNotBlank();
            }
        }
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        refused(SHOW.replace("\"SN5\", \"name\"", "\"SN0\", \"name\""), "addresses[0].address: is no address: SN0");
        refused(SHOW.replace("\"up\": 3000", "\"up\": -1"), "cues[0].times.up: must be");
        refused(SHOW.replace("\"5.5\"", "\"5.5.5\""), "cues[0].number: is no cue number: 5.5.5");
        refused(SHOW.replace("SN9 128", "SN9 256"), "cues[0].levels[1]: \"SN9 256\" is no run");
        refused(SHOW.replace("\"square\"", "\"cubic\""), "addresses[0].curve: is no curve: cubic");
        refused(SHOW.replace("\"maximum\": 200", "\"maximum\": 20, \"minimum\": 21"),
                "addresses[0]: cannot be: limits");
        refused(SHOW.replace("\"SN3\", \"SN1-SN2\"", "\"SN1\", \"SN1-SN2\""), "groups[0]: cannot be: group 1");
        refused(SHOW.replace("\"groups\": [", "\"groups\": [{\"number\": 1, \"addresses\": []},"),
                "groups[1]: 1 is there twice");
        refused(SHOW.replace("\"tracking\": true", "\"tracking\": maybe"), "near line 11, column");
    }

    private static void refused(String text, String place) {
        assertThatThrownBy(() -> decode(text)).isInstanceOf(UnusableContentException.class)
                .hasMessageContaining(place);
    }

    @Test
    void aFileOfSomethingElseIsCalledThat() {
        for (String foreign : new String[]{"{}", "{\"title\": \"A song\"}",
            "{\"format\": 2, \"nextLease\": 1, \"leases\": []}", "{\"format\": 2, \"kind\": \"song\"}"}) {
            refused(foreign, "it is no show of a StageNet Console");
        }
        assertThatThrownBy(() -> ShowFormat.decode(new byte[]{'P', 'K', 3, 4, (byte) 0xFF}))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aFileOfALaterConsoleIsCalledNewer() {
        assertThatThrownBy(() -> decode("{\"format\": 3, \"kind\": \"stagenet-show\", \"cues\": 7}"))
                .isInstanceOfSatisfying(UnusableContentException.class, e -> assertThat(e.isNewer()).isTrue())
                .hasMessageContaining("format 3");
    }

    @Test
    void whatALaterConsoleSaysOfABindingIsKept() throws UnusableContentException {
        var document = decode(SHOW.replace("\"channel\": 7}", "\"channel\": 7, \"universe\": {\"net\": 3}}"));
        var text = encode(document);
        assertThat(text).contains("\"universe\"", "\"net\": 3");
        assertThat(decode(text).bindings()).isEqualTo(document.bindings());
        assertThat(encode(decode(text))).isEqualTo(text);
    }

    @Test
    void whatWasPutAsideIsRemembered() throws UnusableContentException {
        var document = decode(SHOW.replace("\"channel\": 7}", "\"channel\": 7, \"aside\": true}"));
        assertThat(document.bindings()).containsEntry(3, new Binding(new GatewayId("DIMMERS"), "DMX", 9, true));
        assertThat(decode(encode(document)).bindings()).isEqualTo(document.bindings());
    }
}
