package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.ShowData;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShowFileTest {
    private static ShowData decode(String json) throws UnusableContentException {
        return ShowFile.decode(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsNamesWrittenByHand() throws UnusableContentException {
        var show = decode("""
                {"format": 1, "later": true, "names": [{"address": "SN5", "name": "Front left"},
                 {"address": "SN65535", "name": "Ü"}]}""");
        assertThat(show.names()).containsExactly(Map.entry(5, "Front left"), Map.entry(65_535, "Ü"));
        assertThat(decode("{\"format\": 1}")).isEqualTo(ShowData.EMPTY);
    }

    @Test
    void whatWasWrittenIsReadAgain() throws UnusableContentException {
        var show = ShowData.EMPTY.withNames(new TreeMap<>(Map.of(1, "a \"quote\"", 200, "x")));
        assertThat(ShowFile.decode(ShowFile.encode(show))).isEqualTo(show);
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
