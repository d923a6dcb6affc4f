package io.stagenet.console.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.net.RawClient;
import io.stagenet.console.protocol.stagenet.ProtocolException;
import io.stagenet.console.protocol.stagenet.StageNetCodec;
import io.stagenet.console.protocol.stagenet.StageNetMessage.MappingUpdate;
import io.stagenet.console.protocol.stagenet.StageNetMessage.Unknown;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import io.stagenet.console.sim.SimulatorEvent.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The test plays the console, in literal wire text.
@Timeout(30)
class SimulatedGatewayTest {
    private static final String REQUEST = "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"GATEWAY_01\",\"AddressCount\":4}";
    private static final String ANSWER = "{\"Type\": \"LEASE_RESP\", \"LeaseID\": \"lease_001\","
            + " \"Addresses\": [\"SN1\", \"SN2\", \"SN3\", \"SN4\"]}";
    private static final String MAPPING = "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"lease_001\",\"Mappings\":["
            + "{\"StageNetAddress\":\"SN1\",\"HardwareType\":\"DMX\",\"Channel\":200},"
            + "{\"StageNetAddress\":\"SN2\",\"HardwareType\":\"DMX\",\"Channel\":201},"
            + "{\"StageNetAddress\":\"SN3\",\"HardwareType\":\"DMX\",\"Channel\":202},"
            + "{\"StageNetAddress\":\"SN4\",\"HardwareType\":\"DMX\",\"Channel\":203}]}";

    private final HandLoop loop = new HandLoop();
    private final BlockingQueue<SimulatorEvent> events = new LinkedBlockingQueue<>();
    private final List<AutoCloseable> toClose = new ArrayList<>();
    private SimulatedGateway gateway;

    @AfterEach
    void close() throws Exception {
        for (var each : toClose) {
            each.close();
        }
        if (gateway != null) {
            gateway.close();
        }
    }

    private static GatewaySettings settings(Fault... faults) {
        return new GatewaySettings("GATEWAY_01", "DMX", 4, 200, "127.0.0.1", 0, false, Set.of(faults), 7, true);
    }

    private void start(Fault... faults) throws IOException {
        start(settings(faults), Advertiser.SILENT);
    }

    private void start(GatewaySettings settings, Advertiser advertiser) throws IOException {
        gateway = new SimulatedGateway(settings, loop, advertiser, events::add);
        gateway.start();
    }

    private RawClient open() throws IOException {
        var console = RawClient.open(gateway.port());
        toClose.add(console);
        return console;
    }

    /// Connects, grants the lease and takes the mapping.
    private RawClient lease() throws IOException {
        var console = open();
        assertThat(console.nextText()).isEqualTo(REQUEST);
        console.text(ANSWER);
        assertThat(console.nextText()).isEqualTo(MAPPING);
        return console;
    }

    private SimulatorEvent await(Kind kind) throws InterruptedException {
        for (var event = events.poll(5, TimeUnit.SECONDS); event != null; event = events.poll(5, TimeUnit.SECONDS)) {
            if (event.kind() == kind) {
                return event;
            }
        }
        throw new AssertionError("no " + kind + " within 5 s");
    }

    private static String data(String address, int value) {
        return "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"" + address + "\",\"Value\":" + value + "}";
    }

    @Test
    void asksMapsAndKeepsLevels() throws Exception {
        start();
        var console = lease();
        console.text(data("SN1", 255));
        console.text("{\n  \"Type\": \"DATA_PKT\",\n  \"StageNetAddress\": \"SN4\",\n  \"Value\": 128\n}");
        assertThat(await(Kind.LEASED).values()).containsExactly("lease_001", 4, "SN1-SN4");
        assertThat(await(Kind.LEVEL).values()).containsExactly("SN1", 200L, 255, 1L);
        assertThat(await(Kind.LEVEL).values()).containsExactly("SN4", 203L, 128, 2L);
        assertThat(gateway.levels()).containsExactly(new ChannelLevel(200, 255), new ChannelLevel(203, 128));
    }

    @Test
    void keepsLevelsOverAReconnection() throws Exception {
        start();
        var first = lease();
        first.text(data("SN2", 9));
        await(Kind.LEVEL);
        first.close();
        await(Kind.DISCONNECTED);
        lease();
        assertThat(gateway.levels()).containsExactly(new ChannelLevel(201, 9));
    }

    @Test
    void mapsAddressesInTheOrderOfTheGrant() throws Exception {
        start();
        var console = open();
        console.nextText();
        console.text(
                "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"L\",\"Addresses\":[\"SN900\",\"SN7\",\"SN8\",\"SN65535\"]}");
        assertThat(console.nextText()).contains("\"SN900\",\"HardwareType\":\"DMX\",\"Channel\":200}")
                .contains("\"SN65535\",\"HardwareType\":\"DMX\",\"Channel\":203}");
        assertThat(await(Kind.LEASED).values()).containsExactly("L", 4, "SN900, SN7-SN8, SN65535");
        console.text(data("SN7", 1));
        assertThat(await(Kind.LEVEL).values()).containsExactly("SN7", 201L, 1, 1L);
    }

    @Test
    void saysALargeMappingInParts() throws Exception {
        start(new GatewaySettings("GATEWAY_01", "DMX", 2500, 1, "127.0.0.1", 0, false, Set.of(), 7, false),
                Advertiser.SILENT);
        var console = open();
        console.nextText();
        var addresses = new StringBuilder("\"SN1\"");
        for (int i = 2; i <= 2500; i++) {
            addresses.append(",\"SN").append(i).append('"');
        }
        console.text("{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"L\",\"Addresses\":[" + addresses + "]}");
        int rows = 0;
        while (rows < 2500) {
            rows += ((MappingUpdate) StageNetCodec.decode(console.nextText())).rows().size();
        }
        assertThat(rows).isEqualTo(2500);
    }

    @Test
    void repeatsTheSameRequestEveryFiveSecondsUntilAnswered() throws Exception {
        start();
        var console = open();
        assertThat(console.nextText()).isEqualTo(REQUEST);
        loop.advance(Duration.ofMillis(4999));
        assertThat(console.isSilent(100)).isTrue();
        loop.advance(Duration.ofMillis(1));
        assertThat(console.nextText()).isEqualTo(REQUEST);
        loop.advance(Duration.ofSeconds(5));
        assertThat(console.nextText()).isEqualTo(REQUEST);
        console.text(ANSWER);
        assertThat(console.nextText()).isEqualTo(MAPPING);
        loop.advance(Duration.ofSeconds(20));
        assertThat(console.isSilent(100)).isTrue();
    }

    @Test
    void refusesWithAReasonAndKeepsTheLink() throws Exception {
        start();
        var console = lease();
        console.text("nonsense");
        console.text(data("SN5", 1));
        console.text(ANSWER);
        console.text(REQUEST);
        console.text("{\"Type\":\"HELLO\"}");
        console.frame(0x82, new byte[3]);
        assertThat(await(Kind.REFUSED).values().getFirst().toString()).isNotBlank();
        assertThat(await(Kind.REFUSED).values()).containsExactly("value for SN5, which is not leased here");
        assertThat(await(Kind.REFUSED).values()).containsExactly("lease lease_001, which was not asked for");
        assertThat(await(Kind.REFUSED).values()).containsExactly("LEASE_REQ: only a gateway sends it");
        assertThat(await(Kind.REFUSED).values()).containsExactly("unknown Type \"HELLO\"");
        assertThat(await(Kind.REFUSED).values()).containsExactly("binary message of 3 bytes");
        console.text(data("SN1", 1));
        await(Kind.LEVEL);
        assertThat(gateway.levels()).containsExactly(new ChannelLevel(200, 1));
    }

    @Test
    void advertisesWhatTheDocumentSaysAndWithdrawsIt() throws Exception {
        var said = new CopyOnWriteArrayList<>();
        start(new GatewaySettings("GATEWAY_01", "DMX", 4, 1, "127.0.0.1", 0, true, Set.of(), 7, false),
                (name, port, txt) -> {
                    said.addAll(List.of(name, port, txt));
                    return () -> said.add("goodbye");
                });
        assertThat(said).containsExactly("gateway-01", gateway.port(),
                Map.of("id", "GATEWAY_01", "type", "DMX", "version", "1.0"));
        assertThat(gateway.txt().keySet()).containsExactly("id", "type", "version");
        gateway.close();
        assertThat(said).last().isEqualTo("goodbye");
    }

    @Test
    void closingSaysGoodbyeFreesThePortAndTellsASummary() throws Exception {
        start();
        var console = lease();
        console.text(data("SN3", 77));
        await(Kind.LEVEL);
        int port = gateway.port();
        gateway.close();
        assertThat(console.next().status()).isEqualTo(1001);
        assertThat(await(Kind.SUMMARY).values()).containsExactly(1L, 0L, List.of(new ChannelLevel(202, 77)));
        assertThatThrownBy(() -> RawClient.connect(port)).isInstanceOf(ConnectException.class);
        gateway.close();
        assertThat(events).isEmpty();
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        start();
        var fleet = new GatewayFleet(
                List.of(settings(), new GatewaySettings("B", "DMX", 4, 1, "127.0.0.1", gateway.port(),
                        false, Set.of(), 7, false)),
                loop, Advertiser.SILENT, events::add);
        assertThatThrownBy(fleet::start).hasMessageStartingWith("cannot listen on port " + gateway.port() + ": ")
                .hasCauseInstanceOf(BindException.class);
        assertThat(events.stream().filter(event -> event.kind() == Kind.SUMMARY)).as("the first one ended")
                .isNotEmpty();
    }

    // --- Faults, as the console sees them.

    @Test
    void dropResetsTheConnection() throws Exception {
        start();
        var console = lease();
        gateway.fault(Fault.DROP, true);
        assertThatThrownBy(console::readToEnd).isInstanceOf(SocketException.class);
        assertThat(await(Kind.DISCONNECTED).values()).last().isEqualTo("dropped by fault");
        lease();
    }

    @Test
    void dropFromTheStartComesAgainAndAgain() throws Exception {
        start(Fault.DROP);
        for (int round = 0; round < 2; round++) {
            var console = lease();
            loop.advance(Duration.ofMillis(1999));
            assertThat(console.isSilent(50)).isTrue();
            loop.advance(Duration.ofMillis(4001));
            assertThatThrownBy(console::readToEnd).isInstanceOf(SocketException.class);
        }
        gateway.fault(Fault.DROP, false);
        var console = lease();
        loop.advance(Duration.ofSeconds(10));
        assertThat(console.isSilent(50)).isTrue();
    }

    @Test
    void freezeAnswersNothingUntilTakenBack() throws Exception {
        start();
        var console = lease();
        gateway.fault(Fault.FREEZE, true);
        console.frame(0x89, "alive?".getBytes(StandardCharsets.UTF_8));
        assertThat(console.isSilent(200)).isTrue();
        try (var second = RawClient.connect(gateway.port())) {
            second.raw("GET /stagenet HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(second.isSilent(200)).isTrue();
        }
        gateway.fault(Fault.FREEZE, false);
        assertThat(console.next().text()).isEqualTo("alive?");
    }

    @Test
    void freezeFromTheStartLetsNobodyIn() throws Exception {
        start(Fault.FREEZE);
        try (var console = RawClient.connect(gateway.port())) {
            console.raw("GET /nowhere HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(console.isSilent(200)).isTrue();
        }
    }

    @Test
    void rebootForgetsAndComesBackOnTheSamePortAfterTwoSeconds() throws Exception {
        start();
        var console = lease();
        console.text(data("SN1", 255));
        await(Kind.LEVEL);
        gateway.fault(Fault.REBOOT, true);
        assertThatThrownBy(console::readToEnd).isInstanceOf(SocketException.class);
        loop.advance(Duration.ofMillis(1999));
        assertThatThrownBy(() -> RawClient.connect(gateway.port())).isInstanceOf(ConnectException.class);
        loop.advance(Duration.ofMillis(1));
        lease();
        assertThat(gateway.levels()).isEmpty();
    }

    @Test
    void slowReaderTakesAboutAThousandValuesASecond() throws Exception {
        start(Fault.SLOW_READER);
        var console = lease();
        long begin = System.nanoTime();
        for (int i = 0; i < 400; i++) {
            console.text(data("SN1", i % 256));
        }
        console.frame(0x89, new byte[0]);
        assertThat(console.next().opcode()).isEqualTo(0xA);
        assertThat(System.nanoTime() - begin).isGreaterThan(300_000_000L);
        assertThat(gateway.levels()).containsExactly(new ChannelLevel(200, 399 % 256));
    }

    @Test
    void noPongsStillTakesValues() throws Exception {
        start(Fault.NO_PONGS);
        var console = lease();
        console.frame(0x89, "1".getBytes(StandardCharsets.UTF_8));
        console.text(data("SN1", 1));
        await(Kind.LEVEL);
        gateway.fault(Fault.NO_PONGS, false);
        console.frame(0x89, "2".getBytes(StandardCharsets.UTF_8));
        assertThat(console.next().text()).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_JSON", "WRONG_TYPES"})
    void saysWhatNoCodecTakesAtOnceAndEverySecond(Fault fault) throws Exception {
        start();
        var console = lease();
        gateway.fault(fault, true);
        for (int i = 0; i < 30; i++) {
            String text = console.nextText();
            assertThatThrownBy(() -> StageNetCodec.decode(text)).as(text).isInstanceOf(ProtocolException.class);
            loop.advance(Duration.ofSeconds(1));
        }
        console.nextText();
        gateway.fault(fault, false);
        loop.advance(Duration.ofSeconds(3));
        assertThat(console.isSilent(50)).isTrue();
    }

    @Test
    void saysUnknownTypes() throws Exception {
        start(Fault.UNKNOWN_TYPES);
        var console = lease();
        for (int i = 0; i < 10; i++) {
            loop.advance(Duration.ofSeconds(1));
            assertThat(StageNetCodec.decode(console.nextText())).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void mapsForeignAddressesAndForeignLeases() throws Exception {
        start(Fault.FOREIGN_MAPPINGS);
        var console = lease();
        boolean outside = false;
        boolean others = false;
        for (int i = 0; i < 20; i++) {
            loop.advance(Duration.ofSeconds(1));
            var update = (MappingUpdate) StageNetCodec.decode(console.nextText());
            assertThat(update.rows()).hasSize(4);
            boolean own = update.leaseId().value().equals("lease_001");
            assertThat(!own || update.rows().stream().allMatch(row -> row.address().number() > 4)).isTrue();
            outside |= own;
            others |= !own;
        }
        assertThat(outside && others).isTrue();
    }

    @Test
    void duplicateIdIsASecondGatewayOnAnotherPort() throws Exception {
        start();
        await(Kind.LISTENING);
        gateway.fault(Fault.DUPLICATE_ID, true);
        int port = (int) await(Kind.LISTENING).values().getLast();
        assertThat(port).isNotEqualTo(gateway.port());
        try (var console = RawClient.open(port)) {
            assertThat(console.nextText()).isEqualTo(REQUEST);
        }
        gateway.fault(Fault.DUPLICATE_ID, false);
        assertThatThrownBy(() -> RawClient.connect(port)).isInstanceOf(ConnectException.class);
    }

    @Test
    void closingEndsTheDuplicateToo() throws Exception {
        start(Fault.DUPLICATE_ID);
        await(Kind.LISTENING);
        int port = (int) await(Kind.LISTENING).values().getLast();
        gateway.close();
        assertThatThrownBy(() -> RawClient.connect(port)).isInstanceOf(ConnectException.class);
    }

    @Test
    void hugeLeaseAsksForAHundredThousandUntilTakenBack() throws Exception {
        String huge = "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"GATEWAY_01\",\"AddressCount\":100000}";
        start(Fault.HUGE_LEASE);
        var console = open();
        assertThat(console.nextText()).isEqualTo(huge);
        loop.advance(Duration.ofSeconds(5));
        assertThat(console.nextText()).isEqualTo(huge);
        gateway.fault(Fault.HUGE_LEASE, false);
        assertThat(console.nextText()).isEqualTo(REQUEST);
    }

    @Test
    void hugeLeaseWhileLeasedLeavesTheLeaseAlone() throws Exception {
        start();
        var console = lease();
        gateway.fault(Fault.HUGE_LEASE, true);
        assertThat(console.nextText()).contains("\"AddressCount\":100000}");
        gateway.fault(Fault.HUGE_LEASE, false);
        loop.advance(Duration.ofSeconds(20));
        assertThat(console.isSilent(50)).isTrue();
        console.text(data("SN1", 3));
        await(Kind.LEVEL);
    }

    @Test
    void mappingConflictsPutTwoAddressesOnOneChannel() throws Exception {
        start();
        var console = lease();
        gateway.fault(Fault.MAPPING_CONFLICTS, true);
        assertThat(console.nextText()).isEqualTo(MAPPING.replace("201", "200").replace("203", "202"));
        gateway.fault(Fault.MAPPING_CONFLICTS, false);
        assertThat(console.nextText()).isEqualTo(MAPPING);
    }

    @Test
    void floodSaysFiveThousandMessagesASecond() throws Exception {
        start();
        var console = lease();
        gateway.fault(Fault.FLOOD, true);
        loop.advance(Duration.ofMillis(500));
        for (int i = 0; i < 2500; i++) {
            console.nextText();
        }
        gateway.fault(Fault.FLOOD, false);
        loop.advance(Duration.ofMillis(500));
        assertThat(console.isSilent(50)).isTrue();
    }

    @Test
    void floodStaysBoundedWhenTheConsoleDoesNotRead() throws Exception {
        start(Fault.FLOOD);
        toClose.add(RawClient.open(gateway.port(), 4096));
        long before = usedMemory();
        loop.advance(Duration.ofSeconds(60));
        assertThat(usedMemory() - before).as("300,000 messages to a deaf console").isLessThan(40_000_000L);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void sameSeedSaysTheSame() throws Exception {
        var said = new ArrayList<List<String>>();
        for (int run = 0; run < 2; run++) {
            start(Fault.BAD_JSON, Fault.FOREIGN_MAPPINGS, Fault.UNKNOWN_TYPES);
            var console = lease();
            var texts = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                loop.advance(Duration.ofSeconds(1));
                for (int j = 0; j < 3; j++) {
                    texts.add(console.nextText());
                }
            }
            said.add(texts);
            gateway.close();
        }
        assertThat(said.getFirst()).isEqualTo(said.getLast());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultCanComeAndGoWhileAConsoleIsThereAndIsNotTheEnd(Fault fault) throws Exception {
        start();
        lease();
        gateway.fault(fault, true);
        loop.advance(Duration.ofSeconds(3));
        gateway.fault(fault, false);
        loop.advance(Duration.ofSeconds(3));
        lease();
    }

    @Test
    void allFaultsAtOnceStillEnd() throws Exception {
        start(EnumSet.allOf(Fault.class).toArray(Fault[]::new));
        try (var console = RawClient.connect(gateway.port())) {
            loop.advance(Duration.ofSeconds(10));
            gateway.close();
            assertThatThrownBy(() -> {
                console.upgrade("/stagenet");
                console.readToEnd();
            }).isInstanceOfAny(EOFException.class, SocketException.class);
        }
    }
}
