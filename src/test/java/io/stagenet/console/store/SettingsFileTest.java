package io.stagenet.console.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    private static final HostPort HOST = new HostPort("fe80::1%eth0", 4000);
    private static final Settings SETTINGS = Settings.DEFAULT.withPool(new AddressRange(5, 900))
            .withManualHost(HOST)
            .withManualHost(new HostPort("desk.local", 81))
            .withGateway(new KnownGateway(new GatewayId("A")))
            .withGateway(new KnownGateway(new GatewayId("B"), "DMX", "1.0", "gateway-01", HOST, ResumePolicy.WAIT, 30))
            .withKinds(List.of(new KindRun(new LeaseId("lease_001"), new AddressRange(5, 9), LevelKind.SWITCH),
                    new KindRun(new LeaseId("lease_001"), new AddressRange(11, 11), LevelKind.NON_DIM)));

    @TempDir Path folder;

    @Test
    void keepsEverything() throws UnusableContentException {
        assertThat(SettingsFile.decode(SettingsFile.encode(SETTINGS))).isEqualTo(SETTINGS);
        assertThat(SettingsFile.decode(SettingsFile.encode(Settings.DEFAULT))).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void noFileMeansTheDefaultsWithoutANotice() throws Exception {
        assertThat(reopen()).isEqualTo(new Loaded<>(Settings.DEFAULT, List.of()));
    }

    @Test
    void areThereAfterReopening() throws Exception {
        save(SETTINGS);
        assertThat(reopen()).isEqualTo(new Loaded<>(SETTINGS, List.of()));
    }

    @Test
    void aBadFileIsSetAsideAndTheGenerationBeforeIsUsed() throws Exception {
        save(SETTINGS);
        save(SETTINGS.withoutManualHost(HOST));
        Files.writeString(folder.resolve("settings.json"), "");
        var loaded = reopen();
        assertThat(loaded.value()).isEqualTo(SETTINGS);
        assertThat(loaded.notices()).hasSize(2);
        assertThat(folder.resolve("settings.damaged-1.json")).isEmptyFile();
    }

    @Test
    void leftOutFieldsHaveTheirDefaultsAndUnknownOnesAreIgnored() throws UnusableContentException {
        assertThat(decode("{\"format\": 1, \"gateways\": [{\"id\": \"A\", \"x\": 1}], \"theme\": {}}"))
                .isEqualTo(Settings.DEFAULT.withGateway(new KnownGateway(new GatewayId("A"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'gateways': [{'id': 'A'}, {'id': 'A'}]            | the gateway A is listed twice",
        "'gateways': [{'id': 'A', 'rate': 0}]              | gateways[0].rate",
        "'gateways': [{'id': 'A', 'rate': 121}]            | gateways[0].rate",
        "'gateways': [{'id': 'A', 'resume': 'slow'}]       | gateways[0].resume: must be fade, snap or wait",
        "'gateways': [{'id': 7}]                           | gateways[0].id",
        "'manualHosts': [{'host': 'a', 'port': 0}]         | manualHosts[0].port",
        "'manualHosts': ['a:1']                            | manualHosts[0]",
        "'kinds': [{'lease': 'a', 'first': 'SN1', 'last': 'SN2', 'kind': 'lamp'}] | kinds[0].kind: must be dimmer, non-dim or switch",
        "'kinds': [{'lease': 'a', 'first': 'SN2', 'last': 'SN1', 'kind': 'switch'}] | kinds[0].last",
        "'kinds': [{'first': 'SN1', 'last': 'SN1', 'kind': 'switch'}] | kinds[0].lease",
        "'pool': {'first': 'SN9', 'last': 'SN1'}           | pool.last: must not come before SN9",
        "'pool': {'first': 'SN0', 'last': 'SN1'}           | SN0"})
    void refusesWhatMakesNoSense(String fields, String reason) {
        assertThatThrownBy(() -> decode("{\"format\": 1, " + fields.replace('\'', '"') + "}"))
                .isInstanceOf(UnusableContentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void aKnownGatewayIsReplacedInItsPlace() {
        var next = SETTINGS.withGateway(new KnownGateway(new GatewayId("A")).withRate(10));
        assertThat(next.gateways()).extracting(gateway -> gateway.id().value()).containsExactly("A", "B");
        assertThat(next.gateway(new GatewayId("A")).rate()).isEqualTo(10);
        assertThat(next.withoutGateway(new GatewayId("A")).gateway(new GatewayId("A"))).isNull();
    }

    @Test
    void aManualHostIsListedOnce() {
        assertThat(SETTINGS.withManualHost(HOST).manualHosts()).containsOnlyOnce(HOST);
        assertThat(SETTINGS.withoutManualHost(HOST).manualHosts()).doesNotContain(HOST).hasSize(1);
    }

    @Test
    void writesAKindAsARunOfAddressesOfItsLease() {
        assertThat(new String(SettingsFile.encode(SETTINGS), UTF_8).replaceAll("\\s", "")).contains(
                "{\"lease\":\"lease_001\",\"first\":\"SN5\",\"last\":\"SN9\",\"kind\":\"switch\"}",
                "\"kind\":\"non-dim\"");
    }

    private void save(Settings settings) throws Exception {
        try (var data = DataFolder.open(folder); var disk = new Disk()) {
            new SettingsFile(data, disk, Runnable::run).save(settings).toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private Loaded<Settings> reopen() throws Exception {
        try (var data = DataFolder.open(folder); var disk = new Disk()) {
            return new SettingsFile(data, disk, Runnable::run).load();
        }
    }

    private static Settings decode(String text) throws UnusableContentException {
        return SettingsFile.decode(text.getBytes(UTF_8));
    }
}
