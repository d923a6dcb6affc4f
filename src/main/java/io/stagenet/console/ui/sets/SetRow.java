package io.stagenet.console.ui.sets;

import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.text.Text;
import java.util.List;

/// One group, submaster or snapshot, as the list shows it.
///
/// @param number empty of a snapshot
/// @param name   as the operator wrote it; empty where he wrote none
/// @param count  of its addresses
/// @param held   all that the show has of it: other levels make it another
record SetRow(ShowItem item, String number, String name, int count, Object held) {
    static List<SetRow> of(PlaybackData show, SetSort sort) {
        return switch (sort) {
            case GROUPS -> show.groups().values().stream().map(SetRow::of).toList();
            case SUBMASTERS -> show.submasters().values().stream().map(SetRow::of).toList();
            case SNAPSHOTS -> show.snapshots().entrySet().stream().map(each -> new SetRow(
                    new ShowItem.OfSnapshot(each.getKey()), "", each.getKey(), each.getValue().size(), each.getValue()))
                    .toList();
        };
    }

    private static SetRow of(Group group) {
        return new SetRow(new ShowItem.OfGroup(group.number()), Integer.toString(group.number()), group.name(),
                group.addresses().size(), group);
    }

    private static SetRow of(Submaster sub) {
        return new SetRow(new ShowItem.OfSubmaster(sub.number()), Integer.toString(sub.number()), sub.name(),
                sub.levels().size(), sub);
    }

    String addresses() {
        return Text.of("ui.sets.count", count);
    }

    /// For a screen reader.
    String spoken() {
        return String.join(", ", List.of(number, name, addresses()).stream().filter(each -> !each.isEmpty()).toList());
    }

    /// What a button is about: `3`, or the name of a snapshot.
    String called() {
        return number.isEmpty() ? name : number;
    }
}
