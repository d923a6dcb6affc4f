package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import java.nio.file.Path;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The way of an operator through the window, on real sockets: a gateway is added, leased and mapped, a fader is moved,
/// the gateway has the value, the patch has the address, and a gateway that goes is seen to be gone.
@ExtendWith(FxToolkit.class)
class WindowWireTest {
    @TempDir private Path folder;
    @AutoClose private WireWindow rig;

    @BeforeEach
    void begin() {
        rig = new WireWindow(folder);
    }

    @Test
    void aValueGoesFromTheFaderToTheGateway() throws Exception {
        rig.gateway().start();
        rig.open();
        runOnFx(() -> {
            rig.model().open(ViewId.DEVICES);
            // Keys are understood by what a style makes of a field.
            rig.window().root().applyCss();
            var place = rig.window().all(".text-field", TextField.class)
                    .filter(field -> "Add by address".equals(field.getAccessibleText())).findFirst().orElseThrow();
            place.setText("127.0.0.1:" + rig.gateway().port());
            Hands.down(place, KeyCode.ENTER);
        });
        FxToolkit.await("the link", () -> rig.says(".root", "1 of 1 gateways online"));
        runOnFx(() -> rig.model().open(ViewId.FADERS));
        FxToolkit.await("a fader for each address", () -> rig.window().all(".fader", Node.class).count() == 2);
        var fader = onFx(() -> rig.window().all(".fader", Node.class).findFirst().orElseThrow());
        rig.awaitMapping();
        runOnFx(() -> Hands.down(fader, KeyCode.END));
        FxToolkit.await("the value at the gateway",
                () -> rig.gateway().levels().stream().anyMatch(new ChannelLevel(1, 255)::equals));
        FxToolkit.await("the value on the strip",
                () -> String.valueOf(fader.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING))
                        .contains("100"));
        runOnFx(() -> rig.model().open(ViewId.PATCH));
        FxToolkit.await("both addresses in the patch",
                () -> rig.window().all(".table-view", TableView.class).findFirst()
                        .map(table -> table.getItems().size() == 2).orElse(false));
        FxToolkit.await("its channel there", () -> rig.window().all(".table-cell", Labeled.class)
                .anyMatch(cell -> cell.getText() != null && cell.getText().contains("DMX")));
        rig.gateway().close();
        FxToolkit.await("its loss", () -> rig.says(".root", "0 of 1 gateways online"));
        assertThat(onFx(() -> rig.console().desk().faders().sent(1))).as("what it was told last").isEqualTo(255);
    }
}
