package io.stagenet.console.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerFileTest {
    private static final Ledger LEDGER = new Ledger(9, List.of(
            new LedgerLease(LeaseId.ofNumber(3), new GatewayId("GATEWAY_01"), 1,
                    new AddressRuns(List.of(new AddressRange(600, 700), new AddressRange(1, 512),
                            new AddressRange(65_535, 65_535)))),
            new LedgerLease(LeaseId.ofNumber(8), new GatewayId("Bühne \"links\"\n\\ 𝄞"), 2,
                    AddressRuns.of(520, 521))));

    @TempDir Path folder;

    @Test
    void keepsEverythingIncludingTheOrderOfTheGrant() throws UnusableContentException {
        assertThat(LedgerFile.decode(LedgerFile.encode(LEDGER))).isEqualTo(LEDGER);
        assertThat(LedgerFile.decode(LedgerFile.encode(Ledger.EMPTY))).isEqualTo(Ledger.EMPTY);
    }

    @Test
    void isWrittenForPeopleToRead() {
        var ledger = new Ledger(2, List.of(new LedgerLease(LeaseId.ofNumber(1), new GatewayId("GATEWAY_01"), 1,
                new AddressRuns(List.of(new AddressRange(1, 512), new AddressRange(600, 600))))));
        assertThat(new String(LedgerFile.encode(ledger), UTF_8)).matches("""
                \\{
                  "checksum": "[0-9a-f]{8}",
                  "format": 1,
                  "nextLease": 2,
                  "leases": \\[
                    \\{
                      "id": "lease_001",
                      "gateway": "GATEWAY_01",
                      "ordinal": 1,
                      "addresses": \\[
                        "SN1-SN512",
                        "SN600"
                      \\]
                    \\}
                  \\]
                \\}
                """);
    }

    @Test
    void readsBackTheLargestLedgerThereCanBe() throws UnusableContentException {
        var leases = new ArrayList<LedgerLease>();
        for (int i = 1; i <= 65_535; i++) {
            leases.add(new LedgerLease(LeaseId.ofNumber(i), new GatewayId("G" + i), 1, AddressRuns.of(i, i)));
        }
        var ledger = new Ledger(65_536, leases);
        assertThat(LedgerFile.decode(LedgerFile.encode(ledger))).isEqualTo(ledger);
    }

    @Test
    void ignoresFieldsItDoesNotKnow() throws UnusableContentException {
        assertThat(decode("""
                {"format": 1, "new": {"a": [1]}, "nextLease": 2, "leases": [
                 {"id": "lease_001", "gateway": "G", "ordinal": 1, "addresses": ["SN1-SN4"], "colour": "red"}]}"""))
                .isEqualTo(new Ledger(2, List
                        .of(new LedgerLease(LeaseId.ofNumber(1), new GatewayId("G"), 1, AddressRuns.of(1, 4)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{'id':'lease_002','gateway':'G','ordinal':1,'addresses':['SN4-SN9']} | SN4 is leased twice",
        "{'id':'lease_001','gateway':'G','ordinal':1,'addresses':['SN5']}     | lease_001 is listed twice",
        "{'id':'lease_002','gateway':'F','ordinal':1,'addresses':['SN5']}     | F has two leases with ordinal 1",
        "{'id':'lease_003','gateway':'G','ordinal':1,'addresses':['SN5']}     | lease_003 is not before the next",
        "{'id':'lease_002','gateway':'G','ordinal':1,'addresses':['SN9-SN5']} | leases[1].addresses[0]",
        "{'id':'lease_002','gateway':'G','ordinal':1,'addresses':['SN5-']}    | leases[1].addresses[0]",
        "{'id':'lease_002','gateway':'G','ordinal':1,'addresses':['SN5','SN5']} | SN5 is leased twice",
        "{'id':'lease_002','gateway':'G','ordinal':1,'addresses':[]}          | one address at least",
        "{'id':'lease_002','gateway':'G','ordinal':0,'addresses':['SN5']}     | leases[1].ordinal",
        "{'id':'lease_002','gateway':'','ordinal':1,'addresses':['SN5']}      | leases[1].gateway",
        "{'gateway':'G','ordinal':1,'addresses':['SN5']}                      | leases[1].id",
        "7                                                                    | leases[1]"})
    void oneBadEntrySpoilsTheFile(String entry, String reason) {
        assertThatThrownBy(() -> decode("""
                {"format": 1, "nextLease": 3, "leases": [
                {"id": "lease_001", "gateway": "F", "ordinal": 1, "addresses": ["SN1-SN4"]}, %s]}"""
                .formatted(entry.replace('\'', '"')))).isInstanceOf(UnusableContentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void isThereAfterReopening() throws Exception {
        try (var data = DataFolder.open(folder); var disk = new Disk()) {
            var file = new LedgerFile(data, disk, Runnable::run);
            assertThat(file.load()).isEqualTo(new Loaded<>(Ledger.EMPTY, List.of()));
            file.save(LEDGER).toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
        assertThat(folder.resolve("leases.json")).exists();
        assertThat(reopen()).isEqualTo(new Loaded<>(LEDGER, List.of()));
    }

    @Test
    void aDamagedFileIsSetAsideAndTheGenerationBeforeIsUsed() throws Exception {
        saveTwice();
        Files.writeString(folder.resolve("leases.json"), "{\"format\": 1, oops");

        var loaded = reopen();
        assertThat(loaded.value()).isEqualTo(LEDGER);
        assertThat(loaded.notices()).hasSize(2);
        assertThat(loaded.notices().getFirst()).startsWith("leases.json is damaged").contains("leases.damaged-1.json");
        assertThat(loaded.notices().getLast()).contains("leases.1.json");
        assertThat(folder.resolve("leases.damaged-1.json")).hasContent("{\"format\": 1, oops");
    }

    @Test
    void noDamagedFileIsEverOverwritten() throws Exception {
        for (String text : List.of("first", "second")) {
            saveTwice();
            Files.writeString(folder.resolve("leases.json"), text);
            Files.writeString(folder.resolve("leases.1.json"), text + " before");
            var loaded = reopen();
            assertThat(loaded.value()).isEqualTo(Ledger.EMPTY);
            assertThat(loaded.notices()).hasSize(3);
            assertThat(loaded.notices().getLast()).startsWith("There is no earlier version of leases.json");
        }
        assertThat(folder.resolve("leases.damaged-1.json")).hasContent("first");
        assertThat(folder.resolve("leases.damaged-2.json")).hasContent("first before");
        assertThat(folder.resolve("leases.damaged-3.json")).hasContent("second");
        assertThat(folder.resolve("leases.damaged-4.json")).hasContent("second before");
    }

    @Test
    void aFileOfANewerConsoleIsSetAsideWithASentenceOfItsOwn() throws Exception {
        Files.writeString(folder.resolve("leases.json"), "{\"format\": 2}");
        var loaded = reopen();
        assertThat(loaded.value()).isEqualTo(Ledger.EMPTY);
        assertThat(loaded.notices().getFirst()).startsWith("leases.json is of a newer console")
                .contains("leases.newer-1.json");
        assertThat(folder.resolve("leases.newer-1.json")).hasContent("{\"format\": 2}");
    }

    @Test
    void aFileThatCannotBeReadAtAllIsSetAsideToo() throws Exception {
        Files.createDirectory(folder.resolve("leases.json"));
        var loaded = reopen();
        assertThat(loaded.value()).isEqualTo(Ledger.EMPTY);
        assertThat(folder.resolve("leases.damaged-1.json")).isDirectory();
    }

    @Test
    void whatAKilledSaveLeftBehindIsCleared() throws Exception {
        saveTwice();
        Files.writeString(folder.resolve("leases.json.tmp"), "half a led");
        assertThat(reopen()).isEqualTo(new Loaded<>(LEDGER, List.of()));
        assertThat(folder.resolve("leases.json.tmp")).doesNotExist();
    }

    private void saveTwice() throws Exception {
        try (var data = DataFolder.open(folder); var disk = new Disk()) {
            var file = new LedgerFile(data, disk, Runnable::run);
            for (int i = 0; i < 2; i++) {
                file.save(LEDGER).toCompletableFuture().get(10, TimeUnit.SECONDS);
            }
        }
    }

    private Loaded<Ledger> reopen() throws Exception {
        try (var data = DataFolder.open(folder); var disk = new Disk()) {
            return new LedgerFile(data, disk, Runnable::run).load();
        }
    }

    private static Ledger decode(String text) throws UnusableContentException {
        return LedgerFile.decode(text.getBytes(UTF_8));
    }
}
