package io.stagenet.console.net;

import io.stagenet.console.model.net.HostPort;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Texts over TCP, each on a connection of its own that its sender opens; answers are heard on the same connection and on
/// those that others open to us. Knows no protocol but that a text is one object in braces.
///
/// Any thread may call it and none is blocked; everything is told on the loop.
public final class TextStreams implements AutoCloseable {
    /// In bytes, of one object.
    public static final int CAP = TextReader.CAP;
    private static final Duration IDLE = Duration.ofSeconds(5);
    /// A text that could not leave within this time never does: whoever sent it has told the operator by then that it
    /// came to nothing.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final TextConnections connections;
    private final TextAcceptor acceptor;
    private final TextOutbox outbox;

    /// @param source what we send from, null to leave it to the system
    public TextStreams(EventLoop loop, @Nullable InetAddress source, TextListener listener) {
        this(loop, source, listener, IDLE, PATIENCE);
    }

    TextStreams(EventLoop loop, @Nullable InetAddress source, TextListener listener, Duration idle,
            Duration patience) {
        connections = new TextConnections(loop);
        var reader = new TextReader(connections, listener, idle);
        acceptor = new TextAcceptor(connections, reader);
        outbox = new TextOutbox(loop, connections, reader, source, patience);
    }

    /// Hears those who connect to us.
    ///
    /// @param bind null for every address of this machine
    /// @param port 0 for any
    /// @return the port
    /// @throws IOException if it cannot be had
    public int listen(@Nullable InetAddress bind, int port) throws IOException {
        return acceptor.listen(bind, port);
    }

    /// Sends a text; texts to one target leave one after the other, and within two seconds or never.
    public void send(HostPort target, String text, TextDelivery delivery) {
        outbox.send(target, text, delivery);
    }

    /// Opens a connection, says this and no more, and holds it until the other side or [#close] ends it: what a peer does that
    /// hangs. Nothing is told of it.
    public void hang(HostPort target, String text) {
        outbox.hang(target, text);
    }

    /// Ends every connection; nobody is told of anything any more.
    @Override
    public void close() {
        connections.close();
    }
}
