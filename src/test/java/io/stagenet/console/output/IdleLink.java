package io.stagenet.console.output;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.Link;
import io.stagenet.console.net.LinkCounters;
import org.jspecify.annotations.Nullable;

/// A link that leads nowhere and has nothing under way, for what plays the writer of it itself.
public class IdleLink implements Link {
    @Override
    public void send(String text) {
        throw new AssertionError("the data plane sends no texts");
    }

    @Override
    public void send(String text, Runnable written) {
        throw new AssertionError("the data plane sends no texts");
    }

    @Override
    public void wake() {
        // the test drains when it likes
    }

    @Override
    public void ping() {
        // not asked here
    }

    @Override
    public void throttle(boolean on) {
        // not asked here
    }

    @Override
    public void close(String reason) {
        // not asked here
    }

    @Override
    public boolean isQuiet() {
        return true;
    }

    @Override
    public LinkCounters counters() {
        return LinkCounters.ZERO;
    }

    @Override
    public @Nullable HostPort remote() {
        return null;
    }
}
