package io.stagenet.console.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import tools.jackson.databind.ObjectMapper;

/// What one writes first: Java-WebSocket's client, a record per value, Jackson, `send`. It pauses when more than 20,000
/// frames are queued, which the library by itself never does.
///
/// Arguments: port, passes, rounds to warm up, rounds, `naive-jws` (with TCP_NODELAY) or `naive-jws-defaults`.
public final class NaiveSender extends WebSocketClient implements Candidate {
    private static final int QUEUED_AT_MOST = 20_000;
    private static final long PAUSE_NANOS = 100_000;
    private static final long PATIENCE_SECONDS = 60;

    private final ObjectMapper json = new ObjectMapper();
    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private long pass;

    /// The message of the specification, phase 4.
    record DataPacket(@JsonProperty("Type") String type, @JsonProperty("StageNetAddress") String address,
            @JsonProperty("Value") int value) {
    }

    private NaiveSender(int port) {
        super(URI.create("ws://" + HOST + ":" + port + "/stagenet"));
    }

    public static void main(String[] args) throws Exception {
        var sender = new NaiveSender(Integer.parseInt(args[0]));
        // Must be said before it connects.
        sender.setTcpNoDelay(args[4].equals("naive-jws"));
        if (!sender.connectBlocking(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IOException("the sink does not open");
        }
        Candidate.run(args[4], sender, args);
        sender.closeBlocking();
    }

    @Override
    public void send(long passes) {
        var queue = ((WebSocketImpl) getConnection()).outQueue;
        for (long i = 0; i < passes; i++) {
            int value = Candidate.valueOf(++pass);
            for (int address = 1; address <= ADDRESSES; address++) {
                send(json.writeValueAsString(new DataPacket("DATA_PKT", "SN" + address, value)));
            }
            while (queue.size() > QUEUED_AT_MOST) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @Override
    public String mark() throws Exception {
        send(MARK);
        var answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new IllegalStateException("the sink does not answer");
        }
        return answer;
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        // connectBlocking waits for it.
    }

    @Override
    public void onMessage(String message) {
        answers.add(message);
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        // A mark that is not answered tells.
    }

    @Override
    public void onError(Exception cause) {
        cause.printStackTrace();
        System.exit(1);
    }
}
