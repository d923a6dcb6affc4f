package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.SideBySide;
import io.stagenet.console.model.net.HostPort;
import java.net.Inet4Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Real mDNS on loopback only. Each test has a service type of its own, so that what runs beside it is not seen.
@Timeout(120)
class MdnsLoopbackTest {
    private static final InterfaceChoice LOOPBACK = InterfaceChoice.of("127.0.0.1");
    private static final String OWN = Long.toString(ProcessHandle.current().pid(), 36);

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final ThreadEventLoop loop = ThreadEventLoop.start("test loop", failures::add);
    private final Sightings sightings = new Sightings(loop);
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        // Side by side: every goodbye takes two seconds.
        try (var closers = Executors.newVirtualThreadPerTaskExecutor()) {
            open.forEach(each -> closers.submit(() -> {
                each.close();
                return null;
            }));
        }
        loop.close();
        assertThat(failures).isEmpty();
        assertThat(sightings.strayed()).as("told off the loop").isFalse();
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        open.add(closeable);
        return closeable;
    }

    private static String type(String test) {
        return "_sn" + test + OWN + "._tcp.local.";
    }

    private MdnsDiscovery browsing(String type) {
        var discovery = opened(new MdnsDiscovery(loop, LOOPBACK));
        discovery.browse(type, sightings);
        return discovery;
    }

    private void awaitService(String name) throws InterruptedException {
        sightings.await(name, () -> sightings.service(name).isPresent());
    }

    @SideBySide
    @Test
    void findsAServiceFollowsItsTxtAndLosesItOnGoodbye() throws Exception {
        String type = type("a");
        browsing(type);
        var advertiser = opened(new MdnsAdvertiser(LOOPBACK));
        var gateway = advertiser.advertise(type, "gateway-01", 4000, Map.of("ID", "GATEWAY_01", "type", "DMX"));

        sightings.await("the service with its TXT", () -> sightings.service("gateway-01")
                .filter(service -> service.txt().equals(Map.of("id", "GATEWAY_01", "type", "DMX"))).isPresent());
        assertThat(sightings.service("gateway-01").orElseThrow().addresses())
                .containsExactly(new HostPort("127.0.0.1", 4000));

        gateway.update(Map.of("id", "GATEWAY_01", "version", "1.1"));
        sightings.await("the new TXT", () -> sightings.service("gateway-01")
                .filter(service -> service.txt().equals(Map.of("id", "GATEWAY_01", "version", "1.1"))).isPresent());

        gateway.close();
        sightings.await("the goodbye", () -> sightings.service("gateway-01").isEmpty());
    }

    @SideBySide
    @Test
    void findsWhatWasThereBeforeAndLosesAllWhenItsAdvertiserCloses() throws Exception {
        String type = type("b");
        var advertiser = opened(new MdnsAdvertiser(LOOPBACK));
        advertiser.advertise(type, "early", 4000, Map.of());
        var first = opened(new MdnsDiscovery(loop, LOOPBACK));
        first.browse(type, sightings);
        awaitService("early");

        var late = new Sightings(loop);
        var second = opened(new MdnsDiscovery(loop, LOOPBACK));
        second.browse(type, late);
        late.await("early", () -> late.service("early").isPresent());

        advertiser.close();
        sightings.await("the goodbye", () -> sightings.present().isEmpty());
        late.await("the goodbye", () -> late.present().isEmpty());
    }

    @SideBySide
    @Test
    void keepsDotsSpacesQuotesAndForeignLettersInNames() throws Exception {
        String type = type("c");
        browsing(type);
        var advertiser = opened(new MdnsAdvertiser(LOOPBACK));
        var names = List.of("Gateway v1.2 (left)", "say \"hi\"", "Bühne links ①", "back\\slash");
        names.forEach(name -> advertiser.advertise(type, name, 4000, Map.of("id", name)));

        sightings.await("all names", () -> sightings.present().keySet().containsAll(names));

        assertThat(sightings.present().keySet()).containsExactlyInAnyOrderElementsOf(names);
        for (String name : names) {
            sightings.await("TXT of " + name,
                    () -> sightings.service(name).orElseThrow().txt().equals(Map.of("id", name)));
        }
    }

    @SideBySide
    @Test
    void followsAGatewayThatCameBackOnAnotherPort() throws Exception {
        String type = type("d");
        browsing(type);
        var before = new MdnsAdvertiser(LOOPBACK);
        before.advertise(type, "moving", 4000, Map.of("id", "X"));
        awaitService("moving");
        before.close();

        opened(new MdnsAdvertiser(LOOPBACK)).advertise(type, "moving", 4100, Map.of("id", "X"));

        sightings.await("the new port", () -> sightings.service("moving")
                .filter(service -> service.addresses().equals(List.of(new HostPort("127.0.0.1", 4100)))).isPresent());
    }

    @SideBySide
    @Test
    void findsManyServicesOfOneAdvertiser() throws Exception {
        String type = type("e");
        var advertiser = opened(new MdnsAdvertiser(LOOPBACK));
        IntStream.range(0, 64).forEach(i -> advertiser.advertise(type, "gw-" + i, 4000 + i, Map.of("id", "G" + i)));
        browsing(type);

        sightings.await("64 services", () -> sightings.present().size() == 64);
        sightings.await("64 ids", () -> IntStream.range(0, 64)
                .allMatch(i -> ("G" + i).equals(sightings.service("gw-" + i).orElseThrow().txt().get("id"))));
    }

    @SideBySide
    @Test
    void losesWhatAnInterfaceListedTogetherWithTheInterface() throws Exception {
        String type = type("f");
        var cards = new CopyOnWriteArrayList<>(NetworkCard.present());
        var discovery = opened(new MdnsDiscovery(loop, LOOPBACK, () -> List.copyOf(cards)));
        discovery.browse(type, sightings);
        opened(new MdnsAdvertiser(LOOPBACK)).advertise(type, "plugged", 4000, Map.of());
        awaitService("plugged");

        var pulled = List.copyOf(cards);
        cards.clear();
        sightings.await("the loss", () -> sightings.present().isEmpty());
        sightings.await("the complaint", () -> sightings.troubles().size() == 1);
        assertThat(sightings.troubles().getFirst()).contains("127.0.0.1");

        cards.addAll(pulled);
        awaitService("plugged");
        assertThat(sightings.troubles()).as("complained once").hasSize(1);
    }

    @SideBySide
    @Test
    void complainsOfAnAddressThatCannotBeOpened() throws Exception {
        // An address this machine does not have.
        var nowhere = new NetworkAddress("nowhere", Inet4Address.ofLiteral("192.0.2.1"), 24);
        var card = new NetworkCard("nowhere", "nowhere", true, true, false, List.of(nowhere));
        var discovery = opened(new MdnsDiscovery(loop, InterfaceChoice.ALL, () -> List.of(card)));
        discovery.browse(type("g"), sightings);

        sightings.await("the complaint", () -> !sightings.troubles().isEmpty());
        assertThat(sightings.troubles().getFirst()).contains("192.0.2.1 (nowhere)");
    }
}
