package io.stagenet.console.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.net.Discovery;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the operator says of inputs and of this console.
class PreampLabelsTest extends StageboxTestBase {
    @Test
    void coloursAreKept() {
        online(2);
        rig.submit(new PreampAction.SetColour(List.of(input(0), input(1)), LabelColour.TEAL));
        rig.submit(new PreampAction.SetColour(List.of(input(0)), LabelColour.NONE));
        assertThat(rig.kept().inputs()).containsOnlyKeys(input(1));
        assertThat(rig.kept().label(input(1)).colour()).isEqualTo(LabelColour.TEAL);
    }

    @Test
    void inputsAndBoxesStandWhereTheyWereMoved() {
        online(4);
        rig.submit(new PreampAction.MoveInput(input(3), input(1)));
        assertThat(List.of(input(0), input(1), input(2), input(3)).stream().sorted(rig.kept().order()))
                .containsExactly(input(0), input(3), input(1), input(2));
        rig.submit(new PreampAction.MoveInput(input(0), null));
        assertThat(List.of(input(0), input(1), input(2), input(3), input(4)).stream().sorted(rig.kept().order()))
                .as("a new one comes last").containsExactly(input(3), input(1), input(2), input(0), input(4));
        rig.submit(new PreampAction.ResetOrder());
        assertThat(rig.kept().order().inputs()).isEmpty();
        assertThat(rig.submit(new PreampAction.MoveInput(input(9), null))).isInstanceOf(Outcome.Refused.class);
        assertThat(rig.submit(new PreampAction.MoveInput(input(0), new PreampKey(new StageboxId("B"), 0))))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(rig.submit(new PreampAction.MoveBox(new StageboxId("B"), null)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aBoxIsMovedBeforeAnother() {
        online(1);
        rig.loop.execute(() -> rig.core.virgil().seen(new Discovery.Service("A-Rack",
                List.of(new io.stagenet.console.model.net.HostPort("10.0.0.8", 7889)), Map.of("function", "slave"))));
        rig.loop.runReady();
        var other = new StageboxId("A-Rack");
        assertThat(List.of(RACK, other).stream().sorted(rig.kept().order().ofBoxes())).containsExactly(other, RACK);
        rig.submit(new PreampAction.MoveBox(RACK, other));
        assertThat(List.of(other, RACK).stream().sorted(rig.kept().order().ofBoxes())).containsExactly(RACK, other);
    }

    private void called(String name) {
        rig.submit(new Action.ChangePreferences(now -> now.withDeviceName(new DeviceName(name))));
    }

    @Test
    void theDeviceNameIsAdvertisedAndSentAtOnce() {
        online(1);
        called("Monitors");
        assertThat(rig.advertised).isEqualTo("Monitors");
        gain(28, 0);
        assertThat(rig.virgil.take()).singleElement().asString().startsWith("{\"sendingDevice\":\"Monitors\"");
        rig.restart();
        assertThat(rig.advertised).isEqualTo("Monitors");
        rig.submit(new Action.ChangePreferences(now -> now.withDeviceName(null)));
        assertThat(rig.advertised).as("the machine's again").isEqualTo("FOH-Desk");
    }

    @Test
    void ourFormerNameIsNoOtherMaster() {
        online(1);
        called("Monitors");
        var former = new Discovery.Service("FOH-Desk",
                List.of(new io.stagenet.console.model.net.HostPort("10.0.0.1", 7889)), Map.of("function", "master"));
        rig.loop.execute(() -> rig.core.virgil().seen(former));
        rig.loop.runReady();
        assertThat(box().masters()).isEmpty();
        rig.loop.execute(() -> {
            rig.core.virgil().gone("FOH-Desk");
            rig.core.virgil().seen(former);
        });
        rig.loop.runReady();
        assertThat(box().masters()).as("after the goodbye it is another's").containsExactly("FOH-Desk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "with space", "a_b", "Ü", "abcdefghijklmnopqrstuvwxyz123456"})
    void aNameThatDanteWouldNotTakeIsNone(String name) {
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException().isThrownBy(() -> new DeviceName(name))
                .withMessageContaining("31");
    }

    @Test
    void aNameIsMadeOfWhateverAMachineIsCalled() {
        assertThat(DeviceName.like("StageNet-foh_2.local", "x")).hasToString("StageNet-foh-2-local");
        assertThat(DeviceName.like("a".repeat(30) + "..b", "x")).hasToString("a".repeat(30));
        assertThat(DeviceName.like("...", "x")).hasToString("x");
    }
}
