package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.command.CommandParser;
import io.stagenet.console.command.ParsedCommand;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.sim.Advertiser;
import io.stagenet.console.sim.GatewaySettings;
import io.stagenet.console.sim.SimulatedGateway;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// From a line of the command line to what simulated gateways hold, over real sockets.
@Timeout(60)
class MastersWireTest {
    @TempDir private Path folder;
    private final ThreadEventLoop loop = ThreadEventLoop.start("simulator", failure -> {
    });
    private final SimulatedGateway lamps = gateway("LAMPS", "DMX");
    private final SimulatedGateway keys = gateway("KEYS", "MIDI");
    private Console console;

    private SimulatedGateway gateway(String id, String type) {
        return new SimulatedGateway(new GatewaySettings(id, type, 2, 1, "127.0.0.1", 0, false, Set.of(), 1, false),
                loop, Advertiser.SILENT, _ -> {
                });
    }

    @AfterEach
    void end() {
        if (console != null) {
            console.close();
        }
        lamps.close();
        keys.close();
        loop.close();
    }

    private void start() throws Exception {
        lamps.start();
        keys.start();
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(place(lamps), place(keys)),
                folder, null, 32_768), new NoGear());
        Eventually.holds("both are mapped", () -> isMapped("LAMPS") && isMapped("KEYS"));
    }

    private static HostPort place(SimulatedGateway gateway) {
        return new HostPort("127.0.0.1", gateway.port());
    }

    private boolean isMapped(String id) {
        var known = console.state().gateways().get(new GatewayId(id));
        return known != null && known.bound() && !known.leases().isEmpty() && known.leases().getFirst().mapped();
    }

    private String say(String line) throws Exception {
        var action = ((ParsedCommand.Act) CommandParser.parse(line)).action();
        var outcome = console.desk().submit(action).toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(outcome).as(line).isInstanceOf(Outcome.Done.class);
        return outcome.message();
    }

    private static void awaitLevels(SimulatedGateway gateway, int first, int second) {
        var expected = List.of(new ChannelLevel(1, first), new ChannelLevel(2, second));
        Eventually.holds("its levels", () -> gateway.levels().equals(expected));
    }

    @Test
    void bringsMastersFlashReleaseAndKindsToTheGateways() throws Exception {
        start();
        say("LAMPS/1 THRU 2 + KEYS/1 THRU 2 AT FULL");
        awaitLevels(lamps, 255, 255);
        awaitLevels(keys, 255, 255);
        assertThat(say("GM 75")).isEqualTo("Grand master at 75 %");
        awaitLevels(lamps, 191, 191);
        assertThat(say("blackout on")).isEqualTo("Blackout on: 2 of 4 addresses; dimmers with a level held at 0: 2");
        awaitLevels(lamps, 0, 0);
        say("KIND LAMPS/2 SWITCH");
        awaitLevels(lamps, 0, 255);
        say("BLACKOUT OFF");
        awaitLevels(lamps, 191, 255);
        say("LAMPS/1 AT 40");
        say("LAMPS/2 AT 127/255");
        awaitLevels(lamps, 77, 0);
        say("GM FULL");
        say("FLASH LAMPS/1 ON");
        awaitLevels(lamps, 255, 0);
        say("FLASH LAMPS/1 OFF");
        awaitLevels(lamps, 102, 0);
        assertThat(say("RELEASE ALL")).isEqualTo("All addresses released; held by hand: 4; now at 0: 4");
        awaitLevels(lamps, 0, 0);
        awaitLevels(keys, 0, 0);
    }
}
