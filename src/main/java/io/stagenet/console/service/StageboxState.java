package io.stagenet.console.service;

import io.stagenet.console.model.Severity;
import io.stagenet.console.model.WireMessage.Way;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.service.virgil.VirgilHost;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// The part of the console's state that is about stageboxes. Console loop only.
final class StageboxState implements VirgilHost {
    private final StateHolder state;
    private final MessageLog messages;

    StageboxState(StateHolder state, MessageLog messages) {
        this.state = state;
        this.messages = messages;
    }

    @Override
    public Collection<Stagebox> stageboxes() {
        return state.get().stageboxes().values();
    }

    @Override
    public @Nullable Stagebox stagebox(StageboxId id) {
        return state.stagebox(id);
    }

    @Override
    public void put(Stagebox box) {
        state.put(box);
    }

    @Override
    public void remove(StageboxId id) {
        state.remove(id);
    }

    @Override
    public void notice(Severity severity, String source, String text) {
        state.notice(severity, source, text);
    }

    @Override
    public void over(String source, String text) {
        state.over(source, text);
    }

    @Override
    public void log(boolean received, Way way, String peer, String device, String type, String text, String reason) {
        messages.add(state.now(), received, way, peer, device, type, text, reason);
    }
}
