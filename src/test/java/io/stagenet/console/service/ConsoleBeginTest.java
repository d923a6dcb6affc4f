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
        var outcome = console.desk().submit(new Action.ChangePreferences(now -> now.withLook(Preferences.Look.NIGHT)));
        assertThat(outcome.toCompletableFuture().get(10, TimeUnit.SECONDS)).isInstanceOf(Outcome.Done.class);
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
