package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.service.ParameterChanges.RefusedException;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.service.PreampAction.RecallLine;
import io.stagenet.console.service.PreampAction.RecallSnapshot;
import io.stagenet.console.service.virgil.VirgilService;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps how head amps are set and sets them so again. Gangs stay where they are: a snapshot says itself where each is to
/// be. Console loop only.
final class SnapshotActions {
    private final StateHolder state;
    private final PreampTargets targets;
    private final VirgilService virgil;
    private final ShowHistory history;

    SnapshotActions(StateHolder state, PreampTargets targets, VirgilService virgil, ShowHistory history) {
        this.state = state;
        this.targets = targets;
        this.virgil = virgil;
        this.history = history;
    }

    /// One value that is to be sent.
    private record Line(PreampKey input, String parameter, ParameterValue value) {
        boolean isPhantom() {
            return parameter.equals(Parameter.PHANTOM);
        }
    }

    Outcome store(String typed, List<PreampKey> preamps) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > PreampSnapshot.MAX_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            return Outcome.refused(Text.of("preamp.snapshot.name", PreampSnapshot.MAX_NAME));
        }
        var known = targets.known(preamps);
        if (known.isNothing()) {
            return Outcome.refused(preamps.isEmpty() ? Text.of("preamp.none")
                    : Text.of("preamp.snapshot.nothing", known.unknownInWords()));
        }
        int inputs = known.snapshot().values().size();
        return keep("edit.name.stored", name, known.snapshot(), known.said(
                Text.of(inputs == 1 ? "preamp.snapshot.stored.one" : "preamp.snapshot.stored", name, inputs)));
    }

    /// @param key of the name of the change, for UNDO
    private Outcome keep(String key, String name, @Nullable PreampSnapshot snapshot, String done) {
        history.change(Text.of(key, name), history.show().withSnapshot(name, snapshot));
        return Outcome.done(done);
    }

    Outcome delete(String name) {
        return snapshot(name) != null
                ? keep("edit.name.discarded", name, null, Text.of("preamp.snapshot.deleted", name)) : unknown(name);
    }

    private @Nullable PreampSnapshot snapshot(String name) {
        return history.show().snapshots().get(name);
    }

    private static Outcome unknown(String name) {
        return Outcome.refused(Text.of("preamp.snapshot.unknown", name));
    }

    /// @param lines  what would be changed
    /// @param reasons why the rest is left as it is
    private record Plan(List<Line> lines, List<String> reasons) {
    }

    Outcome recall(RecallSnapshot recall) {
        var snapshot = snapshot(recall.name());
        return snapshot == null ? unknown(recall.name())
                : recall(recall.name(), snapshot, recall.phantom(), recall.consent());
    }

    /// Sets head amps as a snapshot of this title has them, which need not be one of the show's.
    Outcome recall(String title, PreampSnapshot snapshot, boolean phantom, PhantomConsent consent) {
        var wished = new ArrayList<Line>();
        snapshot.values().forEach((input, values) -> values.forEach((parameter, value) -> {
            var line = new Line(input, parameter, value);
            if (phantom || !line.isPhantom()) {
                wished.add(line);
            }
        }));
        var plan = plan(wished);
        var refusal = phantomRefusal(plan.lines(), consent);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        send(plan.lines());
        var left = plan.reasons();
        return Outcome.done(left.isEmpty() ? Text.of("preamp.snapshot.recalled", title, plan.lines().size())
                : Text.of("preamp.snapshot.partly", title, plan.lines().size(), left.size(), left.getFirst()));
    }

    Outcome recall(RecallLine recall) {
        var value = value(recall.name(), recall.input(), recall.parameter());
        if (value == null) {
            return Outcome.refused(Text.of("preamp.snapshot.line", recall.name(), recall.input(), recall.parameter()));
        }
        var plan = plan(List.of(new Line(recall.input(), recall.parameter(), value)));
        if (!plan.reasons().isEmpty()) {
            return Outcome.refused(plan.reasons().getFirst());
        }
        var refusal = phantomRefusal(plan.lines(), recall.consent());
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        send(plan.lines());
        return Outcome.done(Text.of("preamp.set", recall.input(), recall.parameter(), value.inWords()));
    }

    Outcome accept(String name, PreampKey input, String parameter) {
        var snapshot = snapshot(name);
        var preamp = targets.preamp(input);
        var known = preamp == null ? null : preamp.parameter(parameter);
        if (snapshot == null || value(name, input, parameter) == null) {
            return Outcome.refused(Text.of("preamp.snapshot.line", name, input, parameter));
        }
        var box = state.stagebox(input.box());
        if (box == null || !box.isOnline() || known == null || known.value() == null) {
            return Outcome.refused(Text.of("preamp.unknown.value", input, parameter));
        }
        return keep("edit.name.accepted", name, snapshot.with(input, parameter, known.value()),
                Text.of("preamp.snapshot.accepted", name, input, parameter, known.value().inWords()));
    }

    private @Nullable ParameterValue value(String name, PreampKey input, String parameter) {
        var snapshot = snapshot(name);
        var values = snapshot == null ? null : snapshot.values().get(input);
        return values == null ? null : values.get(parameter);
    }

    private Plan plan(List<Line> wished) {
        var lines = new ArrayList<Line>();
        var reasons = new ArrayList<String>();
        for (var line : wished) {
            try {
                var target = targets.of(line.input(), line.parameter());
                var to = ParameterChanges.of(List.of(target), new ParameterChange.To(line.value())).getFirst().value();
                if (target.from() == null || !target.from().sameAs(to)) {
                    lines.add(line);
                }
            } catch (RefusedException refused) {
                reasons.add(String.valueOf(refused.getMessage()));
            }
        }
        return new Plan(lines, reasons);
    }

    private void send(List<Line> lines) {
        lines.forEach(line -> virgil.set(line.input(), line.parameter(), line.value()));
    }

    /// Only what would really be switched is guarded.
    private @Nullable String phantomRefusal(List<Line> lines, PhantomConsent consent) {
        var switched = lines.stream().filter(Line::isPhantom).toList();
        var on = switched.stream().filter(line -> line.value().equals(new Flag(true))).map(Line::input).toList();
        // A consent that does for on does for off.
        return switched.isEmpty() ? null : PhantomGuard.refusal(on, !on.isEmpty(), consent, history.show());
    }
}
