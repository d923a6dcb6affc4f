package io.stagenet.console.output;

import io.stagenet.console.model.Level;
import io.stagenet.console.net.RawGateway;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A gateway on a real socket that reads when it likes, freezes, and drops its connection: then its memory is lost.
final class WireGateway {
    private static final String BEFORE_ADDRESS = "{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN";
    private static final String BEFORE_VALUE = "\",\"Value\":";

    private final RawGateway server;
    private final SplittableRandom random;
    private final RoundFailures failures;
    private final Thread thread;
    private final int[] held = new int[65_536];
    private volatile long frozenUntil;
    private volatile boolean open = true;
    private RawGateway.@Nullable Peer peer;
    private int values;

    WireGateway(RawGateway server, SplittableRandom random, RoundFailures failures) {
        this.server = server;
        this.random = random;
        this.failures = failures;
        thread = Thread.ofPlatform().daemon().name("wire-gateway").start(this::run);
    }

    RawGateway server() {
        return server;
    }

    private void run() {
        while (open) {
            try (var next = server.accept()) {
                begin(next);
                int slowness = random.nextInt(3);
                while (true) {
                    read(next);
                    hesitate(slowness);
                }
            } catch (IOException e) {
                // The connection ended: whoever ended it, another one comes.
            } catch (RuntimeException | AssertionError e) {
                failures.add("the gateway failed: " + e);
            }
        }
    }

    private synchronized void begin(RawGateway.Peer next) {
        peer = next;
        values = 0;
        Arrays.fill(held, Level.NONE);
    }

    private void read(RawGateway.Peer from) throws IOException {
        var frame = from.read();
        switch (frame.opcode()) {
            case 1 -> take(frame.text());
            case 9 -> from.send(true, 10, frame.payload());
            default -> {
                // A pong, or the end.
            }
        }
    }

    private synchronized void take(String text) {
        int quote = text.indexOf('"', BEFORE_ADDRESS.length());
        if (!text.startsWith(BEFORE_ADDRESS) || !text.startsWith(BEFORE_VALUE, quote) || !text.endsWith("}")) {
            failures.add("no DATA_PKT: " + text);
            return;
        }
        int address = Integer.parseInt(text.substring(BEFORE_ADDRESS.length(), quote));
        int value = Integer.parseInt(text.substring(quote + BEFORE_VALUE.length(), text.length() - 1));
        if (value < 0 || value > Level.FULL) {
            failures.add("SN" + address + " at " + value);
        }
        held[address] = value;
        values++;
    }

    private void hesitate(int slowness) {
        if (slowness == 1 && random.nextInt(50) == 0) {
            LockSupport.parkNanos(random.nextInt(300_000));
        }
        while (frozenUntil - System.nanoTime() > 0 && open) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /// Reads nothing, so answers no ping, for so long. TCP stays.
    void freeze(long nanos) {
        frozenUntil = System.nanoTime() + nanos;
    }

    void unfreeze() {
        frozenUntil = System.nanoTime();
    }

    /// Ends TCP with a reset.
    synchronized void drop() throws IOException {
        if (peer != null) {
            peer.reset();
            peer = null;
        }
    }

    /// Values taken on the present connection, -1 when there is none.
    synchronized int values() {
        return peer == null ? -1 : values;
    }

    synchronized int held(int address) {
        return held[address];
    }

    /// Ends it, and its thread.
    void close() throws IOException, InterruptedException {
        open = false;
        server.close();
        drop();
        thread.join(5000);
    }
}
