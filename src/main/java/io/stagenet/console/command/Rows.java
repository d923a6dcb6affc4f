package io.stagenet.console.command;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.StageNetAddress;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of the answers to queries; [PatchRow] is one of them. A field that is null is not known. Times are in whole
/// milliseconds: scripts in other languages cannot read finer ones.
public final class Rows {
    private Rows() {
    }

    /// A known gateway, or a place on the network that has not said who it is.
    ///
    /// @param id     the GatewayID; for a place its advertised id or name
    /// @param state  in lower case
    /// @param since  of the last change of `state`
    /// @param reason why the state is what it is, or what a request of the gateway waits for
    /// @param sent   values sent to it in this run
    /// @param bad    messages refused on its link in this run; gateways that share a link share the count
    public record GatewayRow(@Nullable String id, @Nullable String type, @Nullable String version,
            @Nullable String host, @Nullable Integer port, String state, @Nullable Instant since,
            @Nullable String reason, List<LeaseId> leases, long sent, long bad) {
        public GatewayRow {
            since = since == null ? null : since.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /// A lease, or a request that waits for one.
    ///
    /// @param id    null for a waiting request
    /// @param state `active`, `held`, `unclaimed` or `waiting`
    public record LeaseRow(@Nullable LeaseId id, String gateway, AddressRuns addresses, String state) {
    }

    /// Each level 0 to 255.
    ///
    /// @param owner what decides `wanted`, in lower case
    /// @param kind  as in [PatchRow]
    public record LevelRow(StageNetAddress address, @Nullable Integer wanted, @Nullable Integer sent,
            @Nullable Integer held, @Nullable String owner, String kind) {
    }

    /// @param grandMaster percent, in hundredths
    public record MastersRow(double grandMaster, boolean blackout) {
        public MastersRow {
            grandMaster = Math.round(grandMaster * 100) / 100.0;
        }
    }

    /// @param level   in lower case
    /// @param folder  null where there is none
    /// @param files   newest first
    /// @param bytes   of all files
    /// @param trouble why it cannot be written
    public record LogRow(String level, @Nullable String folder, List<String> files, long bytes,
            @Nullable String trouble) {
    }

    public record NoticeRow(Instant time, Severity severity, String source, String text) {
        public NoticeRow {
            time = time.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /// @param used    addresses leased
    /// @param waiting requests that wait for room
    public record PoolRow(StageNetAddress first, StageNetAddress last, int used, int waiting, int free) {
    }

    /// @param gateways        known identities
    /// @param linksOpen       WebSockets open now
    /// @param mapped          leased addresses whose channel is known
    /// @param sent            values written, of all links of this run, like the counts after it
    /// @param uptimeSeconds   since the session began
    public record StatsRow(int gateways, int linksOpen, int leases, int leasedAddresses, int mapped, int waiting,
            long sent, long received, long bad, long unknown, int notices, long uptimeSeconds) {
    }
}
