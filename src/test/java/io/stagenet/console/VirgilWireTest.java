package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.sim.stagebox.SimulatedStagebox;
import io.stagenet.console.sim.stagebox.StageboxFault;
import io.stagenet.console.sim.stagebox.StageboxSettings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A console and a simulated stagebox on loopback sockets. Without a base it is polled, so that no multicast is needed.
class VirgilWireTest {
    @TempDir Path folder;
    private final ThreadEventLoop loop = ThreadEventLoop.start("virgil-wire-test", failure -> {
        throw new AssertionError(failure);
    });
    private SimulatedStagebox box;
    private ConsoleService console;

    private void start(String model, String dialect, List<String> refuse) throws Exception {
        box = new SimulatedStagebox(new StageboxSettings("BOX", 4, "127.0.0.1", 0, "239.193.250", model, dialect, false,
                refuse, Set.of(), 1, 0, Virgil.PORT), loop, (_, _) -> {
                });
        box.start();
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(), folder, null, null,
                new ConsoleOptions.VirgilOptions(
                        List.of(new StageboxPlace(new HostPort("127.0.0.1", box.port()), null)), 0,
                        InetAddress.getLoopbackAddress())),
                new NoGear());
        await(it -> it.state() == Stagebox.State.ONLINE);
    }

    @AfterEach
    void end() {
        if (console != null) {
            console.close();
        }
        if (box != null) {
            box.close();
        }
        loop.close();
    }

    private void await(Predicate<Stagebox> condition) throws Exception {
        Eventually.told(console, "the box", state -> {
            var found = state.stageboxes().get(new StageboxId("BOX"));
            return found != null && condition.test(found);
        });
    }

    private static boolean has(Stagebox box, int index, String name, ParameterValue value) {
        var preamp = box.preamps().get(index);
        var parameter = preamp == null ? null : preamp.parameter(name);
        return preamp != null && parameter != null && value.equals(parameter.value()) && preamp.pending().isEmpty();
    }

    private Outcome set(String parameter, ParameterValue value) {
        return console.desk().submit(new PreampAction.SetParameter(List.of(new PreampKey(new StageboxId("BOX"), 1)),
                parameter, new ParameterChange.To(value), PhantomConsent.CONFIRMED)).toCompletableFuture().join();
    }

    @SideBySide
    @ParameterizedTest
    @ValueSource(strings = {"0a", "0b", "0c"})
    void setsAGainAndHearsItConfirmed(String dialect) throws Exception {
        start("rich", dialect, List.of());
        assertThat(console.state().stageboxes().get(new StageboxId("BOX")).preamps()).hasSize(4);
        assertThat(set(Parameter.GAIN, new Amount(42))).isInstanceOf(Outcome.Done.class);
        await(it -> has(it, 1, Parameter.GAIN, new Amount(42)));
        assertThat(set(Parameter.PHANTOM, new Flag(true))).isInstanceOf(Outcome.Done.class);
        await(it -> has(it, 1, Parameter.PHANTOM, new Flag(true)));
    }

    @SideBySide
    @Test
    void showsTheDevicesOwnWordsForARefusal() throws Exception {
        start("rich", "0b", List.of("pad/2"));
        set(Parameter.PAD, new Flag(true));
        await(it -> {
            Preamp preamp = it.preamps().get(1);
            return preamp != null && preamp.pending().isEmpty() && preamp.trouble() != null
                    && preamp.trouble().contains("the relay of pad does not answer");
        });
    }

    @SideBySide
    @Test
    void knowsWhatIsFixed() throws Exception {
        start("fixed-gain", "0b", List.of());
        assertThat(set(Parameter.GAIN, new Amount(31))).isInstanceOf(Outcome.Refused.class);
    }

    @SideBySide
    @Test
    void seesAChangeByAnotherMaster() throws Exception {
        start("step-3dB", "0b", List.of());
        box.fault(StageboxFault.FOREIGN, true);
        await(it -> it.preamps().values().stream().anyMatch(preamp -> !preamp.foreign().isEmpty()));
    }

    @SideBySide
    @Test
    void losesABoxThatFallsSilentAndFindsItAgain() throws Exception {
        start("basic", "0b", List.of());
        box.fault(StageboxFault.SILENT, true);
        await(it -> it.state() == Stagebox.State.LOST);
        box.fault(StageboxFault.SILENT, false);
        await(it -> it.state() == Stagebox.State.ONLINE);
    }
}
