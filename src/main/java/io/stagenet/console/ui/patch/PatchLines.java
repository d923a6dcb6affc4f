package io.stagenet.console.ui.patch;

import io.stagenet.console.command.PatchFilter;
import io.stagenet.console.command.PatchRow;
import io.stagenet.console.command.Queries;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Levels;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The lines of the table, made from a state: filtered, sorted, conflicts explained. Immutable; any thread.
final class PatchLines {
    /// What a table can be sorted by.
    enum Column {
        ADDRESS, NAME, GATEWAY, LEASE, HARDWARE, CHANNEL, KIND, STATE;

        Comparator<PatchLine> order() {
            return switch (this) {
                case ADDRESS -> Comparator.comparingInt(PatchLine::address);
                case NAME -> text(PatchLine::name);
                case GATEWAY -> text(PatchLine::gateway);
                case LEASE -> text(PatchLine::lease);
                case HARDWARE -> text(PatchLine::hardware);
                case CHANNEL -> Comparator.comparingLong(PatchLine::channelNumber);
                case KIND -> text(line -> line.row().kind());
                case STATE -> text(PatchLine::state);
            };
        }

        private static Comparator<PatchLine> text(Function<PatchLine, String> part) {
            return Comparator.comparing(part, String.CASE_INSENSITIVE_ORDER);
        }
    }

    /// @param column null for the order of addresses
    record Order(@Nullable Column column, boolean descending) {
        static final Order NONE = new Order(null, false);
    }

    private final ConsoleState state;
    private final List<PatchLine> all;
    private final LevelKind[] kinds;

    /// The lines of every address that is leased or has a name in the show, to be filtered any number of times: making them anew for each letter that is
    /// typed would fill the heap with 65,535 of them, and the collector's pauses are longer than the filter takes.
    PatchLines(ConsoleState state, Levels levels) {
        this.state = state;
        var rows = Queries.patchAndNamed(state, levels);
        var links = new HashMap<GatewayId, LinkStatus>();
        state.gateways().values().forEach(gateway -> links.put(gateway.id(), LinkStatus.of(state, gateway)));
        var partners = partners(rows);
        var lines = new ArrayList<PatchLine>(rows.size());
        kinds = new LevelKind[rows.size()];
        for (var row : rows) {
            var link = links.getOrDefault(row.gateway(), LinkStatus.LOST);
            kinds[lines.size()] = levels.kind(row.address().number());
            lines.add(new PatchLine(row, link, troubleOf(row, link, partners)));
        }
        all = Collections.unmodifiableList(lines);
    }

    /// Whether making them anew would give the same lines. Kinds are no part of a state.
    boolean areOf(ConsoleState now, Levels levels) {
        if (now.gateways() != state.gateways() || now.endpoints() != state.endpoints() || now.show() != state.show()) {
            return false;
        }
        for (int i = 0; i < kinds.length; i++) {
            if (levels.kind(all.get(i).address()) != kinds[i]) {
                return false;
            }
        }
        return true;
    }

    /// @return not to be changed
    List<PatchLine> of(PatchFilter filter, Order order) {
        if (filter.terms().isEmpty() && order.column() == null) {
            return all;
        }
        var lines = new ArrayList<PatchLine>();
        for (var line : all) {
            if (filter.matches(line.row())) {
                lines.add(line);
            }
        }
        if (order.column() != null) {
            var by = order.column().order();
            lines.sort((order.descending() ? by.reversed() : by).thenComparingInt(PatchLine::address));
        }
        return lines;
    }

    int count() {
        return all.size();
    }

    private static String troubleOf(PatchRow row, LinkStatus link, Map<Channel, List<Integer>> partners) {
        if (row.gateway() == null) {
            return Text.of("ui.slot.unleased");
        }
        if (!link.isOpen()) {
            return link.word();
        }
        if (row.channel() == null || row.hardwareType() == null) {
            return Text.of("ui.patch.unmapped");
        }
        if (row.conflict()) {
            var others = partners.getOrDefault(new Channel(row.gateway(), row.hardwareType(), row.channel()),
                    List.of());
            for (int other : others) {
                if (other != row.address().number()) {
                    return Text.of("ui.patch.conflict", new StageNetAddress(other));
                }
            }
        }
        return "";
    }

    private static Map<Channel, List<Integer>> partners(List<PatchRow> rows) {
        var partners = new HashMap<Channel, List<Integer>>();
        for (var row : rows) {
            if (row.conflict() && row.gateway() != null && row.hardwareType() != null && row.channel() != null) {
                partners.computeIfAbsent(new Channel(row.gateway(), row.hardwareType(), row.channel()),
                        _ -> new ArrayList<>()).add(row.address().number());
            }
        }
        return partners;
    }

    private record Channel(GatewayId gateway, String type, long number) {
    }
}
