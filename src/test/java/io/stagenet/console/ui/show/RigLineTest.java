package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.show.Binding;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.RigMapping.Fit;
import io.stagenet.console.model.show.RigMapping.Role;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RigLineTest {
    private static Binding dmx(String gateway, long channel) {
        return new Binding(new GatewayId(gateway), "DMX", channel);
    }

    private static Role same(int address, long channel) {
        return new Role(address, dmx("HOUSE", channel), Fit.SAME, address, dmx("HOUSE", channel));
    }

    private static Role elsewhere(int address, long channel, int target, long place) {
        return new Role(address, dmx("TOUR", channel), Fit.PROPOSED, target, dmx("HOUSE", place));
    }

    private static Role nowhere(int address, long channel) {
        return new Role(address, dmx("TOUR", channel), Fit.NOTHING, 0, null);
    }

    private static List<RigLine> lines(Role... roles) {
        return RigLine.of(new RigMapping("Tour", List.of(roles), new TreeMap<>(), new TreeMap<>()));
    }

    @Test
    void neighboursThatMeetTheRigAlikeAreOneLine() {
        var lines = lines(same(1, 1), same(2, 2), same(3, 3));
        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.channels()).isEqualTo("DMX 1–3");
            assertThat(line.addresses()).isEqualTo("SN1–SN3");
            assertThat(line.placeChannels()).isEqualTo("DMX 1–3");
            assertThat(line.placeAddresses()).isEqualTo("SN1–SN3");
            assertThat(line.word()).isEqualTo("as it was");
        });
    }

    @Test
    void aLineEndsWhereAddressChannelFitOrPlaceDoNotGoOn() {
        assertThat(lines(same(1, 1), same(3, 2))).as("address").hasSize(2);
        assertThat(lines(same(1, 1), same(2, 3))).as("channel").hasSize(2);
        assertThat(lines(same(1, 1), elsewhere(2, 2, 2, 2))).as("fit").hasSize(2);
        assertThat(lines(elsewhere(1, 1, 7, 1), elsewhere(2, 2, 9, 2))).as("target").hasSize(2);
        assertThat(lines(elsewhere(1, 1, 7, 1), elsewhere(2, 2, 8, 5))).as("place").hasSize(2);
        assertThat(lines(elsewhere(1, 1, 7, 4), elsewhere(2, 2, 8, 5))).hasSize(1);
    }

    @Test
    void whatIsProposedSaysWhatIsOtherwise() {
        assertThat(lines(elsewhere(1, 1, 1, 1)).getFirst().word()).isEqualTo("other gateway");
        assertThat(lines(new Role(1, dmx("HOUSE", 1), Fit.PROPOSED, 7, dmx("HOUSE", 4))).getFirst().word())
                .isEqualTo("other channel");
        assertThat(lines(new Role(1, dmx("HOUSE", 1), Fit.PROPOSED, 7, dmx("HOUSE", 1))).getFirst().word())
                .isEqualTo("other address");
    }

    @Test
    void whatHasNoPlaceSaysSo() {
        assertThat(lines(nowhere(5, 7), nowhere(6, 8))).singleElement().satisfies(line -> {
            assertThat(line.word()).isEqualTo("nowhere");
            assertThat(line.place()).isEqualTo("–");
            assertThat(line.placeChannels()).isEqualTo("drives nothing");
        });
    }

    @Test
    void aGatewayThatHasNotSpokenYetIsNamedAllTheSame() {
        assertThat(lines(new Role(5, dmx("HOUSE", 7), Fit.SAME, 5, null))).singleElement().satisfies(line -> {
            assertThat(line.place()).isEqualTo("HOUSE");
            assertThat(line.placeChannels()).isEqualTo("not said yet");
        });
    }
}
