package io.stagenet.console.service.virgil;

import io.stagenet.console.model.virgil.StageboxId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Our dealings with all stageboxes, by name, and from where each of them speaks. Console loop only, but for
/// [#traffic].
final class Sessions {
    private final Map<StageboxId, StageboxSession> sessions = new TreeMap<>();
    /// The same by the name each sends under: asked for every message that comes.
    private final Map<String, StageboxSession> byName = new HashMap<>();
    /// Where each box may speak from, beside what it advertises.
    private final Map<StageboxId, Set<String>> sources = new HashMap<>();
    /// Read by any thread.
    private final Map<StageboxId, BoxCounters> counters = new ConcurrentHashMap<>();

    List<StageboxSession> all() {
        return List.copyOf(sessions.values());
    }

    @Nullable
    StageboxSession named(StageboxId id) {
        return sessions.get(id);
    }

    void add(StageboxSession session) {
        sessions.put(session.id(), session);
        byName.put(session.id().value(), session);
        counters.put(session.id(), session.counters());
    }

    void remove(StageboxSession session) {
        sessions.remove(session.id());
        byName.remove(session.id().value());
        sources.remove(session.id());
        counters.remove(session.id());
    }

    void rename(StageboxSession session, StageboxId name) {
        var from = sources.get(session.id());
        remove(session);
        session.rename(name);
        add(session);
        if (from != null) {
            sources.put(name, from);
        }
    }

    /// Any thread.
    BoxTraffic traffic(StageboxId id) {
        var counted = counters.get(id);
        return counted == null ? BoxTraffic.NONE : counted.traffic();
    }

    /// By the name it sends under; without one, by its address if that leaves no choice.
    @Nullable
    StageboxSession of(@Nullable String sender, String from, boolean multicast) {
        if (sender == null) {
            return at(from);
        }
        var named = byName.get(sender);
        if (named != null) {
            return named;
        }
        if (!StageboxId.isName(sender)) {
            return null;
        }
        // Some call themselves by another name than they advertise: where one box alone is, it is that one.
        var there = at(from);
        if (there != null && !there.isNamed()) {
            if (multicast) {
                return null;
            }
            rename(there, new StageboxId(sender));
        }
        return there;
    }

    /// The only box at this address, preferring one that has not said its name; null if there is none or a choice.
    @Nullable
    StageboxSession at(String from) {
        var there = sessions.values().stream().filter(one -> speaksFrom(one, from)).toList();
        var unnamed = there.stream().filter(one -> !one.isNamed()).toList();
        var candidates = unnamed.isEmpty() ? there : unnamed;
        return candidates.size() == 1 ? candidates.getFirst() : null;
    }

    boolean speaksFrom(StageboxSession session, String place) {
        for (var address : session.box().addresses()) {
            if (address.host().equals(place)) {
                return true;
            }
        }
        return sources.getOrDefault(session.id(), Set.of()).contains(place);
    }

    /// It has spoken from there by TCP.
    void spokeFrom(StageboxSession session, String place) {
        sources.computeIfAbsent(session.id(), _ -> new HashSet<>()).add(place);
    }
}
