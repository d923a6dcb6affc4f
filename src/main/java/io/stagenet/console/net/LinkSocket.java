package io.stagenet.console.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.Set;
import javax.net.SocketFactory;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/// The TCP socket of one link, set up for a stage network, with our own streams around the system's.
final class LinkSocket extends Socket {
    /// Small, so that values not yet gone are mixed anew and do not grow old in the kernel.
    private static final int SEND_BUFFER = 64 * 1024;
    private static final int KEEP_ALIVE_SECONDS = 1;
    private static final int KEEP_ALIVE_PROBES = 2;

    private final Set<Socket> open;
    private volatile @Nullable InputStream input;
    private volatile @Nullable LinkOutput output;

    /// @param open where the socket is listed until it is closed
    LinkSocket(Set<Socket> open) {
        // No SOCKS or system proxy stands between a console and its stage.
        super(Proxy.NO_PROXY);
        this.open = open;
        open.add(this);
    }

    /// @throws IOException if the socket was closed meanwhile
    void prepare() throws IOException {
        setTcpNoDelay(true);
        setSendBufferSize(SEND_BUFFER);
        setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        set(ExtendedSocketOptions.TCP_KEEPIDLE, KEEP_ALIVE_SECONDS);
        set(ExtendedSocketOptions.TCP_KEEPINTERVAL, KEEP_ALIVE_SECONDS);
        set(ExtendedSocketOptions.TCP_KEEPCOUNT, KEEP_ALIVE_PROBES);
    }

    private void set(SocketOption<Integer> option, int value) throws IOException {
        if (supportedOptions().contains(option)) {
            setOption(option, value);
        }
    }

    /// The system's stream, under ours.
    InputStream rawInput() throws IOException {
        return super.getInputStream();
    }

    /// The system's stream, under ours.
    OutputStream rawOutput() throws IOException {
        return super.getOutputStream();
    }

    /// What [#getInputStream] and [#getOutputStream] hand to the library.
    void streams(InputStream in, LinkOutput out) {
        input = in;
        output = out;
    }

    /// Gives this socket, once connected, to the library, which then connects nothing itself.
    SocketFactory asFactory() {
        return new SocketFactory() {
            @Override
            public Socket createSocket() {
                return LinkSocket.this;
            }

            @Override
            public Socket createSocket(String host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(InetAddress host, int port) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Override
    public InputStream getInputStream() throws IOException {
        InputStream ours = input;
        return ours != null ? ours : rawInput();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        OutputStream ours = output;
        return ours != null ? ours : rawOutput();
    }

    @Override
    public void close() throws IOException {
        LinkOutput ours = output;
        if (ours != null) {
            ours.lastWords();
        }
        try {
            super.close();
        } finally {
            open.remove(this);
        }
    }
}
