package io.stagenet.console.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A gateway that only counts: the far end of every benchmark, in a process of its own.
///
/// One thread reads all connections, with the system's own receive buffers, and allocates nothing per frame. A text of
/// 80 bytes or more is an order to the sink; all shorter ones are values, of which only the headers are looked at unless
/// the connection was told to measure.
///
/// | order | answer on the same connection |
/// |---|---|
/// | holds `"MARK` | `{"n":texts,"b":bytes,"reads":reads,"t":ns}` over all connections since the last; the order itself counts as one of `n` |
/// | `{"Type":"PROBES",...}` | none; see [ProbeSchedule] |
/// | `{"Type":"DUMP","log":path}` | `{"p50":us,"p99":us,"p999":us,"max":us,"count":n,"skipped":n,"strange":n}` of all probes since the last; `log` is optional and gets the whole distribution |
/// | `{"Type":"STALL",...}` | none; see [StallWatch] |
/// | `{"Type":"STALLED"}` | [StallWatch#answer] |
///
/// All times are `System.nanoTime()`, which on Linux is `CLOCK_MONOTONIC`: one clock for all processes of a machine.
///
/// Arguments: the port, 0 for any. Says `LISTENING <port>` on standard output.
public final class Sink {
    private static final int READ_BUFFER = 256 * 1024;

    private final Selector selector;
    private final ServerSocketChannel server;
    private final Probes probes = new Probes();
    private final List<SinkConnection> stalled = new ArrayList<>();
    private final Consumer<SelectionKey> serve = this::serve;
    private volatile boolean stopped;
    private long texts;
    private long bytes;
    private long reads;

    Sink(int port) throws IOException {
        selector = Selector.open();
        server = ServerSocketChannel.open();
        server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 256);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    public static void main(String[] args) throws IOException {
        var sink = new Sink(args.length == 0 ? 0 : Integer.parseInt(args[0]));
        System.out.println("LISTENING " + sink.port());
        sink.run();
    }

    int port() throws IOException {
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    /// Serves until told to [#stop].
    void run() throws IOException {
        try (server; selector) {
            while (!stopped) {
                selector.select(serve, untilResume());
            }
            selector.keys().forEach(Sink::drop);
        }
    }

    /// Any thread.
    void stop() {
        stopped = true;
        selector.wakeup();
    }

    private void serve(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                read(key, (SinkConnection) key.attachment());
            }
        } catch (IOException e) {
            System.err.println("BAD " + e.getMessage());
            drop(key);
        }
    }

    private void accept() throws IOException {
        var channel = server.accept();
        if (channel != null) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var connection = new SinkConnection(this, channel, ByteBuffer.allocateDirect(READ_BUFFER));
            connection.key = channel.register(selector, SelectionKey.OP_READ, connection);
        }
    }

    private void read(SelectionKey key, SinkConnection connection) throws IOException {
        int count = connection.channel.read(connection.buffer);
        if (count < 0) {
            drop(key);
            return;
        }
        if (connection.isOpen()) {
            bytes += count;
            reads++;
        }
        if (!connection.take(System.nanoTime())) {
            drop(key);
        }
    }

    private static void drop(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            System.err.println("BAD close: " + e.getMessage());
        }
    }

    // ---- what connections tell and ask

    void count(int more) {
        texts += more;
    }

    Probes probes() {
        return probes;
    }

    String mark(long now) {
        var answer = "{\"n\":" + texts + ",\"b\":" + bytes + ",\"reads\":" + reads + ",\"t\":" + now + "}";
        texts = 0;
        bytes = 0;
        reads = 0;
        return answer;
    }

    /// Reads this connection no more until its stall is over.
    void stall(SinkConnection connection) {
        connection.key.interestOps(0);
        stalled.add(connection);
    }

    /// Lets go of stalls that are over.
    ///
    /// @return milliseconds to wait for the next one, 0 for ever
    private long untilResume() {
        long wait = 0;
        for (int i = stalled.size() - 1; i >= 0; i--) {
            var connection = stalled.get(i);
            long now = System.nanoTime();
            long left = connection.stall.resumesAt() - now;
            if (left > 0) {
                long millis = left / 1_000_000 + 1;
                wait = wait == 0 ? millis : Math.min(wait, millis);
            } else {
                stalled.remove(i);
                if (connection.key.isValid()) {
                    connection.stall.resumed(now);
                    connection.key.interestOps(SelectionKey.OP_READ);
                }
            }
        }
        return wait;
    }
}
