package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.PlaybackData;
import io.stagenet.console.model.show.PlaybackSettings;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.net.RawGateway;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.net.WebSocketDialer;
import io.stagenet.console.output.ThreadPacer;
import io.stagenet.console.output.ThreadTicker;
import io.stagenet.console.store.KeptShow;
import io.stagenet.console.store.Ledger;
import io.stagenet.console.store.Settings;
import io.stagenet.console.store.ShowDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// From GO to what a gateway reads, with the threads, the clock and the sockets of a running console.
@Timeout(60)
class PlaybackWireTest {
    private static final int MILLIS = 600;
    private static final Pattern PACKET = Pattern
            .compile("\\{\"Type\":\"DATA_PKT\",\"StageNetAddress\":\"SN(\\d+)\",\"Value\":(\\d+)}");

    private final ThreadEventLoop loop = ThreadEventLoop.start("wire", failure -> {
        throw new AssertionError(failure);
    });
    private final WebSocketDialer dialer = new WebSocketDialer(loop);
    private final ThreadPacer pacer = new ThreadPacer();
    private final ThreadTicker ticker = new ThreadTicker(pacer);
    private final RawGateway server = new RawGateway();

    PlaybackWireTest() throws IOException {
    }

    @AfterEach
    void end() throws Exception {
        server.close();
        ticker.close();
        dialer.close();
        pacer.close();
        loop.close();
    }

    private static LevelSet levels(int first, int second) {
        return LevelSet.builder().put(1, first).put(2, second).build();
    }

    private ConsoleCore console() throws Exception {
        var list = CueList.of(1)
                .with(new Cue(CueNumber.of(1), "", CueTimes.CUT, levels(0, 250)))
                .with(new Cue(CueNumber.of(2), "", new CueTimes(MILLIS, MILLIS, 0), levels(250, 0)));
        var show = ShowData.EMPTY.withPlayback(PlaybackData.EMPTY.withCueList(1, list));
        var made = new CompletableFuture<ConsoleCore>();
        loop.execute(() -> {
            var core = new ConsoleCore(
                    new ConsoleCore.Ground(loop, dialer, new FakeVirgilWire(), new DeviceName("FOH"), _ -> {
                    }, pacer, ticker, new Random(1), _ -> CompletableFuture.completedStage(null),
                            _ -> CompletableFuture.completedStage(null), new MemoryShelf()),
                    new ConsoleCore.Kept(Ledger.EMPTY, Settings.DEFAULT, KeptShow.of(ShowDocument.of(show))), null,
                    32_768, false);
            core.begin(List.of(server.address()), List.of(), List.of());
            made.complete(core);
        });
        return made.get(10, TimeUnit.SECONDS);
    }

    private static String text(RawGateway.Peer peer) throws IOException {
        while (true) {
            var frame = peer.read();
            if (frame.opcode() == 1) {
                return frame.text();
            }
            if (frame.opcode() == 9) {
                peer.send(true, 10, frame.payload());
            }
        }
    }

    /// Reads values by address until both have come to these.
    private static List<List<Integer>> read(RawGateway.Peer peer, int first, int second) throws IOException {
        var values = List.of(new ArrayList<Integer>(), new ArrayList<Integer>());
        while (!values.get(0).contains(first) || !values.get(1).contains(second)) {
            var packet = PACKET.matcher(text(peer));
            assertThat(packet.matches()).isTrue();
            values.get(Integer.parseInt(packet.group(1)) - 1).add(Integer.parseInt(packet.group(2)));
        }
        return List.copyOf(values);
    }

    @Test
    void sendsACrossFadeAfterGoStepByStepInOrderAndInItsTime() throws Exception {
        var core = console();
        try (var peer = server.accept()) {
            peer.sendText("{\"Type\":\"LEASE_REQ\",\"GatewayID\":\"A\",\"AddressCount\":2}");
            assertThat(text(peer)).contains("LEASE_RESP");
            go(core);
            read(peer, 0, 250);
            core.submit(new Action.ChangePreferences(now -> now
                    .withPlayback(new PlaybackSettings(60, 0)))).toCompletableFuture().get(10, TimeUnit.SECONDS);
            long pressed = System.nanoTime();
            go(core);
            var values = read(peer, 250, 0);
            long took = System.nanoTime() - pressed;
            assertThat(values.get(0)).isSorted().endsWith(250).doesNotHaveDuplicates().hasSizeGreaterThan(5);
            assertThat(values.get(1)).isSortedAccordingTo(Comparator.reverseOrder()).endsWith(0)
                    .doesNotHaveDuplicates().hasSizeGreaterThan(5);
            assertThat(took).as("not before its time").isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(MILLIS));
            assertThat(core.state().playback().list(1).current()).isEqualTo(CueNumber.of(2));
        }
    }

    private static void go(ConsoleCore core) throws Exception {
        assertThat(core.submit(new PlaybackAction.Go(1)).toCompletableFuture().get(10, TimeUnit.SECONDS))
                .isInstanceOf(Outcome.Done.class);
    }
}
