package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the window says of a stagebox, for tests that have no window.
///
/// @param reason what is reduced or wrong
/// @param strips one for each input, by wire index
public record Shown(LinkStatus link, String reason, List<Strip> strips) {
    /// @param total   gain and pad, as asked for while that is pending
    /// @param pending what is asked for and not confirmed
    public record Strip(String total, Set<String> pending, boolean lost, String foreign, String trouble) {
    }

    /// As the strips and the head of the box are drawn from this state.
    public static Shown of(ConsoleState state, StageboxId id) {
        var times = new LocalTimes(ZoneOffset.UTC);
        var box = state.stageboxes().get(id);
        var head = BoxFacts.of(box, false, times);
        ShowData show = state.show();
        return new Shown(head.link(), head.reason(), box.preamps().values().stream().map(preamp -> {
            var facts = PreampFacts.of(box, preamp, show.label(new PreampKey(id, preamp.index())),
                    preamp.parameters().keySet(), times);
            var pending = new TreeSet<String>();
            facts.parameters().forEach((name, parameter) -> {
                if (parameter.pending()) {
                    pending.add(name);
                }
            });
            return new Strip(facts.total(), pending, facts.lost(), facts.foreign(), facts.trouble());
        }).toList());
    }
}
