package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.model.virgil.StatusBase;
import io.stagenet.console.protocol.virgil.VirgilDialects;
import io.stagenet.console.service.Action.ParameterChange;
import io.stagenet.console.service.Action.PhantomConsent;
import io.stagenet.console.service.Action.PreampAction;
import io.stagenet.console.service.ParameterChanges.RefusedException;
import io.stagenet.console.service.ParameterChanges.Target;
import io.stagenet.console.service.virgil.VirgilService;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What an operator can do to stageboxes and their head amps. Console loop only.
final class PreampActions {
    private final StateHolder state;
    private final VirgilService virgil;
    private final Consumer<ShowData> save;
    private final Consumer<StageboxPlace> remember;
    private final Consumer<HostPort> forgotten;

    PreampActions(StateHolder state, VirgilService virgil, Consumer<ShowData> save, Consumer<StageboxPlace> remember,
            Consumer<HostPort> forgotten) {
        this.state = state;
        this.virgil = virgil;
        this.save = save;
        this.remember = remember;
        this.forgotten = forgotten;
    }

    Outcome submit(PreampAction action) {
        return switch (action) {
            case PreampAction.ConnectStagebox(var target, var base) -> connect(target, base);
            case PreampAction.ForgetStagebox(var name) -> forget(name);
            case PreampAction.SetDialect(var box, var dialect) -> dialect(box, dialect);
            case PreampAction.SetParameter set -> set(set);
            case PreampAction.Seen(var preamps) -> {
                preamps.forEach(virgil::seen);
                yield Outcome.done("");
            }
            case PreampAction.SetTag(var preamps, MicTag tag) -> label(preamps, label -> label.withTag(tag),
                    Text.of("preamp.tagged", preamps.size(), tag.word()));
            case PreampAction.SetInputName(var preamps, var name) -> name(preamps, name);
            case PreampAction.StoreSnapshot(var name, var preamps) -> store(name, preamps);
            case PreampAction.RecallSnapshot recall -> recall(recall);
            case PreampAction.DeleteSnapshot(var name) -> delete(name);
        };
    }

    private Outcome connect(HostPort target, @Nullable String base) {
        if (base != null && StatusBase.parse(base).isEmpty()) {
            return Outcome.refused(Text.of("stagebox.base", base));
        }
        boolean fresh = virgil.connect(target, base);
        remember.accept(new StageboxPlace(target, base));
        return Outcome.done(Text.of(fresh ? "stagebox.connect" : "stagebox.connect.known", target));
    }

    private Outcome forget(String name) {
        var box = virgil.forget(name);
        if (box != null) {
            box.addresses().forEach(forgotten);
        }
        return box != null ? Outcome.done(Text.of("stagebox.forgotten", name))
                : Outcome.refused(Text.of("stagebox.unknown", name));
    }

    private Outcome dialect(StageboxId box, @Nullable String dialect) {
        if (state.stagebox(box) == null) {
            return Outcome.refused(Text.of("stagebox.unknown", box));
        }
        if (dialect != null && VirgilDialects.named(dialect).isEmpty()) {
            return Outcome.refused(Text.of("stagebox.dialect", dialect, String.join(", ", VirgilDialects.names())));
        }
        virgil.setDialect(box, dialect);
        return Outcome.done(dialect == null ? Text.of("stagebox.dialect.auto", box)
                : Text.of("stagebox.dialect.set", box, dialect));
    }

    private Outcome set(PreampAction.SetParameter set) {
        try {
            var targets = new ArrayList<Target>();
            for (var preamp : new LinkedHashSet<>(set.preamps())) {
                targets.add(target(preamp, set.parameter()));
            }
            if (targets.isEmpty()) {
                return Outcome.refused(Text.of("preamp.none"));
            }
            var settings = ParameterChanges.of(targets, set.change());
            if (set.parameter().equals(Parameter.PHANTOM)) {
                boolean on = settings.stream().anyMatch(one -> one.value().equals(new Flag(true)));
                var refusal = PhantomGuard.refusal(targets.stream().map(Target::preamp).toList(), on, set.consent(),
                        state.get().show());
                if (refusal != null) {
                    return Outcome.refused(refusal);
                }
            }
            settings.forEach(one -> virgil.set(one.preamp(), set.parameter(), one.value()));
            var first = settings.getFirst();
            return Outcome.done(settings.size() == 1
                    ? Text.of("preamp.set", first.preamp(), set.parameter(), first.value())
                    : Text.of("preamp.set.many", settings.size(), set.parameter()));
        } catch (TargetException | RefusedException refused) {
            return Outcome.refused(String.valueOf(refused.getMessage()));
        }
    }

    /// A head amp or parameter that cannot be set now.
    private static final class TargetException extends Exception {
        private static final long serialVersionUID = 1;

        TargetException(String sentence) {
            super(sentence, null, false, false);
        }
    }

    private Target target(PreampKey key, String name) throws TargetException {
        var box = state.stagebox(key.box());
        if (box == null) {
            throw new TargetException(Text.of("stagebox.unknown", key.box()));
        }
        if (!box.isOnline()) {
            throw new TargetException(Text.of("stagebox.away", key.box()));
        }
        var preamp = box.preamps().get(key.index());
        if (preamp == null) {
            throw new TargetException(Text.of("preamp.unknown", key, box.preamps().size()));
        }
        var parameter = preamp.parameter(name);
        if (parameter == null || parameter.type() == Parameter.Type.UNKNOWN) {
            throw new TargetException(Text.of("preamp.unknown.parameter", key, name,
                    String.join(", ", preamp.parameters().keySet())));
        }
        if (parameter.locked()) {
            throw new TargetException(Text.of("preamp.locked", key, name));
        }
        return new Target(key, parameter, wanted(preamp, parameter));
    }

    private static @Nullable ParameterValue wanted(Preamp preamp, Parameter parameter) {
        var pending = preamp.pending().get(parameter.name());
        return pending == null ? parameter.value() : pending.wanted();
    }

    private Outcome name(List<PreampKey> preamps, String name) {
        if (name.length() > PreampLabel.MAX_NAME) {
            return Outcome.refused(Text.of("preamp.name.long", name.length(), PreampLabel.MAX_NAME));
        }
        var labels = new TreeMap<PreampKey, PreampLabel>();
        for (var preamp : preamps) {
            String own = preamps.size() == 1 || name.isEmpty() ? name : name + " " + (labels.size() + 1);
            labels.put(preamp, state.get().show().label(preamp).withName(own));
        }
        return keep(state.get().show().withLabels(labels), Text.of("preamp.named", preamps.size(), name));
    }

    private Outcome label(List<PreampKey> preamps, UnaryOperator<PreampLabel> change, String done) {
        var labels = new TreeMap<PreampKey, PreampLabel>();
        preamps.forEach(preamp -> labels.put(preamp, change.apply(state.get().show().label(preamp))));
        return keep(state.get().show().withLabels(labels), done);
    }

    private Outcome keep(ShowData next, String done) {
        if (next != state.get().show()) {
            state.show(next);
            save.accept(next);
        }
        return Outcome.done(done);
    }

    private Outcome store(String name, List<PreampKey> preamps) {
        if (name.isBlank() || name.length() > PreampSnapshot.MAX_NAME) {
            return Outcome.refused(Text.of("preamp.snapshot.name", PreampSnapshot.MAX_NAME));
        }
        var values = new TreeMap<PreampKey, SortedMap<String, ParameterValue>>();
        for (var key : preamps) {
            var box = state.stagebox(key.box());
            var preamp = box == null ? null : box.preamps().get(key.index());
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
        if (values.isEmpty()) {
            return Outcome.refused(Text.of("preamp.none"));
        }
        return keep(state.get().show().withSnapshot(name, new PreampSnapshot(values)),
                Text.of("preamp.snapshot.stored", name, values.size()));
    }

    private Outcome delete(String name) {
        return state.get().show().snapshots().containsKey(name)
                ? keep(state.get().show().withSnapshot(name, null), Text.of("preamp.snapshot.deleted", name))
                : Outcome.refused(Text.of("preamp.snapshot.unknown", name));
    }

    private Outcome recall(PreampAction.RecallSnapshot recall) {
        var snapshot = state.get().show().snapshots().get(recall.name());
        if (snapshot == null) {
            return Outcome.refused(Text.of("preamp.snapshot.unknown", recall.name()));
        }
        if (recall.phantom()) {
            var refusal = phantomRefusal(snapshot, recall.consent());
            if (refusal != null) {
                return Outcome.refused(refusal);
            }
        }
        int set = 0;
        var left = new ArrayList<String>();
        for (var input : snapshot.values().entrySet()) {
            for (var each : input.getValue().entrySet()) {
                if (each.getKey().equals(Parameter.PHANTOM) && !recall.phantom()) {
                    continue;
                }
                try {
                    var target = target(input.getKey(), each.getKey());
                    if (target.from() == null || !target.from().sameAs(each.getValue())) {
                        ParameterChanges.of(List.of(target), new ParameterChange.To(each.getValue()))
                                .forEach(one -> virgil.set(one.preamp(), each.getKey(), one.value()));
                        set++;
                    }
                } catch (TargetException | RefusedException refused) {
                    left.add(String.valueOf(refused.getMessage()));
                }
            }
        }
        return Outcome.done(left.isEmpty() ? Text.of("preamp.snapshot.recalled", recall.name(), set)
                : Text.of("preamp.snapshot.partly", recall.name(), set, left.size(), left.getFirst()));
    }

    /// Only what would really be switched is guarded.
    private @Nullable String phantomRefusal(PreampSnapshot snapshot, PhantomConsent consent) {
        var on = new ArrayList<PreampKey>();
        boolean off = false;
        for (var input : snapshot.values().entrySet()) {
            var stored = input.getValue().get(Parameter.PHANTOM);
            var box = state.stagebox(input.getKey().box());
            var preamp = box == null ? null : box.preamps().get(input.getKey().index());
            var known = preamp == null ? null : preamp.parameter(Parameter.PHANTOM);
            if (stored != null && known != null && (known.value() == null || !known.value().sameAs(stored))) {
                if (stored.equals(new Flag(true))) {
                    on.add(input.getKey());
                } else {
                    off = true;
                }
            }
        }
        // A consent that does for on does for off.
        return on.isEmpty() && !off ? null
                : PhantomGuard.refusal(on, !on.isEmpty(), consent, state.get().show());
    }
}
