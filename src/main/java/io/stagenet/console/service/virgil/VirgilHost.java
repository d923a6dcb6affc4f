package io.stagenet.console.service.virgil;

import io.stagenet.console.model.Severity;
import io.stagenet.console.model.WireMessage.Way;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What the console is for those who deal with stageboxes. Console loop only.
public interface VirgilHost {
    Collection<Stagebox> stageboxes();

    @Nullable
    Stagebox stagebox(StageboxId id);

    /// Replaces the one of the same name, or adds it.
    void put(Stagebox box);

    void remove(StageboxId id);

    void notice(Severity severity, String source, String text);

    /// What a notice warned of is over.
    void over(String source, String text);

    /// For the monitor.
    ///
    /// @param peer   the address it came from or went to, or the group it belongs to
    /// @param reason why it was refused, whole or in part; empty when it was not
    void log(boolean received, Way way, String peer, String device, String type, String text, String reason);
}
