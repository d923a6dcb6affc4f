package io.stagenet.console.model;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a snapshot wants beside what the devices report. Immutable.
///
/// @param lines by input, then by parameter
public record SnapshotComparison(List<Line> lines) {
    public static final SnapshotComparison NONE = new SnapshotComparison(List.of());

    public SnapshotComparison {
        lines = List.copyOf(lines);
    }

    /// How one value stands.
    public enum State {
        /// The device reports it.
        SAME,
        /// It was sent; the device has not reported it yet.
        WAITING,
        /// It was sent, and the device refused it or did not answer.
        REFUSED,
        /// Set otherwise since.
        DIFFERS,
        /// Set otherwise by another master or at the box.
        CHANGED_ELSEWHERE,
        /// Set otherwise, and the device has locked it.
        LOCKED,
        /// Not reported, or its box does not answer.
        UNKNOWN
    }

    /// One value of it.
    ///
    /// @param actual as last reported, null when it never was
    /// @param since  when it was changed elsewhere, refused, or its box was lost; null when none of it
    /// @param reason in the device's words where it gave any; empty for none
    public record Line(PreampKey input, String parameter, ParameterValue wanted, @Nullable ParameterValue actual,
            State state, @Nullable Instant since, String reason) {
        public boolean isPhantom() {
            return parameter.equals(Parameter.PHANTOM);
        }
    }

    public static SnapshotComparison of(PreampSnapshot snapshot, ConsoleState state) {
        var lines = new ArrayList<Line>();
        snapshot.values().forEach((input, values) -> values
                .forEach((parameter, wanted) -> lines.add(line(state, input, parameter, wanted))));
        return new SnapshotComparison(lines);
    }

    private static Line line(ConsoleState state, PreampKey input, String name, ParameterValue wanted) {
        var box = state.stageboxes().get(input.box());
        var preamp = box == null ? null : box.preamps().get(input.index());
        var parameter = preamp == null ? null : preamp.parameter(name);
        var actual = parameter == null ? null : parameter.value();
        if (box == null || preamp == null || parameter == null || actual == null || !box.isOnline()) {
            return new Line(input, name, wanted, actual, State.UNKNOWN,
                    box == null || box.isOnline() ? null : box.since(), "");
        }
        var pending = preamp.pending().get(name);
        var refused = preamp.refused().get(name);
        var foreign = preamp.foreign().get(name);
        if (pending != null) {
            return new Line(input, name, wanted, actual,
                    pending.wanted().sameAs(wanted) ? State.WAITING : State.DIFFERS, null, "");
        } else if (actual.sameAs(wanted)) {
            return new Line(input, name, wanted, actual, State.SAME, null, "");
        } else if (parameter.locked()) {
            return new Line(input, name, wanted, actual, State.LOCKED, null, "");
        } else if (refused != null && refused.wanted().sameAs(wanted)) {
            return new Line(input, name, wanted, actual, State.REFUSED, refused.time(), refused.reason());
        } else if (foreign != null) {
            return new Line(input, name, wanted, actual, State.CHANGED_ELSEWHERE, foreign.time(), "");
        }
        return new Line(input, name, wanted, actual, State.DIFFERS, null, "");
    }

    /// How many values the devices report otherwise.
    public int differing() {
        return (int) lines.stream().filter(line -> line.state() != State.SAME && line.state() != State.UNKNOWN)
                .count();
    }

    /// How many nobody knows.
    public int unknown() {
        return (int) lines.stream().filter(line -> line.state() == State.UNKNOWN).count();
    }
}
