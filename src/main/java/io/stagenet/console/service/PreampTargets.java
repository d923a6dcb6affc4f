package io.stagenet.console.service;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.service.ParameterChanges.RefusedException;
import io.stagenet.console.service.ParameterChanges.Target;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds what is to be set among what is known, and says why it cannot be. Console loop only.
final class PreampTargets {
    private final StateHolder state;

    PreampTargets(StateHolder state) {
        this.state = state;
    }

    /// @throws RefusedException with a sentence for the operator, if it cannot be set now
    Target of(PreampKey key, String name) throws RefusedException {
        var box = state.stagebox(key.box());
        if (box == null) {
            throw new RefusedException(Text.of("stagebox.unknown", key.box()));
        }
        if (!box.isOnline()) {
            throw new RefusedException(Text.of(
                    box.state() == Stagebox.State.SCANNING ? "stagebox.scanning" : "stagebox.away", key.box()));
        }
        var preamp = box.preamps().get(key.index());
        if (preamp == null) {
            throw new RefusedException(Text.of("preamp.unknown", key, box.preamps().size()));
        }
        var parameter = preamp.parameter(name);
        if (parameter != null && parameter.type() == Parameter.Type.UNKNOWN) {
            throw new RefusedException(Text.of("preamp.untyped", key, name));
        }
        if (parameter == null) {
            throw new RefusedException(Text.of("preamp.unknown.parameter", key, name,
                    String.join(", ", preamp.parameters().keySet())));
        }
        if (parameter.locked()) {
            throw new RefusedException(Text.of("preamp.locked", key, name));
        }
        return new Target(key, parameter, wanted(preamp, parameter));
    }

    /// Of a box that may be away; null when it was never heard of.
    @Nullable
    Preamp preamp(PreampKey key) {
        var box = state.stagebox(key.box());
        return box == null ? null : box.preamps().get(key.index());
    }

    /// What is reported of head amps that were heard of, but for what cannot be set.
    PreampSnapshot reported(List<PreampKey> inputs) {
        var values = new TreeMap<PreampKey, SortedMap<String, ParameterValue>>();
        for (var key : inputs) {
            var preamp = preamp(key);
            if (preamp != null) {
                var each = new TreeMap<String, ParameterValue>();
                preamp.parameters().values().forEach(parameter -> {
                    var value = parameter.value();
                    if (value != null && !parameter.locked()) {
                        each.put(parameter.name(), value);
                    }
                });
                values.put(key, each);
            }
        }
        return new PreampSnapshot(values);
    }

    private static @Nullable ParameterValue wanted(Preamp preamp, Parameter parameter) {
        var pending = preamp.pending().get(parameter.name());
        return pending == null ? parameter.value() : pending.wanted();
    }
}
