package io.stagenet.console.command;

import io.stagenet.console.command.Rows.GatewayRow;
import io.stagenet.console.command.Rows.LeaseRow;
import io.stagenet.console.command.Rows.LevelRow;
import io.stagenet.console.command.Rows.LogRow;
import io.stagenet.console.command.Rows.MastersRow;
import io.stagenet.console.command.Rows.NoticeRow;
import io.stagenet.console.command.Rows.PoolRow;
import io.stagenet.console.command.Rows.StatsRow;
import io.stagenet.console.model.doctor.Check;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rows of an answer and what their fields are called: scripts read these names, so they are a contract.
///
/// @param key    what the list is called
/// @param single there is exactly one row, and it is no list
/// @param table  the columns of the same for people
record Listing<R>(String key, boolean single, List<Column<R>> columns, List<Column<R>> table, List<R> rows) {
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");

    /// @param name    of the field in JSON
    /// @param heading of the table: the name in words, unless it is a device's own
    record Column<R>(String name, String heading, Cell<R> cell) {
        Column(String name, Cell<R> cell) {
            this(name, CAPITAL.matcher(name).replaceAll(capital -> " " + capital.group().toLowerCase(Locale.ROOT)),
                    cell);
        }
    }

    /// A field that has fields of its own; people see its `toString`.
    interface Fields {
        /// Each as a [Cell] gives them.
        SequencedMap<String, @Nullable Object> fields();
    }

    /// One field: null, a Boolean, a number, a list of texts or [Fields], addresses, [Fields], a map of cells by name, or anything with a
    /// `toString`.
    interface Cell<R> {
        @Nullable
        Object of(R row);
    }

    static Listing<GatewayRow> gateways(List<GatewayRow> rows) {
        return list("gateways", rows, List.of(new Column<>("id", GatewayRow::id),
                new Column<>("type", GatewayRow::type), new Column<>("version", GatewayRow::version),
                new Column<>("host", GatewayRow::host), new Column<>("port", GatewayRow::port),
                new Column<>("state", GatewayRow::state), new Column<>("since", GatewayRow::since),
                new Column<>("reason", GatewayRow::reason), new Column<>("leases", GatewayRow::leases),
                new Column<>("sent", GatewayRow::sent), new Column<>("bad", GatewayRow::bad)));
    }

    static Listing<LeaseRow> leases(List<LeaseRow> rows) {
        return list("leases", rows, List.of(new Column<>("id", LeaseRow::id),
                new Column<>("gateway", LeaseRow::gateway), new Column<>("addresses", LeaseRow::addresses),
                new Column<>("state", LeaseRow::state)));
    }

    static Listing<PatchRow> patch(List<PatchRow> rows) {
        return list("patch", rows, List.of(new Column<>("address", PatchRow::address),
                new Column<>("gateway", PatchRow::gateway), new Column<>("lease", PatchRow::lease),
                new Column<>("hardwareType", PatchRow::hardwareType), new Column<>("channel", PatchRow::channel),
                new Column<>("conflict", PatchRow::conflict), new Column<>("state", PatchRow::state),
                new Column<>("kind", PatchRow::kind), new Column<>("name", PatchRow::name)));
    }

    static Listing<LevelRow> levels(List<LevelRow> rows) {
        return list("levels", rows, List.of(new Column<>("address", LevelRow::address),
                new Column<>("wanted", LevelRow::wanted), new Column<>("sent", LevelRow::sent),
                new Column<>("held", LevelRow::held), new Column<>("owner", LevelRow::owner),
                new Column<>("kind", LevelRow::kind)));
    }

    static Listing<NoticeRow> notices(List<NoticeRow> rows) {
        return list("notices", rows, List.of(new Column<>("time", NoticeRow::time),
                new Column<>("severity", row -> Queries.lowerCase(row.severity())),
                new Column<>("source", NoticeRow::source), new Column<>("text", NoticeRow::text)));
    }

    static Listing<PoolRow> pool(PoolRow row) {
        return one("pool", row, List.of(new Column<>("first", PoolRow::first), new Column<>("last", PoolRow::last),
                new Column<>("used", PoolRow::used), new Column<>("waiting", PoolRow::waiting),
                new Column<>("free", PoolRow::free)));
    }

    static Listing<MastersRow> masters(MastersRow row) {
        return one("masters", row, List.of(new Column<>("grandMaster", MastersRow::grandMaster),
                new Column<>("blackout", MastersRow::blackout)));
    }

    static Listing<StatsRow> stats(StatsRow row) {
        return one("stats", row, List.of(new Column<>("gateways", StatsRow::gateways),
                new Column<>("linksOpen", StatsRow::linksOpen), new Column<>("leases", StatsRow::leases),
                new Column<>("leasedAddresses", StatsRow::leasedAddresses), new Column<>("mapped", StatsRow::mapped),
                new Column<>("waiting", StatsRow::waiting), new Column<>("sent", StatsRow::sent),
                new Column<>("received", StatsRow::received), new Column<>("bad", StatsRow::bad),
                new Column<>("unknown", StatsRow::unknown), new Column<>("notices", StatsRow::notices),
                new Column<>("uptimeSeconds", StatsRow::uptimeSeconds)));
    }

    static Listing<LogRow> log(LogRow row) {
        return one("log", row, List.of(new Column<>("level", LogRow::level), new Column<>("folder", LogRow::folder),
                new Column<>("files", LogRow::files), new Column<>("bytes", LogRow::bytes),
                new Column<>("trouble", LogRow::trouble)));
    }

    static Listing<Check> doctor(List<Check> rows) {
        var columns = List.<Column<Check>>of(new Column<>("id", row -> DoctorAnswers.key(row.topic())),
                new Column<>("subject", Check::subject), new Column<>("state", row -> DoctorAnswers.key(row.state())),
                new Column<>("message", Check::sentence), new Column<>("advice", Check::advice));
        return list("doctor", rows, columns);
    }

    static Listing<Diagnostics.Written> diagnostics(Diagnostics.Written row) {
        return one("diagnostics", row, List.of(new Column<>("file", Diagnostics.Written::file),
                new Column<>("bytes", Diagnostics.Written::bytes), new Column<>("show", Diagnostics.Written::show)));
    }

    static <R> Listing<R> list(String key, List<R> rows, List<Column<R>> columns) {
        return new Listing<>(key, false, columns, columns, rows);
    }

    static <R> Listing<R> one(String key, R row, List<Column<R>> columns) {
        return new Listing<>(key, true, columns, columns, List.of(row));
    }
}
