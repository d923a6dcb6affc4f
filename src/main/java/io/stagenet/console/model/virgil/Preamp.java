package io.stagenet.console.model.virgil;

import io.stagenet.console.model.map.FrozenMap;
import io.stagenet.console.model.map.OrderedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// One head amp of a stagebox. Immutable.
///
/// @param index      on the wire, 0 and up; people count from 1
/// @param parameters in the order the device first named them
/// @param pending    asked for and not reported yet, by parameter
/// @param foreign    changed elsewhere and not touched here since, by parameter
/// @param reported   when the device last told anything of this preamp, null when it never did
/// @param trouble    what the device, or the lack of its answer, said to the last command; null when nothing
/// @param refused    commands that came to nothing, by parameter
/// @param phantomOff when +48V was reported off after it was on, null when it is on, unknown or was never on: what is
///                   plugged in is still charged for a while
public record Preamp(int index, SequencedMap<String, Parameter> parameters, Map<String, Pending> pending,
        Map<String, ForeignChange> foreign, @Nullable Instant reported, @Nullable String trouble,
        Map<String, Refusal> refused, @Nullable Instant phantomOff) {
    public Preamp {
        parameters = OrderedMap.copyOf(parameters);
        pending = FrozenMap.copyOf(pending);
        foreign = FrozenMap.copyOf(foreign);
        refused = FrozenMap.copyOf(refused);
    }

    /// One of which nothing is known yet.
    public static Preamp unknown(int index) {
        return new Preamp(index, OrderedMap.of(), Map.of(), Map.of(), null, null, Map.of(), null);
    }

    public @Nullable Parameter parameter(String name) {
        return parameters.get(name);
    }

    /// Gain and pad together, in dB: what the input is really amplified by. Null while either is unknown.
    public @Nullable Double combinedGain() {
        var gain = parameters.get(Parameter.GAIN);
        if (gain == null || gain.amount() == null) {
            return null;
        }
        double total = gain.amount();
        var pad = parameters.get(Parameter.PAD);
        if (pad == null) {
            return total;
        }
        var on = pad.flag();
        if (on == null || (on && pad.padLevel() == null)) {
            return null;
        }
        return on && pad.padLevel() != null ? total + pad.padLevel() : total;
    }

    public Preamp withParameters(SequencedMap<String, Parameter> next) {
        return new Preamp(index, next, pending, foreign, reported, trouble, refused, phantomOff);
    }

    public Preamp withPending(Map<String, Pending> next) {
        return next.equals(pending) ? this
                : new Preamp(index, parameters, next, foreign, reported, trouble, refused, phantomOff);
    }

    public Preamp withForeign(Map<String, ForeignChange> next) {
        return next.equals(foreign) ? this
                : new Preamp(index, parameters, pending, next, reported, trouble, refused, phantomOff);
    }

    public Preamp withReported(@Nullable Instant next) {
        return new Preamp(index, parameters, pending, foreign, next, trouble, refused, phantomOff);
    }

    public Preamp withTrouble(@Nullable String next) {
        return new Preamp(index, parameters, pending, foreign, reported, next, refused, phantomOff);
    }

    public Preamp withRefused(Map<String, Refusal> next) {
        return next.equals(refused) ? this
                : new Preamp(index, parameters, pending, foreign, reported, trouble, next, phantomOff);
    }

    /// The same after its device told of it. Made at once and not by parts: a device may tell thousands of times a second.
    ///
    /// @param next all parameters, with what was told
    public Preamp told(SequencedMap<String, Parameter> next, Instant now) {
        var phantom = next.get(Parameter.PHANTOM);
        var on = phantom == null ? null : phantom.flag();
        var off = on == null || on ? null : Boolean.TRUE.equals(isPhantomOn()) ? now : phantomOff;
        return new Preamp(index, next, pending, foreign, now, trouble, refused, off);
    }

    /// Whether +48V was last reported on; null while unknown or where there is none.
    public @Nullable Boolean isPhantomOn() {
        var phantom = parameters.get(Parameter.PHANTOM);
        return phantom == null ? null : phantom.flag();
    }

    /// Whole seconds until what is plugged in is discharged and can be unplugged; 0 when it can, or when nothing is known
    /// of +48V having been on.
    ///
    /// @param seconds how long that takes, see [io.stagenet.console.model.Preferences#safeToUnplugSeconds()]
    public int secondsToUnplug(Instant now, int seconds) {
        if (phantomOff == null) {
            return 0;
        }
        long left = Duration.between(now, phantomOff.plusSeconds(seconds)).toMillis();
        return Math.clamp((left + 999) / 1_000, 0, seconds);
    }
}
