package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// What an operator is offered after the console was lost, on real files and real sockets.
@ExtendWith(FxToolkit.class)
class RecoveryWindowTest {
    @TempDir private Path folder;
    @AutoClose private WireWindow rig;

    @BeforeEach
    void begin() {
        rig = new WireWindow(folder);
    }

    /// As a console that was killed leaves its data folder.
    private void killed() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/show.json"), """
                {"format": 2, "kind": "stagenet-show", "addresses": [{"address": "SN1", "name": "Spot"}],
                 "working": {"serial": 1, "file": null, "at": "2026-11-27T20:12:58Z", "changed": true, "ended": false,
                 "grandMaster": 100, "blackout": false, "playing": [], "raised": [], "levels": ["SN1 200"]}}
                """);
    }

    @Test
    void whatWasUpWhenTheConsoleWasLostIsSentWhenTheOperatorSaysSo() throws Exception {
        killed();
        rig.openWithGateway();
        FxToolkit.await("the offer", () -> rig.says(".show-bar", "The console was lost after 20:12:58"));
        assertThat(onFx(() -> rig.says(".show-bar", "not sent: 1 level"))).isTrue();
        assertThat(rig.console().state().show().name(1)).as("the show is there").isEqualTo("Spot");
        rig.name(2, "Fill");
        assertThat(rig.console().desk().faders().sent(1)).as("nothing goes out by itself").isLessThanOrEqualTo(0);
        assertThat(rig.gateway().levels()).allMatch(level -> level.value() == 0);
        runOnFx(() -> ((TextField) rig.window().one(".show-bar .text-field")).setText("0.2"));
        rig.press(".show-bar", "Resume");
        FxToolkit.await("the level at the gateway",
                () -> rig.gateway().levels().stream().anyMatch(new ChannelLevel(1, 200)::equals));
        FxToolkit.await("the end of the offer", () -> !rig.says(".show-bar", "The console was lost"));
    }

    @Test
    void holdForgetsWhatWasUpAndSendsNothing() throws Exception {
        killed();
        rig.openWithGateway();
        FxToolkit.await("the offer", () -> rig.says(".show-bar", "The console was lost"));
        runOnFx(() -> rig.button(".show-bar", "Hold").orElseThrow().requestFocus());
        rig.press(".show-bar", "Hold");
        FxToolkit.await("the end of the offer", () -> !rig.says(".show-bar", "The console was lost"));
        assertThat(rig.console().state().open().recovered()).isNull();
        assertThat(onFx(() -> rig.window().owner())).as("the keyboard is at home, not at the grand master")
                .isEqualTo(onFx(() -> rig.window().one(".command-line .text-field")));
        assertThat(rig.console().desk().faders().sent(1)).isLessThanOrEqualTo(0);
    }
}
