package io.stagenet.console.service;

import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.net.MdnsDiscovery;
import io.stagenet.console.net.WebSocketDialer;
import io.stagenet.console.output.ThreadPacer;
import io.stagenet.console.output.ThreadTicker;
import io.stagenet.console.protocol.stagenet.StageNet;
import io.stagenet.console.protocol.virgil.Virgil;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The sockets and clocks of a console. Any thread.
final class Machinery {
    private final WebSocketDialer dialer;
    private final VirgilSockets sockets;
    private final ThreadPacer pacer = new ThreadPacer();
    private final ThreadTicker ticker = new ThreadTicker(pacer);
    private final @Nullable Discovery discovery;
    /// Other masters see us by this; the demo is nobody's business.
    private final @Nullable MasterAdvertisement advertisement;

    Machinery(EventLoop loop, InterfaceChoice choice, ConsoleOptions options) {
        dialer = new WebSocketDialer(loop);
        sockets = new VirgilSockets(loop, choice, options.virgil().bind());
        discovery = options.discovery() ? new MdnsDiscovery(loop, choice) : null;
        advertisement = options.discovery() && !options.demo() ? new MasterAdvertisement(choice) : null;
    }

    WebSocketDialer dialer() {
        return dialer;
    }

    VirgilSockets sockets() {
        return sockets;
    }

    ThreadPacer pacer() {
        return pacer;
    }

    ThreadTicker ticker() {
        return ticker;
    }

    /// What other masters may call us from now on.
    void advertise(DeviceName name) {
        if (advertisement != null) {
            advertisement.show(name);
        }
    }

    /// Looks for devices, if it may.
    void browse(ConsoleCore core) {
        if (discovery != null) {
            discovery.browse(StageNet.SERVICE_TYPE, core.sightings());
            discovery.browse(Virgil.SERVICE_TYPE, core.virgil());
        }
    }

    /// Ends everything; blocks.
    ///
    /// @return when the goodbyes are said, for which mDNS takes two seconds: other things can be closed meanwhile
    CompletableFuture<Void> close() {
        var goodbye = CompletableFuture.runAsync(() -> {
            if (discovery != null) {
                discovery.close();
            }
        });
        var farewell = CompletableFuture.runAsync(() -> {
            if (advertisement != null) {
                advertisement.close();
            }
        });
        dialer.close();
        sockets.close();
        ticker.close();
        pacer.close();
        return CompletableFuture.allOf(goodbye, farewell);
    }
}
