package io.stagenet.console.bench;

import io.stagenet.console.bench.FadeOrder.Block;
import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.Link;
import io.stagenet.console.net.LinkListener;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.net.WebSocketDialer;
import io.stagenet.console.output.GatewayOutput;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.LinkOutput;
import io.stagenet.console.output.ThreadPacer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// The console's own data plane, whole and unchanged: one [LevelTable], a paced [GatewayOutput] and a [LinkOutput] per
/// gateway, links of the real [WebSocketDialer]. Fades are stored in the playback layer, probes in the manual layer.
final class ConsoleRig implements FadeRig {
    private final ThreadEventLoop loop;
    private final ThreadPacer pacer = new ThreadPacer();
    private final LevelTable table = new LevelTable();
    private final WebSocketDialer dialer;
    private final List<Block> blocks;
    private final List<Line> lines = new ArrayList<>();
    private final int[] probeAddresses;
    private final int[] row;

    ConsoleRig(FadeOrder order) throws InterruptedException, TimeoutException {
        loop = ThreadEventLoop.start("bench-loop", failure -> {
            throw new IllegalStateException("a task of the loop failed", failure);
        });
        dialer = new WebSocketDialer(loop);
        blocks = order.blocks();
        row = new int[order.fades()];
        probeAddresses = probeAddresses(order);
        for (var block : blocks) {
            lines.add(new Line(order.port(), block));
        }
        for (var line : lines) {
            line.answers.awaitOpen();
            line.output.resume(AddressRuns.of(line.block.first(), line.block.last()), ResumePolicy.SNAP);
        }
    }

    LevelTable table() {
        return table;
    }

    static int[] probeAddresses(FadeOrder order) {
        var addresses = new int[order.probes()];
        for (var block : order.blocks()) {
            for (int i = 0; i < block.probes(); i++) {
                addresses[block.probe() + i * block.probeStep()] = block.firstProbe() + i;
            }
        }
        return addresses;
    }

    @Override
    public void step(int value) {
        Arrays.fill(row, value);
        for (var block : blocks) {
            table.setPlayback(block.first(), row, 0, block.fades());
        }
        table.wake();
    }

    @Override
    public void move(int probe, int value) {
        table.setManual(probeAddresses[probe], value);
        table.wake();
    }

    @Override
    public long sent() {
        return lines.stream().mapToLong(line -> line.output.sentCount()).sum();
    }

    @Override
    public boolean isIdle() {
        return lines.stream().allMatch(line -> line.output.isIdle());
    }

    @Override
    public void tell(int gateway, String text) {
        lines.get(gateway).link.send(text);
    }

    @Override
    public String ask(int gateway, String text) throws InterruptedException, TimeoutException {
        tell(gateway, text);
        return lines.get(gateway).answers.next();
    }

    @Override
    public void close() {
        dialer.close();
        pacer.close();
        loop.close();
    }

    /// One gateway.
    private final class Line implements LinkListener {
        private final Block block;
        private final Answers answers = new Answers();
        private final GatewayOutput output = new GatewayOutput(table, pacer, FadeOrder.RATE);
        private final Link link;

        Line(int port, Block block) {
            this.block = block;
            var drain = new LinkOutput();
            link = dialer.dial(new HostPort("127.0.0.1", port), "/stagenet", this, drain);
            drain.bind(link);
            drain.add(output);
        }

        @Override
        public void opened() {
            answers.opened();
        }

        @Override
        public void text(String message) {
            answers.add(message);
        }

        @Override
        public void binary(byte[] message) {
            throw new IllegalStateException("the sink answers in texts");
        }

        @Override
        public void vitals(Vitals vitals) {
            // Slow or not: the figures tell.
        }

        @Override
        public void alive() {
            // It is.
        }

        @Override
        public void closed(String reason) {
            answers.ended(reason);
        }
    }
}
