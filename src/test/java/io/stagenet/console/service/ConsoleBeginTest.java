package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.Eventually;
import io.stagenet.console.model.Notice;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.RawGateway;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A console that is open, and one that has begun.
class ConsoleBeginTest {
    @TempDir private Path folder;
    private @Nullable ConsoleService console;

    private ConsoleService open(boolean demo, SimulatedRig rig, HostPort... gateways) throws Exception {
        var opened = ConsoleService.open(
                new ConsoleOptions(demo, false, List.of(), List.of(gateways), folder, null, 32_768), rig,
                ConsoleLog.NONE);
        console = opened;
        return opened;
    }

    private static void work(ConsoleService console) throws Exception {
        done(console, new Action.ChangePreferences(now -> now.withLook(Preferences.Look.NIGHT)));
    }

    @AfterEach
    void end() {
        if (console != null) {
            console.close();
        }
    }

    @Test
    void canBeWorkedWithBeforeItBeginsAndDialsNobodyUntilThen() throws Exception {
        try (var gateway = new RawGateway()) {
            var console = open(false, new Rig(), gateway.address());
            work(console);
            assertThat(console.state().endpoints()).isEmpty();
            console.begin();
            assertThat(gateway.accept().request()).startsWith("GET /stagenet HTTP/1.1");
        }
    }

    @Test
    void beginsOnce() throws Exception {
        var rig = new Rig();
        var console = open(true, rig);
        assertThat(rig.starts).hasValue(0);
        console.begin();
        console.begin();
        assertThat(rig.starts).hasValue(1);
    }

    @Test
    void beginsNothingAfterItWasClosed() throws Exception {
        var rig = new Rig();
        var console = open(true, rig);
        console.close();
        console.begin();
        assertThat(rig.starts).hasValue(0);
    }

    @Test
    void saysWhyItIsWithoutTheDemosGear() throws Exception {
        var console = open(true, new Rig() {
            @Override
            public List<Discovery.Service> start() {
                throw new UncheckedIOException(new BindException("No port is left"));
            }
        });
        console.begin();
        Eventually.holds("a word of it", () -> console.state().notices().stream().map(Notice::text)
                .anyMatch("The demo runs without its gear: No port is left"::equals));
        work(console);
    }

    @Test
    void dialsAllOthersWhereTheDemosGearFailsInAnotherWay() throws Exception {
        try (var gateway = new RawGateway()) {
            var console = open(true, new Rig() {
                @Override
                public List<Discovery.Service> start() {
                    throw new IllegalStateException("gear of no kind");
                }
            }, gateway.address());
            console.begin();
            assertThat(gateway.accept().request()).startsWith("GET /stagenet HTTP/1.1");
        }
    }

    @Test
    void dialsNobodyWhoWasForgottenBeforeItBegan() throws Exception {
        try (var forgotten = new RawGateway(); var kept = new RawGateway()) {
            var before = ConsoleService.start(
                    new ConsoleOptions(false, false, List.of(), List.of(), folder, null, 32_768),
                    new Rig());
            for (var gateway : List.of(forgotten, kept)) {
                done(before, new Action.GatewayAction.Connect(gateway.address()));
                gateway.accept();
            }
            before.close();

            var console = open(false, new Rig());
            done(console, new Action.GatewayAction.Forget(forgotten.address().toString()));
            console.begin();
            kept.accept();
            work(console);
            assertThat(console.state().endpoints().values()).flatExtracting(endpoint -> endpoint.addresses())
                    .containsExactly(kept.address());
        }
    }

    @Test
    void closesWhatBeginsMeanwhile() throws Exception {
        var inside = new CountDownLatch(1);
        var on = new CountDownLatch(1);
        var closedAt = new AtomicInteger();
        var console = open(true, new Rig() {
            @Override
            public List<Discovery.Service> start() {
                inside.countDown();
                try {
                    on.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.start();
            }

            @Override
            public void close() {
                closedAt.set(starts.get());
            }
        });
        var beginning = CompletableFuture.runAsync(console::begin);
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        var closing = CompletableFuture.runAsync(console::close);
        on.countDown();
        CompletableFuture.allOf(beginning, closing).get(20, TimeUnit.SECONDS);
        assertThat(closedAt).as("gear that had been started").hasValue(1);
    }

    private static void done(ConsoleService console, Action action) throws Exception {
        assertThat(console.desk().submit(action).toCompletableFuture().get(10, TimeUnit.SECONDS))
                .isInstanceOf(Outcome.Done.class);
    }

    private static class Rig implements SimulatedRig {
        final AtomicInteger starts = new AtomicInteger();

        @Override
        public List<Discovery.Service> start() {
            starts.incrementAndGet();
            return List.of();
        }

        @Override
        public String fault(String device, String fault) {
            return "";
        }

        @Override
        public List<Fault> faults() {
            return List.of();
        }

        @Override
        public Set<String> faultsOf(String device) {
            return Set.of();
        }

        @Override
        public void close() {
        }
    }
}
