package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Looks a target up and connects a socket to it, in bounded time, on the thread that asks; any thread may call it off.
final class Connector {
    private static final long LOOKUP_MILLIS = 3000;
    private static final int CONNECT_MILLIS = 1500;

    private final HostPort target;
    private final NameLookup names;
    private final LinkSocket socket;
    private final CompletableFuture<InetAddress> cancelled = new CompletableFuture<>();
    private volatile @Nullable HostPort remote;

    Connector(HostPort target, NameLookup names, LinkSocket socket) {
        this.target = target;
        this.names = names;
        this.socket = socket;
    }

    /// @return null if the connection stands, else why it does not, for the operator
    @Nullable
    String connect() {
        try {
            CompletableFuture<InetAddress> lookup = names.resolve(target.host());
            var address = (InetAddress) CompletableFuture.anyOf(lookup, cancelled).get(LOOKUP_MILLIS,
                    TimeUnit.MILLISECONDS);
            socket.prepare();
            socket.connect(new InetSocketAddress(address, target.port()), CONNECT_MILLIS);
            remote = new HostPort(address.getHostAddress(), target.port());
            return null;
        } catch (IOException e) {
            return EndReason.notConnected(e);
        } catch (TimeoutException e) {
            return EndReason.lookupTimedOut(target.host());
        } catch (ExecutionException e) {
            return EndReason.unknownHost(target.host());
        } catch (InterruptedException e) {
            // Not by us. Whoever it was wants this thread to end.
            return Text.of("net.link.failed", e);
        }
    }

    /// Ends the wait for a name; the caller closes the socket, which ends the rest.
    void cancel() {
        cancelled.completeExceptionally(new UnknownHostException());
    }

    /// Null before the connection stands.
    @Nullable
    HostPort remote() {
        return remote;
    }
}
