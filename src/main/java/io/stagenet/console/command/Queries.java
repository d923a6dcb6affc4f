package io.stagenet.console.command;

import io.stagenet.console.command.Rows.GatewayRow;
import io.stagenet.console.command.Rows.LeaseRow;
import io.stagenet.console.command.Rows.LevelRow;
import io.stagenet.console.command.Rows.LogRow;
import io.stagenet.console.command.Rows.MastersRow;
import io.stagenet.console.command.Rows.NoticeRow;
import io.stagenet.console.command.Rows.PoolRow;
import io.stagenet.console.command.Rows.StatsRow;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Conflicts;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.Level;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.LevelOwner;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.service.ConsoleLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// Answers questions about one state of the console. Pure: the same state, levels and counts give the same rows.
public final class Queries {
    private Queries() {
    }

    /// See [GatewayListing] for what makes a row.
    public static List<GatewayRow> gateways(ConsoleState state,
            Function<EndpointId, Traffic> traffic, ToLongFunction<GatewayId> sentTo) {
        return new GatewayListing(state, traffic, sentTo).rows();
    }

    /// Leases by name, then the requests that wait, longest first.
    public static List<LeaseRow> leases(ConsoleState state) {
        var rows = new ArrayList<LeaseRow>();
        state.gateways().values().stream().flatMap(gateway -> gateway.leases().stream())
                .sorted(Comparator.comparing(Lease::id)).forEach(lease -> rows.add(new LeaseRow(lease.id(),
                        lease.gateway().value(), lease.addresses(), lowerCase(lease.state()))));
        state.waiting().forEach(
                request -> rows.add(new LeaseRow(null, request.gateway().value(), AddressRuns.EMPTY, "waiting")));
        return rows;
    }

    /// Every leased address that the filter lets through, in the order of the addresses.
    public static List<PatchRow> patch(ConsoleState state, Levels levels, PatchFilter filter) {
        var rows = new ArrayList<PatchRow>();
        for (var row : byAddress(state, levels)) {
            if (row != null && filter.matches(row)) {
                rows.add(row);
            }
        }
        return rows;
    }

    /// Every address that is leased or that the show has a name for, in the order of the addresses.
    public static List<PatchRow> patchAndNamed(ConsoleState state, Levels levels) {
        var patch = byAddress(state, levels);
        for (int number : state.show().names().keySet()) {
            if (patch[number] == null) {
                patch[number] = unleased(state, levels, number);
            }
        }
        return Arrays.stream(patch).filter(Objects::nonNull).toList();
    }

    private static PatchRow unleased(ConsoleState state, Levels levels, int number) {
        return new PatchRow(new StageNetAddress(number), null, null, null, null, false, null,
                word(levels.kind(number)), name(state, number));
    }

    /// Every address that is leased or has a wanted level, in the order of the addresses. The filter is the patch's.
    public static List<LevelRow> levels(ConsoleState state, Levels levels, PatchFilter filter) {
        var patch = byAddress(state, levels);
        var rows = new ArrayList<LevelRow>();
        for (int number = 1; number <= StageNetAddress.MAX_NUMBER; number++) {
            int wanted = levels.wanted(number);
            var row = patch[number];
            if (row == null && wanted != Level.NONE) {
                row = unleased(state, levels, number);
            }
            if (row != null && filter.matches(row)) {
                var owner = levels.owner(number);
                rows.add(new LevelRow(row.address(), known(wanted), known(levels.sent(number)),
                        known(levels.held(number)), owner == LevelOwner.NONE ? null : lowerCase(owner), row.kind()));
            }
        }
        return rows;
    }

    /// Oldest first.
    public static List<NoticeRow> notices(ConsoleState state) {
        return state.notices().stream()
                .map(notice -> new NoticeRow(notice.time(), notice.severity(), notice.source(), notice.text()))
                .toList();
    }

    public static PoolRow pool(ConsoleState state) {
        var pool = state.pool();
        return new PoolRow(new StageNetAddress(pool.range().first()), new StageNetAddress(pool.range().last()),
                pool.used(), state.waiting().size(), pool.free());
    }

    public static StatsRow stats(ConsoleState state,
            Function<EndpointId, Traffic> traffic, Duration uptime) {
        var leases = state.gateways().values().stream().flatMap(gateway -> gateway.leases().stream()).toList();
        var counts = state.endpoints().keySet().stream().map(traffic).toList();
        return new StatsRow(
                (int) state.gateways().values().stream().filter(gateway -> !gateway.forgotten()).count(),
                (int) state.endpoints().values().stream().filter(endpoint -> endpoint.state().isOpen()).count(),
                leases.size(), leases.stream().mapToInt(lease -> lease.addresses().size()).sum(),
                leases.stream().mapToInt(lease -> lease.mappings().mapped()).sum(), state.waiting().size(),
                counts.stream().mapToLong(Traffic::sent).sum(), counts.stream().mapToLong(Traffic::received).sum(),
                counts.stream().mapToLong(Traffic::bad).sum(), counts.stream().mapToLong(Traffic::unknown).sum(),
                state.notices().size(), uptime.toSeconds());
    }

    public static MastersRow masters(Levels levels) {
        return new MastersRow(levels.grandMaster(), levels.blackout());
    }

    public static LogRow log(ConsoleState state, ConsoleLog.Facts facts) {
        return new LogRow(lowerCase(state.preferences().logLevel()), text(facts.folder()),
                facts.files().stream().map(file -> String.valueOf(file.getFileName())).toList(), facts.bytes(),
                facts.trouble());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// The patch by address number; index 0 is not used.
    private static @Nullable PatchRow[] byAddress(ConsoleState state, Levels levels) {
        var rows = new PatchRow[StageNetAddress.MAX_NUMBER + 1];
        for (var gateway : state.gateways().values()) {
            var conflicts = Conflicts.of(gateway);
            String link = lowerCase(state.linkStateOf(gateway));
            for (var lease : gateway.leases()) {
                int position = 0;
                for (var run : lease.addresses().runs()) {
                    for (int number = run.first(); number <= run.last(); number++) {
                        rows[number] = row(gateway, lease, number, position++, conflicts.get(number), link,
                                word(levels.kind(number)), name(state, number));
                    }
                }
            }
        }
        return rows;
    }

    private static PatchRow row(Gateway gateway, Lease lease, int number, int position, boolean conflict,
            String link, String kind, @Nullable String name) {
        var mapping = lease.mappings().at(position);
        return new PatchRow(new StageNetAddress(number), gateway.id(), lease.id(),
                mapping == null ? null : mapping.hardwareType(), mapping == null ? null : mapping.channel(), conflict,
                link, kind, name);
    }

    private static @Nullable String name(ConsoleState state, int number) {
        String name = state.show().name(number);
        return name.isEmpty() ? null : name;
    }

    private static @Nullable Integer known(int level) {
        return level == Level.NONE ? null : level;
    }

    static String word(LevelKind kind) {
        return switch (kind) {
            case DIMMER -> "dimmer";
            case NON_DIM -> "non-dim";
            case SWITCH -> "switch";
        };
    }

    static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
