package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.WireMessage;
import io.stagenet.console.model.WireMessage.Way;
import java.time.Instant;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class MessageLogTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void keepsTheNewestAndNumbersThemWithoutReuse() {
        var log = new MessageLog();
        for (int i = 0; i < MessageLog.SIZE + 5; i++) {
            log.add(NOW, true, "A", "LEASE_REQ", "", "");
        }
        assertThat(log.since(0)).hasSize(MessageLog.SIZE).first().extracting(WireMessage::number).isEqualTo(6L);
        assertThat(log.since(MessageLog.SIZE + 3)).extracting(WireMessage::number)
                .containsExactly(MessageLog.SIZE + 4L, MessageLog.SIZE + 5L);
        assertThat(log.since(MessageLog.SIZE + 5)).isEmpty();
    }

    @Test
    void aLongTextIsCutOff() {
        var log = new MessageLog();
        log.add(NOW, true, "A", "?", "x".repeat(1_000_000), "too long");
        assertThat(log.since(0).getFirst().text()).hasSize(MessageLog.MAX_TEXT + 1).endsWith("…");
    }

    @Test
    void whatAGatewaySaysAndHearsIsKeptWithTheReasonOfARefusal() {
        var rig = new Rig();
        var link = rig.connect("10.0.0.5", 4000);
        rig.says(link, "{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"FOH\",\"AddressCount\":2}");
        rig.says(link, "{\"Type\":\"MAPPING_UPDATE\",\"LeaseID\":\"nobody\",\"Mappings\":[]}");
        rig.says(link, "no json");
        rig.says(link, "{\"Type\":\"HELLO\"}");
        rig.loop.runReady();
        var messages = rig.core.messages().since(0);
        assertThat(messages).extracting(WireMessage::type).containsExactlyInAnyOrder("LEASE_REQ", "LEASE_RESP",
                "MAPPING_UPDATE", "?", "HELLO");
        assertThat(messages).filteredOn(WireMessage::refused).extracting(WireMessage::type)
                .containsExactly("MAPPING_UPDATE", "?");
        assertThat(messages).filteredOn(message -> !message.received()).singleElement()
                .satisfies(message -> assertThat(message.text()).contains("SN1").contains("SN2"));
        assertThat(messages).filteredOn(message -> message.type().equals("MAPPING_UPDATE")).singleElement()
                .satisfies(message -> assertThat(message.reason()).contains("nobody"));
    }

    @Test
    void statusOfManyBoxesDoesNotPushOutTheRest() {
        var log = new MessageLog();
        log.add(NOW, true, "A", "LEASE_REQ", "", "");
        for (int i = 0; i < 10_000; i++) {
            log.add(NOW, true, Way.VIRGIL_UDP, "239.193.7.0", "BOX", "statusUpdate", "", "");
        }
        log.add(NOW, true, Way.VIRGIL_UDP, "10.0.0.9", "BOX", "statusUpdate", "", "spoofed");
        var all = log.since(0);
        assertThat(all).hasSize(MessageLog.FREQUENT_SIZE + 2);
        assertThat(all.getFirst().type()).isEqualTo("LEASE_REQ");
        assertThat(all.getLast().reason()).isEqualTo("spoofed");
        assertThat(all).isSortedAccordingTo(Comparator.comparingLong(WireMessage::number));
        assertThat(log.since(all.getLast().number() - 2)).hasSize(2);
    }
}
