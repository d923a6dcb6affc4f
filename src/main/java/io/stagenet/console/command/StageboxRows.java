package io.stagenet.console.command;

import io.stagenet.console.model.virgil.ForeignChange;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Pending;
import io.stagenet.console.text.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rows of the answers about stageboxes. A field that is null is not known. Times are in whole milliseconds.
public final class StageboxRows {
    private StageboxRows() {
    }

    /// @param name     the name it sends under; before it has said one, its address
    /// @param state    `found`, `scanning`, `online` or `lost`
    /// @param since    of the last change of `state`
    /// @param reason   why it is lost, or what of it is reduced
    /// @param preamps  how many head amps it has told of
    /// @param chosen   whether the dialect was set by the operator
    /// @param polling  its status is asked for, for want of a group that can be joined
    /// @param masters  other masters seen on the network
    /// @param error    what it last complained of, in its own words
    /// @param failures commands it refused or did not confirm in this run
    public record BoxRow(String name, String host, int port, @Nullable String function, String dialect,
            @Nullable String base, String state, Instant since, @Nullable String reason, int preamps, boolean chosen,
            boolean polling, String origin, List<String> masters, @Nullable String error, long failures) {
        public BoxRow {
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /// @param index            on the wire, from 0
    /// @param changedElsewhere by parameter; null when nothing was
    /// @param age              seconds since the last report, null when there was none
    /// @param number           as it is typed, from 1
    /// @param name             what the operator calls it, null for nothing
    /// @param tag              what is plugged in
    /// @param state            of the box
    /// @param combinedGain     gain and pad together, in dB
    /// @param trouble          what became of the last command, null when nothing is wrong
    public record PreampRow(String box, int index, SequencedMap<String, ParameterField> parameters,
            @Nullable SequencedMap<String, ChangeField> changedElsewhere, @Nullable Double age, int number,
            @Nullable String name, String tag, String state, @Nullable Double combinedGain,
            @Nullable String trouble) {
    }

    /// A parameter of a row.
    ///
    /// @param known whether what was last reported holds still: its box is not lost
    record ParameterField(Parameter parameter, @Nullable Pending pending, boolean known) implements Listing.Fields {
        @Override
        public SequencedMap<String, @Nullable Object> fields() {
            var grid = parameter.grid();
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("value", known ? plain(parameter.value()) : null);
            fields.put("pending", pending == null ? null : plain(pending.wanted()));
            fields.put("min", grid == null ? null : plain(grid.min()));
            fields.put("max", grid == null ? null : plain(grid.max()));
            fields.put("step", grid == null ? null : plain(grid.step()));
            fields.put("unit", parameter.unit().isEmpty() ? null : parameter.unit());
            fields.put("locked", parameter.locked());
            fields.put("type", parameter.type() == Parameter.Type.UNKNOWN ? null
                    : Queries.lowerCase(parameter.type()));
            fields.put("options", parameter.options().isEmpty() ? null : parameter.options());
            fields.put("last", plain(parameter.value()));
            return fields;
        }

        /// `32 dB`, `32 dB > 35 dB` while that is pending, `30 dB (locked)`, `?`.
        @Override
        public String toString() {
            var text = new StringBuilder(known && parameter.value() != null ? withUnit(parameter.value())
                    : Text.of("command.preamp.value.unknown"));
            if (pending != null) {
                text.append(" > ").append(withUnit(pending.wanted()));
            }
            return parameter.locked() ? Text.of("command.preamp.value.locked", text) : text.toString();
        }

        private String withUnit(ParameterValue value) {
            return parameter.unit().isEmpty() ? value.toString() : value + " " + parameter.unit();
        }
    }

    /// What somebody else changed.
    record ChangeField(ForeignChange change) implements Listing.Fields {
        @Override
        public SequencedMap<String, @Nullable Object> fields() {
            var fields = new LinkedHashMap<String, @Nullable Object>();
            fields.put("time", change.time().truncatedTo(ChronoUnit.MILLIS));
            fields.put("was", plain(change.was()));
            return fields;
        }

        @Override
        public String toString() {
            return Text.of("command.preamp.was", change.was());
        }
    }

    /// @param preamps how many head amps it is of
    /// @param values  how many values it holds
    public record SnapshotRow(String name, int preamps, int values) {
    }

    /// A number that is whole is written as such: `32`, not `32.0`.
    private static Object plain(double number) {
        // Without the noise of binary fractions, as the operator sees it.
        var shown = Double.valueOf(new ParameterValue.Amount(number).toString());
        return shown == Math.rint(shown) && Math.abs(shown) < 1e15 ? (Object) shown.longValue() : shown;
    }

    private static @Nullable Object plain(@Nullable ParameterValue value) {
        return switch (value) {
            case null -> null;
            case ParameterValue.Flag(boolean on) -> on;
            case ParameterValue.Amount(double amount) -> plain(amount);
            case ParameterValue.Words(var text) -> text;
        };
    }

    static <T, R> @Nullable SequencedMap<String, R> orNull(Map<String, T> map, Function<T, R> field) {
        if (map.isEmpty()) {
            return null;
        }
        var fields = new LinkedHashMap<String, R>();
        map.forEach((name, each) -> fields.put(name, field.apply(each)));
        return fields;
    }
}
