package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.ShowAction;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.sim.Advertiser;
import io.stagenet.console.sim.GatewaySettings;
import io.stagenet.console.sim.SimulatedGateway;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;

/// The window of a console on real files and real sockets, and a gateway with two addresses that waits to be started.
final class WireWindow implements AutoCloseable {
    private final Path folder;
    private final ThreadEventLoop loop = ThreadEventLoop.start("simulator", failure -> {
    });
    private final SimulatedGateway gateway = new SimulatedGateway(
            new GatewaySettings("LAMPS", "DMX", 2, 1, "127.0.0.1", 0, false, Set.of(), 1, false), loop,
            Advertiser.SILENT, _ -> {
            });
    private ConsoleService console;
    private OpenWindow window;

    /// @param folder for the data of every console
    WireWindow(Path folder) {
        this.folder = folder;
    }

    @Override
    public void close() {
        if (window != null) {
            window.close();
        }
        if (console != null) {
            console.close();
        }
        gateway.close();
        loop.close();
    }

    SimulatedGateway gateway() {
        return gateway;
    }

    ConsoleService console() {
        return console;
    }

    OpenWindow window() {
        return window;
    }

    ConsoleViewModel model() {
        return window.model();
    }

    /// A console without a window.
    ///
    /// @param data a folder of its own
    ConsoleService console(String data, HostPort... gateways) throws Exception {
        return ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(gateways), folder.resolve(data),
                null, 32_768), new FakeConsole(new Rig().state()).simulatedRig());
    }

    void open() throws Exception {
        console = console("data");
        window = OpenWindow.of(console);
    }

    /// And waits until the gateway can be driven.
    void openWithGateway() throws Exception {
        gateway.start();
        console = console("data", new HostPort("127.0.0.1", gateway.port()));
        window = OpenWindow.of(console);
        awaitMapping();
    }

    void awaitMapping() {
        FxToolkit.await("the mapping", () -> console.state().gateways().values().stream()
                .anyMatch(each -> !each.leases().isEmpty() && each.leases().getFirst().mapped()));
    }

    /// What the console answers.
    String done(Action action) throws Exception {
        var outcome = console.desk().submit(action).toCompletableFuture().get(30, TimeUnit.SECONDS);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return outcome.message();
    }

    void name(int address, String name) throws Exception {
        done(new ShowAction.SetNames(new TreeMap<>(Map.of(address, name))));
    }

    static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    /// @param place where it stands, as a selector
    /// @param kind  what it is, as a selector
    /// @param text  part of its words
    Optional<Labeled> find(String place, String kind, String text) {
        return window.all(place + " " + kind, Labeled.class).filter(WireWindow::isShown)
                .filter(node -> node.getText() != null && node.getText().contains(text)).findFirst();
    }

    /// Whether a sentence is to be read there.
    boolean says(String place, String text) {
        return find(place, ".label", text).isPresent();
    }

    Optional<Button> button(String place, String word) {
        return window.all(place + " .button", Button.class).filter(WireWindow::isShown)
                .filter(each -> word.equals(each.getText())).findFirst();
    }

    /// Any thread but the FX thread.
    void press(String place, String word) {
        runOnFx(() -> button(place, word).orElseThrow().fire());
    }
}
