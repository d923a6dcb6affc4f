package io.stagenet.console.service.virgil;

import io.stagenet.console.model.Severity;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The entry of one stagebox in the state, under the name it has now. Console loop only.
final class BoxEntry {
    private final VirgilHost host;
    private StageboxId id;
    private boolean named;

    /// @param named whether the id is the name it sends under, and not its address
    BoxEntry(VirgilHost host, StageboxId id, boolean named) {
        this.host = host;
        this.id = id;
        this.named = named;
    }

    StageboxId id() {
        return id;
    }

    boolean isNamed() {
        return named;
    }

    /// Not to be asked for once the box was forgotten.
    Stagebox box() {
        return Objects.requireNonNull(host.stagebox(id));
    }

    /// Null if the box has none of this index, or was forgotten.
    @Nullable
    Preamp preamp(int index) {
        var box = host.stagebox(id);
        return box == null ? null : box.preamps().get(index);
    }

    boolean isOnline() {
        return box().state() == Stagebox.State.ONLINE;
    }

    void put(Stagebox next) {
        host.put(next);
    }

    /// It has said what it is called.
    void rename(StageboxId name) {
        var box = box();
        host.remove(id);
        id = name;
        named = true;
        host.put(box.withId(name));
    }

    void notice(Severity severity, String text) {
        host.notice(severity, id.value(), text);
    }

    /// What a notice warned of is over.
    void over(String text) {
        host.over(id.value(), text);
    }
}
