package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a strip shows of its input, ready to be drawn. Immutable.
///
/// @param name       as the operator calls it, empty when he does not
/// @param colour     to find it again
/// @param total      gain and pad together, in dB with its sign; a question mark while either is unknown
/// @param unit       of the total
/// @param parts      what the total is made of, what it was, or what it can be
/// @param parameters by name, in the order of the device
/// @param lost       the box does not answer: everything here is of the past
/// @param since      since when, the time of day
/// @param foreign    what was changed elsewhere and not touched since; empty for nothing
/// @param trouble    what the device, or the lack of its answer, said to the last command; empty for nothing
record PreampFacts(PreampKey key, String name, MicTag tag, LabelColour colour, String total, String unit,
        String parts, Map<String, ParameterFacts> parameters, boolean lost, String since, String foreign,
        String trouble) {

    PreampFacts {
        parameters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /// @param names parameters that have a place on the strips of this box
    static PreampFacts of(Stagebox box, Preamp preamp, PreampLabel label, Iterable<String> names, LocalTimes times) {
        var parameters = new LinkedHashMap<String, ParameterFacts>();
        parameters.put(Parameter.GAIN, ParameterFacts.of(preamp, Parameter.GAIN));
        names.forEach(name -> parameters.put(name, ParameterFacts.of(preamp, name)));
        boolean lost = box.state() == Stagebox.State.LOST;
        var gain = parameters.get(Parameter.GAIN);
        var grid = gain == null ? null : gain.grid();
        var total = wanted(preamp).combinedGain();
        return new PreampFacts(new PreampKey(box.id(), preamp.index()), label.name(), label.tag(), label.colour(),
                total == null ? Text.of("ui.preamp.unknown") : ParameterText.signed(total, grid), unitOf(preamp),
                partsOf(preamp, grid), parameters, lost, lost ? times.minute(box.since()) : "",
                foreignOf(preamp, times), Objects.requireNonNullElse(preamp.trouble(), ""));
    }

    /// As it will be when the device confirms everything.
    private static Preamp wanted(Preamp preamp) {
        var parameters = new LinkedHashMap<>(preamp.parameters());
        preamp.pending().forEach((name, pending) -> parameters.computeIfPresent(name,
                (_, known) -> known.withValue(pending.wanted())));
        return preamp.withParameters(parameters);
    }

    private static String unitOf(Preamp preamp) {
        var gain = preamp.parameter(Parameter.GAIN);
        return gain == null || gain.unit().isEmpty() ? Text.of("ui.preamp.db") : gain.unit();
    }

    private static String partsOf(Preamp preamp, @Nullable Grid grid) {
        var gain = preamp.parameter(Parameter.GAIN);
        if (gain == null || gain.amount() == null) {
            return Text.of("ui.preamp.unreported");
        }
        if (isTotalPending(preamp)) {
            var was = preamp.combinedGain();
            return Text.of("ui.preamp.was", was == null ? Text.of("ui.preamp.unknown")
                    : ParameterText.signed(was, grid));
        }
        var pad = preamp.parameter(Parameter.PAD);
        if (pad != null && pad.flag() == null) {
            return Text.of("ui.preamp.parts.pad.unknown", ParameterText.number(gain.amount(), grid));
        }
        if (pad != null && Boolean.TRUE.equals(pad.flag())) {
            var level = pad.padLevel();
            return level == null ? Text.of("ui.preamp.parts.pad.unsaid", ParameterText.number(gain.amount(), grid))
                    : Text.of(level < 0 ? "ui.preamp.parts.pad" : "ui.preamp.parts.boost",
                            ParameterText.number(gain.amount(), grid),
                            new ParameterValue.Amount(Math.abs(level)).inWords());
        }
        if (grid == null) {
            return Text.of(gain.locked() ? "ui.preamp.fixed" : "ui.preamp.norange");
        }
        return grid.steps() == 0 ? Text.of("ui.preamp.fixed")
                : gain.locked() ? Text.of("ui.preamp.locked") : ParameterText.range(grid);
    }

    private static boolean isTotalPending(Preamp preamp) {
        return preamp.pending().containsKey(Parameter.GAIN) || preamp.pending().containsKey(Parameter.PAD);
    }

    /// The newest first; how many more there are.
    private static String foreignOf(Preamp preamp, LocalTimes times) {
        String newest = "";
        var time = java.time.Instant.MIN;
        for (var entry : preamp.foreign().entrySet()) {
            var change = entry.getValue();
            if (change.time().isAfter(time)) {
                time = change.time();
                var known = preamp.parameter(entry.getKey());
                String was = known == null ? change.was().inWords() : ParameterText.value(known, change.was());
                newest = entry.getKey().equals(Parameter.GAIN) ? Text.of("ui.preamp.foreign", times.second(time), was)
                        : Text.of("ui.preamp.foreign.named", ParameterText.caption(entry.getKey()),
                                times.second(time), was);
            }
        }
        int more = preamp.foreign().size() - 1;
        return more > 0 ? Text.of("ui.preamp.foreign.more", newest, more) : newest;
    }

    boolean isTotalPending() {
        return pending(Parameter.GAIN) || pending(Parameter.PAD);
    }

    private boolean pending(String name) {
        var each = parameters.get(name);
        return each != null && each.pending();
    }

    boolean isTotalUnknown() {
        return total.equals(Text.of("ui.preamp.unknown"));
    }

    /// Never null: one without a gain has an unknown one.
    ParameterFacts parameter(String name) {
        var known = parameters.get(name);
        return known == null ? new ParameterFacts(ParameterFacts.Kind.ABSENT, Parameter.unknown(name), null, "")
                : known;
    }

    /// As people count: from 1.
    int number() {
        return key.index() + 1;
    }

    /// `STAGE-LEFT-RACK input 5 OH L`.
    String spoken() {
        return name.isEmpty() ? Text.of("ui.preamp.input", key.box(), number())
                : Text.of("ui.preamp.input.named", key.box(), number(), name);
    }
}
