package io.stagenet.console.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// The sink is the judge of every figure: what it counts must be so.
class SinkTest {
    private static final byte[] MASK = {1, 2, 3, 4};
    private static final int HEADER = 6;

    private Sink sink;
    private Thread thread;
    private Socket client;
    private DataInputStream in;

    @BeforeEach
    void connect() throws IOException {
        sink = new Sink(0);
        thread = Thread.ofPlatform().daemon().start(() -> {
            try {
                sink.run();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        client = new Socket("127.0.0.1", sink.port());
        client.setSoTimeout(10_000);
        in = new DataInputStream(client.getInputStream());
        client.getOutputStream().write(Handshake.request("127.0.0.1").getBytes(StandardCharsets.US_ASCII));
        var answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\n")) {
            answer.append((char) in.readUnsignedByte());
        }
        assertThat(answer.toString()).startsWith("HTTP/1.1 101 ")
                .contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n");
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        client.close();
        sink.stop();
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void countsTextsAndBytesUpToTheMarkAndBeginsAnew() throws IOException {
        send(0x81, dataPacket(1, 0));
        send(0x81, dataPacket(65535, 255));
        send(0x81, Candidate.MARK);
        var first = new JsonMapper().readTree(receive(0x81));
        int bytes = 3 * HEADER + dataPacket(1, 0).length() + dataPacket(65535, 255).length() + Candidate.MARK.length();
        assertThat(first.path("n").asInt()).isEqualTo(3);
        assertThat(first.path("b").asInt()).isEqualTo(bytes);
        send(0x81, Candidate.MARK);
        assertThat(new JsonMapper().readTree(receive(0x81)).path("n").asInt()).isEqualTo(1);
    }

    @Test
    void takesAFrameThatComesInPieces() throws IOException {
        byte[] frame = frame(0x81, Candidate.MARK);
        for (byte each : frame) {
            client.getOutputStream().write(each);
            client.getOutputStream().flush();
        }
        assertThat(new JsonMapper().readTree(receive(0x81)).path("n").asInt()).isEqualTo(1);
    }

    @Test
    void answersPingWithItsPayloadAndCloseWithClose() throws IOException {
        send(0x89, "12345678");
        assertThat(receive(0x8A)).isEqualTo("12345678");
        send(0x88, "");
        assertThat(receive(0x88)).isEmpty();
        assertThat(in.read()).isEqualTo(-1);
    }

    @Test
    void tellsHowLateProbesAreAndOfNoOtherAddress() throws IOException {
        long base = System.nanoTime() - 10_000_000;
        send(0x81, FadeSender.padded(
                "{\"Type\":\"PROBES\",\"base\":" + base
                        + ",\"period\":1000000000,\"stagger\":0,\"first\":7,\"count\":1}"));
        send(0x81, dataPacket(6, 1));
        send(0x81, dataPacket(7, 1));
        send(0x81, dataPacket(8, 1));
        send(0x81, FadeSender.padded("{\"Type\":\"DUMP\"}"));
        var answer = new JsonMapper().readTree(receive(0x81));
        assertThat(answer.path("count").asInt()).isEqualTo(1);
        assertThat(answer.path("strange").asInt()).isZero();
        assertThat(answer.path("p50").asDouble()).isGreaterThanOrEqualTo(10_000).isLessThan(1_000_000);
    }

    @Test
    void doesNotReadAStalledConnectionAndTellsWhatIsStale() throws IOException {
        // Values of one tick ago are fresh enough; those of ten ticks ago are stale.
        long period = 100_000_000;
        long base = System.nanoTime() - 10 * period;
        send(0x81,
                FadeSender.padded("{\"Type\":\"STALL\",\"ms\":100,\"base\":" + base + ",\"period\":" + period + "}"));
        long begin = System.nanoTime();
        send(0x81, dataPacket(1, 0));
        send(0x81, dataPacket(2, 0));
        send(0x81, dataPacket(1, 11));
        send(0x81, FadeSender.padded("{\"Type\":\"STALLED\"}"));
        var answer = new JsonMapper().readTree(receive(0x81));
        assertThat(System.nanoTime() - begin).isGreaterThan(50_000_000);
        assertThat(answer.path("values").asInt()).isEqualTo(3);
        assertThat(answer.path("stale").asInt()).isEqualTo(2);
        assertThat(answer.path("lastStaleUs").asLong()).isNotNegative();
    }

    @Test
    void refusesARequestWithoutAKey() {
        assertThatThrownBy(() -> Handshake.answer("GET / HTTP/1.1\r\n\r\n")).isInstanceOf(IOException.class);
    }

    private static String dataPacket(int address, int value) {
        return "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN" + address + "\",\"Value\":" + value + "}";
    }

    private void send(int first, String text) throws IOException {
        client.getOutputStream().write(frame(first, text));
    }

    private static byte[] frame(int first, String text) {
        byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
        int extended = payload.length < 126 ? 0 : 2;
        var frame = new byte[HEADER + extended + payload.length];
        frame[0] = (byte) first;
        frame[1] = (byte) (0x80 | (extended == 0 ? payload.length : 126));
        if (extended > 0) {
            frame[2] = (byte) (payload.length >> 8);
            frame[3] = (byte) payload.length;
        }
        System.arraycopy(MASK, 0, frame, 2 + extended, MASK.length);
        for (int i = 0; i < payload.length; i++) {
            frame[HEADER + extended + i] = (byte) (payload[i] ^ MASK[i % MASK.length]);
        }
        return frame;
    }

    private String receive(int first) throws IOException {
        assertThat(in.readUnsignedByte()).isEqualTo(first);
        int length = in.readUnsignedByte();
        return new String(in.readNBytes(length == 126 ? in.readUnsignedShort() : length), StandardCharsets.US_ASCII);
    }
}
