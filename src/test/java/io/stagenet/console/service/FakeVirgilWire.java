package io.stagenet.console.service;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.service.virgil.VirgilWire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Keeps what would have been sent, and lets a test play the devices.
final class FakeVirgilWire implements VirgilWire {
    record Sent(HostPort target, String text, Consumer<String> failed) {
    }

    final List<Sent> sent = new ArrayList<>();
    /// Whom to tell that a group cannot be heard.
    final Map<String, Consumer<@Nullable String>> troubles = new HashMap<>();
    final Set<String> joined = new HashSet<>();

    @Override
    public void send(HostPort target, String text, Consumer<String> failed) {
        sent.add(new Sent(target, text, failed));
    }

    @Override
    public Membership join(String group, Consumer<@Nullable String> trouble) {
        troubles.put(group, trouble);
        joined.add(group);
        return () -> joined.remove(group);
    }

    /// What was sent since the last time.
    List<String> take() {
        var texts = sent.stream().map(Sent::text).toList();
        sent.clear();
        return texts;
    }
}
