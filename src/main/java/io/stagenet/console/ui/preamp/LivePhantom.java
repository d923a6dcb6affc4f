package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Where +48V is live, as the devices report it. Immutable.
///
/// @param on   reported on by a box that answers
/// @param past was on when its box fell silent
public record LivePhantom(List<PreampKey> on, List<PreampKey> past) {
    /// That are named one by one.
    private static final int MOST = 12;
    public static final LivePhantom NONE = new LivePhantom(List.of(), List.of());

    public LivePhantom {
        on = List.copyOf(on);
        past = List.copyOf(past);
    }

    public static LivePhantom of(ConsoleState state) {
        var on = new ArrayList<PreampKey>();
        var past = new ArrayList<PreampKey>();
        for (var box : state.stageboxes().values()) {
            var list = box.state() == Stagebox.State.LOST ? past : on;
            box.preamps().forEach((index, preamp) -> {
                if (BoxFacts.isOn(preamp.parameter(Parameter.PHANTOM))) {
                    list.add(new PreampKey(box.id(), index));
                }
            });
        }
        return new LivePhantom(on, past);
    }

    /// `48V ×3`, and how many more nobody can vouch for; empty when there is none.
    public String words() {
        if (past.isEmpty()) {
            return on.isEmpty() ? "" : Text.of("ui.phantom", on.size());
        }
        return Text.of("ui.phantom.past", on.size(), past.size());
    }

    /// Which inputs, in a few lines.
    public String details() {
        return Text.of("ui.phantom.tip", listed(on)) + (past.isEmpty() ? ""
                : "\n" + Text.of("ui.phantom.past.tip", listed(past)));
    }

    private static String listed(List<PreampKey> inputs) {
        String first = inputs.stream().limit(MOST).map(PreampKey::toString).collect(Collectors.joining(", "));
        return inputs.isEmpty() ? Text.of("ui.phantom.none")
                : inputs.size() <= MOST ? first : Text.of("ui.phantom.more", first, inputs.size() - MOST);
    }
}
