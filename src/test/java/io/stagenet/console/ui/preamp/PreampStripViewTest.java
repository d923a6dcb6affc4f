package io.stagenet.console.ui.preamp;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.label.LabelColour;
import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.Preamp;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampLabel;
import io.stagenet.console.model.virgil.PreampOrder;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One strip in the hand: it stands still whatever it says, and takes a click anywhere.
@ExtendWith(FxToolkit.class)
class PreampStripViewTest {
    private static final PreampKey INPUT = Boxes.input("RACK", 0);
    private static final List<List<String>> LINES = List.of(List.of(Parameter.PHANTOM),
            List.of(Parameter.PAD, Parameter.POLARITY), List.of(Parameter.LOW_CUT));
    private static final String LONG = "The supervisor of the converter board says a great many words about what it could "
            + "not do, and none about why it could not be done at this time of the evening";

    private final FakeDesk desk = new FakeDesk();
    private final AtomicInteger carried = new AtomicInteger();
    private final AtomicInteger dropped = new AtomicInteger();
    private PreampStripViewModel model;
    private PreampStripView view;
    private Stage stage;

    @BeforeEach
    void oneStrip() {
        runOnFx(() -> {
            model = new PreampStripViewModel(desk, facts(Boxes.rich(0, 20)));
            view = new PreampStripView(model, new StripHead.Carrier() {
                @Override
                public void carry(PreampStripViewModel strip, double x, double y) {
                    carried.incrementAndGet();
                }

                @Override
                public void drop(PreampStripViewModel strip, double x, double y) {
                    dropped.incrementAndGet();
                }
            });
            stage = new Stage();
            stage.setScene(Theme.scene(new StackPane(view), StripSize.MIN_WIDTH, 600));
            stage.show();
            show(StripSize.TALL);
        });
    }

    @AfterEach
    void close() {
        runOnFx(() -> {
            view.dispose();
            stage.hide();
        });
    }

    private void show(StripSize size) {
        view.setLines(LINES, size);
        view.setMinHeight(size.height(LINES.size()));
        view.setMaxHeight(size.height(LINES.size()));
        settle();
    }

    private void settle() {
        for (int i = 0; i < 2; i++) {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        }
    }

    private static PreampFacts facts(Preamp preamp) {
        return facts(preamp, PreampLabel.NONE.withName("Kick in"));
    }

    private static PreampFacts facts(Preamp preamp, PreampLabel label) {
        var box = Boxes.box("RACK", 1, _ -> preamp);
        return PreampFacts.of(box, preamp, label, new Section(box, PreampOrder.NATURAL).names(),
                new LocalTimes(ZoneOffset.UTC));
    }

    private Map<String, Bounds> places() {
        settle();
        var places = new LinkedHashMap<String, Bounds>();
        for (var part : view.lookupAll("*")) {
            if (part instanceof Control control && !isIn(part, StripMessages.class)) {
                places.put(control.getStyleClass() + " " + places.size(), part.localToScene(part.getLayoutBounds()));
            }
        }
        return places;
    }

    private static boolean isIn(Node part, Class<?> what) {
        for (var node = part; node != null; node = node.getParent()) {
            if (what.isInstance(node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Node part, Node whole) {
        for (var node = part; node != null; node = node.getParent()) {
            if (node.equals(whole)) {
                return true;
            }
        }
        return false;
    }

    private String said() {
        return ((StripMessages) view.lookup(".strip-messages")).allProperty().get();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noControlMovesWhenAMessageComesOrGoes(boolean low) {
        runOnFx(() -> {
            show(low ? StripSize.LOW : StripSize.TALL);
            var before = places();
            assertThat(before).hasSizeGreaterThan(12);
            var plain = Boxes.rich(0, 20);
            var changed = Boxes.foreign(plain, Parameter.GAIN, new Amount(38));
            for (var preamp : List.of(plain.withTrouble(LONG), changed, changed.withTrouble(LONG), plain)) {
                model.show(facts(preamp));
                assertThat(places()).as(said()).isEqualTo(before);
            }
            desk.refusal = LONG;
            model.tag(MicTag.LINE);
            assertThat(said()).isEqualTo(LONG);
            assertThat(places()).isEqualTo(before);
            desk.safe = desk.now.plus(Duration.ofSeconds(15));
            model.show(facts(changed.withTrouble(LONG)));
            assertThat(said().lines()).hasSize(4);
            assertThat(places()).as("all at once").isEqualTo(before);
            desk.refusal = "";
            desk.safe = desk.now;
            model.touched();
            model.show(facts(plain));
            assertThat(said()).isEmpty();
            assertThat(places()).as("gone again").isEqualTo(before);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noControlMovesForALongNameOrAColour(boolean low) {
        runOnFx(() -> {
            show(low ? StripSize.LOW : StripSize.TALL);
            var before = places();
            model.show(facts(Boxes.rich(0, 20), PreampLabel.NONE.withColour(LabelColour.TEAL)
                    .withName("Lead vocal of the second understudy, handheld and spare")));
            assertThat(places()).isEqualTo(before);
        });
    }

    @Test
    void whatIsSaidStaysInItsPlaceAndIsWholeForTheReader() {
        runOnFx(() -> {
            model.show(facts(Boxes.foreign(Boxes.rich(0, 20), Parameter.GAIN, new Amount(38)).withTrouble(LONG)));
            settle();
            var place = view.lookup(".strip-messages");
            var frame = place.localToScene(place.getLayoutBounds());
            var labels = place.lookupAll(".label").stream().filter(Node::isVisible).map(Label.class::cast).toList();
            assertThat(labels).hasSize(2).allSatisfy(label -> {
                assertThat(label.getHeight()).as("a line of %s", label.getText()).isGreaterThan(12);
                assertThat(frame.contains(label.localToScene(label.getLayoutBounds()))).isTrue();
            });
            assertThat(view.knob().getAccessibleHelp()).contains(LONG).contains("changed elsewhere");
        });
    }

    @Test
    void theWordsOfAChangeElsewhereFitInTheNarrowestStrip() {
        runOnFx(() -> {
            for (var size : List.of(StripSize.TALL, StripSize.LOW)) {
                show(size);
                for (var name : List.of(Parameter.GAIN, Parameter.LOW_CUT)) {
                    model.show(facts(Boxes.foreign(Boxes.rich(0, 20), name, new Amount(40))));
                    settle();
                    var label = (Label) view.lookup(".strip-messages .foreign");
                    assertThat(label.getHeight()).as(label.getText())
                            .isGreaterThanOrEqualTo(label.prefHeight(label.getWidth()) - 0.5);
                }
            }
        });
    }

    @Test
    void aClickOnAnyPlaceThatIsNoControlSelects() {
        runOnFx(() -> {
            model.show(facts(Boxes.foreign(Boxes.rich(0, 20), Parameter.GAIN, new Amount(38))));
            settle();
            int blank = 0;
            int words = 0;
            for (double y = 2; y < view.getHeight(); y += 4) {
                for (double x = 2; x < view.getWidth(); x += 6) {
                    var target = at(view, x, y);
                    boolean control = isIn(target, Button.class) && !isIn(target, view.lookup(".name"))
                            || isIn(target, Knob.class);
                    desk.together.clear();
                    click(target);
                    assertThat(desk.together).as("%s at %s, %s", target, x, y).hasSize(control ? 0 : 1);
                    blank += control ? 0 : 1;
                    words += isIn(target, StripMessages.class) ? 1 : 0;
                }
            }
            assertThat(blank).isGreaterThan(400);
            assertThat(words).as("places of the message").isGreaterThan(100);
            assertThat(desk.actions).as("and it is read").contains(new PreampAction.Seen(INPUT));
        });
    }

    /// What is picked there, of a node and all in it.
    private static Node at(Node node, double x, double y) {
        if (node instanceof Parent parent) {
            var children = parent.getChildrenUnmodifiable();
            for (int i = children.size() - 1; i >= 0; i--) {
                var child = children.get(i);
                var point = child.parentToLocal(x, y);
                if (child.isVisible() && !child.isMouseTransparent() && child.contains(point)) {
                    return at(child, point.getX(), point.getY());
                }
            }
        }
        return node;
    }

    private static void click(Node target) {
        Event.fireEvent(target, mouse(MouseEvent.MOUSE_CLICKED, 5));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x) {
        return new MouseEvent(type, x, 5, x, 5, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false,
                false, false, true, null);
    }

    private Button button(String selector, String text) {
        return view.lookupAll(selector).stream().map(Button.class::cast).filter(each -> each.getText().equals(text))
                .findFirst().orElseThrow();
    }

    @Test
    void aColourIsChosenByKeysAtTheFootForAllThatAreSelected() {
        var second = Boxes.input("RACK", 4);
        desk.together.addAll(List.of(INPUT, second));
        runOnFx(() -> {
            ((Button) view.lookup(".place")).requestFocus();
            ((Button) view.lookup(".place")).fire();
            settle();
            assertThat(((Button) stage.getScene().getFocusOwner()).getText()).isEqualTo("no colour");
            down(stage.getScene().getFocusOwner(), KeyCode.DOWN);
            down(stage.getScene().getFocusOwner(), KeyCode.DOWN);
            ((Button) stage.getScene().getFocusOwner()).fire();
            assertThat(view.lookup(".strip-overlay").isVisible()).isFalse();
            assertThat(view.lookup(".place").isFocused()).isTrue();
        });
        assertThat(desk.actions).containsExactly(
                new PreampAction.SetColour(List.of(INPUT, second), LabelColour.TEAL));
    }

    @Test
    void theStripGoesOnePlaceAfterTheOtherWhileItsFootIsOpen() {
        var second = Boxes.input("RACK", 1);
        var third = Boxes.input("RACK", 2);
        runOnFx(() -> {
            ((Button) view.lookup(".place")).fire();
            settle();
            desk.standing.addAll(List.of(INPUT, second, third));
            button(".move", "◀").fire();
            assertThat(desk.actions).as("it is the first").isEmpty();
            button(".move", "▶").fire();
            desk.standing.clear();
            desk.standing.addAll(List.of(second, INPUT, third));
            button(".move", "▶").fire();
            button(".move", "◀").fire();
            assertThat(view.lookup(".strip-overlay").isVisible()).isTrue();
        });
        assertThat(desk.actions).containsExactly(new PreampAction.MoveInput(INPUT, third),
                new PreampAction.MoveInput(INPUT, null), new PreampAction.MoveInput(INPUT, second));
    }

    @Test
    void theHeadIsDraggedAndAHandThatTremblesOnlyPresses() {
        runOnFx(() -> {
            var name = (Button) view.lookup(".name");
            Event.fireEvent(name, mouse(MouseEvent.MOUSE_PRESSED, 40));
            Event.fireEvent(name, mouse(MouseEvent.MOUSE_DRAGGED, 44));
            assertThat(carried.get()).isZero();
            Event.fireEvent(name, mouse(MouseEvent.MOUSE_DRAGGED, 60));
            Event.fireEvent(name, mouse(MouseEvent.MOUSE_RELEASED, 60));
            assertThat(carried.get()).isEqualTo(1);
            assertThat(dropped.get()).isEqualTo(1);
            assertThat(view.lookup(".edit-field")).as("what was dragged was not pressed").isNull();
            Event.fireEvent(name, mouse(MouseEvent.MOUSE_PRESSED, 40));
            Event.fireEvent(name, mouse(MouseEvent.MOUSE_RELEASED, 42));
            assertThat(dropped.get()).isEqualTo(1);
        });
    }

    private static void click(Node name, int count) {
        Event.fireEvent(name, mouse(MouseEvent.MOUSE_PRESSED, 40));
        for (var type : List.of(MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            Event.fireEvent(name,
                    new MouseEvent(type, 40, 5, 40, 5, MouseButton.PRIMARY, count, false, false, false, false,
                            false, false, false, false, false, true, null));
        }
    }

    @Test
    void aClickOnTheNameSelectsAndADoubleClickOrAKeyEdits() {
        runOnFx(() -> {
            var name = view.lookup(".name");
            click(name, 1);
            assertThat(desk.together).containsExactly(INPUT);
            assertThat(view.lookup(".edit-field")).isNull();
            click(name, 2);
            var field = view.lookup(".edit-field");
            assertThat(field).isNotNull();
            Event.fireEvent(field,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(desk.together).as("one click").containsExactly(INPUT);
            settle();
            name.requestFocus();
            assertThat(name.isFocused()).isTrue();
            for (var kind : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(name, new KeyEvent(kind, "", "", KeyCode.SPACE, false, false, false, false));
            }
            assertThat(view.lookup(".edit-field")).isNotNull();
        });
    }
}
