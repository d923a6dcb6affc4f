package io.stagenet.console.ui.preamp;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.virgil.MicTag;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.service.PreampAction.ParameterChange;
import io.stagenet.console.service.PreampAction.PhantomConsent;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import io.stagenet.console.ui.control.Page;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

/// The preamps in a window, by mouse and by key.
class PreampsViewTest extends PreampsWindow {
    @Test
    void anEmptyViewOffersTheNextStep() {
        runOnFx(() -> {
            settle();
            assertThat(words(".empty-state .title")).contains("No stagebox has shown up yet");
            view.lookupAll(".empty-state .button").stream().map(Button.class::cast)
                    .filter(button -> button.getText().equals("Add a stagebox by address")).findFirst().orElseThrow()
                    .fire();
            settle();
            var place = view.lookupAll(".tool-line .text-field").stream().map(TextField.class::cast)
                    .filter(Node::isVisible).findFirst().orElseThrow();
            assertThat(place.isFocused()).isTrue();
            place.setText("127.0.0.2:7890/239.193.77");
            place.fireEvent(new javafx.event.ActionEvent());
        });
        assertThat(console.actions).singleElement().isInstanceOf(PreampAction.ConnectStagebox.class);
    }

    @Test
    void onlyWhatIsInSightIsMade() {
        runOnFx(() -> {
            var rig = new Rig();
            for (int i = 0; i < 64; i++) {
                rig.box(Boxes.box("RACK-%02d".formatted(i), 64, each -> Boxes.rich(each, 20)));
            }
            say(rig);
            assertThat(strips().count()).isBetween(24L, 72L);
            assertThat(model.preamps().order()).hasSize(4096);
        });
    }

    @Test
    void oneBoxIsChosenFromAllThereAreHoweverOftenTheViewIsOpened() {
        runOnFx(() -> {
            say(new Rig().box(Boxes.box("A", 2, i -> Boxes.rich(i, 20)))
                    .box(Boxes.box("B", 2, i -> Boxes.rich(i, 20))));
            for (int i = 0; i < 2; i++) {
                var chooser = (ComboBox<?>) view.lookup(".view-head .combo-box");
                assertThat(chooser.getItems()).extracting(Object::toString).containsExactly("*", "A", "B");
                model.open(ViewId.PATCH);
                model.open(ViewId.PREAMPS);
                settle();
            }
            var chooser = (ComboBox<?>) view.lookup(".view-head .combo-box");
            chooser.getSelectionModel().select(2);
            settle();
            assertThat(strips()).allMatch(strip -> strip.model().key().box().value().equals("B")).hasSize(2);
        });
    }

    @Test
    void aStripStaysTheSameWhenItsPreampDoes() {
        runOnFx(() -> {
            var box = Boxes.box("RACK", 16, i -> Boxes.rich(i, 20));
            say(new Rig().box(box));
            var before = strip(3);
            var facts = before.model().facts();
            strip(3).knob().requestFocus();
            say(new Rig().box(box.withPreamp(Boxes.rich(4, 21))));
            assertThat(strip(3)).isSameAs(before);
            assertThat(before.model().facts()).isSameAs(facts);
            assertThat(before.knob().isFocused()).isTrue();
            assertThat(strip(4).model().facts().total()).isEqualTo("+21");
        });
    }

    @Test
    void aSelectedStripMovesAllThatAreSelectedWithIt() {
        runOnFx(() -> {
            say(rack());
            click(strip(1), false, false);
            click(strip(3), true, false);
            click(strip(2), false, true);
            press(strip(3).knob(), KeyCode.UP);
            assertThat(words(".preamps-selected")).containsExactly("2 selected");
        });
        assertThat(console.actions).containsExactly(new PreampAction.SetParameter(
                List.of(Boxes.input("RACK", 3), Boxes.input("RACK", 1)), Parameter.GAIN, new ParameterChange.Steps(1),
                PhantomConsent.NONE));
        runOnFx(() -> {
            press(strip(3).knob(), KeyCode.ESCAPE);
            assertThat(strip(3).model().selectedProperty().get()).isFalse();
            press(strip(5).knob(), KeyCode.SPACE);
            assertThat(strip(5).model().selectedProperty().get()).as("by key").isTrue();
        });
    }

    @Test
    void leftAndRightGoToTheNextStripAndFurtherThanIsSeen() {
        runOnFx(() -> {
            say(new Rig().box(Boxes.box("RACK", 64, i -> Boxes.rich(i, 20))));
            strip(0).knob().requestFocus();
            for (int i = 0; i < 63; i++) {
                press(stage.getScene().getFocusOwner(), KeyCode.RIGHT);
                settle();
            }
            assertThat(strip(63).knob().isFocused()).isTrue();
            assertThat(strips().filter(each -> each.model().key().index() == 0)).as("out of sight").isEmpty();
            var last = strip(63).knob().localToScene(strip(63).knob().getLayoutBounds());
            assertThat(last.getMaxY()).isLessThan(800);
        });
    }

    private double top() {
        return strip(0).getLayoutY();
    }

    @Test
    void aPressMovesNothingThoughItsControlStandsAtTheFoot() {
        runOnFx(() -> {
            say(new Rig().box(Boxes.box("RACK", 64, i -> Boxes.rich(i, 20))));
            double before = top();
            var key = strip(12).knob();
            var bounds = key.localToScene(key.getLayoutBounds());
            var foot = view.lookup(".preamp-rows").localToScene(0, 0).getY()
                    + ((Region) view.lookup(".preamp-rows")).getHeight() - Page.FOOT;
            assertThat(bounds.getMaxY()).as("it stands at the foot").isGreaterThan(foot);
            Event.fireEvent(key, new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false,
                    false, false, false, true, false, false, false, false, true, null));
            settle();
            assertThat(key.isFocused()).isTrue();
            assertThat(top()).isEqualTo(before);
            Event.fireEvent(key, new MouseEvent(MouseEvent.MOUSE_RELEASED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false,
                    false, false, false, false, false, false, false, false, true, null));
            strip(11).knob().requestFocus();
            key.requestFocus();
            settle();
            assertThat(top()).as("by key it is brought into sight").isLessThan(before);
        });
    }

    @Test
    void aQuestionMovesNoStripInALowWindow() {
        runOnFx(() -> {
            stage.setWidth(1024);
            stage.setHeight(640);
        });
        FxToolkit.await("the window is low", () -> stage.getScene().getHeight() <= 640);
        runOnFx(() -> {
            say(rack());
            settle();
            double before = top();
            strip(1).model().phantom().held();
            settle();
            assertThat(strip(1).lookup(".strip-overlay").isVisible()).isTrue();
            assertThat(top()).isEqualTo(before);
        });
    }

    @Test
    void aBoxIsFoldedAwayByItsNameAndBackByItsNote() {
        runOnFx(() -> {
            say(rack());
            ((Button) view.lookup(".box-name")).fire();
            settle();
            assertThat(strips()).isEmpty();
            var note = (Button) view.lookup(".box-note");
            assertThat(note.getText()).contains("Collapsed").contains("16 preamps");
            note.fire();
            settle();
            assertThat(strips()).isNotEmpty();
        });
    }

    @Test
    void aLostBoxShowsThePastAndTakesNoHand() {
        runOnFx(() -> {
            say(new Rig().box(Boxes.box("RACK", 2, i -> Boxes.rich(i, 20)).withState(Stagebox.State.LOST,
                    Rig.EIGHT_O_NINE, "does not answer")));
            assertThat(words(".preamp-strip .parts")).contains("? since 20:09");
            assertThat(words(".preamp-strip .total")).contains("+20");
            assertThat(strip(0).knob().isDisabled()).isTrue();
            assertThat(words(".box-head .reason")).contains("lost since 20:09: does not answer");
        });
    }

    @Test
    void theLiveCountIsOfReportsAloneAndAbsentWhenThereIsNone() {
        runOnFx(() -> {
            say(rack());
            assertThat(words(".live-phantom")).isEmpty();
            say(new Rig().box(Boxes.box("RACK", 4, i -> i < 3 ? Boxes.on(Boxes.rich(i, 20), Parameter.PHANTOM)
                    : Boxes.pending(Boxes.rich(i, 20), Parameter.PHANTOM,
                            new io.stagenet.console.model.virgil.ParameterValue.Flag(true)))));
            assertThat(words(".live-phantom")).containsExactly("48V ×3");
            assertThat(words(".top-bar .links .label")).contains("1 of 1 stageboxes");
        });
    }

    @Test
    void whoeverSwitchesPhantomOffTheSecondsAreCounted() {
        runOnFx(() -> {
            var on = Boxes.on(Boxes.rich(0, 20), Parameter.PHANTOM);
            say(new Rig().box(Boxes.box("RACK", 1, i -> on)));
            say(new Rig().box(Boxes.box("RACK", 1, i -> on.told(Boxes.rich(i, 20).parameters(), Rig.EIGHT_O_NINE))));
            assertThat(words(".strip-messages .safe")).containsExactly("safe to unplug in 15 s");
        });
    }

    @Test
    void theTagIsChosenOnTheStripByKey() {
        runOnFx(() -> {
            say(rack());
            ((Button) strip(2).lookup(".chip")).fire();
            settle();
            var first = stage.getScene().getFocusOwner();
            press(first, KeyCode.DOWN);
            press(stage.getScene().getFocusOwner(), KeyCode.DOWN);
            assertThat(stage.getScene().getFocusOwner()).isInstanceOf(Button.class);
            ((Button) stage.getScene().getFocusOwner()).fire();
            assertThat(strip(2).lookup(".strip-overlay").isVisible()).isFalse();
        });
        assertThat(console.actions).containsExactly(
                new PreampAction.SetTag(List.of(Boxes.input("RACK", 2)), MicTag.RIBBON));
    }

    @Test
    void aNameIsEditedAndAnOffGridGainStaysToBeMended() {
        runOnFx(() -> {
            say(rack());
            press(strip(0).knob(), KeyCode.F2);
            settle();
            type("Kick in");
            settle();
            press(strip(0).knob(), KeyCode.ENTER);
            settle();
            type("20.5");
            assertThat(strip(0).model().sentenceProperty().get()).contains("20 dB and 21 dB");
            assertThat(stage.getScene().getFocusOwner()).as("the field stays").isInstanceOf(TextField.class);
            type("21");
        });
        assertThat(console.actions).hasSize(2).first()
                .isEqualTo(new PreampAction.SetInputName(List.of(Boxes.input("RACK", 0)), "Kick in"));
    }

    @Test
    void extrasOfADeviceHaveControlsOfTheirOwn() {
        runOnFx(() -> {
            say(new Rig().box(Boxes.box("WIRELESS", 2, Boxes::wireless)));
            var texts = Stream.concat(strip(0).lookupAll(".setting").stream(), strip(0).lookupAll(".reading").stream())
                    .map(node -> ((javafx.scene.control.Labeled) node).getText()).toList();
            assertThat(texts).contains("HPF in", "HPF\n80 Hz", "rf power\n10 mW", "rf mute", "battery level\n71 %",
                    "delay\n1.25 ms");
            ((Button) strip(0).lookupAll(".setting").stream()
                    .filter(node -> ((Button) node).getText().equals("rf mute"))
                    .findFirst().orElseThrow()).fire();
        });
        assertThat(console.actions).containsExactly(new PreampAction.SetParameter(
                List.of(Boxes.input("WIRELESS", 0)), "rfMute", new ParameterChange.Toggle(), PhantomConsent.NONE));
    }

    @Test
    void theChooserNamesTheBoxThatIsShownWhenOneBeforeItGoes() {
        runOnFx(() -> {
            say(boxes("ATRIUM", "BALCONY", "CELLAR"));
            model.preamps().choose(new StageboxId("BALCONY"));
            settle();
            var shown = (Labeled) view.lookup(".preamps .view-head .combo-box > .list-cell");
            assertThat(shown.getText()).isEqualTo("BALCONY");
            say(boxes("BALCONY", "CELLAR"));
            assertThat(shown.getText()).isEqualTo("BALCONY");
        });
    }

    private static Rig boxes(String... names) {
        var rig = new Rig();
        List.of(names).forEach(name -> rig.box(Boxes.box(name, 2, i -> Boxes.rich(i, 20))));
        return rig;
    }
}
