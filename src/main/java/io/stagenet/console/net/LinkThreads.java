package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two threads of one link. The library makes its writer in the group of our reader, and gives us no other way to
/// find it and wait for it.
final class LinkThreads {
    private static final Logger LOG = LoggerFactory.getLogger(LinkThreads.class);
    private static final int AT_MOST = 8;

    private final ThreadGroup group;

    LinkThreads(HostPort target) {
        group = new ThreadGroup("link " + target);
    }

    void startReader(Runnable task) {
        Thread.ofPlatform().group(group).name(name("read")).daemon(true).start(task);
    }

    /// What the thread of that role is called.
    String name(String role) {
        return group.getName() + " " + role;
    }

    /// Waits for every thread but the caller's.
    ///
    /// @return the names of those that still run
    List<String> joinOthers(long millis) {
        var all = new Thread[AT_MOST];
        int count = group.enumerate(all);
        List<String> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread thread = all[i];
            if (thread == null || thread == Thread.currentThread()) {
                continue;
            }
            try {
                thread.join(millis);
            } catch (InterruptedException e) {
                LOG.warn("interrupted while {} ends", thread.getName());
                Thread.currentThread().interrupt();
            }
            if (thread.isAlive()) {
                running.add(thread.getName());
            }
        }
        return running;
    }
}
