package io.stagenet.console.service;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.service.ParameterChanges.RefusedException;
import io.stagenet.console.service.ParameterChanges.Target;
import io.stagenet.console.text.Text;
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

    private static @Nullable ParameterValue wanted(Preamp preamp, Parameter parameter) {
        var pending = preamp.pending().get(parameter.name());
        return pending == null ? parameter.value() : pending.wanted();
    }
}
