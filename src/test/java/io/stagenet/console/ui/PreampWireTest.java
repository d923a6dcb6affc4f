package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.sim.stagebox.SimulatedStagebox;
import io.stagenet.console.sim.stagebox.StageboxFault;
import io.stagenet.console.sim.stagebox.StageboxSettings;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// An operator's way through the preamps of a stagebox on real sockets: a gain is turned, seen pending and confirmed; a
/// second master's change is seen; a refusal is read in the device's own words.
@ExtendWith(FxToolkit.class)
class PreampWireTest {
    private static final StageboxId BOX = new StageboxId("BOX");

    @TempDir private Path folder;
    private final ThreadEventLoop loop = ThreadEventLoop.start("simulator", failure -> {
    });
    private SimulatedStagebox box;
    private ConsoleService console;
    private ConsoleWindow window;
    private Stage stage;

    @BeforeEach
    void open() throws Exception {
        box = new SimulatedStagebox(new StageboxSettings("BOX", 4, "127.0.0.1", 0, "239.193.251", "rich", "0b", false,
                List.of("pad/2"), Set.of(), 1, 0, Virgil.PORT), loop, (_, _) -> {
                });
        box.start();
        var noGear = new FakeConsole(new Rig().state()).simulatedRig();
        console = ConsoleService.start(new ConsoleOptions(false, false, List.of(), List.of(), folder, null, null,
                new ConsoleOptions.VirgilOptions(
                        List.of(new StageboxPlace(new HostPort("127.0.0.1", box.port()), null)), 0,
                        InetAddress.getLoopbackAddress())),
                noGear);
        runOnFx(() -> {
            stage = new Stage();
            window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            window.show();
            window.model().open(ViewId.PREAMPS);
        });
        FxToolkit.await("a strip for each preamp, and all of them told of",
                () -> isOnline() && all(".knob", Node.class).count() == 4
                        && all(".preamp-strip .total", Label.class).noneMatch(total -> total.getText().equals("?")));
    }

    @AfterEach
    void end() {
        if (window != null) {
            runOnFx(window::dispose);
        }
        if (console != null) {
            console.close();
        }
        if (box != null) {
            box.close();
        }
        loop.close();
    }

    /// Nothing can be set before the box has been asked all.
    private boolean isOnline() {
        var known = console.state().stageboxes().get(BOX);
        return known != null && known.state() == Stagebox.State.ONLINE;
    }

    private <T extends Node> Stream<T> all(String selector, Class<T> type) {
        return stage.getScene().getRoot().lookupAll(selector).stream().filter(type::isInstance).map(type::cast);
    }

    private Node strip(int number) {
        return all(".preamp-strip", Node.class).filter(strip -> ((Labeled) strip.lookup(".place")).getText()
                .endsWith("/ " + number)).findFirst().orElseThrow();
    }

    private static String text(Node strip, String selector) {
        return strip.lookup(selector) instanceof Label label ? label.getText() : "";
    }

    private boolean says(String selector, String words) {
        return all(selector, Label.class).anyMatch(label -> label.isVisible() && label.getText().contains(words));
    }

    private double reported() {
        var preamp = console.state().stageboxes().get(BOX).preamps().get(0);
        var gain = preamp == null ? null : preamp.parameter(Parameter.GAIN);
        return gain == null || gain.amount() == null ? Double.NaN : gain.amount();
    }

    @Test
    void aGainIsTurnedByKeySeenPendingAndThenConfirmed() {
        double before = reported();
        var seen = new CopyOnWriteArrayList<String>();
        String pending = "was +" + (int) before;
        var shownPending = new CountDownLatch(1);
        // The box answers no sooner than that was seen: the screen shows the newest state, and not each on the way.
        loop.execute(() -> awaitQuietly(shownPending));
        runOnFx(() -> {
            var parts = (Label) strip(1).lookup(".parts");
            parts.textProperty().subscribe(now -> {
                seen.add(now);
                if (now.contains(pending)) {
                    shownPending.countDown();
                }
            });
            down(strip(1).lookup(".knob"), KeyCode.UP);
            down(strip(1).lookup(".knob"), KeyCode.UP);
        });
        FxToolkit.await("the gain two steps up, confirmed", () -> reported() == before + 2
                && text(strip(1), ".total").equals("+" + (int) (before + 2))
                && text(strip(1), ".parts").equals("-5…60 · 1"));
        assertThat(seen).as("pending on the way").contains(pending);
        assertThat(console.state().stageboxes().get(BOX).preamps().get(0).foreign()).isEmpty();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            var _ = latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aSecondMastersChangeIsSeenUntilTheStripIsTouched() {
        loop.execute(() -> box.fault(StageboxFault.FOREIGN, true));
        FxToolkit.await("a change elsewhere", () -> says(".strip-messages .foreign", "changed elsewhere"));
        loop.execute(() -> box.fault(StageboxFault.FOREIGN, false));
        var touched = onFx(() -> all(".preamp-strip", Node.class)
                .filter(strip -> strip.lookup(".foreign").isVisible()).findFirst().orElseThrow());
        runOnFx(() -> ((Button) touched.lookup(".chip")).fire());
        FxToolkit.await("what was seen is gone", () -> !touched.lookup(".foreign").isVisible());
    }

    @Test
    void aRefusalIsReadInTheDevicesOwnWords() {
        runOnFx(() -> all(".preamp-strip .setting", Button.class)
                .filter(button -> button.getAccessibleText().startsWith("BOX input 2, pad")).findFirst().orElseThrow()
                .fire());
        FxToolkit.await("the device's words on the strip",
                () -> text(strip(2), ".trouble").contains("the relay of pad does not answer"));
        assertThat(console.state().stageboxes().get(BOX).preamps().get(1).pending()).isEmpty();
    }
}
