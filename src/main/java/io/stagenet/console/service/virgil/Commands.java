package io.stagenet.console.service.virgil;

import io.stagenet.console.model.map.FrozenMap;
import io.stagenet.console.model.virgil.ForeignChange;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.Pending;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.Refusal;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.protocol.virgil.ParameterReport;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import io.stagenet.console.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The commands to one device, from the hand to the report that confirms them (readings, Virgil 6). When they leave says
/// [CommandPace]; none is sent a second time.
final class Commands {
    private static final long ASK_AFTER = Duration.ofSeconds(1).toNanos();
    private static final long REVERT_AFTER = Duration.ofSeconds(2).toNanos();

    /// The device's side of it.
    interface Box {
        @Nullable
        Preamp preamp(int index);

        void put(Preamp preamp);

        void send(List<VirgilMessage> commands, Consumer<String> failed);

        void ask(List<Integer> preamps);

        /// A command came to nothing.
        ///
        /// @param told whether the operator was told of the reason already
        void failed(int preamp, String parameter, String reason, boolean told);
    }

    /// What an error of the device was about.
    enum Verdict {
        /// No command waits for anything.
        NOTHING_OF_OURS,
        /// A command came to nothing by it, and that was told.
        FAILED,
        /// Of one of several, or of one that a newer value has overtaken: nothing is told yet.
        OPEN
    }

    private final EventLoop loop;
    private final Box box;
    private final SentCommands values = new SentCommands();
    private final CommandPace pace;

    Commands(EventLoop loop, Box box) {
        this.loop = loop;
        this.box = box;
        pace = new CommandPace(loop, values, this::flush);
    }

    /// Asks for a legal value; it is pending from now on.
    void set(int index, String parameter, ParameterValue value) {
        var preamp = box.preamp(index);
        if (preamp == null) {
            return;
        }
        values.want(new SentCommands.Key(index, parameter), value);
        var pending = new TreeMap<>(preamp.pending());
        var before = pending.get(parameter);
        var known = preamp.parameter(parameter);
        pending.put(parameter, new Pending(value, before != null ? before.was() : known == null ? null
                : known.value(), loop.now()));
        var foreign = new TreeMap<>(preamp.foreign());
        foreign.remove(parameter);
        var refused = new TreeMap<>(preamp.refused());
        refused.remove(parameter);
        box.put(preamp.withPending(pending).withForeign(foreign).withRefused(refused).withTrouble(null));
        pace.wake();
    }

    /// Lets go of a value that waits for its turn and was not sent.
    void withdraw(int index, String parameter, String reason) {
        var sent = values.get(index, parameter);
        if (sent != null && sent.isDue()) {
            revert(new SentCommands.Key(index, parameter), sent, reason);
        }
    }

    private void flush() {
        values.which(SentValues::isDue).forEach((key, sent) -> {
            if (isLocked(key)) {
                revert(key, sent, Text.of("virgil.command.locked"));
            }
        });
        var ready = pace.take();
        if (!ready.isEmpty()) {
            var commands = new ArrayList<VirgilMessage>();
            ready.forEach((index, each) -> commands.add(new VirgilMessage.Command(index, each)));
            box.send(commands, reason -> unsent(ready, reason));
        }
    }

    /// The device may have locked it since it was asked for.
    private boolean isLocked(SentCommands.Key key) {
        var preamp = box.preamp(key.preamp());
        var parameter = preamp == null ? null : preamp.parameter(key.parameter());
        return parameter == null || parameter.locked();
    }

    private void unsent(Map<Integer, SequencedMap<String, ParameterValue>> commands, String reason) {
        commands.forEach((index, each) -> each.forEach((parameter, value) -> {
            var sent = values.get(index, parameter);
            if (sent != null && sent.confirms(value)) {
                revert(new SentCommands.Key(index, parameter), sent, Text.of("virgil.command.unsent", reason));
            }
        }));
    }

    /// Takes a report that was merged into `after`.
    ///
    /// @param before  the head amp as it was known before
    /// @param decides it is the answer to a request, and so newer than any command it was asked after
    /// @return `after` with pending values confirmed and foreign changes noted
    Preamp report(Preamp before, Preamp after, Map<String, ParameterReport> reports, boolean decides) {
        long now = loop.nanos();
        var pending = FrozenMap.copyOf(after.pending());
        var foreign = FrozenMap.copyOf(after.foreign());
        var refused = FrozenMap.copyOf(after.refused());
        boolean confirmed = false;
        for (var entry : reports.entrySet()) {
            String name = entry.getKey();
            var told = entry.getValue().value();
            var merged = after.parameter(name);
            if (told == null || merged == null || merged.value() == null || !merged.value().equals(told)) {
                continue;
            }
            var refusal = refused.get(name);
            boolean afterAll = refusal != null && refusal.wanted().sameAs(told);
            if (afterAll) {
                refused = refused.without(name);
            }
            var known = before.parameter(name);
            var was = known == null ? null : known.value();
            var sent = values.get(after.index(), name);
            if (sent != null && sent.confirms(told)) {
                sent.settle();
                pending = pending.without(name);
                confirmed = true;
            } else if (was != null && !was.sameAs(told) && !afterAll && (sent == null || !sent.isOurs(told, now))
                    && !merged.locked()) {
                var earlier = foreign.get(name);
                foreign = foreign.with(name, new ForeignChange(loop.now(), earlier == null ? was : earlier.was()));
            }
            if (decides && sent != null && sent.isOpen()) {
                sent.contradicted(told);
            }
        }
        var next = after.withPending(pending).withForeign(foreign).withRefused(refused);
        if (confirmed && pending.isEmpty()) {
            next = next.withTrouble(null);
        }
        return decides ? decide(next, reports.keySet()) : next;
    }

    /// Reverts what an answer has decided against.
    ///
    /// @param told parameters the answer tells of
    private Preamp decide(Preamp preamp, Set<String> told) {
        var decided = values.which(sent -> sent.isOpen() && sent.verdict() != null);
        decided.keySet().removeIf(key -> key.preamp() != preamp.index() || !told.contains(key.parameter()));
        if (decided.isEmpty()) {
            return preamp;
        }
        box.put(preamp);
        decided.forEach((key, sent) -> {
            var reason = sent.verdict();
            if (reason != null) {
                revert(key, sent, reason);
            }
        });
        var now = box.preamp(preamp.index());
        return now == null ? preamp : now;
    }

    /// The device complained; of what, this era does not say.
    ///
    /// @return what it was about
    Verdict error(String text) {
        var waiting = values.which(SentValues::isPending);
        if (waiting.isEmpty()) {
            return Verdict.NOTHING_OF_OURS;
        }
        if (waiting.size() == 1) {
            var only = waiting.firstEntry();
            boolean failed = only.getValue().isOpen();
            refuse(only.getKey(), only.getValue(), text);
            return failed ? Verdict.FAILED : Verdict.OPEN;
        }
        var asked = new TreeSet<Integer>();
        var shown = new TreeSet<Integer>();
        waiting.forEach((key, sent) -> {
            if (sent.isOpen()) {
                sent.leaveToAnswer(text);
                sent.ask();
                asked.add(key.preamp());
            }
            if (shown.add(key.preamp())) {
                trouble(key.preamp(), Text.of("virgil.command.oneof", text));
            }
        });
        if (!asked.isEmpty()) {
            box.ask(List.copyOf(asked));
        }
        return Verdict.OPEN;
    }

    /// The error is of this one; while a newer value waits to be sent it is of an older one, and the newer decides.
    private void refuse(SentCommands.Key key, SentValues sent, String text) {
        if (sent.isOpen()) {
            revert(key, sent, text);
        } else {
            trouble(key.preamp(), text);
        }
    }

    private void trouble(int index, String text) {
        var preamp = box.preamp(index);
        if (preamp != null) {
            box.put(preamp.withTrouble(text));
        }
    }

    void tick(long now) {
        var ask = new TreeSet<Integer>();
        for (var entry : values.which(SentValues::isOpen).entrySet()) {
            var sent = entry.getValue();
            if (sent.openFor(now) >= REVERT_AFTER) {
                var said = sent.verdict();
                revert(entry.getKey(), sent, said == null ? silence(sent) : said);
            } else if (sent.openFor(now) >= ASK_AFTER && !sent.wasAsked()) {
                sent.ask();
                ask.add(entry.getKey().preamp());
            }
        }
        values.forgetOld(now);
        if (!ask.isEmpty()) {
            box.ask(List.copyOf(ask));
        }
    }

    private static String silence(SentValues sent) {
        var told = sent.contradiction();
        return told == null ? Text.of("virgil.command.silence") : Text.of("virgil.command.other", told.inWords());
    }

    /// The device is not there any more: nothing is waited for, and nothing will be sent again.
    void drop(String reason) {
        values.which(SentValues::isPending).forEach((key, sent) -> revert(key, sent, reason));
    }

    boolean isAnyPending() {
        return values.isAnyPending();
    }

    private void revert(SentCommands.Key key, SentValues sent, String reason) {
        boolean told = sent.verdict() != null;
        sent.settle();
        var preamp = box.preamp(key.preamp());
        if (preamp != null) {
            var pending = new TreeMap<>(preamp.pending());
            var failed = pending.remove(key.parameter());
            var refused = new TreeMap<>(preamp.refused());
            if (failed != null) {
                refused.put(key.parameter(), new Refusal(loop.now(), failed.wanted(), reason));
            }
            box.put(preamp.withPending(pending).withRefused(refused).withTrouble(reason));
        }
        box.failed(key.preamp(), key.parameter(), reason, told);
    }
}
