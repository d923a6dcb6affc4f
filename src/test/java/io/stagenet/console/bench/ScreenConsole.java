package io.stagenet.console.bench;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.Faders;
import io.stagenet.console.service.MessageLog;
import io.stagenet.console.service.SimulatedRig;
import io.stagenet.console.service.TableFaders;
import io.stagenet.console.service.doctor.Doctor;
import io.stagenet.console.ui.FakeConsole;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SequencedMap;
import java.util.concurrent.CompletionStage;

/// A console whose gateways are given and whose levels are those of a real data plane.
final class ScreenConsole implements Console {
    private final FakeConsole given;
    private final Faders faders;

    ScreenConsole(ConsoleState state, LevelTable levels) {
        given = new FakeConsole(state);
        faders = new TableFaders(levels);
    }

    void say(ConsoleState state) {
        given.say(state);
    }

    @Override
    public Desk desk() {
        return new Desk() {
            @Override
            public CompletionStage<Outcome> submit(
                    Action action) {
                return given.submit(action);
            }

            @Override
            public Faders faders() {
                return faders;
            }
        };
    }

    @Override
    public ConsoleState state() {
        return given.state();
    }

    @Override
    public Instant now() {
        return given.now();
    }

    @Override
    public long nanos() {
        return given.nanos();
    }

    @Override
    public Subscription subscribe(StateListener listener) {
        return given.subscribe(listener);
    }

    @Override
    public Traffic traffic(EndpointId endpoint) {
        return given.traffic(endpoint);
    }

    @Override
    public long sentTo(GatewayId gateway) {
        return given.sentTo(gateway);
    }

    @Override
    public Doctor doctor() {
        return given.doctor();
    }

    @Override
    public Path dataFolder() {
        return given.dataFolder();
    }

    @Override
    public CompletionStage<ShowFolder> showFolder(Path folder) {
        return given.showFolder(folder);
    }

    @Override
    public CompletionStage<Boolean> isFile(Path file) {
        return given.isFile(file);
    }

    @Override
    public long writeZip(Path file, SequencedMap<String, byte[]> parts) throws IOException {
        return given.writeZip(file, parts);
    }

    @Override
    public MessageLog messages() {
        return given.messages();
    }

    @Override
    public SimulatedRig simulatedRig() {
        return given.simulatedRig();
    }

    @Override
    public void close() {
        given.close();
    }
}
