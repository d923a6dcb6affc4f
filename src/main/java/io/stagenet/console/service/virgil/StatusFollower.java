package io.stagenet.console.service.virgil;

import io.stagenet.console.model.Severity;
import io.stagenet.console.net.EventLoop;
import org.jspecify.annotations.Nullable;

/// Follows the status of one stagebox by its groups; where they cannot be heard, it is asked for instead, and shown as
/// polled. Console loop only.
final class StatusFollower {
    private final EventLoop loop;
    private final BoxEntry entry;
    private final BoxRequests requests;
    private final StatusGroups groups;
    /// Why it is asked for, as it was told; empty while it is followed.
    private String polled = "";

    StatusFollower(EventLoop loop, BoxEntry entry, BoxRequests requests, VirgilWire wire) {
        this.loop = loop;
        this.entry = entry;
        this.requests = requests;
        groups = new StatusGroups(wire, this::changed);
    }

    /// The group of a head amp; null if it is not followed.
    @Nullable
    String group(int preamp) {
        return groups.of(preamp);
    }

    /// Joins the groups of the head amps it has now, and leaves others.
    void follow() {
        var box = entry.box();
        String trouble = groups.join(box.base(), box.preamps().keySet());
        if (trouble == null) {
            entry.over(polled);
            polled = "";
            entry.put(box.withPolling(false).withState(box.state(), loop.now(),
                    box.preamps().isEmpty() ? box.reason() : null));
        } else {
            poll(trouble);
        }
    }

    void leave() {
        groups.leave();
    }

    private void changed(@Nullable String trouble) {
        if (entry.isOnline()) {
            follow();
        }
    }

    private void poll(String why) {
        var box = entry.box();
        if (!why.equals(box.reason())) {
            entry.over(polled);
            polled = why;
            entry.notice(Severity.WARNING, why);
        }
        requests.polled();
        entry.put(box.withPolling(true).withState(box.state(), loop.now(), why));
    }
}
