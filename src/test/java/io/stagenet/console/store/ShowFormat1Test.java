package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.model.virgil.StageboxId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What consoles before cues kept in the data folder is read by this one.
class ShowFormat1Test {
    private static ShowData decode(String json) throws UnusableContentException {
        return ShowFormat.decode(json.getBytes(StandardCharsets.UTF_8)).show();
    }

    @Test
    void readsNamesWrittenByHand() throws UnusableContentException {
        var show = decode("""
                {"format": 1, "later": true, "names": [{"address": "SN5", "name": "Front left"},
                 {"address": "SN65535", "name": "Ü"}]}""");
        assertThat(show.names()).containsExactly(Map.entry(5, "Front left"), Map.entry(65_535, "Ü"));
        assertThat(decode("{\"format\": 1}")).isEqualTo(ShowData.EMPTY);
    }

    private static final PreampKey KICK = new PreampKey(new StageboxId("SL-Rack"), 0);
    private static final PreampKey SNARE = new PreampKey(new StageboxId("SL-Rack"), 1);

    @Test
    void readsColoursOrderAndGangsWrittenByHand() throws UnusableContentException {
        var show = decode("""
                {"format": 1, "inputs": [
                   {"box": "SL-Rack", "index": 0, "name": "Kick", "tag": "dynamic", "colour": "teal"},
                   {"box": "SL-Rack", "index": 1, "name": "Snare", "tag": "dynamic", "colour": "ultraviolet"}],
                 "order": {"boxes": ["SL-Rack"], "inputs": [{"box": "SL-Rack", "index": 1}], "later": 1},
                 "gangs": [{"name": "Drums", "inputs": [{"box": "SL-Rack", "index": 0},
                                                        {"box": "SL-Rack", "index": 1}]}]}""");
        assertThat(show.label(KICK)).isEqualTo(new PreampLabel("Kick", MicTag.DYNAMIC, LabelColour.TEAL));
        assertThat(show.label(SNARE).colour()).as("of a later version").isEqualTo(LabelColour.NONE);
        assertThat(show.order()).isEqualTo(new PreampOrder(List.of(KICK.box()), List.of(SNARE)));
        assertThat(show.gangOf(SNARE)).isEqualTo("Drums");
        assertThat(ShowFormat.decode(ShowFormat.encode(ShowDocument.of(show))).show()).isEqualTo(show);
    }

    @Test
    void aShowOfBeforeColoursAndGangsIsRead() throws UnusableContentException {
        var show = decode("""
                {"format": 1, "inputs": [{"box": "SL-Rack", "index": 0, "name": "Kick", "tag": "line"}],
                 "snapshots": [{"name": "Band", "inputs": [{"box": "SL-Rack", "index": 0,
                                "values": {"gain": 28, "pad": true, "mode": "fast"}}]}]}""");
        assertThat(show.label(KICK)).isEqualTo(new PreampLabel("Kick", MicTag.LINE, LabelColour.NONE));
        assertThat(show.gangs()).isEmpty();
        assertThat(show.snapshots()).containsOnlyKeys("Band");
    }

    @Test
    void aGangThatCannotBeIsDamage() {
        String kick = "{\"box\":\"SL-Rack\",\"index\":0}";
        String snare = "{\"box\":\"SL-Rack\",\"index\":1}";
        for (String bad : new String[]{"\"gangs\":[{\"name\":\"A\",\"inputs\":[" + kick + "]}]",
            "\"gangs\":[{\"name\":\" \",\"inputs\":[" + kick + "," + snare + "]}]",
            "\"gangs\":[{\"name\":\"A\",\"inputs\":[" + kick + "," + snare + "]},{\"name\":\"B\",\"inputs\":["
                    + kick + "," + snare + "]}]",
            "\"gangs\":7", "\"order\":{\"inputs\":[" + kick + "," + kick + "]}"}) {
            assertThatThrownBy(() -> decode("{\"format\":1," + bad + "}")).as(bad)
                    .isInstanceOf(UnusableContentException.class);
        }
    }

    @Test
    void aNameThatCannotBeIsRefusedWithItsPlace() {
        for (String bad : new String[]{"{\"format\":1,\"names\":[{\"address\":\"SN0\",\"name\":\"x\"}]}",
            "{\"format\":1,\"names\":[{\"address\":\"SN1\",\"name\":\"\"}]}",
            "{\"format\":1,\"names\":[{\"address\":\"SN1\",\"name\":\"" + "x".repeat(65) + "\"}]}",
            "{\"format\":1,\"names\":[{\"name\":\"x\"}]}", "{\"format\":1,\"names\":7}"}) {
            assertThatThrownBy(() -> decode(bad)).as(bad).isInstanceOf(UnusableContentException.class);
        }
    }
}
