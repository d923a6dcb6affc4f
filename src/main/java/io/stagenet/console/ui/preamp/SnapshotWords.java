package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.SnapshotComparison;
import io.stagenet.console.model.SnapshotComparison.Line;
import io.stagenet.console.model.SnapshotComparison.State;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.preamp.SnapshotPanelViewModel.Row;
import java.util.Map;

/// What a snapshot says of its lines, in the operator's words. Pure.
///
/// @param show  names and tags of the inputs
/// @param boxes units of their values
record SnapshotWords(ShowData show, Map<StageboxId, Stagebox> boxes, LocalTimes times) {
    /// How many lines differ, and how many are unknown.
    static String summary(String name, SnapshotComparison comparison) {
        int differ = comparison.differing();
        int unknown = comparison.unknown();
        String apart = Text.of(differ == 1 ? "ui.snapshot.differ.one" : "ui.snapshot.differ", differ);
        String unsaid = Text.of("ui.snapshot.unsaid", unknown);
        return differ == 0 && unknown == 0 ? Text.of("ui.snapshot.summary.same", name)
                : unknown == 0 ? Text.of("ui.snapshot.summary", name, apart)
                : differ == 0 ? Text.of("ui.snapshot.summary", name, unsaid)
                : Text.of("ui.snapshot.summary.both", name, apart, unsaid);
    }

    /// What would be lost with it.
    static String loss(PreampSnapshot snapshot, SnapshotComparison comparison) {
        int values = comparison.lines().size();
        int inputs = snapshot.values().size();
        return Text.of("ui.snapshot.delete.hint",
                Text.of(values == 1 ? "ui.snapshot.value.one" : "ui.snapshot.value", values),
                Text.of(inputs == 1 ? "ui.snapshot.inputs.one" : "ui.snapshot.inputs", inputs));
    }

    /// The input, and what is plugged into it.
    String tagged(PreampKey input) {
        return Text.of("ui.snapshot.tagged", nameOf(input), TagText.word(show.label(input).tag()));
    }

    /// @param sent whether the snapshot has set it: then a report confirms it
    Row row(Line line, boolean sent) {
        String actual = line.actual() == null ? Text.of("ui.preamp.unknown") : value(line, line.actual());
        return new Row(line, nameOf(line.input()), ParameterText.caption(line.parameter()),
                line.state() == State.SAME ? actual
                        : Text.of("ui.snapshot.values", value(line, line.wanted()), actual),
                stateOf(line, sent));
    }

    private String value(Line line, ParameterValue value) {
        var box = boxes.get(line.input().box());
        var preamp = box == null ? null : box.preamps().get(line.input().index());
        var parameter = preamp == null ? null : preamp.parameter(line.parameter());
        return parameter == null ? value.inWords() : ParameterText.value(parameter, value);
    }

    private String nameOf(PreampKey input) {
        String name = show.label(input).name();
        return name.isEmpty() ? input.toString() : Text.of("ui.snapshot.input", input, name);
    }

    private String stateOf(Line line, boolean sent) {
        String since = line.since() == null ? "" : times.second(line.since());
        return switch (line.state()) {
            case SAME -> Text.of(sent ? "ui.snapshot.confirmed"
                    : "ui.snapshot.same");
            case WAITING -> Text.of("ui.snapshot.waiting");
            case REFUSED -> Text.of("ui.snapshot.refused", line.reason());
            case DIFFERS -> Text.of("ui.snapshot.differs");
            case CHANGED_ELSEWHERE -> Text.of("ui.snapshot.elsewhere", since);
            case LOCKED -> Text.of("ui.snapshot.locked");
            case UNKNOWN -> since.isEmpty() ? Text.of("ui.snapshot.unknown") : Text.of("ui.snapshot.since", since);
        };
    }
}
