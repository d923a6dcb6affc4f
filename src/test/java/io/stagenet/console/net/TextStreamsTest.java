package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagenet.console.model.net.HostPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextStreamsTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final long SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration IDLE = Duration.ofMillis(300);
    /// For all but the tests of patience: longer than any machine stands still between two lines.
    private static final Duration LONG = Duration.ofSeconds(20);

    private final ThreadEventLoop loop = ThreadEventLoop.start("text-streams-test", failure -> {
        throw new AssertionError(failure);
    });
    private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> broken = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> deliveries = new LinkedBlockingQueue<>();
    private final TextListener heard = new TextListener() {
        @Override
        public void text(String text, InetSocketAddress from, TextListener.Reply reply) {
            texts.add(text);
            if (text.contains("ask")) {
                reply.send("{\"answer\":1}");
            }
            reply.close();
        }

        @Override
        public Duration answersWithin() {
            return Duration.ofSeconds(5);
        }

        @Override
        public void broken(InetSocketAddress from, String reason) {
            broken.add(reason);
        }
    };
    private final TextStreams streams = new TextStreams(loop, null, heard, LONG, LONG);

    private final TextDelivery delivery = new TextDelivery() {
        @Override
        public void sent() {
            deliveries.add("sent");
        }

        @Override
        public void failed(String reason) {
            deliveries.add(reason);
        }
    };

    @AfterEach
    void close() {
        streams.close();
        loop.close();
    }

    private static String next(BlockingQueue<String> queue) throws InterruptedException {
        return String.valueOf(queue.poll(SECONDS, TimeUnit.SECONDS));
    }

    private Socket connect() throws IOException {
        return new Socket(LOOPBACK, streams.listen(LOOPBACK, 0));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    @Test
    void hearsAnObjectSplitOverSegments() throws Exception {
        try (var socket = connect()) {
            write(socket, "{\"a\":");
            write(socket, "1}{\"b\"");
            write(socket, ":2}");
            assertThat(next(texts)).isEqualTo("{\"a\":1}");
            assertThat(next(texts)).isEqualTo("{\"b\":2}");
        }
    }

    @Test
    void tellsOfGarbageAndGoesOnWithTheNextCaller() throws Exception {
        int port = streams.listen(LOOPBACK, 0);
        try (var socket = new Socket(LOOPBACK, port)) {
            write(socket, "GET / HTTP/1.1\r\n");
            assertThat(next(broken)).isNotEqualTo("null");
        }
        try (var socket = new Socket(LOOPBACK, port)) {
            write(socket, "{}");
            assertThat(next(texts)).isEqualTo("{}");
        }
    }

    @Test
    void doesNotWaitForeverForTheRestOfAnObject() throws Exception {
        try (var impatient = new TextStreams(loop, null, heard, IDLE, LONG);
                var socket = new Socket(LOOPBACK, impatient.listen(LOOPBACK, 0))) {
            write(socket, "{\"a\":");
            assertThat(next(broken)).isNotEqualTo("null");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void manyCallersAreHeardAtOnce() throws Exception {
        int port = streams.listen(LOOPBACK, 0);
        var silent = new ArrayList<Socket>();
        for (int i = 0; i < 50; i++) {
            silent.add(new Socket(LOOPBACK, port));
        }
        try (var socket = new Socket(LOOPBACK, port)) {
            write(socket, "{\"me\":1}");
            assertThat(next(texts)).isEqualTo("{\"me\":1}");
        }
        for (var each : silent) {
            each.close();
        }
    }

    @Test
    void sendsEachTextOnAConnectionOfItsOwnInOrder() throws Exception {
        try (var server = new ServerSocket(0, 50, LOOPBACK)) {
            var target = new HostPort("127.0.0.1", server.getLocalPort());
            for (int i = 0; i < 5; i++) {
                streams.send(target, "{\"n\":" + i + "}", delivery);
            }
            for (int i = 0; i < 5; i++) {
                try (var caller = server.accept()) {
                    assertThat(new String(caller.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                            .isEqualTo("{\"n\":" + i + "}");
                }
                assertThat(next(deliveries)).isEqualTo("sent");
            }
        }
    }

    @Test
    void hearsAnAnswerOnTheConnectionOfTheQuestion() throws Exception {
        int port = streams.listen(LOOPBACK, 0);
        streams.send(new HostPort("127.0.0.1", port), "{\"ask\":1}", delivery);
        assertThat(next(deliveries)).isEqualTo("sent");
        assertThat(next(texts)).isEqualTo("{\"ask\":1}");
        assertThat(next(texts)).isEqualTo("{\"answer\":1}");
    }

    @Test
    void letsACallerGoOnceEveryTextOfItIsAnswered() throws Exception {
        try (var socket = connect()) {
            write(socket, "{\"ask\":1}{\"ask\":2}");
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"answer\":1}{\"answer\":1}");
        }
    }

    @Test
    void hangsOnAConnectionUntilClosed() throws Exception {
        try (var server = new ServerSocket(0, 1, LOOPBACK)) {
            streams.hang(new HostPort("127.0.0.1", server.getLocalPort()), "{\"half");
            try (var caller = server.accept()) {
                assertThat(caller.getInputStream().readNBytes(6)).asString(StandardCharsets.UTF_8).isEqualTo("{\"half");
                caller.setSoTimeout(300);
                assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
                streams.close();
                caller.setSoTimeout(10_000);
                assertThat(caller.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void saysWhyATextCouldNotBeSent() throws Exception {
        int port;
        try (var server = new ServerSocket(0, 1, LOOPBACK)) {
            port = server.getLocalPort();
        }
        streams.send(new HostPort("127.0.0.1", port), "{}", delivery);
        assertThat(next(deliveries)).contains("127.0.0.1:" + port);
    }

    /// A host that is switched off swallows what is sent to it: what has waited in line behind must not come out when it
    /// is back, since the operator was told by then that it came to nothing.
    @Test
    void aTextThatHadToWaitTooLongNeverLeaves() throws Exception {
        try (var impatient = new TextStreams(loop, null, heard, LONG, PATIENCE);
                var server = new ServerSocket(0, 1, LOOPBACK)) {
            var target = new HostPort("127.0.0.1", server.getLocalPort());
            var fillers = new ArrayList<Socket>();
            while (fillers.size() < 100) {
                var filler = new Socket();
                fillers.add(filler);
                try {
                    filler.connect(server.getLocalSocketAddress(), 200);
                } catch (SocketTimeoutException full) {
                    break;
                }
            }
            long begun = System.nanoTime();
            for (int i = 0; i < 10; i++) {
                impatient.send(target, "{\"n\":" + i + "}", delivery);
            }
            for (int i = 0; i < 10; i++) {
                assertThat(next(deliveries)).contains("cannot be reached");
            }
            assertThat(System.nanoTime() - begun).as("all give up together").isLessThan(PATIENCE.toNanos() * 10);
            for (var each : fillers) {
                each.close();
            }
        }
    }

    /// The system hands a caller to a thread that waits for one even as the socket is closed: it must not be kept.
    @Test
    void aCallerTakenEvenAsAllIsClosedIsLetGo() throws Exception {
        for (int round = 0; round < 500; round++) {
            try (var shortLived = new TextStreams(loop, null, heard, LONG, LONG); var caller = new Socket()) {
                var place = new InetSocketAddress(LOOPBACK, shortLived.listen(LOOPBACK, 0));
                var closing = Thread.ofPlatform().start(shortLived::close);
                caller.setSoTimeout(10_000);
                try {
                    caller.connect(place);
                    // A system may forget a connection that comes as its port is closed, and say so only when asked.
                    write(caller, "{");
                    assertThat(caller.getInputStream().read()).as("round %s", round).isEqualTo(-1);
                } catch (SocketTimeoutException held) {
                    throw new AssertionError("still held in round " + round, held);
                } catch (SocketException refused) {
                    // Too late.
                }
                closing.join();
            }
        }
    }

    @Test
    void whoSaysMoreThanIsListenedToWaits() throws Exception {
        var stuck = new CountDownLatch(1);
        loop.execute(() -> {
            try {
                stuck.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        try (var socket = connect()) {
            for (int i = 0; i < 1_000; i++) {
                write(socket, "{}");
            }
            assertThat(texts).isEmpty();
            stuck.countDown();
            for (int i = 0; i < 1_000; i++) {
                assertThat(next(texts)).isEqualTo("{}");
            }
        }
    }
}
