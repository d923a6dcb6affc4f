package io.stagenet.console.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.StandardSocketOptions;
import org.jspecify.annotations.Nullable;

/// Finds out whether a port can be listened at, as [TextStreams] would, and lets go of it at once.
public final class PortProbe {
    private PortProbe() {
    }

    /// @param bind null for every address of this machine
    /// @return why it cannot be had, in the system's words; null when it is free
    public static @Nullable String tcp(@Nullable InetAddress bind, int port) {
        try (var server = new ServerSocket()) {
            server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            server.bind(new InetSocketAddress(bind, port));
            return null;
        } catch (IOException taken) {
            return String.valueOf(taken.getMessage());
        }
    }
}
