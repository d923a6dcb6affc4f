package io.stagenet.console.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.util.Map;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;

/// The library's client for one attempt, told by [#run] to work on the link's own thread and socket. Passes on what it
/// hears; its callbacks may hold the library's lock, so none of them waits, but for messages, which are told without.
final class LinkClient extends WebSocketClient {
    private final WebSocketLink link;
    private volatile boolean wasOpen;
    private volatile @Nullable Ended ended;

    /// How the library says it ended.
    ///
    /// @param byPeer whether the code is the peer's
    record Ended(int code, String reason, boolean byPeer) {
    }

    /// @param socket connected
    /// @param host   for the `Host` header
    LinkClient(WebSocketLink link, LinkSocket socket, String host, String path) throws URISyntaxException {
        // The library asks the URI only for the path: names it would refuse (underscores, scopes) never reach it.
        super(new URI("ws", null, "gateway", 80, path, null, null), new LinkDraft(), Map.of("Host", host));
        this.link = link;
        setSocketFactory(socket.asFactory());
        setTcpNoDelay(true);
        setDaemon(true);
        // Its timer needs a thread per link and takes only pongs for life.
        setConnectionLostTimeout(0);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        wasOpen = true;
        link.onOpen();
    }

    @Override
    public void onMessage(String message) {
        link.received(message);
    }

    @Override
    public void onMessage(ByteBuffer message) {
        var bytes = new byte[message.remaining()];
        message.get(bytes);
        link.received(bytes);
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata frame) {
        link.onPing(payload(frame));
    }

    @Override
    public void onWebsocketPong(WebSocket connection, Framedata frame) {
        link.onPong(MaskedFrames.pingNumber(payload(frame)));
    }

    private static byte[] payload(Framedata frame) {
        ByteBuffer data = frame.getPayloadData().duplicate();
        var payload = new byte[data.remaining()];
        data.get(payload);
        return payload;
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        ended = new Ended(code, reason == null ? "" : reason, remote);
    }

    @Override
    public void onError(Exception e) {
        link.onError(e);
    }

    /// The next thing it has to write; null when there is none.
    @Nullable
    ByteBuffer takeQueued() {
        return getConnection() instanceof WebSocketImpl engine ? engine.outQueue.poll() : null;
    }

    /// Whether the handshake succeeded.
    boolean wasOpen() {
        return wasOpen;
    }

    /// Null while it runs.
    @Nullable
    Ended ended() {
        return ended;
    }
}
