package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A lease that was answered is still there after power fails at any moment, whatever the disk had not written yet.
class PowerLossTest {
    private static final String NAME = "leases.json";
    private static final int SAVES = 5;

    @Test
    void everyPowerCutLeavesWhatWasLastAcknowledged() throws IOException {
        var volume = new RecordingVolume();
        saveMore(volume, 1, SAVES);

        assertThat(losses(volume)).isEmpty();
        assertThat(volume.afterEveryPowerCut()).hasSizeGreaterThan(SAVES * 50);
    }

    @Test
    void aSaveThatFailsAtAnyStepCostsNothingThatWasAcknowledged() throws IOException {
        boolean failed = true;
        int step = 0;
        for (; failed; step++) {
            var volume = new RecordingVolume();
            saveMore(volume, 1, 3);
            volume.failsIn = step;
            failed = saveMore(volume, 4, 4) > 0;
            volume.failsIn = -1;
            assertThat(saveMore(volume, 5, 6)).isZero();

            assertThat(losses(volume)).as("failing at step " + step).isEmpty();
        }
        assertThat(step).as("steps of one save").isGreaterThan(6);
    }

    @Test
    void aDamagedNewestGenerationIsSetAsideWithoutRiskToTheOneBefore() throws IOException {
        var files = new TreeMap<String, byte[]>();
        files.put("leases.1.json", LedgerFile.encode(ledger(7)));
        files.put(NAME, new byte[]{0, 0, 0});
        var volume = RecordingVolume.of(files);
        volume.acknowledged(7);
        assertThat(load(volume).value()).isEqualTo(ledger(7));
        assertThat(saveMore(volume, 8, 9)).isZero();

        assertThat(volume.names()).containsExactly("leases.1.json", "leases.damaged-1.json", NAME);
        assertThat(volume.read("leases.damaged-1.json")).containsExactly(0, 0, 0);
        for (var remains : volume.afterEveryPowerCut()) {
            assertThat(load(RecordingVolume.of(remains.files())).value().leases()).as(remains.story())
                    .hasSizeGreaterThanOrEqualTo(remains.acknowledged());
        }
    }

    /// A start after a power cut may meet the next one.
    @Test
    void aSecondPowerCutAfterTheFirstCostsNothingEither() throws IOException {
        var volume = new RecordingVolume();
        saveMore(volume, 1, 2);
        for (var first : volume.afterEveryPowerCut()) {
            var reopened = RecordingVolume.of(first.files());
            int kept = load(reopened).value().leases().size();
            reopened.acknowledged(kept);
            assertThat(saveMore(reopened, kept + 1, kept + 2)).as(first.story()).isZero();
            assertThat(losses(reopened)).as(first.story()).isEmpty();
        }
    }

    @Test
    void theCheckFindsADiskThatDoesNotForceContent() throws IOException {
        var volume = new RecordingVolume();
        volume.forgetsToForce = true;
        saveMore(volume, 1, SAVES);
        assertThat(losses(volume)).isNotEmpty();
    }

    @Test
    void theCheckFindsADiskThatDoesNotForceNames() throws IOException {
        var volume = new RecordingVolume();
        volume.forgetsToForceNames = true;
        saveMore(volume, 1, 2);
        assertThat(losses(volume)).isNotEmpty();
    }

    /// Saves ledgers of `first` to `last` leases, as many as that, and returns how many of the saves failed.
    private static int saveMore(RecordingVolume volume, int first, int last) {
        var file = new AtomicFile(volume, NAME);
        int failures = 0;
        for (int leases = first; leases <= last; leases++) {
            try {
                file.save(LedgerFile.encode(ledger(leases)));
                volume.acknowledged(leases);
            } catch (IOException _) {
                failures++;
            }
        }
        return failures;
    }

    /// The power cuts after which something acknowledged is gone, or something is called damaged.
    private static List<String> losses(RecordingVolume volume) throws IOException {
        var losses = new ArrayList<String>();
        for (var remains : volume.afterEveryPowerCut()) {
            var reopened = RecordingVolume.of(remains.files());
            var loaded = load(reopened);
            int leases = loaded.value().leases().size();
            if (leases < remains.acknowledged() || !loaded.value().equals(ledger(leases))
                    || reopened.names().stream().anyMatch(name -> name.contains("damaged"))
                    || reopened.exists(NAME + ".tmp")) {
                losses.add(remains.story() + ": " + leases + " leases of " + remains.acknowledged() + ", "
                        + loaded.notices());
            }
        }
        return losses;
    }

    private static Loaded<Ledger> load(Volume volume) throws IOException {
        return new AtomicFile(volume, NAME).load(LedgerFile::decode, Ledger.EMPTY);
    }

    private static Ledger ledger(int leases) {
        var list = new ArrayList<LedgerLease>();
        for (int i = 1; i <= leases; i++) {
            list.add(new LedgerLease(LeaseId.ofNumber(i), new GatewayId("GATEWAY_" + i), 1, AddressRuns.of(i, i)));
        }
        return new Ledger(leases + 1, list);
    }
}
