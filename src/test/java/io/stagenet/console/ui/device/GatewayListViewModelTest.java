package io.stagenet.console.ui.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class GatewayListViewModelTest {
    private final GatewayListViewModel model = new GatewayListViewModel(new LocalTimes(ZoneOffset.UTC));

    private DeviceFacts factsOf(String name) {
        return model.rows().stream().map(DeviceRowViewModel::facts).filter(facts -> facts.name().equals(name))
                .findFirst().orElseThrow();
    }

    @Test
    void listsGatewaysAndNamelessPlacesByName() {
        model.show(new Rig().gateway("b", LinkState.ONLINE, 1, 4, "DMX").gateway("C", LinkState.LOST, 5, 4, "DMX")
                .place("A", LinkState.FOUND, Endpoint.Origin.DISCOVERED).state());
        assertThat(model.rows()).extracting(row -> row.facts().name()).containsExactly("A", "b", "C");
    }

    @Test
    void saysStateTimeReasonAddressAndLeases() {
        model.show(new Rig().gateway("G", LinkState.LOST, 1, 4, "DMX").state());
        assertThat(factsOf("G"))
                .isEqualTo(new DeviceFacts(DeviceKind.GATEWAY, "G", LinkStatus.LOST, "20:09:14", "10.0.0.1:4000",
                        "4 addresses: SN1-SN4", "no answer for 3 s; trying again every 5 s"));
    }

    @Test
    void keepsTheRowOfAGatewayThroughItsStatesAndTheComingOfOthers() {
        model.show(new Rig().gateway("M", LinkState.ONLINE, 1, 4, "DMX").state());
        var row = model.rows().getFirst();
        model.show(new Rig().gateway("M", LinkState.LOST, 1, 4, "DMX").gateway("A", LinkState.ONLINE, 5, 4, "DMX")
                .state());
        assertThat(model.rows().get(1)).isSameAs(row);
        assertThat(row.facts().status()).isEqualTo(LinkStatus.LOST);
    }

    @Test
    void aGatewayThatWaitsForRoomSaysWhatWouldHelp() {
        model.show(new Rig().gateway("G", LinkState.ONLINE, 1, 0, "").waits("G", 512, "the pool is full").state());
        assertThat(factsOf("G").trouble()).contains("512").contains("the pool is full");
    }

    @Test
    void realGearInTheDemoIsSeenAndSaysItIsLeftAlone() {
        model.show(new Rig().demo().place("REAL", LinkState.FOUND, Endpoint.Origin.SEEN_ONLY).state());
        assertThat(factsOf("REAL").status()).isEqualTo(LinkStatus.SEEN_ONLY);
        assertThat(factsOf("REAL").holds()).contains("not connected");
        assertThat(factsOf("REAL").trouble()).isEmpty();
    }

    @Test
    void aForgottenGatewayIsNotListed() {
        var state = new Rig().gateway("G", LinkState.ONLINE, 1, 4, "DMX").forget("G").state();
        model.show(state);
        assertThat(model.rows()).isEqualTo(List.of());
    }
}
