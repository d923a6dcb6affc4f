package io.stagenet.console.service;

import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.service.ParameterChanges.RefusedException;
import io.stagenet.console.service.ParameterChanges.Target;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

    /// What is known of head amps.
    ///
    /// @param snapshot of those that are known, but for what cannot be set
    /// @param unknown  how many of which box nobody knows: it does not answer, or has told nothing of them
    record Known(PreampSnapshot snapshot, SortedMap<StageboxId, Integer> unknown) {
        boolean isNothing() {
            return snapshot.values().isEmpty();
        }

        /// `8 of RACK, 1 of SIDE`; empty when all are known.
        String unknownInWords() {
            return unknown.entrySet().stream().map(box -> Text.of("preamp.of", box.getValue(), box.getKey()))
                    .collect(Collectors.joining(", "));
        }

        /// A sentence of what was taken, and what was not.
        String said(String done) {
            int count = unknown.values().stream().mapToInt(Integer::intValue).sum();
            return count == 0 ? done
                    : Text.of(count == 1 ? "preamp.left.one" : "preamp.left", done, unknownInWords());
        }
    }

    /// What a box that is away reported last is not what it is now.
    Known known(List<PreampKey> inputs) {
        var values = new TreeMap<PreampKey, SortedMap<String, ParameterValue>>();
        var unknown = new TreeMap<StageboxId, Integer>();
        for (var key : inputs) {
            var box = state.stagebox(key.box());
            var preamp = box == null || !box.isOnline() ? null : box.preamps().get(key.index());
            if (preamp == null || preamp.parameters().values().stream().allMatch(each -> each.value() == null)) {
                unknown.merge(key.box(), 1, Integer::sum);
            } else {
                values.put(key, settable(preamp));
            }
        }
        return new Known(new PreampSnapshot(values), unknown);
    }

    private static SortedMap<String, ParameterValue> settable(Preamp preamp) {
        var values = new TreeMap<String, ParameterValue>();
        preamp.parameters().values().forEach(parameter -> {
            var value = parameter.value();
            if (value != null && !parameter.locked()) {
                values.put(parameter.name(), value);
            }
        });
        return values;
    }

    private static @Nullable ParameterValue wanted(Preamp preamp, Parameter parameter) {
        var pending = preamp.pending().get(parameter.name());
        return pending == null ? parameter.value() : pending.wanted();
    }
}
