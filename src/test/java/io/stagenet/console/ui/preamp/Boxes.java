package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.ForeignChange;
import io.stagenet.console.model.virgil.Grid;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.Parameter.Type;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.ParameterValue.Words;
import io.stagenet.console.model.virgil.Pending;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.ui.Rig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Stageboxes for tests of the screen.
public final class Boxes {
    static final Grid WHOLE = new Grid(-5, 60, 1);

    private Boxes() {
    }

    public static PreampKey input(String box, int index) {
        return new PreampKey(new StageboxId(box), index);
    }

    /// Online and well.
    public static Stagebox box(String name, int count, IntFunction<Preamp> preamps) {
        var all = new TreeMap<Integer, Preamp>();
        for (int i = 0; i < count; i++) {
            all.put(i, preamps.apply(i));
        }
        return new Stagebox(new StageboxId(name), List.of(new HostPort("192.168.1.61", 7889)), "slave", "0b", false,
                "239.193.7", Stagebox.State.ONLINE, Rig.EIGHT_O_NINE.minusSeconds(600), null, false, all, List.of(),
                null, Stagebox.Origin.MDNS, 0);
    }

    /// With gain, pad, low cut, polarity and +48V.
    public static Preamp rich(int index, double gain) {
        return of(index, parameter(Parameter.GAIN, Type.INT, new Amount(gain), "dB", WHOLE, false),
                new Parameter(Parameter.PAD, Type.BOOL, new Flag(false), "", null, -20.0, List.of(), false),
                parameter(Parameter.LOW_CUT, Type.INT, new Amount(0), "Hz", new Grid(0, 240, 10), false),
                flag(Parameter.POLARITY, false, false), flag(Parameter.PHANTOM, false, false));
    }

    /// With a gain that does not move and +48V that is locked.
    public static Preamp fixed(int index) {
        return of(index, parameter(Parameter.GAIN, Type.INT, new Amount(30), "dB", new Grid(30, 30, 1), true),
                flag(Parameter.PHANTOM, false, true));
    }

    /// A wireless receiver: half steps, an enum, a low cut with a switch, readings.
    public static Preamp wireless(int index) {
        return of(index, parameter(Parameter.GAIN, Type.FLOAT, new Amount(-12.5), "dB", new Grid(-20, 20, 0.5), false),
                flag(Parameter.LOW_CUT_ENABLE, true, false),
                parameter(Parameter.LOW_CUT, Type.INT, new Amount(80), "Hz", new Grid(40, 400, 1), false),
                new Parameter("rfPower", Type.ENUM, new Words("10 mW"), "", null, null,
                        List.of("1 mW", "10 mW", "100 mW"), false),
                flag("rfMute", false, false),
                parameter("batteryLevel", Type.INT, new Amount(71), "%", new Grid(0, 100, 1), true),
                parameter("delay", Type.FLOAT, new Amount(1.25), "ms", new Grid(0, 10, 0.25), false));
    }

    static Parameter parameter(String name, Type type, @Nullable ParameterValue value, String unit,
            @Nullable Grid grid, boolean locked) {
        return new Parameter(name, type, value, unit, grid, null, List.of(), locked);
    }

    static Parameter flag(String name, boolean on, boolean locked) {
        return parameter(name, Type.BOOL, new Flag(on), "", null, locked);
    }

    static Preamp of(int index, Parameter... parameters) {
        var map = new LinkedHashMap<String, Parameter>();
        for (var parameter : parameters) {
            map.put(parameter.name(), parameter);
        }
        return Preamp.unknown(index).withParameters(map).withReported(Rig.EIGHT_O_NINE.minusMillis(400));
    }

    private static Preamp change(Preamp preamp, String name, UnaryOperator<Parameter> change) {
        SequencedMap<String, Parameter> next = new LinkedHashMap<>(preamp.parameters());
        next.computeIfPresent(name, (_, known) -> change.apply(known));
        return preamp.withParameters(next);
    }

    static Preamp with(Preamp preamp, String name, @Nullable ParameterValue value) {
        return change(preamp, name, known -> known.withValue(value));
    }

    static Preamp on(Preamp preamp, String name) {
        return with(preamp, name, new Flag(true));
    }

    static Preamp locked(Preamp preamp, String name) {
        return change(preamp, name, known -> new Parameter(known.name(), known.type(), known.value(), known.unit(),
                known.grid(), known.padLevel(), known.options(), true));
    }

    /// Asked for, and not reported yet.
    static Preamp pending(Preamp preamp, String name, ParameterValue wanted) {
        var known = preamp.parameter(name);
        return preamp.withPending(Map.of(name,
                new Pending(wanted, known == null ? null : known.value(), Rig.EIGHT_O_NINE)));
    }

    static Preamp foreign(Preamp preamp, String name, ParameterValue was) {
        return preamp.withForeign(Map.of(name, new ForeignChange(Rig.EIGHT_O_NINE.minusSeconds(9), was)));
    }
}
