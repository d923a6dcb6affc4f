package io.stagenet.console.service.virgil;

import io.stagenet.console.model.virgil.StatusBase;
import io.stagenet.console.text.Text;
import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The status groups of one device that are joined: one for each head amp (readings, Virgil 5).
final class StatusGroups {
    private final VirgilWire wire;
    private final Consumer<String> refused;
    private final TreeMap<Integer, VirgilWire.Membership> joined = new TreeMap<>();

    StatusGroups(VirgilWire wire, Consumer<String> refused) {
        this.wire = wire;
        this.refused = refused;
    }

    /// Joins what is not joined yet.
    ///
    /// @return why status cannot be followed, null if it can
    @Nullable
    String join(@Nullable String base, Collection<Integer> preamps) {
        if (base == null) {
            return Text.of("virgil.base.unknown");
        }
        var groups = StatusBase.parse(base);
        if (groups.isEmpty() || !groups.get().isJoinable()) {
            return Text.of("virgil.base.invalid", base);
        }
        for (int preamp : preamps) {
            if (!joined.containsKey(preamp)) {
                joined.put(preamp, wire.join(groups.get().group(preamp),
                        reason -> refused.accept(Text.of("virgil.base.refused", reason))));
            }
        }
        return null;
    }

    void leave() {
        joined.values().forEach(VirgilWire.Membership::close);
        joined.clear();
    }
}
