package io.stagenet.console.bench.micro;

import io.stagenet.console.model.HostPort;
import io.stagenet.console.net.Link;
import io.stagenet.console.net.LinkCounters;
import org.jspecify.annotations.Nullable;

/// A link that leads nowhere: the benchmark is its writer.
final class DeadLink implements Link {
    @Override
    public void send(String text) {
        throw new UnsupportedOperationException("the data plane sends no texts");
    }

    @Override
    public void send(String text, Runnable written) {
        throw new UnsupportedOperationException("the data plane sends no texts");
    }

    @Override
    public void wake() {
        // The benchmark drains when it likes.
    }

    @Override
    public void ping() {
        // Nobody answers.
    }

    @Override
    public void throttle(boolean on) {
        // Nothing is read.
    }

    @Override
    public void close(String reason) {
        // Nothing is open.
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
