package io.stagenet.console.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final Ledger LEDGER = new Ledger(2, List.of(
            new LedgerLease(LeaseId.ofNumber(1), new GatewayId("GATEWAY_01"), 1, AddressRuns.of(1, 512))));

    @Test
    void noChangedBitGoesUnnoticed() {
        byte[] sealed = LedgerFile.encode(LEDGER);
        int refused = 0;
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] damaged = sealed.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                // Only the words around the sum may change: then it is not checked, and the rest is whole.
                assertThat(LedgerFile.decode(damaged)).as("bit " + bit).isEqualTo(LEDGER);
            } catch (UnusableContentException _) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(sealed.length * 6);
    }

    @Test
    void noShortenedFileIsAccepted() {
        byte[] sealed = LedgerFile.encode(LEDGER);
        for (int length = 0; length < sealed.length; length++) {
            byte[] torn = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> LedgerFile.decode(torn)).as("length " + length)
                    .isInstanceOf(UnusableContentException.class);
        }
    }

    @Test
    void aChangeByHandIsAcceptedWithoutTheLineOfTheChecksum() throws UnusableContentException {
        var text = new String(LedgerFile.encode(LEDGER), UTF_8);
        var changed = text.replace("SN512", "SN256");
        assertThatThrownBy(() -> LedgerFile.decode(changed.getBytes(UTF_8))).hasMessageContaining("checksum")
                .hasMessageContaining("by hand");

        var unsealed = changed.lines().filter(line -> !line.contains("checksum")).toList();
        var decoded = LedgerFile.decode(String.join("\r\n", unsealed).getBytes(UTF_8));
        assertThat(decoded.leases().getFirst().addresses()).isEqualTo(AddressRuns.of(1, 256));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> Envelope.open(new byte[]{'{', (byte) 0xff, '}'}, 1)).hasMessageContaining("UTF-8");
    }

    @Test
    void refusesAnObjectWithoutFormat() {
        assertThatThrownBy(() -> Envelope.open("{}".getBytes(UTF_8), 1)).isInstanceOf(UnusableContentException.class)
                .hasMessageContaining("format");
    }

    @Test
    void tellsANewerFormatFromDamage() {
        assertThatThrownBy(() -> Envelope.open("{\"format\": 2}".getBytes(UTF_8), 1))
                .isInstanceOfSatisfying(UnusableContentException.class, e -> assertThat(e.isNewer()).isTrue());
    }
}
