package io.stagenet.console.output;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.net.Dialer;
import io.stagenet.console.net.Link;
import io.stagenet.console.net.LinkListener;
import io.stagenet.console.net.ThreadEventLoop;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the console does for one gateway, as far as levels go: dials, resumes on each new connection, lets go at its
/// end, dials again.
final class WireSession {
    private final WireGateway gateway;
    private final GatewayOutput output;
    private final AddressRuns addresses;
    private final ThreadEventLoop loop;
    private final Dialer dialer;
    private final Supplier<ResumePolicy> policy;
    private volatile @Nullable Link open;
    private volatile boolean closing;

    WireSession(WireGateway gateway, GatewayOutput output, AddressRuns addresses, ThreadEventLoop loop, Dialer dialer,
            Supplier<ResumePolicy> policy) {
        this.gateway = gateway;
        this.output = output;
        this.addresses = addresses;
        this.loop = loop;
        this.dialer = dialer;
        this.policy = policy;
        loop.execute(this::dial);
    }

    private void dial() {
        if (closing) {
            return;
        }
        var writer = new LinkOutput();
        var attempt = new Attempt(writer);
        attempt.link = dialer.dial(gateway.server().address(), "/stagenet", attempt, writer);
        writer.bind(attempt.link);
    }

    void close() {
        closing = true;
    }

    AddressRuns addresses() {
        return addresses;
    }

    WireGateway gateway() {
        return gateway;
    }

    /// Whether all that was wanted has been written, and read at the other end.
    boolean isSettled() {
        var link = open;
        return link != null && output.isIdle() && link == open
                && gateway.values() == link.counters().framesSent();
    }

    private final class Attempt implements LinkListener {
        private final LinkOutput writer;
        private Link link;

        Attempt(LinkOutput writer) {
            this.writer = writer;
        }

        @Override
        public void opened() {
            writer.add(output);
            output.resume(addresses, policy.get());
            open = link;
        }

        @Override
        public void closed(String reason) {
            open = null;
            output.leave(addresses);
            writer.remove(output);
            loop.schedule(Duration.ofMillis(5), WireSession.this::dial);
        }

        @Override
        public void text(String message) {
            // not asked here
        }

        @Override
        public void binary(byte[] message) {
            // not asked here
        }

        @Override
        public void vitals(Vitals vitals) {
            // not asked here
        }

        @Override
        public void alive() {
            // not asked here
        }
    }
}
