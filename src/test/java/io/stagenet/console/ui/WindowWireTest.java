package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.sim.Advertiser;
import io.stagenet.console.sim.GatewaySettings;
import io.stagenet.console.sim.SimulatedGateway;
import io.stagenet.console.sim.SimulatorEvent.ChannelLevel;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The way of an operator through the window, on real sockets: a gateway is added, leased and mapped, a fader is moved,
/// the gateway has the value, the patch has the address, and a gateway that goes is seen to be gone.
@ExtendWith(FxToolkit.class)
class WindowWireTest {
    @TempDir private Path folder;
    private final ThreadEventLoop loop = ThreadEventLoop.start("simulator", failure -> {
    });
    private final SimulatedGateway gateway = new SimulatedGateway(
            new GatewaySettings("LAMPS", "DMX", 2, 1, "127.0.0.1", 0, false, Set.of(), 1, false), loop,
            Advertiser.SILENT, _ -> {
            });
    private ConsoleService console;
    private ConsoleWindow window;
    private Stage stage;

    @AfterEach
    void end() {
        if (window != null) {
            runOnFx(window::dispose);
        }
        if (console != null) {
            console.close();
        }
        gateway.close();
        loop.close();
    }

    private <T extends Node> Stream<T> all(String selector, Class<T> type) {
        return stage.getScene().getRoot().lookupAll(selector).stream().filter(type::isInstance).map(type::cast);
    }

    private static void press(Node node, KeyCode code) {
        Event.fireEvent(node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private boolean says(String text) {
        return all(".label", Label.class).anyMatch(label -> label.getText() != null && label.getText().contains(text));
    }

    @Test
    void aValueGoesFromTheFaderToTheGateway() throws Exception {
        gateway.start();
        var noGear = new FakeConsole(new Rig().state()).simulatedRig();
        console = ConsoleService.start(
                new ConsoleOptions(false, false, List.of(), List.of(), folder, null, 32_768), noGear);
        runOnFx(() -> {
            stage = new Stage();
            window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            window.show();
            window.model().open(ViewId.DEVICES);
            // Keys are understood by what a style makes of a field.
            window.root().applyCss();
            var place = all(".text-field", TextField.class)
                    .filter(field -> "Add by address".equals(field.getAccessibleText())).findFirst().orElseThrow();
            place.setText("127.0.0.1:" + gateway.port());
            press(place, KeyCode.ENTER);
        });
        FxToolkit.await("the link", () -> says("1 of 1 gateways online"));
        runOnFx(() -> window.model().open(ViewId.FADERS));
        FxToolkit.await("a fader for each address", () -> all(".fader", Node.class).count() == 2);
        var fader = onFx(() -> all(".fader", Node.class).findFirst().orElseThrow());
        FxToolkit.await("the mapping", () -> console.state().gateways().values().iterator().next().leases().getFirst()
                .mapped());
        runOnFx(() -> press(fader, KeyCode.END));
        FxToolkit.await("the value at the gateway",
                () -> gateway.levels().stream().anyMatch(new ChannelLevel(1, 255)::equals));
        FxToolkit.await("the value on the strip",
                () -> String.valueOf(fader.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING))
                        .contains("100"));
        runOnFx(() -> window.model().open(ViewId.PATCH));
        FxToolkit.await("both addresses in the patch", () -> all(".table-view", TableView.class).findFirst()
                .map(table -> table.getItems().size() == 2).orElse(false));
        FxToolkit.await("its channel there", () -> all(".table-cell", Labeled.class)
                .anyMatch(cell -> cell.getText() != null && cell.getText().contains("DMX")));
        gateway.close();
        FxToolkit.await("its loss", () -> says("0 of 1 gateways online"));
        assertThat(onFx(() -> console.desk().faders().sent(1))).as("what it was told last").isEqualTo(255);
    }
}
