package io.stagenet.console.ui.monitor;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.WireMessage;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.StateFeed;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.LocalTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The view used by the keyboard alone: every event goes to whatever has the focus.
@ExtendWith(FxToolkit.class)
class MonitorViewTest {
    private static final int STOPS = 20;
    private static final long SECOND = 1_000_000_000L;

    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("FOH", LinkState.ONLINE, 1, 4, "DMX").state());
    private final MonitorViewModel model = new MonitorViewModel(console, new LocalTimes(ZoneOffset.UTC),
            StateFeed.FX_THREAD);
    private MonitorView view;
    private Scene scene;

    @BeforeEach
    void open() {
        runOnFx(() -> {
            model.show(console.state());
            view = new MonitorView(model);
            scene = Theme.scene(view, 1300, 800);
            said("FOH", "LEASE_REQ", "");
            said("BALCONY", "MAPPING_UPDATE", "Mappings[3] is not of this lease");
            pulse();
            view.lookup(".list-view").requestFocus();
        });
    }

    @AfterEach
    void close() {
        runOnFx(view::dispose);
    }

    private void said(String device, String type, String reason) {
        console.messages.add(Rig.EIGHT_O_NINE, true, device, type, "{\"Type\":\"" + type + "\"}", reason);
    }

    private void pulse() {
        model.pulse(0);
        view.applyCss();
        view.layout();
    }

    private Node focused() {
        return Objects.requireNonNull(scene.getFocusOwner(), "nothing has the focus");
    }

    private void press(KeyCode code, boolean shortcut) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(focused(),
                    new KeyEvent(kind, "", "", code, false, shortcut && !mac, false, shortcut && mac));
        }
    }

    private void type(String text) {
        text.chars().mapToObj(Character::toString).forEach(character -> Event.fireEvent(focused(),
                new KeyEvent(KeyEvent.KEY_TYPED, character, "", KeyCode.UNDEFINED, false, false, false, false)));
    }

    /// Tab, until a control of this name has the focus, and then the space bar.
    private void use(String name) {
        for (int stop = 0; stop < STOPS; stop++) {
            if (focused() instanceof Labeled labeled && name.equals(labeled.getText())) {
                press(KeyCode.SPACE, false);
                view.applyCss();
                view.layout();
                return;
            }
            press(KeyCode.TAB, false);
        }
        throw new AssertionError("the keyboard does not reach " + name);
    }

    private List<String> shown() {
        return ((ListView<?>) view.lookup(".list-view")).getItems().stream().map(WireMessage.class::cast)
                .map(WireMessage::device).toList();
    }

    private boolean says(String style, String text) {
        return view.lookupAll(style).stream().anyMatch(label -> ((Label) label).getText().contains(text));
    }

    @Test
    void aFilterTypedHidesWhatHasNoneOfItsWords() {
        runOnFx(() -> {
            press(KeyCode.F, true);
            type("balc lease");
            assertThat(((TextField) focused()).getText()).isEqualTo("balc lease");
            assertThat(shown()).as("a word of the reason counts too").containsExactly("BALCONY");
            for (int i = 0; i < "balc lease".length(); i++) {
                press(KeyCode.BACK_SPACE, false);
            }
            assertThat(shown()).containsExactly("FOH", "BALCONY");
        });
    }

    @Test
    void aPauseHoldsTheListAndClearEmptiesIt() {
        runOnFx(() -> {
            use("Pause");
            said("PIT", "LEASE_REQ", "");
            pulse();
            assertThat(shown()).containsExactly("FOH", "BALCONY");
            use("Clear");
            assertThat(shown()).isEmpty();
            assertThat(says(".nothing", "listed here")).isTrue();
            press(KeyCode.TAB, false);
            use("Pause");
            pulse();
            assertThat(shown()).as("what came meanwhile").containsExactly("PIT");
        });
    }

    @Test
    void valuesAreARateUntilTheyAreSwitchedOn() {
        runOnFx(() -> {
            var link = console.state().endpoints().keySet().iterator().next();
            console.faders.sent[1] = 10;
            console.traffic.put(link, new Traffic(30, 0, 0, 0, -1));
            model.pulse(SECOND);
            assertThat(shown()).hasSize(2);
            assertThat(says(".rates", "30 values/s")).isTrue();
            use("DATA_PKT");
            model.pulse(SECOND);
            console.faders.sent[1] = 20;
            model.pulse(SECOND);
            assertThat(shown()).containsExactly("FOH", "BALCONY", "FOH");
        });
    }

    @Test
    void aRefusedMessageShowsItsReasonInItsLineAndInFull() {
        runOnFx(() -> {
            var row = view.lookupAll(".message-cell").stream()
                    .filter(cell -> cell.getPseudoClassStates().toString().contains("refused")).findFirst()
                    .orElseThrow();
            assertThat(row.getAccessibleText()).contains("⚠ Mappings[3] is not of this lease");
            press(KeyCode.END, false);
            assertThat(((TextArea) view.lookup(".text-area")).getText())
                    .startsWith("Mappings[3] is not of this lease").endsWith("{\"Type\":\"MAPPING_UPDATE\"}");
            press(KeyCode.ESCAPE, false);
            assertThat(((TextArea) view.lookup(".text-area")).getText()).as("it follows again").isEmpty();
        });
    }

    @Test
    void anExportWritesWhatIsShownAsJsonLines(@TempDir Path folder) throws Exception {
        var file = folder.resolve("shown.jsonl");
        runOnFx(() -> {
            use("Refused only");
            use("Export");
            press(KeyCode.A, true);
            type(file.toString());
            press(KeyCode.ENTER, false);
            assertThat(view.lookup(".tool-line").isVisible()).isFalse();
        });
        FxToolkit.await("the answer", () -> says(".answer", file.toString()));
        assertThat(Files.readAllLines(file)).singleElement().asString().startsWith("{\"time\":")
                .contains("\"device\":\"BALCONY\"").contains("\"reason\":\"Mappings[3] is not of this lease\"");
        assertThat(onFx(this::shown)).containsExactly("BALCONY");
    }
}
