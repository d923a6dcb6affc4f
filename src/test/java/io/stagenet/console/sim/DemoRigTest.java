package io.stagenet.console.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.RawClient;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DemoRigTest {
    @Test
    void handsOutFourGatewaysThatAlreadyListenOnLoopback() throws Exception {
        var loop = new HandLoop();
        try (var rig = new DemoRig(loop, Advertiser.SILENT, _ -> {
        })) {
            var services = rig.start();
            assertThat(services).extracting(service -> service.txt().get("id") + " " + service.txt().get("type"))
                    .containsExactly("DMX-FOH DMX", "POWER-STRIP RELAY", "MIDI-KEYS MIDI", "ANALOG-DIMMER ANALOG");
            var asked = new StringBuilder();
            for (Discovery.Service service : services) {
                var place = service.addresses().getFirst();
                assertThat(place.host()).isEqualTo("127.0.0.1");
                try (var console = RawClient.open(place.port())) {
                    while (!console.hasMore()) {
                        loop.advance(Duration.ofSeconds(1));
                    }
                    asked.append(console.nextText().replaceAll(".*AddressCount\":", ""));
                }
            }
            assertThat(asked).hasToString("512}6}16}8}");
        }
    }

    @Test
    void aNewConsoleGivesTheDimmersTheFirstAddressesWhoeverConnectsFirst() throws Exception {
        var loop = new HandLoop();
        try (var rig = new DemoRig(loop, Advertiser.SILENT, _ -> {
        })) {
            var services = rig.start();
            try (var strip = RawClient.open(services.get(1).addresses().getFirst().port());
                    var dimmers = RawClient.open(services.get(0).addresses().getFirst().port())) {
                assertThat(strip.isSilent(100)).isTrue();
                assertThat(dimmers.nextText()).contains("\"AddressCount\":512");
                dimmers.text("{\"Type\":\"LEASE_RESP\",\"LeaseID\":\"lease_001\",\"Addresses\":["
                        + IntStream.rangeClosed(1, 512).mapToObj(n -> "\"SN" + n + "\"")
                                .collect(Collectors.joining(","))
                        + "]}");
                assertThat(dimmers.nextText()).contains("MAPPING_UPDATE");
                loop.advance(Duration.ZERO);
                assertThat(strip.nextText()).contains("\"AddressCount\":6");
            }
        }
    }

    @Test
    void makesOneGatewayMisbehaveAndSaysSo() {
        try (var rig = new DemoRig(new HandLoop(), Advertiser.SILENT, _ -> {
        })) {
            rig.start();
            assertThat(rig.fault("dmx-foh", "freeze")).isEqualTo("DMX-FOH: fault freeze on");
            assertThat(rig.faultsOf("DMX-FOH")).containsExactly("freeze");
            assertThat(rig.faultsOf("MIDI-KEYS")).isEmpty();
            rig.fault("DMX-FOH", "drop");
            assertThat(rig.faultsOf("DMX-FOH")).as("what happens at once does not stay").doesNotContain("drop");
            assertThat(rig.fault("DMX-FOH", "freeze off")).isEqualTo("DMX-FOH: fault freeze off");
            assertThat(rig.faultsOf("DMX-FOH")).isEmpty();
            assertThatThrownBy(() -> rig.fault("DMX-FOH", "melt")).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("drop, freeze, reboot");
            assertThatThrownBy(() -> rig.fault("DMX-FOH", "freeze maybe")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rig.fault("FOG", "freeze")).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("POWER-STRIP");
        }
    }

    @Test
    void makesAStageboxMisbehaveByItsName() {
        try (var rig = new DemoRig(new HandLoop(), Advertiser.SILENT, _ -> {
        })) {
            rig.start();
            assertThat(rig.fault("stage-left", "silent")).isEqualTo("STAGE-LEFT: fault silent on");
            assertThat(rig.faultsOf("STAGE-LEFT")).containsExactly("silent");
            rig.fault("STAGE-LEFT", "reboot");
            assertThat(rig.faultsOf("STAGE-LEFT")).as("what happens at once does not stay").containsExactly("silent");
            assertThat(rig.fault("WIRELESS-RACK", "silent OFF")).isEqualTo("WIRELESS-RACK: fault silent off");
            assertThatThrownBy(() -> rig.fault("STAGE-LEFT", "freeze")).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half-open");
            assertThatThrownBy(() -> rig.fault("STAGE-LEFT", "silent maybe"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> rig.fault("FOG", "freeze")).hasMessageContaining("STAGE-LEFT");
        }
    }

    @Test
    void handsOutTwoStageboxesThatAlreadyListenOnLoopback() throws Exception {
        try (var rig = new DemoRig(new HandLoop(), Advertiser.SILENT, _ -> {
        })) {
            rig.start();
            assertThat(rig.stageboxes()).extracting(Discovery.Service::name).containsExactly("STAGE-LEFT",
                    "WIRELESS-RACK");
            for (var service : rig.stageboxes()) {
                assertThat(service.txt()).containsEntry("function", "slave").containsKey("multicast");
                new Socket("127.0.0.1", service.addresses().getFirst().port()).close();
            }
        }
    }

    @Test
    void closingLeavesNothingListening() {
        var rig = new DemoRig(new HandLoop(), Advertiser.SILENT, _ -> {
        });
        var services = rig.start();
        rig.close();
        for (var service : services) {
            assertThatThrownBy(() -> RawClient.connect(service.addresses().getFirst().port()))
                    .isInstanceOf(ConnectException.class);
        }
    }
}
