package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.ServiceUnion.Found;
import io.stagenet.console.net.ServiceUnion.Source;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceUnionTest {
    private static final Map<String, String> TXT = Map.of("id", "GATEWAY_01");

    private final List<Discovery.Service> seen = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final ServiceUnion union = new ServiceUnion(new Discovery.Listener() {
        @Override
        public void seen(Discovery.Service service) {
            seen.add(service);
        }

        @Override
        public void gone(String serviceName) {
            gone.add(serviceName);
        }

        @Override
        public void trouble(String text) {
            throw new AssertionError(text);
        }
    });
    private final Source eth0 = new Source(new NetworkAddress("eth0", Inet4Address.ofLiteral("192.168.1.5"), 24));
    private final Source eth1 = new Source(new NetworkAddress("eth1", Inet4Address.ofLiteral("10.0.0.5"), 8));

    private static Found found(String name, Map<String, String> txt, String... addresses) {
        return new Found(name, Stream.of(addresses).map(Inet4Address::ofLiteral).toList(), 4000, txt);
    }

    @BeforeEach
    void open() {
        union.opened(eth0);
        union.opened(eth1);
    }

    @Test
    void tellsAServiceOfTwoInterfacesOnceAndItsLossWithTheLastOfThem() {
        union.seen(eth0, found("gateway-01", TXT, "192.168.1.200"));
        union.seen(eth1, found("GATEWAY-01", TXT, "192.168.1.200"));
        union.gone(eth0, "gateway-01");
        assertThat(gone).isEmpty();

        union.gone(eth1, "gateway-01");

        assertThat(seen).containsExactly(
                new Discovery.Service("gateway-01", List.of(new HostPort("192.168.1.200", 4000)), TXT));
        assertThat(gone).containsExactly("gateway-01");
    }

    @Test
    void putsAddressesOfAnOwnSubnetFirst() {
        union.seen(eth0, found("g", TXT, "10.0.0.7", "169.254.1.1", "192.168.1.200"));
        assertThat(seen.getLast().addresses()).extracting(HostPort::host).containsExactly("192.168.1.200", "10.0.0.7",
                "169.254.1.1");

        union.seen(eth1, found("g", TXT, "10.0.0.7"));

        assertThat(seen.getLast().addresses()).extracting(HostPort::host).containsExactly("192.168.1.200", "10.0.0.7",
                "169.254.1.1");
    }

    @Test
    void tellsAnUpsertOnlyWhenItChangesSomething() {
        union.seen(eth0, found("g", Map.of(), "192.168.1.200"));
        union.seen(eth0, found("g", Map.of(), "192.168.1.200"));
        union.seen(eth0, found("g", TXT, "192.168.1.200"));
        union.seen(eth1, found("g", Map.of(), "192.168.1.200"));

        assertThat(seen).extracting(Discovery.Service::txt).containsExactly(Map.of(), TXT);
    }

    @Test
    void takesEverythingOfAClosedSourceAwayAndIgnoresItsLateWords() {
        union.seen(eth0, found("a", TXT, "192.168.1.1"));
        union.seen(eth0, found("b", TXT, "192.168.1.2"));
        union.seen(eth1, found("b", TXT, "10.0.0.2"));

        union.closed(eth0);
        union.seen(eth0, found("c", TXT, "192.168.1.3"));

        assertThat(gone).containsExactly("a");
        assertThat(seen.getLast()).isEqualTo(new Discovery.Service("b", List.of(new HostPort("10.0.0.2", 4000)), TXT));
    }

    @Test
    void listsAServiceAgainThatCameBack() {
        union.seen(eth0, found("a", TXT, "192.168.1.1"));
        union.gone(eth0, "A");
        union.seen(eth0, found("a", TXT, "192.168.1.1"));

        assertThat(seen).hasSize(2);
        assertThat(gone).containsExactly("a");
    }

    @Test
    void saysNothingOfALossItNeverToldOf() {
        union.gone(eth0, "ghost");
        union.closed(eth1);

        assertThat(gone).isEmpty();
    }
}
