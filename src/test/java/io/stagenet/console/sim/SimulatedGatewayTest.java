package io.stagenet.console.sim;

import static io.stagenet.console.sim.GatewayTrial.ANSWER;
import static io.stagenet.console.sim.GatewayTrial.MAPPING;
import static io.stagenet.console.sim.GatewayTrial.REQUEST;
import static io.stagenet.console.sim.GatewayTrial.data;
import static io.stagenet.console.sim.GatewayTrial.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.net.RawClient;
import io.stagenet.console.protocol.stagenet.StageNetCodec;
import io.stagenet.console.protocol.stagenet.StageNetMessage.MappingUpdate;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import io.stagenet.console.sim.SimulatorEvent.Kind;
import java.net.BindException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A gateway that works; the test plays the console, in literal wire text.
@Timeout(30)
class SimulatedGatewayTest {
    @AutoClose private final GatewayTrial trial = new GatewayTrial();

    @Test
    void asksMapsAndKeepsLevels() throws Exception {
        trial.start();
        var console = trial.lease();
        console.text(data("SN1", 255));
        console.text("{\n  \"Type\": \"DATA_PKT\",\n  \"StageNetAddress\": \"SN4\",\n  \"Value\": 128\n}");
        assertThat(trial.await(Kind.LEASED).values()).containsExactly("lease_001", 4, "SN1-SN4");
        assertThat(trial.await(Kind.LEVEL).values()).containsExactly("SN1", 200L, 255, 1L);
        assertThat(trial.await(Kind.LEVEL).values()).containsExactly("SN4", 203L, 128, 2L);
        assertThat(trial.gateway().levels()).containsExactly(new ChannelLevel(200, 255), new ChannelLevel(203, 128));
    }

    @Test
    void keepsLevelsOverAReconnection() throws Exception {
        trial.start();
        var first = trial.lease();
        first.text(data("SN2", 9));
        trial.await(Kind.LEVEL);
        first.close();
        trial.await(Kind.DISCONNECTED);
        trial.lease();
        assertThat(trial.gateway().levels()).containsExactly(new ChannelLevel(201, 9));
    }

    @Test
    void mapsAddressesInTheOrderOfTheGrant() throws Exception {
        trial.start();
        var console = trial.open();
        console.nextText();
        console.text(
                "{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"L\",\"Addresses\":[\"SN900\",\"SN7\",\"SN8\",\"SN65535\"]}");
        assertThat(console.nextText()).contains("\"SN900\",\"HardwareType\":\"DMX\",\"Channel\":200}")
                .contains("\"SN65535\",\"HardwareType\":\"DMX\",\"Channel\":203}");
        assertThat(trial.await(Kind.LEASED).values()).containsExactly("L", 4, "SN900, SN7-SN8, SN65535");
        console.text(data("SN7", 1));
        assertThat(trial.await(Kind.LEVEL).values()).containsExactly("SN7", 201L, 1, 1L);
    }

    @Test
    void saysALargeMappingInParts() throws Exception {
        trial.start(new GatewaySettings("GATEWAY_01", "DMX", 2500, 1, "127.0.0.1", 0, false, Set.of(), 7, false),
                Advertiser.SILENT);
        var console = trial.open();
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
        trial.start();
        var console = trial.open();
        assertThat(console.nextText()).isEqualTo(REQUEST);
        trial.loop.advance(Duration.ofMillis(4999));
        assertThat(console.isSilent(100)).isTrue();
        trial.loop.advance(Duration.ofMillis(1));
        assertThat(console.nextText()).isEqualTo(REQUEST);
        trial.loop.advance(Duration.ofSeconds(5));
        assertThat(console.nextText()).isEqualTo(REQUEST);
        console.text(ANSWER);
        assertThat(console.nextText()).isEqualTo(MAPPING);
        trial.loop.advance(Duration.ofSeconds(20));
        assertThat(console.isSilent(100)).isTrue();
    }

    @Test
    void refusesWithAReasonAndKeepsTheLink() throws Exception {
        trial.start();
        var console = trial.lease();
        console.text("nonsense");
        console.text(data("SN5", 1));
        console.text(ANSWER);
        console.text(REQUEST);
        console.text("{\"Type\":\"HELLO\"}");
        console.frame(0x82, new byte[3]);
        assertThat(trial.await(Kind.REFUSED).values().getFirst().toString()).isNotBlank();
        assertThat(trial.await(Kind.REFUSED).values()).containsExactly("value for SN5, which is not leased here");
        assertThat(trial.await(Kind.REFUSED).values()).containsExactly("lease lease_001, which was not asked for");
        assertThat(trial.await(Kind.REFUSED).values()).containsExactly("LEASE_REQ: only a gateway sends it");
        assertThat(trial.await(Kind.REFUSED).values()).containsExactly("unknown Type \"HELLO\"");
        assertThat(trial.await(Kind.REFUSED).values()).containsExactly("binary message of 3 bytes");
        console.text(data("SN1", 1));
        trial.await(Kind.LEVEL);
        assertThat(trial.gateway().levels()).containsExactly(new ChannelLevel(200, 1));
    }

    @Test
    void advertisesWhatTheDocumentSaysAndWithdrawsIt() throws Exception {
        var said = new CopyOnWriteArrayList<>();
        trial.start(new GatewaySettings("GATEWAY_01", "DMX", 4, 1, "127.0.0.1", 0, true, Set.of(), 7, false),
                (name, port, txt) -> {
                    said.addAll(List.of(name, port, txt));
                    return () -> said.add("goodbye");
                });
        assertThat(said).containsExactly("gateway-01", trial.gateway().port(),
                Map.of("id", "GATEWAY_01", "type", "DMX", "version", "1.0"));
        assertThat(trial.gateway().txt().keySet()).containsExactly("id", "type", "version");
        trial.gateway().close();
        assertThat(said).last().isEqualTo("goodbye");
    }

    @Test
    void closingSaysGoodbyeFreesThePortAndTellsASummary() throws Exception {
        trial.start();
        var console = trial.lease();
        console.text(data("SN3", 77));
        trial.await(Kind.LEVEL);
        int port = trial.gateway().port();
        trial.gateway().close();
        assertThat(console.next().status()).isEqualTo(1001);
        assertThat(trial.await(Kind.SUMMARY).values()).containsExactly(1L, 0L, List.of(new ChannelLevel(202, 77)));
        assertThatThrownBy(() -> RawClient.connect(port)).isInstanceOf(ConnectException.class);
        trial.gateway().close();
        assertThat(trial.events).isEmpty();
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        trial.start();
        var fleet = new GatewayFleet(
                List.of(settings(), new GatewaySettings("B", "DMX", 4, 1, "127.0.0.1", trial.gateway().port(),
                        false, Set.of(), 7, false)),
                trial.loop, Advertiser.SILENT, trial.events::add);
        assertThatThrownBy(fleet::start)
                .hasMessageStartingWith("cannot listen on port " + trial.gateway().port() + ": ")
                .hasCauseInstanceOf(BindException.class);
        assertThat(trial.events.stream().filter(event -> event.kind() == Kind.SUMMARY)).as("the first one ended")
                .isNotEmpty();
    }
}
