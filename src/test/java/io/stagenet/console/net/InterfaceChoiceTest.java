package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterfaceChoiceTest {
    private static final NetworkAddress STAGE = address("eth0", "192.168.1.5", 24);
    private static final NetworkAddress SECOND = address("eth0", "10.0.0.5", 8);
    private static final NetworkAddress LOCAL = address("lo", "127.0.0.1", 8);
    private static final NetworkAddress TUNNEL = address("tun0", "10.8.0.2", 32);
    private static final NetworkAddress PULLED = address("eth1", "192.168.2.5", 24);
    private static final List<NetworkCard> CARDS = List.of(
            new NetworkCard("eth0", "Realtek PCIe", true, true, false, List.of(STAGE, SECOND)),
            new NetworkCard("eth1", "eth1", false, true, false, List.of(PULLED)),
            new NetworkCard("lo", "lo", true, false, true, List.of(LOCAL)),
            new NetworkCard("tun0", "tun0", true, false, false, List.of(TUNNEL)),
            new NetworkCard("wlan0", "wlan0", true, true, false, List.of()));

    private static NetworkAddress address(String nic, String ip, int prefix) {
        return new NetworkAddress(nic, Inet4Address.ofLiteral(ip), prefix);
    }

    @Test
    void takesWhatIsUpAndCarriesMulticastButNotLoopbackUnlessChosenOtherwise() {
        var selection = InterfaceChoice.ALL.select(CARDS);

        assertThat(selection.usable()).containsExactlyInAnyOrder(STAGE, SECOND);
        assertThat(selection.missing()).isEmpty();
    }

    @Test
    void takesLoopbackAsWellForTheDemo() {
        assertThat(new InterfaceChoice(List.of(), true).select(CARDS).usable()).containsExactlyInAnyOrder(STAGE, SECOND,
                LOCAL);
        assertThat(new InterfaceChoice(List.of("10.0.0.5"), true).select(CARDS).usable())
                .containsExactlyInAnyOrder(SECOND, LOCAL);
    }

    @Test
    void usesAChosenInterfaceWhateverItsMulticastFlagSays() {
        assertThat(InterfaceChoice.of("lo").select(CARDS).usable()).containsExactly(LOCAL);
        assertThat(InterfaceChoice.of("tun0").select(CARDS).usable()).containsExactly(TUNNEL);
    }

    @Test
    void takesNamesDisplayNamesAndAddresses() {
        assertThat(InterfaceChoice.of("eth0").select(CARDS).usable()).containsExactlyInAnyOrder(STAGE, SECOND);
        assertThat(InterfaceChoice.of("realtek pcie").select(CARDS).usable()).containsExactlyInAnyOrder(STAGE, SECOND);
        assertThat(InterfaceChoice.of(" 192.168.1.5 ").select(CARDS).usable()).containsExactly(STAGE);
    }

    @Test
    void namesWhatWasChosenAndIsNotThereOrDownOrWithoutAddress() {
        var selection = InterfaceChoice.of("eth0", "eth1", "eth7", "wlan0", "192.168.9.9").select(CARDS);

        assertThat(selection.usable()).containsExactlyInAnyOrder(STAGE, SECOND);
        assertThat(selection.missing()).containsExactly("eth1", "eth7", "wlan0", "192.168.9.9");
    }

    @Test
    void knowsWhatIsInTheSubnet() {
        assertThat(STAGE.reaches(Inet4Address.ofLiteral("192.168.1.200"))).isTrue();
        assertThat(STAGE.reaches(Inet4Address.ofLiteral("192.168.2.200"))).isFalse();
        assertThat(SECOND.reaches(Inet4Address.ofLiteral("10.255.3.4"))).isTrue();
        assertThat(TUNNEL.reaches(Inet4Address.ofLiteral("10.8.0.3"))).isFalse();
        assertThat(address("x", "1.2.3.4", 0).reaches(Inet4Address.ofLiteral("200.1.1.1"))).isTrue();
    }

    @Test
    void seesTheLoopbackOfThisMachine() {
        assertThat(InterfaceChoice.of("127.0.0.1").select(NetworkCard.present()).usable()).hasSize(1);
    }
}
