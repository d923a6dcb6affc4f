package io.stagenet.console.bench;

import io.stagenet.console.bench.FadeOrder.Block;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import tools.jackson.databind.json.JsonMapper;

/// What anyone would write first: Java-WebSocket and Jackson, one text per value as it comes, Nagle's algorithm off.
/// Nothing is paced and nothing is conflated; what a gateway does not take waits in the library's queue.
final class NaiveRig implements FadeRig {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Block> blocks;
    private final List<Client> clients = new ArrayList<>();
    private final int[] probeAddresses;
    private final int[] probeGateways;
    private final LongAdder sent = new LongAdder();

    record DataPacket(String Type, String StageNetAddress, int Value) {
    }

    NaiveRig(FadeOrder order) throws InterruptedException, TimeoutException {
        blocks = order.blocks();
        probeAddresses = ConsoleRig.probeAddresses(order);
        probeGateways = new int[order.probes()];
        for (int gateway = 0; gateway < blocks.size(); gateway++) {
            var block = blocks.get(gateway);
            for (int i = 0; i < block.probes(); i++) {
                probeGateways[block.probe() + i * block.probeStep()] = gateway;
            }
            var client = new Client(order.port());
            client.setTcpNoDelay(true);
            client.connect();
            clients.add(client);
        }
        for (var client : clients) {
            client.answers.awaitOpen();
        }
    }

    @Override
    public void step(int value) {
        for (int gateway = 0; gateway < clients.size(); gateway++) {
            var block = blocks.get(gateway);
            for (int i = 0; i < block.fades(); i++) {
                send(gateway, block.first() + i, value);
            }
        }
    }

    @Override
    public void move(int probe, int value) {
        send(probeGateways[probe], probeAddresses[probe], value);
    }

    private void send(int gateway, int address, int value) {
        clients.get(gateway).send(JSON.writeValueAsString(new DataPacket("DATA_PKT", "SN" + address, value)));
        sent.increment();
    }

    @Override
    public long sent() {
        return sent.sum();
    }

    @Override
    public boolean isIdle() {
        return clients.stream().noneMatch(WebSocketClient::hasBufferedData);
    }

    @Override
    public void tell(int gateway, String text) {
        clients.get(gateway).send(text);
    }

    @Override
    public String ask(int gateway, String text) throws InterruptedException, TimeoutException {
        tell(gateway, text);
        return clients.get(gateway).answers.next();
    }

    @Override
    public void close() {
        clients.forEach(WebSocketClient::close);
    }

    private static final class Client extends WebSocketClient {
        private final Answers answers = new Answers();

        Client(int port) {
            super(URI.create("ws://127.0.0.1:" + port + "/stagenet"));
        }

        @Override
        public void onOpen(ServerHandshake handshake) {
            answers.opened();
        }

        @Override
        public void onMessage(String message) {
            answers.add(message);
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            answers.ended(code + " " + reason);
        }

        @Override
        public void onError(Exception e) {
            answers.ended(e.toString());
        }
    }
}
