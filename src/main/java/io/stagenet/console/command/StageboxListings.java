package io.stagenet.console.command;

import io.stagenet.console.command.Listing.Column;
import io.stagenet.console.command.StageboxRows.BoxRow;
import io.stagenet.console.command.StageboxRows.PreampRow;
import io.stagenet.console.command.StageboxRows.SnapshotRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// What the fields of the answers about stageboxes are called: a contract, as in [Listing].
final class StageboxListings {
    private StageboxListings() {
    }

    static Listing<BoxRow> stageboxes(List<BoxRow> rows) {
        return Listing.list("stageboxes", rows, List.of(new Column<>("name", BoxRow::name),
                new Column<>("host", BoxRow::host), new Column<>("port", BoxRow::port),
                new Column<>("function", BoxRow::function), new Column<>("dialect", BoxRow::dialect),
                new Column<>("base", BoxRow::base), new Column<>("state", BoxRow::state),
                new Column<>("since", BoxRow::since), new Column<>("reason", BoxRow::reason),
                new Column<>("preamps", BoxRow::preamps), new Column<>("dialectChosen", BoxRow::chosen),
                new Column<>("polling", BoxRow::polling), new Column<>("origin", BoxRow::origin),
                new Column<>("masters", BoxRow::masters), new Column<>("error", BoxRow::error),
                new Column<>("failures", BoxRow::failures)));
    }

    /// In a table every parameter has a column of its own.
    static Listing<PreampRow> preamps(List<PreampRow> rows) {
        var columns = List.<Column<PreampRow>>of(new Column<>("box", PreampRow::box),
                new Column<>("index", PreampRow::index), new Column<>("parameters", PreampRow::parameters),
                new Column<>("changedElsewhere", PreampRow::changedElsewhere), new Column<>("age", PreampRow::age),
                new Column<>("number", PreampRow::number), new Column<>("name", PreampRow::name),
                new Column<>("tag", PreampRow::tag), new Column<>("state", PreampRow::state),
                new Column<>("combinedGain", PreampRow::combinedGain), new Column<>("trouble", PreampRow::trouble));
        var table = new ArrayList<Column<PreampRow>>(List.of(
                new Column<>("input", row -> row.box() + "/" + row.number()), new Column<>("index", PreampRow::index),
                new Column<>("name", PreampRow::name), new Column<>("tag", PreampRow::tag)));
        var parameters = new LinkedHashSet<String>();
        rows.forEach(row -> parameters.addAll(row.parameters().keySet()));
        parameters.forEach(each -> table.add(new Column<>(each, each, row -> row.parameters().get(each))));
        table.addAll(List.of(new Column<>("changedElsewhere", PreampRow::changedElsewhere),
                new Column<>("age", PreampRow::age), new Column<>("state", PreampRow::state),
                new Column<>("trouble", PreampRow::trouble)));
        return new Listing<>("preamps", false, columns, table, rows);
    }

    static Listing<SnapshotRow> snapshots(List<SnapshotRow> rows) {
        return Listing.list("snapshots", rows, List.of(new Column<>("name", SnapshotRow::name),
                new Column<>("preamps", SnapshotRow::preamps), new Column<>("values", SnapshotRow::values)));
    }
}
