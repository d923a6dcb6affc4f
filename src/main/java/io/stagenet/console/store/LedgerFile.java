package io.stagenet.console.store;

import io.stagenet.console.json.JsonException;
import io.stagenet.console.json.JsonObject;
import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// The lease ledger on disk: `leases.json`. No lease is answered before it is durable here (readings, StageNet 3).
///
/// A file that contradicts itself is as bad as a broken one and is set aside whole: half a ledger would give the
/// addresses of the other half away. Keys it does not know are ignored.
public final class LedgerFile {
    private static final int FORMAT = 1;
    private static final int MAX_ID_LENGTH = 256;

    private final AtomicFile file;
    private final Disk disk;
    private final Executor answers;

    /// @param answers runs the completion of saves: the console loop
    public LedgerFile(DataFolder folder, Disk disk, Executor answers) {
        file = folder.file("leases.json");
        this.disk = disk;
        this.answers = answers;
    }

    /// Reads the ledger; blocks, so before the console runs. Not after the first save.
    ///
    /// @throws IOException with a sentence for the operator, if a bad file cannot even be set aside
    public Loaded<Ledger> load() throws IOException {
        return file.load(LedgerFile::decode, Ledger.EMPTY);
    }

    /// Makes a ledger durable; see [Disk] for how requests are merged. Any thread; never blocks.
    ///
    /// @return completed on the executor once this ledger or a newer one is durable; exceptionally with an
    ///         [IOException] that has a sentence for the operator
    public CompletionStage<@Nullable Void> save(Ledger ledger) {
        return disk.save(file, () -> encode(ledger), answers);
    }

    static byte[] encode(Ledger ledger) {
        var writer = Envelope.begin(FORMAT);
        writer.name("nextLease").value(ledger.nextLease());
        writer.name("leases").beginArray();
        for (var lease : ledger.leases()) {
            writer.beginObject();
            writer.name("id").value(lease.id().value());
            writer.name("gateway").value(lease.gateway().value());
            writer.name("ordinal").value(lease.ordinal());
            writer.name("addresses").beginArray();
            lease.addresses().runs().forEach(run -> writer.value(run.toString()));
            writer.endArray().endObject();
        }
        return Envelope.seal(writer.endArray());
    }

    static Ledger decode(byte[] content) throws UnusableContentException {
        var object = Envelope.open(content, FORMAT);
        try {
            int next = (int) object.integer("nextLease", 1, Integer.MAX_VALUE);
            var entries = object.array("leases");
            var leases = new ArrayList<LedgerLease>(entries.size());
            for (int i = 0; i < entries.size(); i++) {
                leases.add(lease(entries.object(i)));
            }
            return new Ledger(next, leases);
        } catch (JsonException | IllegalArgumentException e) {
            throw UnusableContentException.damaged(String.valueOf(e.getMessage()));
        }
    }

    private static LedgerLease lease(JsonObject entry) throws JsonException {
        var id = new LeaseId(entry.string("id", 1, MAX_ID_LENGTH));
        var gateway = new GatewayId(entry.string("gateway", 1, GatewayId.MAX_LENGTH));
        int ordinal = (int) entry.integer("ordinal", 1, Integer.MAX_VALUE);
        var texts = entry.array("addresses");
        var runs = new ArrayList<AddressRange>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            runs.add(AddressEntries.run(texts, i, texts.string(i, 1, Integer.MAX_VALUE)));
        }
        return new LedgerLease(id, gateway, ordinal, new AddressRuns(runs));
    }
}
