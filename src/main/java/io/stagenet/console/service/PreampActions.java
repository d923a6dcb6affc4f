package io.stagenet.console.service;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.show.CuePreamps;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.model.virgil.StatusBase;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.protocol.virgil.VirgilDialects;
import io.stagenet.console.service.ParameterChanges.RefusedException;
import io.stagenet.console.service.ParameterChanges.Setting;
import io.stagenet.console.service.virgil.VirgilService;
import io.stagenet.console.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What an operator can do to stageboxes and their head amps. Console loop only.
final class PreampActions {
    private final StateHolder state;
    private final VirgilService virgil;
    private final PreampTargets targets;
    private final Gangs gangs;
    private final PreampLabels labels;
    private final SnapshotActions snapshots;
    private final Consumer<StageboxPlace> remember;
    private final Predicate<HostPort> forgotten;
    /// Of what has +48V and must not.
    private final Map<PreampKey, Complaint> live = new HashMap<>();
    private final Complaint unreached;

    PreampActions(StateHolder state, VirgilService virgil, ShowHistory history, Consumer<StageboxPlace> remember,
            Predicate<HostPort> forgotten) {
        this.state = state;
        unreached = new Complaint(state, Severity.WARNING);
        this.virgil = virgil;
        targets = new PreampTargets(state);
        gangs = new Gangs(targets);
        labels = new PreampLabels(state, targets, history);
        snapshots = new SnapshotActions(state, targets, virgil, history);
        this.remember = remember;
        this.forgotten = forgotten;
        state.subscribe(_ -> lookAtLive());
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
            case PreampAction.SetTag(var preamps, var tag) -> tag(preamps, tag);
            case PreampAction.SetInputName(var preamps, var name) -> labels.name(preamps, name);
            case PreampAction.SetColour(var preamps, var colour) -> labels.colour(preamps, colour);
            case PreampAction.MoveBox(var box, var before) -> labels.moveBox(box, before);
            case PreampAction.MoveInput(var input, var before) -> labels.moveInput(input, before);
            case PreampAction.ResetOrder() -> labels.resetOrder();
            case PreampAction.SetGang(var name, var members) -> labels.gang(name, members);
            case PreampAction.RenameGang(var name, var next) -> labels.renameGang(name, next);
            case PreampAction.DissolveGang(var name) -> labels.dissolve(name);
            case PreampAction.LeaveGang(var preamps) -> labels.leave(preamps);
            case PreampAction.StoreSnapshot(var name, var preamps) -> snapshots.store(name, preamps);
            case PreampAction.RecallSnapshot recall -> snapshots.recall(recall);
            case PreampAction.RecallLine line -> snapshots.recall(line);
            case PreampAction.AcceptLine(var name, var input, var parameter) ->
                snapshots.accept(name, input, parameter);
            case PreampAction.DeleteSnapshot(var name) -> snapshots.delete(name);
        };
    }

    /// Sets head amps as a cue that begins has them. Who ticked +48V in it has consented; where the guard says no still, the
    /// rest is set all the same.
    ///
    /// @param title of the cue
    Outcome recall(String title, CuePreamps preamps) {
        tellUnreached(title, preamps);
        var outcome = snapshots.recall(title, preamps.snapshot(), preamps.phantom(),
                PreampAction.PhantomConsent.CONFIRMED);
        if (!preamps.phantom() || !(outcome instanceof Outcome.Refused(var reason, _))) {
            return outcome;
        }
        var rest = snapshots.recall(title, preamps.snapshot(), false, PreampAction.PhantomConsent.NONE);
        return Outcome.refused(Text.of("playback.phantom", rest.message(), reason));
    }

    /// A cue whose stageboxes are away leaves them as they are: that is said until a cue reaches all of its own.
    private void tellUnreached(String title, CuePreamps preamps) {
        var away = new TreeSet<String>();
        int left = 0;
        int all = 0;
        for (var input : preamps.snapshot().values().entrySet()) {
            var box = state.stagebox(input.getKey().box());
            // +48V that is not asked for is not missed.
            int values = (int) input.getValue().keySet().stream()
                    .filter(parameter -> preamps.phantom() || !parameter.equals(Parameter.PHANTOM)).count();
            all += values;
            if (values > 0 && (box == null || !box.isOnline())) {
                away.add(input.getKey().box().value());
                left += values;
            }
        }
        if (away.isEmpty()) {
            unreached.over();
        } else {
            unreached.stands(Text.of("source.playback"),
                    Text.of("playback.unreached", title, String.join(", ", away), left, all));
        }
    }

    /// What must not have +48V from now on is not given it by a command that waits for its turn, and if it has it, that is
    /// said at once.
    private Outcome tag(List<PreampKey> preamps, MicTag tag) {
        var outcome = labels.tag(preamps, tag);
        if (tag.guard() == MicTag.Guard.REFUSE) {
            preamps.stream().filter(this::hasPhantom)
                    .forEach(one -> live.computeIfAbsent(one, _ -> new Complaint(state, Severity.WARNING))
                            .stands(one.box().value(), Text.of("phantom.live", one.index() + 1, tag.word())));
            preamps.forEach(one -> virgil.withdraw(one, Parameter.PHANTOM, Text.of("phantom.withdrawn", tag.word())));
        }
        return outcome;
    }

    private void lookAtLive() {
        live.entrySet().removeIf(each -> {
            boolean over = !hasPhantom(each.getKey())
                    || state.get().show().label(each.getKey()).tag().guard() != MicTag.Guard.REFUSE;
            if (over) {
                each.getValue().over();
            }
            return over;
        });
    }

    private boolean hasPhantom(PreampKey input) {
        var preamp = targets.preamp(input);
        if (preamp == null) {
            return false;
        }
        var pending = preamp.pending().get(Parameter.PHANTOM);
        return Boolean.TRUE.equals(preamp.isPhantomOn())
                || (pending != null && pending.wanted().equals(new Flag(true)));
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
        boolean remembered = false;
        if (box != null) {
            for (var address : box.addresses()) {
                remembered |= forgotten.test(address);
            }
        } else {
            remembered = forgetPlace(name);
        }
        return box != null || remembered ? Outcome.done(Text.of("stagebox.forgotten", name))
                : Outcome.refused(Text.of("stagebox.unknown", name));
    }

    /// A place given by hand whose box is known under another address by now is remembered still.
    private boolean forgetPlace(String name) {
        try {
            return forgotten.test(StageboxPlace.parse(name, Virgil.PORT).target());
        } catch (IllegalArgumentException _) {
            return false;
        }
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
            var moves = gangs.of(set, state.get().show());
            var settings = moves.settings();
            if (set.parameter().equals(Parameter.PHANTOM)) {
                boolean on = settings.stream().anyMatch(one -> one.value().equals(new Flag(true)));
                var refusal = PhantomGuard.refusal(settings.stream().map(Setting::preamp).toList(), on, set.consent(),
                        state.get().show());
                if (refusal != null) {
                    return Outcome.refused(refusal);
                }
            }
            for (var one : settings) {
                var from = targets.of(one.preamp(), set.parameter()).from();
                // Who only follows, and stays where it is, is not spoken to.
                if (set.preamps().contains(one.preamp()) || from == null || !from.sameAs(one.value())) {
                    virgil.set(one.preamp(), set.parameter(), one.value());
                }
            }
            gangs.done(set.parameter(), settings);
            if (moves.note() != null) {
                return Outcome.done(moves.note());
            }
            var first = settings.getFirst();
            return Outcome.done(settings.size() == 1
                    ? Text.of("preamp.set", first.preamp(), set.parameter(), first.value().inWords())
                    : Text.of("preamp.set.many", settings.size(), set.parameter()));
        } catch (RefusedException refused) {
            return Outcome.refused(String.valueOf(refused.getMessage()));
        }
    }
}
