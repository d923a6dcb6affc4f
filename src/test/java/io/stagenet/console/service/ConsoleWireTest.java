package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.Eventually;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.RawGateway;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.Action.LevelChange;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.store.DataFolderInUseException;
import io.stagenet.console.store.ShowDocument;
import io.stagenet.console.store.ShowExtras;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole console over real loopback sockets, against a gateway written by hand from the document's texts.
class ConsoleWireTest {
    private static final String REQUEST = """
            {
              "Type": "LEASE_REQ",
              "GatewayID": "GATEWAY_01",
              "AddressCount": 4
            }""";
    private static final String RESPONSE = "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"lease_001\",\"Addresses\":[\"SN1\",\"SN2\",\"SN3\",\"SN4\"]}";
    private static final String MAPPING = """
            {
              "Type": "MAPPING_UPDATE",
              "LeaseID": "lease_001",
              "Mappings": [
                {"StageNetAddress": "SN1", "HardwareType": "DMX", "Channel": 200},
                {"StageNetAddress": "SN2", "HardwareType": "DMX", "Channel": 201},
                {"StageNetAddress": "SN3", "HardwareType": "DMX", "Channel": 220},
                {"StageNetAddress": "SN4", "HardwareType": "DMX", "Channel": 430}
              ]
            }""";

    @TempDir private Path folder;
    private final RawGateway gateway = new RawGateway();
    private Console console;

    ConsoleWireTest() throws IOException {
    }

    private void start() throws Exception {
        console = ConsoleService.start(options(List.of(gateway.address())), new NoRig());
    }

    private ConsoleOptions options(List<HostPort> gateways) {
        return new ConsoleOptions(false, false, List.of(), gateways, folder, null, 32_768);
    }

    @AfterEach
    void end() throws IOException {
        if (console != null) {
            console.close();
        }
        gateway.close();
    }

    private static BlockingQueue<String> texts(RawGateway.Peer peer) throws IOException {
        var texts = new LinkedBlockingQueue<String>();
        peer.serve(frame -> {
            if (frame.opcode() == 1) {
                texts.add(frame.text());
            }
        });
        return texts;
    }

    private static String next(BlockingQueue<String> texts) throws InterruptedException {
        return texts.poll(10, TimeUnit.SECONDS);
    }

    private Outcome level(int first, int last, int value) throws Exception {
        return console.desk().submit(new LevelAction.SetLevels(
                new Selection(List.of(new Selection.Addresses(first, last, false))), new LevelChange.To(value)))
                .toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private LinkState linkState() {
        var known = console.state().gateways().get(new GatewayId("GATEWAY_01"));
        return known == null ? LinkState.FOUND : console.state().linkStateOf(known);
    }

    private boolean isMapped() {
        var known = console.state().gateways().get(new GatewayId("GATEWAY_01"));
        return known != null && known.bound() && known.leases().getFirst().mapped();
    }

    @Test
    void leasesMapsAndDrivesAGatewayThatSpeaksTheDocument() throws Exception {
        start();
        var peer = gateway.accept();
        assertThat(peer.request()).startsWith("GET /stagenet HTTP/1.1");
        var texts = texts(peer);
        peer.sendText(REQUEST);
        assertThat(next(texts)).isEqualTo(RESPONSE);
        peer.sendText(MAPPING);
        Eventually.holds("the mapping", this::isMapped);
        level(1, 1, 255);
        assertThat(next(texts)).isEqualTo("{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN1\",\"Value\":255}");
        var byChannel = new Selection.Channels(new GatewayId("gateway_01"), 430, 430, false, 0);
        console.desk().submit(
                new LevelAction.SetLevels(new Selection(List.of(byChannel)), new LevelChange.To(128)));
        assertThat(next(texts)).isEqualTo("{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN4\",\"Value\":128}");
    }

    @Test
    void comesBackToTheSameAddressesAndTheWantedLevelAfterARestartOfTheGateway() throws Exception {
        start();
        var peer = gateway.accept();
        var texts = texts(peer);
        peer.sendText(REQUEST);
        assertThat(next(texts)).isEqualTo(RESPONSE);
        level(2, 2, 99);
        next(texts);
        console.desk().submit(new GatewayAction.SetResume(new GatewayId("GATEWAY_01"), ResumePolicy.SNAP));
        peer.close();
        Eventually.holds("the loss", () -> linkState() == LinkState.LOST);
        level(2, 2, 111);
        var again = gateway.accept();
        var later = texts(again);
        again.sendText(REQUEST);
        assertThat(next(later)).isEqualTo(RESPONSE);
        assertThat(next(later)).isEqualTo("{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN2\",\"Value\":111}");
    }

    @Test
    void losesAFrozenGatewayAndSaysWhy() throws Exception {
        start();
        var peer = gateway.accept();
        var texts = texts(peer);
        peer.sendText(REQUEST);
        assertThat(next(texts)).isEqualTo(RESPONSE);
        // The three seconds begin with the first pong.
        Eventually.holds("a round trip",
                () -> console.traffic(console.state().endpoints().keySet().iterator().next()).roundTripMicros() >= 0);
        peer.freeze();
        Eventually.holds("the loss", () -> linkState() == LinkState.LOST);
        assertThat(console.state().endpoints().values()).singleElement()
                .matches(endpoint -> endpoint.reason() != null && !endpoint.reason().isBlank());
    }

    @Test
    void givesTheSameLeaseAfterTheConsoleWasStartedAgain() throws Exception {
        start();
        var peer = gateway.accept();
        var texts = texts(peer);
        peer.sendText(REQUEST);
        assertThat(next(texts)).isEqualTo(RESPONSE);
        console.close();
        // Remembered: nobody has to give the address again.
        console = ConsoleService.start(options(List.of()), new NoRig());
        var again = gateway.accept();
        var later = texts(again);
        again.sendText(REQUEST);
        assertThat(next(later)).isEqualTo(RESPONSE);
    }

    @Test
    void sendsWhatWasSetJustBeforeTheEnd() throws Exception {
        start();
        var peer = gateway.accept();
        var texts = texts(peer);
        peer.sendText(REQUEST);
        assertThat(next(texts)).isEqualTo(RESPONSE);
        // The lease is on the wire before its addresses are driven: a level set meanwhile comes up in a fade.
        level(1, 4, 5);
        readUntilAllAre(5, texts);
        level(1, 4, 10);
        level(1, 4, 20);
        console.close();
        readUntilAllAre(20, texts);
    }

    private static void readUntilAllAre(int level, BlockingQueue<String> texts) throws InterruptedException {
        var last = new HashMap<String, String>();
        var value = Integer.toString(level);
        var all = Map.of("SN1", value, "SN2", value, "SN3", value, "SN4", value);
        while (!last.equals(all)) {
            var text = next(texts);
            assertThat(text).as("after %s", last).isNotNull();
            last.put(text.replaceAll(".*\"(SN\\d)\".*", "$1"), text.replaceAll(".*:(\\d+)}", "$1"));
        }
    }

    @Test
    void refusesADataFolderThatIsInUse() throws Exception {
        start();
        assertThatThrownBy(() -> ConsoleService.start(options(List.of()), new NoRig()))
                .isInstanceOf(DataFolderInUseException.class).hasMessageContaining(folder.getFileName().toString());
    }

    /// It is made on its loop: whoever starts it is told all the same.
    @Test
    void aConsoleThatCannotBeMadeSaysWhyAndLeavesTheFolder() throws Exception {
        var options = new ConsoleOptions(true, false, List.of(), List.of(), folder, null, 32_768);
        var broken = new NoRig() {
            @Override
            public ShowDocument show() {
                return new ShowDocument(null, new TreeMap<>(), ShowExtras.NONE);
            }
        };
        assertThatThrownBy(() -> ConsoleService.start(options, broken)).isInstanceOf(NullPointerException.class);
        start();
        assertThat(console.state().gateways()).isEmpty();
    }

    @Test
    void keepsALinkThroughEveryKindOfNonsense() throws Exception {
        start();
        var peer = gateway.accept();
        var texts = texts(peer);
        peer.sendText("{");
        peer.sendText("");
        peer.sendText("null");
        peer.sendText("{\"Type\":\"LEASE_REQ\",\"GatewayID\":7,\"AddressCount\":4}");
        peer.sendText("{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"A\",\"GatewayID\":\"B\",\"AddressCount\":4}");
        peer.sendText("{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"A\",\"AddressCount\":\"4\"}");
        peer.sendText("[".repeat(100_000));
        peer.sendText(" ".repeat(2_000_000));
        peer.sendBinary(new byte[]{1, 2, 3});
        peer.sendText("{\"Type\":\"FIRMWARE\"}");
        peer.sendText(REQUEST.replace("4\n", "4.0\n"));
        assertThat(next(texts)).isEqualTo(RESPONSE);
        var traffic = console.traffic(console.state().endpoints().keySet().iterator().next());
        assertThat(traffic.bad()).isEqualTo(9);
        assertThat(traffic.unknown()).isEqualTo(1);
        assertThat(console.state().notices()).isNotEmpty().allMatch(notice -> notice.text().length() < 400);
    }
}
