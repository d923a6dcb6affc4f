package io.stagenet.console.service;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.Dialer;
import io.stagenet.console.net.Drain;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.net.Link;
import io.stagenet.console.net.LinkCounters;
import io.stagenet.console.net.LinkListener;
import io.stagenet.console.output.TextFrames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A network in memory: what was dialled, what was sent, and a hand to play the gateways with.
final class FakeNetwork implements Dialer {
    private final EventLoop loop;
    private final List<FakeLink> dialled = new ArrayList<>();
    private final Set<HostPort> reachable = new HashSet<>();

    FakeNetwork(EventLoop loop) {
        this.loop = loop;
    }

    /// Dials to this place open at once from now on.
    void up(String host, int port) {
        reachable.add(new HostPort(host, port));
    }

    void down(String host, int port) {
        reachable.remove(new HostPort(host, port));
    }

    List<FakeLink> dialled() {
        return dialled;
    }

    /// The newest link to a place.
    FakeLink link(String host, int port) {
        return dialled.reversed().stream().filter(link -> link.target.equals(new HostPort(host, port))).findFirst()
                .orElseThrow();
    }

    @Override
    public Link dial(HostPort target, String path, LinkListener listener, Drain drain) {
        var link = new FakeLink(target, path, listener, drain);
        dialled.add(link);
        loop.execute(() -> {
            if (reachable.contains(target)) {
                link.open = true;
                listener.opened();
            } else {
                link.end("refused");
            }
        });
        return link;
    }

    @Override
    public void close() {
        dialled.forEach(link -> link.close("closing"));
    }

    /// One connection.
    final class FakeLink implements Link {
        private final HostPort target;
        private final String path;
        private final LinkListener listener;
        private final Drain drain;
        private final List<String> sent = new ArrayList<>();
        private boolean open;
        private boolean ended;
        private boolean silent;
        private boolean throttled;
        private int wakes;
        private int pings;

        FakeLink(HostPort target, String path, LinkListener listener, Drain drain) {
            this.target = target;
            this.path = path;
            this.listener = listener;
            this.drain = drain;
        }

        String path() {
            return path;
        }

        boolean isOpen() {
            return open;
        }

        boolean isThrottled() {
            return throttled;
        }

        /// The gateway sends a text.
        void says(String text) {
            loop.execute(() -> listener.text(text));
        }

        /// From now on the gateway answers no ping.
        void fallsSilent() {
            silent = true;
        }

        /// The gateway, or its cable, is gone.
        void dies(String reason) {
            loop.execute(() -> end(reason));
        }

        /// How often it was pinged.
        int pings() {
            return pings;
        }

        /// How the link is, as its watch sees it.
        void vitals(LinkListener.Vitals vitals) {
            listener.vitals(vitals);
        }

        /// How often the writer was woken since this was last asked.
        int takeWakes() {
            int taken = wakes;
            wakes = 0;
            return taken;
        }

        /// Texts sent so far, oldest first; reading them takes them.
        List<String> takeSent() {
            var taken = List.copyOf(sent);
            sent.clear();
            return taken;
        }

        /// What the writer would write now.
        List<String> takeValues() {
            var frames = new TextFrames(100_000);
            while (drain.drain(frames)) {
                // once more
            }
            return frames.texts();
        }

        private void end(String reason) {
            if (!ended) {
                ended = true;
                open = false;
                listener.closed(reason);
            }
        }

        @Override
        public void send(String text) {
            if (open) {
                sent.add(text);
            }
        }

        @Override
        public void send(String text, Runnable written) {
            if (open) {
                sent.add(text);
                loop.execute(written);
            }
        }

        @Override
        public void wake() {
            // The test drains by hand.
            wakes++;
        }

        @Override
        public void ping() {
            pings++;
            if (open && !silent) {
                loop.execute(listener::alive);
            }
        }

        @Override
        public void throttle(boolean on) {
            throttled = on;
        }

        @Override
        public void close(String reason) {
            loop.execute(() -> end(reason));
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
            return target;
        }
    }
}
