package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.text.Text;

/// Waits for a stagebox, known or not, to answer and to have told what it has.
///
/// @param name see [Stageboxes]
record StageboxWait(String name) implements StateWait.Goal {
    @Override
    public boolean isReached(ConsoleState state) {
        var box = Stageboxes.named(state, name);
        return box != null && box.isOnline();
    }

    @Override
    public Outcome reached(ConsoleState state) {
        var box = Stageboxes.named(state, name);
        return Outcome.done(Text.of("command.wait.stagebox", box == null ? name : box.id(),
                box == null ? 0 : box.preamps().size()));
    }

    @Override
    public String soFar(ConsoleState state) {
        var box = Stageboxes.named(state, name);
        if (box == null) {
            return Text.of("command.wait.unknown", name);
        }
        String word = Queries.lowerCase(box.state());
        return box.reason() == null ? Text.of("command.wait.link", box.id(), word)
                : Text.of("command.wait.because", box.id(), word, box.reason());
    }
}
