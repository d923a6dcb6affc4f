package io.stagenet.console.service.virgil;

import io.stagenet.console.model.virgil.StatusBase;
import io.stagenet.console.text.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The status groups of one device that are joined: one for each head amp (readings, Virgil 5).
final class StatusGroups {
    private final VirgilWire wire;
    private final Consumer<@Nullable String> told;
    private final Map<Integer, Joined> joined = new HashMap<>();
    /// Those that cannot be heard, and why.
    private final TreeMap<Integer, String> unheard = new TreeMap<>();

    private record Joined(String group, VirgilWire.Membership membership) {
    }

    /// @param told why a group cannot be heard, and null once all can be heard again
    StatusGroups(VirgilWire wire, Consumer<@Nullable String> told) {
        this.wire = wire;
        this.told = told;
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
                String group = groups.get().group(preamp);
                joined.put(preamp, new Joined(group, wire.join(group, trouble -> trouble(preamp, trouble))));
            }
        }
        return unheard.isEmpty() ? null : unheard.firstEntry().getValue();
    }

    /// The group of a head amp; null if it is not joined.
    @Nullable
    String of(int preamp) {
        var known = joined.get(preamp);
        return known == null ? null : known.group();
    }

    private void trouble(int preamp, @Nullable String trouble) {
        if (!joined.containsKey(preamp)) {
            return;
        }
        if (trouble != null) {
            String why = Text.of("virgil.base.refused", trouble);
            if (!why.equals(unheard.put(preamp, why))) {
                told.accept(why);
            }
        } else if (unheard.remove(preamp) != null && unheard.isEmpty()) {
            told.accept(null);
        }
    }

    void leave() {
        joined.values().forEach(each -> each.membership().close());
        joined.clear();
        unheard.clear();
    }
}
