package io.stagenet.console.sim;

import static io.stagenet.console.sim.GatewayTrial.MAPPING;
import static io.stagenet.console.sim.GatewayTrial.REQUEST;
import static io.stagenet.console.sim.GatewayTrial.data;
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
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each fault a gateway can be told to have, as a console meets it.
@Timeout(30)
class GatewayFaultsTest {
    @AutoClose private final GatewayTrial trial = new GatewayTrial();

    // --- Faults, as the console sees them.

    @Test
    void dropResetsTheConnection() throws Exception {
        trial.start();
        var console = trial.lease();
        trial.gateway().fault(Fault.DROP, true);
        assertThatThrownBy(console::readToEnd).isInstanceOf(SocketException.class);
        assertThat(trial.await(Kind.DISCONNECTED).values()).last().isEqualTo("dropped by fault");
        trial.lease();
    }

    @Test
    void dropFromTheStartComesAgainAndAgain() throws Exception {
        trial.start(Fault.DROP);
        for (int round = 0; round < 2; round++) {
            var console = trial.lease();
            trial.loop.advance(Duration.ofMillis(1999));
            assertThat(console.isSilent(50)).isTrue();
            trial.loop.advance(Duration.ofMillis(4001));
            assertThatThrownBy(console::readToEnd).isInstanceOf(SocketException.class);
        }
        trial.gateway().fault(Fault.DROP, false);
        var console = trial.lease();
        trial.loop.advance(Duration.ofSeconds(10));
        assertThat(console.isSilent(50)).isTrue();
    }

    @Test
    void freezeAnswersNothingUntilTakenBack() throws Exception {
        trial.start();
        var console = trial.lease();
        trial.gateway().fault(Fault.FREEZE, true);
        console.frame(0x89, "alive?".getBytes(StandardCharsets.UTF_8));
        assertThat(console.isSilent(200)).isTrue();
        try (var second = RawClient.connect(trial.gateway().port())) {
            second.raw("GET /stagenet HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(second.isSilent(200)).isTrue();
        }
        trial.gateway().fault(Fault.FREEZE, false);
        assertThat(console.next().text()).isEqualTo("alive?");
    }

    @Test
    void freezeFromTheStartLetsNobodyIn() throws Exception {
        trial.start(Fault.FREEZE);
        try (var console = RawClient.connect(trial.gateway().port())) {
            console.raw("GET /nowhere HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            assertThat(console.isSilent(200)).isTrue();
        }
    }

    @Test
    void rebootForgetsAndComesBackOnTheSamePortAfterTwoSeconds() throws Exception {
        trial.start();
        var console = trial.lease();
        console.text(data("SN1", 255));
        trial.await(Kind.LEVEL);
        trial.gateway().fault(Fault.REBOOT, true);
        assertThatThrownBy(console::readToEnd).isInstanceOf(SocketException.class);
        trial.loop.advance(Duration.ofMillis(1999));
        assertThatThrownBy(() -> RawClient.connect(trial.gateway().port())).isInstanceOf(ConnectException.class);
        trial.loop.advance(Duration.ofMillis(1));
        trial.lease();
        assertThat(trial.gateway().levels()).isEmpty();
    }

    @Test
    void slowReaderTakesAboutAThousandValuesASecond() throws Exception {
        trial.start(Fault.SLOW_READER);
        var console = trial.lease();
        long begin = System.nanoTime();
        for (int i = 0; i < 400; i++) {
            console.text(data("SN1", i % 256));
        }
        console.frame(0x89, new byte[0]);
        assertThat(console.next().opcode()).isEqualTo(0xA);
        assertThat(System.nanoTime() - begin).isGreaterThan(300_000_000L);
        assertThat(trial.gateway().levels()).containsExactly(new ChannelLevel(200, 399 % 256));
    }

    @Test
    void noPongsStillTakesValues() throws Exception {
        trial.start(Fault.NO_PONGS);
        var console = trial.lease();
        console.frame(0x89, "1".getBytes(StandardCharsets.UTF_8));
        console.text(data("SN1", 1));
        trial.await(Kind.LEVEL);
        trial.gateway().fault(Fault.NO_PONGS, false);
        console.frame(0x89, "2".getBytes(StandardCharsets.UTF_8));
        assertThat(console.next().text()).isEqualTo("2");
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_JSON", "WRONG_TYPES"})
    void saysWhatNoCodecTakesAtOnceAndEverySecond(Fault fault) throws Exception {
        trial.start();
        var console = trial.lease();
        trial.gateway().fault(fault, true);
        for (int i = 0; i < 30; i++) {
            String text = console.nextText();
            assertThatThrownBy(() -> StageNetCodec.decode(text)).as(text).isInstanceOf(ProtocolException.class);
            trial.loop.advance(Duration.ofSeconds(1));
        }
        console.nextText();
        trial.gateway().fault(fault, false);
        trial.loop.advance(Duration.ofSeconds(3));
        assertThat(console.isSilent(50)).isTrue();
    }

    @Test
    void saysUnknownTypes() throws Exception {
        trial.start(Fault.UNKNOWN_TYPES);
        var console = trial.lease();
        for (int i = 0; i < 10; i++) {
            trial.loop.advance(Duration.ofSeconds(1));
            assertThat(StageNetCodec.decode(console.nextText())).isInstanceOf(Unknown.class);
        }
    }

    @Test
    void mapsForeignAddressesAndForeignLeases() throws Exception {
        trial.start(Fault.FOREIGN_MAPPINGS);
        var console = trial.lease();
        boolean outside = false;
        boolean others = false;
        for (int i = 0; i < 20; i++) {
            trial.loop.advance(Duration.ofSeconds(1));
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
        trial.start();
        trial.await(Kind.LISTENING);
        trial.gateway().fault(Fault.DUPLICATE_ID, true);
        int port = (int) trial.await(Kind.LISTENING).values().getLast();
        assertThat(port).isNotEqualTo(trial.gateway().port());
        try (var console = RawClient.open(port)) {
            assertThat(console.nextText()).isEqualTo(REQUEST);
        }
        trial.gateway().fault(Fault.DUPLICATE_ID, false);
        assertThatThrownBy(() -> RawClient.connect(port)).isInstanceOf(ConnectException.class);
    }

    @Test
    void closingEndsTheDuplicateToo() throws Exception {
        trial.start(Fault.DUPLICATE_ID);
        trial.await(Kind.LISTENING);
        int port = (int) trial.await(Kind.LISTENING).values().getLast();
        trial.gateway().close();
        assertThatThrownBy(() -> RawClient.connect(port)).isInstanceOf(ConnectException.class);
    }

    @Test
    void hugeLeaseAsksForAHundredThousandUntilTakenBack() throws Exception {
        String huge = "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"GATEWAY_01\",\"AddressCount\":100000}";
        trial.start(Fault.HUGE_LEASE);
        var console = trial.open();
        assertThat(console.nextText()).isEqualTo(huge);
        trial.loop.advance(Duration.ofSeconds(5));
        assertThat(console.nextText()).isEqualTo(huge);
        trial.gateway().fault(Fault.HUGE_LEASE, false);
        assertThat(console.nextText()).isEqualTo(REQUEST);
    }

    @Test
    void hugeLeaseWhileLeasedLeavesTheLeaseAlone() throws Exception {
        trial.start();
        var console = trial.lease();
        trial.gateway().fault(Fault.HUGE_LEASE, true);
        assertThat(console.nextText()).contains("\"AddressCount\":100000}");
        trial.gateway().fault(Fault.HUGE_LEASE, false);
        trial.loop.advance(Duration.ofSeconds(20));
        assertThat(console.isSilent(50)).isTrue();
        console.text(data("SN1", 3));
        trial.await(Kind.LEVEL);
    }

    @Test
    void mappingConflictsPutTwoAddressesOnOneChannel() throws Exception {
        trial.start();
        var console = trial.lease();
        trial.gateway().fault(Fault.MAPPING_CONFLICTS, true);
        assertThat(console.nextText()).isEqualTo(MAPPING.replace("201", "200").replace("203", "202"));
        trial.gateway().fault(Fault.MAPPING_CONFLICTS, false);
        assertThat(console.nextText()).isEqualTo(MAPPING);
    }

    @Test
    void floodSaysFiveThousandMessagesASecond() throws Exception {
        trial.start();
        var console = trial.lease();
        trial.gateway().fault(Fault.FLOOD, true);
        trial.loop.advance(Duration.ofMillis(500));
        for (int i = 0; i < 2500; i++) {
            console.nextText();
        }
        trial.gateway().fault(Fault.FLOOD, false);
        trial.loop.advance(Duration.ofMillis(500));
        assertThat(console.isSilent(50)).isTrue();
    }

    @Test
    void floodStaysBoundedWhenTheConsoleDoesNotRead() throws Exception {
        trial.start(Fault.FLOOD);
        trial.open(4096);
        long before = usedMemory();
        trial.loop.advance(Duration.ofSeconds(60));
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
            trial.start(Fault.BAD_JSON, Fault.FOREIGN_MAPPINGS, Fault.UNKNOWN_TYPES);
            var console = trial.lease();
            var texts = new ArrayList<String>();
            for (int i = 0; i < 5; i++) {
                trial.loop.advance(Duration.ofSeconds(1));
                for (int j = 0; j < 3; j++) {
                    texts.add(console.nextText());
                }
            }
            said.add(texts);
            trial.gateway().close();
        }
        assertThat(said.getFirst()).isEqualTo(said.getLast());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultCanComeAndGoWhileAConsoleIsThereAndIsNotTheEnd(Fault fault) throws Exception {
        trial.start();
        trial.lease();
        trial.gateway().fault(fault, true);
        trial.loop.advance(Duration.ofSeconds(3));
        trial.gateway().fault(fault, false);
        trial.loop.advance(Duration.ofSeconds(3));
        trial.lease();
    }

    @Test
    void allFaultsAtOnceStillEnd() throws Exception {
        trial.start(EnumSet.allOf(Fault.class).toArray(Fault[]::new));
        try (var console = RawClient.connect(trial.gateway().port())) {
            trial.loop.advance(Duration.ofSeconds(10));
            trial.gateway().close();
            assertThatThrownBy(() -> {
                console.upgrade("/stagenet");
                console.readToEnd();
            }).isInstanceOfAny(EOFException.class, SocketException.class);
        }
    }
}
