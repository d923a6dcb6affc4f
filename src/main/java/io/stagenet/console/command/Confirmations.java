package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Waits until no command to a head amp is pending, and tells of those since the last such wait that came to nothing: the
/// device refused them, or did not say within its time that they were done.
///
/// What the desk refuses is answered as an error at once and was never sent: it is not counted here again.
final class Confirmations implements StateWait.Goal {
    private static final int MAX_TOLD = 5;

    private final Map<StageboxId, Long> told = new HashMap<>();

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
                box.preamps().values().stream().filter(preamp -> preamp.trouble() != null)
                        .map(preamp -> Text.of("command.wait.trouble", new PreampKey(box.id(), preamp.index()),
                                Objects.requireNonNull(preamp.trouble())))
                        .forEach(reasons::add);
            }
            told.put(box.id(), box.failures());
        }
        if (failed == 0) {
            return Outcome.done(Text.of("command.wait.confirmed"));
        }
        return Outcome.refused(reasons.isEmpty() ? Text.of("command.wait.failed", failed)
                : Text.of("command.wait.failed.why", failed,
                        reasons.stream().limit(MAX_TOLD).collect(Collectors.joining("; "))));
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
