package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static io.stagenet.console.ui.Hands.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Level;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.service.Action.GatewayAction.Connect;
import io.stagenet.console.ui.fader.Fader;
import io.stagenet.console.ui.key.KeyAction;
import java.time.ZoneOffset;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The window on a fake console: shown, pulsing, and used by fired events.
@ExtendWith(FxToolkit.class)
class ConsoleWindowTest {
    private static final PseudoClass OFFLINE = PseudoClass.getPseudoClass("offline");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final FakeConsole console = new FakeConsole(new Rig().state());
    private Stage stage;
    private ConsoleWindow window;

    @BeforeEach
    void open() {
        runOnFx(() -> {
            stage = new Stage();
            window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            assertThat(stage.getScene().getFill()).isEqualTo(Color.web("#0c0e11"));
            window.show();
            window.fill();
        });
    }

    @AfterEach
    void close() {
        runOnFx(window::dispose);
    }

    private <T extends Node> List<T> all(String selector, Class<T> type) {
        return stage.getScene().getRoot().lookupAll(selector).stream().filter(type::isInstance).map(type::cast)
                .toList();
    }

    private <T extends Node> T one(String selector, Class<T> type) {
        return all(selector, type).getFirst();
    }

    private TextField field() {
        return one(".command-line .text-field", TextField.class);
    }

    private void twoStrips() {
        console.say(new Rig().gateway("A", LinkState.ONLINE, 1, 1, "DMX").gateway("B", LinkState.LOST, 2, 1, "DMX")
                .state());
        awaitStrips(2);
    }

    /// There and laid out: a fader has no hands before its first pulse.
    private void awaitStrips(int count) {
        FxToolkit.await(count + " strips", () -> {
            var faders = all(".fader", Fader.class);
            return faders.size() == count && faders.stream().allMatch(fader -> fader.getHeight() > 0);
        });
    }

    @Test
    void theWindowCarriesItsSignInEverySizeATaskBarTakes() {
        var icons = onFx(() -> List.copyOf(stage.getIcons()));
        assertThat(icons).noneMatch(Image::isError)
                .extracting(Image::getWidth).containsExactly(16.0, 24.0, 32.0, 48.0, 64.0, 128.0, 256.0);
        assertThat(icons).allMatch(icon -> icon.getPixelReader().getArgb((int) icon.getWidth() / 2,
                (int) (icon.getHeight() * 5 / 16)) == 0xffffcf6b);
    }

    @Test
    void anEmptyWindowSaysWhatToDoAndItsButtonBeginsTheCommand() {
        runOnFx(() -> {
            var step = one(".empty-state .button", Button.class);
            assertThat(step.isVisible()).isTrue();
            step.fire();
            assertThat(field().getText()).isEqualTo("CONNECT ");
            assertThat(stage.getScene().getFocusOwner()).isSameAs(field());
        });
    }

    @Test
    void aCommandReachesTheDeskAndItsAnswerTheScreen() {
        console.outcome = io.stagenet.console.model.Outcome.done("dialling 10.0.0.9:4000");
        runOnFx(() -> {
            field().setText("CONNECT 10.0.0.9");
            down(field(), KeyCode.ENTER);
        });
        FxToolkit.await("the answer",
                () -> one(".command-line .answer", Label.class).getText().equals("dialling 10.0.0.9:4000"));
        assertThat(console.actions).containsExactly(new Connect(new HostPort("10.0.0.9", 4000)));
        assertThat(onFx(() -> field().getText())).isEmpty();
    }

    @Test
    void aRefusedCommandIsMarkedUnderTheCharacterInTheWay() {
        runOnFx(() -> {
            field().setText("1 ATT 50");
            down(field(), KeyCode.ENTER);
        });
        FxToolkit.await("the refusal", () -> field().getPseudoClassStates().contains(REFUSED));
        runOnFx(() -> {
            stage.getScene().getRoot().layout();
            var mark = one(".command-line .error-mark", Node.class);
            double advance = mark.getLayoutBounds().getWidth();
            assertThat(mark.isVisible()).isTrue();
            assertThat(mark.getLayoutX()).isBetween(1.5 * advance, 2.5 * advance);
            assertThat(field().getText()).isEqualTo("1 ATT 50");
            assertThat(field().getSelectedText()).as("what is typed next takes its place").isEqualTo("1 ATT 50");
        });
        assertThat(console.actions).isEmpty();
    }

    @Test
    void whatIsTypedAfterARefusalTakesItsPlace() {
        twoStrips();
        console.outcome = io.stagenet.console.model.Outcome.refused("B does not answer");
        runOnFx(() -> {
            field().setText("2 AT 50");
            down(field(), KeyCode.ENTER);
        });
        FxToolkit.await("the refusal", () -> field().getPseudoClassStates().contains(REFUSED));
        runOnFx(() -> {
            assertThat(field().getSelectedText()).isEqualTo("2 AT 50");
            var fader = all(".fader", Fader.class).getFirst();
            fader.requestFocus();
            type(fader, "7");
            assertThat(field().getText()).isEqualTo("7");
        });
    }

    @Test
    void whatIsTypedAfterAMisspellingTakesItsPlace() {
        refuse("1 AT 300");
        runOnFx(() -> {
            type(field(), "GO");
            assertThat(field().getText()).isEqualTo("GO");
        });
    }

    @Test
    void whatIsTypedAfterTheKeyboardWasElsewhereTakesItsPlaceToo() {
        refuse("1 THRU 1");
        runOnFx(() -> {
            window.root().requestFocus();
            window.root().keyActions().perform(KeyAction.COMMAND_LINE);
            type(field(), "5 AT 50");
            assertThat(field().getText()).isEqualTo("5 AT 50");
        });
    }

    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"LEFT", "RIGHT"})
    void anArrowGoesToThePlaceOfTheErrorAndOnFromThere(KeyCode arrow) {
        refuse("1 ATT 50");
        runOnFx(() -> {
            down(field(), arrow);
            assertThat(field().getSelectedText()).isEmpty();
            assertThat(field().getCaretPosition()).isEqualTo(2);
            assertThat(one(".command-line .error-mark", Node.class).isVisible()).isTrue();
            down(field(), arrow);
            assertThat(field().getCaretPosition()).isEqualTo(arrow == KeyCode.LEFT ? 1 : 3);
        });
    }

    private void refuse(String line) {
        runOnFx(() -> {
            field().setText(line);
            down(field(), KeyCode.ENTER);
        });
        FxToolkit.await("the refusal", () -> field().getPseudoClassStates().contains(REFUSED));
    }

    @Test
    void aDigitTypedOnAFaderGoesToTheCommandLine() {
        twoStrips();
        runOnFx(() -> {
            var fader = all(".fader", Fader.class).getFirst();
            fader.requestFocus();
            type(fader, "7");
            assertThat(stage.getScene().getFocusOwner()).isSameAs(field());
            assertThat(field().getText()).isEqualTo("7");
            assertThat(field().getCaretPosition()).isEqualTo(1);
        });
    }

    @Test
    void aDragMovesTheAddressAndThePulseShowsWhatWasSent() {
        twoStrips();
        runOnFx(() -> {
            var fader = fader(0);
            drag(fader, MouseEvent.MOUSE_PRESSED, 300);
            drag(fader, MouseEvent.MOUSE_DRAGGED, 200);
            drag(fader, MouseEvent.MOUSE_RELEASED, 200);
        });
        assertThat(console.faders.moves).singleElement().asString().startsWith("SN1=");
        int value = console.faders.wanted[1];
        assertThat(value).isPositive();
        console.faders.sent[1] = value;
        FxToolkit.await("the fill", () -> fader(0).getSent() == value);
    }

    @Test
    void aStripOfALostGatewayIsMarkedOfflineAndShowsWhatIsHeld() {
        console.faders.sent[2] = 10;
        console.faders.held[2] = 200;
        twoStrips();
        FxToolkit.await("what is held", () -> fader(1).getHeld() == 200);
        runOnFx(() -> {
            assertThat(strip(0).getPseudoClassStates()).doesNotContain(OFFLINE);
            assertThat(strip(1).getPseudoClassStates()).contains(OFFLINE);
            assertThat(one(".strip:offline .held", Label.class).getText()).isEqualTo("held 20:09");
        });
        console.say(new Rig().gateway("A", LinkState.ONLINE, 1, 1, "DMX").gateway("B", LinkState.ONLINE, 2, 1, "DMX")
                .state());
        FxToolkit.await("the strip is online", () -> !strip(1).getPseudoClassStates().contains(OFFLINE));
        assertThat(onFx(() -> fader(1).getSent())).isEqualTo(10);
        assertThat(onFx(() -> fader(1).getHeld())).isEqualTo(Level.NONE);
    }

    @Test
    void aLeaseThatComesWhileAFaderIsInTheHandLeavesItThere() {
        console.say(new Rig().gateway("A", LinkState.ONLINE, 10, 4, "DMX").state());
        awaitStrips(4);
        var held = onFx(() -> fader(0));
        runOnFx(() -> drag(held, MouseEvent.MOUSE_PRESSED, 300));
        console.say(new Rig().gateway("A", LinkState.ONLINE, 10, 6, "DMX").gateway("B", LinkState.ONLINE, 1, 4, "DMX")
                .state());
        awaitStrips(6);
        runOnFx(() -> {
            assertThat(held.grabbedProperty().get()).isTrue();
            assertThat(stage.getScene().getFocusOwner()).isSameAs(held);
            drag(held, MouseEvent.MOUSE_DRAGGED, 250);
            drag(held, MouseEvent.MOUSE_RELEASED, 250);
        });
        assertThat(console.faders.moves).singleElement().asString().startsWith("SN10=");
    }

    @Test
    void aNoticeStaysUntilItIsReadAndCoversNoFader() {
        console.say(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX")
                .notice(Severity.WARNING, "A", "asked twice", 1).state());
        FxToolkit.await("the notice", () -> one(".notices", Node.class).isVisible());
        runOnFx(() -> {
            stage.getScene().getRoot().layout();
            var notice = one(".notices > .line", Node.class);
            var bounds = notice.localToScene(notice.getLayoutBounds());
            for (var fader : all(".fader", Fader.class)) {
                assertThat(fader.localToScene(fader.getLayoutBounds()).intersects(bounds)).isFalse();
            }
            one(".notices .close", Button.class).fire();
            assertThat(one(".notices", Node.class).isVisible()).isFalse();
        });
    }

    @Test
    void closingTakesEveryWindowAwayEvenAnOpenPopupAndEndsTheSubscription() {
        runOnFx(() -> {
            new Tooltip("over the window").show(stage, 10, 10);
            assertThat(Window.getWindows()).hasSizeGreaterThan(1);
            Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            assertThat(Window.getWindows()).isEmpty();
            window.dispose();
        });
        assertThat(console.listeners()).isZero();
    }

    private Fader fader(int index) {
        return (Fader) strip(index).lookup(".fader");
    }

    private Node strip(int index) {
        return all(".strip", Node.class).stream()
                .sorted(java.util.Comparator.comparingDouble(Node::getLayoutX)).toList().get(index);
    }

    private static void drag(Fader fader, javafx.event.EventType<MouseEvent> type, double y) {
        Event.fireEvent(fader, new MouseEvent(type, 10, y, 10, y, MouseButton.PRIMARY, 1, false, false, false, false,
                type != MouseEvent.MOUSE_RELEASED, false, false, false, false, true, null));
    }
}
