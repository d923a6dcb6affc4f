package io.stagenet.console.command;

import io.stagenet.console.command.StageboxRows.BoxRow;
import io.stagenet.console.command.StageboxRows.ChangeField;
import io.stagenet.console.command.StageboxRows.ParameterField;
import io.stagenet.console.command.StageboxRows.PreampRow;
import io.stagenet.console.command.StageboxRows.SnapshotRow;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.Stagebox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Answers questions about the stageboxes of one state. Pure.
public final class StageboxQueries {
    private StageboxQueries() {
    }

    /// By name.
    public static List<BoxRow> boxes(ConsoleState state) {
        return state.stageboxes().values().stream().map(box -> row(state, box)).toList();
    }

    /// A box that lacks nothing by itself may still be reached by halves.
    private static BoxRow row(ConsoleState state, Stagebox box) {
        String reason = box.reason() != null || box.isSeenOnly() ? box.reason() : state.virgil().deaf();
        var error = box.error();
        return new BoxRow(box.id().value(), box.address().host(), box.address().port(), box.function(), box.dialect(),
                box.base(), Queries.lowerCase(box.state()), box.since(), reason, box.preamps().size(),
                box.chosen(), box.polling(), Queries.lowerCase(box.origin()), box.masters(),
                error == null ? null : error.text().isBlank() ? error.value() : error.text(), box.failures());
    }

    /// By box and wire index.
    ///
    /// @param now what ages are counted to
    public static List<PreampRow> preamps(ConsoleState state, PreampFilter filter, Instant now) {
        var rows = new ArrayList<PreampRow>();
        for (var box : state.stageboxes().values()) {
            for (var preamp : box.preamps().values()) {
                var label = state.show().label(new PreampKey(box.id(), preamp.index()));
                if (filter.matches(box, preamp, label)) {
                    rows.add(row(box, preamp, label, now));
                }
            }
        }
        return rows;
    }

    private static PreampRow row(Stagebox box, Preamp preamp, PreampLabel label, Instant now) {
        // What a lost box last said need not be so any more.
        boolean known = box.state() != Stagebox.State.LOST;
        var parameters = new LinkedHashMap<String, ParameterField>();
        preamp.parameters().forEach((name, parameter) -> parameters.put(name,
                new ParameterField(parameter, preamp.pending().get(name), known)));
        return new PreampRow(box.id().value(), preamp.index(), parameters,
                StageboxRows.orNull(preamp.foreign(), ChangeField::new), age(preamp, now), preamp.index() + 1,
                label.name().isEmpty() ? null : label.name(), label.tag().word(), Queries.lowerCase(box.state()),
                known ? preamp.combinedGain() : null, preamp.trouble());
    }

    private static @Nullable Double age(Preamp preamp, Instant now) {
        var reported = preamp.reported();
        return reported == null ? null : Math.max(0, Duration.between(reported, now).toMillis()) / 1000.0;
    }

    /// By name.
    public static List<SnapshotRow> snapshots(ConsoleState state) {
        return state.show().snapshots().entrySet().stream()
                .map(entry -> new SnapshotRow(entry.getKey(), entry.getValue().values().size(),
                        entry.getValue().values().values().stream().mapToInt(Map::size).sum()))
                .toList();
    }
}
