package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Refusal;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Waits until no command to a head amp is pending, and tells of those since the last such wait that came to nothing: the
/// device refused them, or did not say within its time that they were done.
///
/// What the desk refuses is answered as an error at once and was never sent: it is not counted here again.
final class Confirmations implements StateWait.Goal {
    private static final int MAX_TOLD = 5;

    private final Map<StageboxId, Long> told = new HashMap<>();
    private Instant toldUntil = Instant.MIN;

    @Override
    public boolean isReached(ConsoleState state) {
        return pending(state) == 0;
    }

    /// Counts anew from here.
    @Override
    public Outcome reached(ConsoleState state) {
        long failed = 0;
        var reasons = new ArrayList<String>();
        for (var box : state.stageboxes().values()) {
            long news = box.failures() - told.getOrDefault(box.id(), 0L);
            if (news > 0) {
                failed += news;
                reasons.addAll(reasonsOf(box));
            }
            told.put(box.id(), box.failures());
        }
        toldUntil = refusals(state).map(Refusal::time).max(Comparator.naturalOrder()).orElse(toldUntil);
        if (failed == 0) {
            return Outcome.done(Text.of("command.wait.confirmed"));
        }
        return Outcome.refused(reasons.isEmpty() ? Text.of("command.wait.failed", failed)
                : Text.of("command.wait.failed.why", failed,
                        reasons.stream().limit(MAX_TOLD).collect(Collectors.joining("; "))));
    }

    /// Of those that came to nothing since the last wait, as far as no later command has taken their place.
    private List<String> reasonsOf(Stagebox box) {
        var reasons = new ArrayList<String>();
        for (var preamp : box.preamps().values()) {
            preamp.refused().forEach((parameter, refusal) -> {
                if (refusal.time().isAfter(toldUntil)) {
                    reasons.add(Text.of("command.wait.trouble", new PreampKey(box.id(), preamp.index()), parameter,
                            refusal.wanted(), refusal.reason()));
                }
            });
        }
        return reasons;
    }

    private static Stream<Refusal> refusals(ConsoleState state) {
        return state.stageboxes().values().stream().flatMap(box -> box.preamps().values().stream())
                .flatMap(preamp -> preamp.refused().values().stream());
    }

    @Override
    public String soFar(ConsoleState state) {
        return Text.of("command.wait.pending", pending(state));
    }

    private static int pending(ConsoleState state) {
        return state.stageboxes().values().stream().mapToInt(Confirmations::pending).sum();
    }

    private static int pending(Stagebox box) {
        return box.preamps().values().stream().mapToInt(preamp -> preamp.pending().size()).sum();
    }
}
