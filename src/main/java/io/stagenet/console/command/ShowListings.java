package io.stagenet.console.command;

import io.stagenet.console.command.Listing.Column;
import io.stagenet.console.command.ShowRows.CueRow;
import io.stagenet.console.command.ShowRows.GroupRow;
import io.stagenet.console.command.ShowRows.ListRow;
import io.stagenet.console.command.ShowRows.Part;
import io.stagenet.console.command.ShowRows.RoleRow;
import io.stagenet.console.command.ShowRows.ShowRow;
import io.stagenet.console.command.ShowRows.SubmasterRow;
import io.stagenet.console.command.ShowRows.Times;
import io.stagenet.console.command.ShowRows.WaitingRow;
import io.stagenet.console.model.show.Binding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What the fields of the answers about the show are called: see [Listing].
final class ShowListings {
    private ShowListings() {
    }

    static Listing<CueRow> cues(List<CueRow> rows) {
        var table = List.<Column<CueRow>>of(new Column<>("list", CueRow::list), new Column<>("cue", CueRow::cue),
                new Column<>("state", CueRow::state), new Column<>("label", row -> named(row.label())),
                new Column<>("up", CueRow::up),
                new Column<>("down", CueRow::down), new Column<>("delay", CueRow::delay),
                new Column<>("link", CueRow::link), new Column<>("linkTime", CueRow::linkTime),
                new Column<>("blocked", CueRow::blocked), new Column<>("addresses", CueRow::addresses),
                new Column<>("preamps", CueRow::preamps));
        var columns = new ArrayList<>(table);
        columns.remove(2);
        columns.set(2, new Column<>("label", CueRow::label));
        columns.addAll(List.of(new Column<>("phantom", CueRow::phantom), new Column<>("notes", CueRow::notes),
                new Column<>("kindTimes", row -> {
                    var kinds = new LinkedHashMap<String, Object>();
                    row.kindTimes().forEach((kind, times) -> kinds.put(kind, fields(times)));
                    return kinds;
                }), new Column<>("parts", row -> row.parts().stream().map(ShowListings::fields).toList()),
                new Column<>("levels", CueRow::levels), new Column<>("state", CueRow::state)));
        return new Listing<>("cues", false, List.copyOf(columns), table, rows);
    }

    static Listing<ListRow> lists(List<ListRow> rows) {
        var columns = List.<Column<ListRow>>of(new Column<>("list", ListRow::list), new Column<>("name", ListRow::name),
                new Column<>("selected", ListRow::selected), new Column<>("tracking", ListRow::tracking),
                new Column<>("cues", ListRow::cues), new Column<>("current", ListRow::current),
                new Column<>("label", ListRow::label), new Column<>("next", ListRow::next),
                new Column<>("paused", ListRow::paused), new Column<>("left", ListRow::left),
                new Column<>("nextIn", ListRow::nextIn), new Column<>("master", ListRow::master),
                new Column<>("rate", ListRow::rate), new Column<>("back", ListRow::back));
        var table = new ArrayList<>(columns);
        table.set(1, new Column<>("name", row -> named(row.name())));
        table.set(6, new Column<>("label", row -> named(row.label())));
        return new Listing<>("lists", false, columns, List.copyOf(table), rows);
    }

    private static Listing.Fields fields(Times times) {
        return () -> {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("up", times.up());
            fields.put("down", times.down());
            fields.put("delay", times.delay());
            return fields;
        };
    }

    private static Listing.Fields fields(Part part) {
        return () -> {
            SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("addresses", part.addresses());
            fields.putAll(fields(part.times()).fields());
            return fields;
        };
    }

    static Listing<GroupRow> groups(List<GroupRow> rows) {
        return new Listing<>("groups", false,
                List.of(new Column<>("group", GroupRow::group), new Column<>("name", GroupRow::name),
                        new Column<>("addresses", GroupRow::addresses)),
                List.of(new Column<>("group", GroupRow::group), new Column<>("name", row -> named(row.name())),
                        new Column<>("addresses", GroupRow::addresses)),
                rows);
    }

    static Listing<SubmasterRow> submasters(List<SubmasterRow> rows) {
        return new Listing<>("subs", false,
                List.of(new Column<>("sub", SubmasterRow::sub), new Column<>("name", SubmasterRow::name),
                        new Column<>("addresses", SubmasterRow::addresses), new Column<>("level", SubmasterRow::level),
                        new Column<>("flash", SubmasterRow::flash), new Column<>("solo", SubmasterRow::solo),
                        new Column<>("levels", SubmasterRow::levels)),
                List.of(new Column<>("sub", SubmasterRow::sub), new Column<>("name", row -> named(row.name())),
                        new Column<>("level", SubmasterRow::level), new Column<>("flash", SubmasterRow::flash),
                        new Column<>("solo", SubmasterRow::solo), new Column<>("addresses", SubmasterRow::addresses)),
                rows);
    }

    static Listing<ShowRow> show(ShowRow row) {
        return Listing.one("show", row, List.of(new Column<>("file", ShowRow::file),
                new Column<>("changed", ShowRow::changed), new Column<>("readOnly", ShowRow::readOnly),
                new Column<>("addresses", ShowRow::addresses),
                new Column<>("groups", ShowRow::groups), new Column<>("subs", ShowRow::subs),
                new Column<>("snapshots", ShowRow::snapshots), new Column<>("lists", ShowRow::lists),
                new Column<>("cues", ShowRow::cues), new Column<>("list", ShowRow::list),
                new Column<>("pages", ShowRow::pages), new Column<>("undo", ShowRow::undo),
                new Column<>("redo", ShowRow::redo), new Column<>("waiting", each -> fields(each.waiting()))));
    }

    private static Listing.@Nullable Fields fields(@Nullable WaitingRow row) {
        return row == null ? null : new Listing.Fields() {
            @Override
            public SequencedMap<String, @Nullable Object> fields() {
                SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
                fields.put("show", row.show());
                fields.put("same", row.same());
                fields.put("proposed", row.other());
                fields.put("nothing", row.absent());
                fields.put("roles", row.roles().stream().map(ShowListings::fields).toList());
                return fields;
            }

            @Override
            public String toString() {
                return row.toString();
            }
        };
    }

    private static Listing.Fields fields(RoleRow row) {
        return () -> {
            SequencedMap<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("addresses", row.addresses());
            put(fields, "", row.drove());
            fields.put("fit", row.fit());
            fields.put("here", row.here());
            put(fields, "here", row.hereDrive());
            return fields;
        };
    }

    private static void put(SequencedMap<String, @Nullable Object> fields, String before, @Nullable Binding drives) {
        fields.put(before.isEmpty() ? "gateway" : "hereGateway", drives == null ? null : drives.gateway().value());
        fields.put(before.isEmpty() ? "type" : "hereType", drives == null ? null : drives.hardwareType());
        fields.put(before.isEmpty() ? "channel" : "hereChannel", drives == null ? null : drives.channel());
    }

    /// In a table a cell that is empty looks like the next one's.
    private static @Nullable String named(String name) {
        return name.isEmpty() ? null : name;
    }
}
