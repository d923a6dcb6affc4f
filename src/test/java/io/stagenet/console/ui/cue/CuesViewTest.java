package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.ViewId;
import io.stagenet.console.ui.cue.GoViewModel.CueName;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// An operator's way through the cues of a real console: levels are set, recorded, played, gone back on, edited and undone,
/// by the buttons of the view.
@ExtendWith(FxToolkit.class)
class CuesViewTest extends CuesWindowTestBase {
    /// In milliseconds, a little more than that of GO.
    private static final long LOCKOUT = 350;
    private static void press(Node node) {
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(node, new MouseEvent(type, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false,
                    true, false, false, false, false, true, null));
        }
    }

    private void record(String number, String label, String seconds, int... levels) {
        for (int i = 0; i < levels.length; i += 2) {
            console.desk().faders().move(levels[i], levels[i + 1]);
        }
        var button = (Button) one(".record-bar .record");
        await("RECORD can be pressed", () -> !button.isDisabled());
        readWhatCameOfIt();
        runOnFx(() -> {
            fields().get(0).setText(number);
            fields().get(1).setText(label);
            fields().get(2).setText(seconds);
            button.fire();
        });
    }

    private void recordTwo(String seconds) {
        record("", "House open", seconds, 1, 128, 2, 255);
        await("the first cue", () -> numbers().equals(List.of("1")));
        record("", "Storm", seconds, 1, 255, 2, 0);
        await("the second cue", () -> numbers().equals(List.of("1", "2")));
        runOnFx(() -> button(Text.of("ui.cue.hands")).fire());
        await("nothing is held", () -> !console.desk().faders().isCaptured(1));
    }

    private Button button(String text) {
        return window.scene().getRoot().lookupAll(".button").stream().filter(Button.class::isInstance)
                .map(Button.class::cast).filter(each -> each.getText().equals(text)).findFirst().orElseThrow();
    }

    private List<String> numbers() {
        return cues().stream().map(cue -> cue.number().toString()).toList();
    }

    private List<Cue> cues() {
        return ((TableView<?>) one(".cues .table-view")).getItems().stream().map(Cue.class::cast).toList();
    }

    private boolean plays(String number) {
        CueName current = window.model().go().factsProperty().get().current();
        return current != null && current.number().equals(CueShow.number(number));
    }

    private String refusal() {
        return ((Label) one(".go-view .refusal")).getText();
    }

    /// Presses GO once, when no lockout of an earlier press can be left.
    private void goTo(String number) {
        long asked = System.nanoTime();
        await("the lockout is over", () -> System.nanoTime() - asked > TimeUnit.MILLISECONDS.toNanos(LOCKOUT));
        runOnFx(() -> press(one(".go")));
        await("cue " + number + " plays", () -> plays(number));
    }

    @Test
    void twoCuesAreRecordedAndPlayedForwardAndBack() {
        recordTwo("0");
        assertThat(cues()).extracting(Cue::label).containsExactly("House open", "Storm");
        assertThat(cues().getFirst().levels()).isEqualTo(CueShow.levels(1, 128, 2, 255));
        runOnFx(() -> press(one(".go")));
        await("cue 1 plays", () -> plays("1") && console.desk().faders().asked(1) == 128);
        goTo("2");
        await("cue 2 is up", () -> console.desk().faders().asked(1) == 255);
        await("GO at the end is refused", () -> {
            press(one(".go"));
            return refusal().equals(Text.of("playback.end", 1, CueShow.number("2")));
        });
        assertThat(FxToolkit.onFx(() -> plays("2"))).isTrue();
        var back = window.scene().getRoot().lookupAll(".go-view .small-buttons .press-button").iterator().next();
        runOnFx(() -> press(back));
        await("back at cue 1", () -> plays("1") && refusal().isEmpty());
    }

    @Test
    void aSecondGoOnTheHeelsOfTheFirstIsRefusedWithASentence() {
        recordTwo("0");
        runOnFx(() -> {
            press(one(".go"));
            press(one(".go"));
        });
        await("it is said", () -> refusal().equals(Text.of("playback.lockout", 1, 300)));
        assertThat(FxToolkit.onFx(() -> plays("1"))).isTrue();
    }

    @Test
    void aFadeIsPausedAndGoesOn() {
        recordTwo("600");
        var pause = window.scene().getRoot().lookupAll(".go-view .small-buttons .press-button").stream().toList()
                .getLast();
        runOnFx(() -> press(one(".go")));
        await("it fades", () -> plays("1") && !window.model().go().leftProperty().get().isEmpty());
        runOnFx(() -> press(pause));
        await("it is paused", () -> window.model().go().factsProperty().get().paused());
        runOnFx(() -> press(pause));
        await("it goes on", () -> !window.model().go().factsProperty().get().paused());
    }

    @Test
    void whatIsRecordedIsUndoneAndTheEmptyStateTeachesAgain() {
        assertThat(FxToolkit.onFx(() -> one(".cues .empty-state").isVisible())).isTrue();
        assertThat(FxToolkit.onFx(() -> one(".cues .empty-state .button").isDisabled())).as("nothing is held").isTrue();
        record("7", "", "3", 1, 128);
        await("cue 7", () -> numbers().equals(List.of("7")));
        assertThat(cues().getFirst().times()).isEqualTo(new CueTimes(3000, 3000, 0));
        assertThat(FxToolkit.onFx(() -> one(".cues .empty-state").isVisible())).isFalse();
        console.desk().submit(new EditAction.Undo());
        await("it is gone", () -> numbers().isEmpty() && one(".cues .empty-state").isVisible());
        readWhatCameOfIt();
        runOnFx(() -> ((Button) one(".cues .empty-state .button")).fire());
        await("recorded from the empty state", () -> numbers().equals(List.of("1")));
    }

    @Test
    void aCueThatIsThereIsReplacedByTheSecondPressOnly() {
        record("5", "Storm", "", 1, 128);
        await("cue 5", () -> numbers().equals(List.of("5")));
        record("5", "", "", 1, 255);
        await("it asks", () -> ((Button) one(".record-bar .record")).getText()
                .equals(Text.of("ui.cue.record.replace", CueShow.number("5"))));
        assertThat(cues().getFirst().levels()).isEqualTo(CueShow.levels(1, 128));
        var button = (Button) one(".record-bar .record");
        runOnFx(() -> {
            button.fire();
            assertThat(model().replacingProperty().get()).as("a bounce").isNotNull();
        });
        readWhatCameOfIt();
        runOnFx(button::fire);
        await("it is replaced", () -> cues().getFirst().levels().equals(CueShow.levels(1, 255)));
        assertThat(cues().getFirst().label()).isEqualTo("Storm");
    }

    @Test
    void aCueThatPlaysIsEditedWithoutALightMoving() {
        recordTwo("0");
        goTo("1");
        await("cue 1 is up", () -> console.desk().faders().asked(1) == 128);
        var model = window.model().cues();
        runOnFx(() -> model.choose(CueShow.number("1")));
        runOnFx(() -> {
            var cue = Objects.requireNonNull(model.lookProperty().get()).cue();
            assertThat(model.edit().level(cue, "SN1", "100")).isTrue();
            assertThat(model.edit().level(cue, "9", "50 %")).isTrue();
            model.edit().label(cue, "Doors");
            model.edit().notes(cue, "Wait for the bell");
            model.edit().up(cue, "2,5");
        });
        await("the cue is another", () -> cues().getFirst().levels().equals(CueShow.levels(1, 255, 2, 255, 9, 128)));
        await("all of it", () -> cues().getFirst().times().up() == 2500);
        assertThat(cues().getFirst()).extracting(Cue::label, Cue::notes).containsExactly("Doors", "Wait for the bell");
        runOnFx(() -> model.edit().takeOut(cues().getFirst(), "SN2"));
        await("and without address 2", () -> cues().getFirst().levels().equals(CueShow.levels(1, 255, 9, 128)));
        assertThat(console.desk().faders().asked(1)).isEqualTo(128);
        assertThat(console.desk().faders().asked(2)).isEqualTo(255);
        assertThat(console.desk().faders().asked(9)).isLessThan(1);
    }

    @Test
    void aLevelThatIsTypedStaysWhenTheCueChangesMeanwhile() {
        recordTwo("0");
        var model = window.model().cues();
        runOnFx(() -> {
            model.choose(CueShow.number("1"));
            ((ListView<?>) one(".cue-preview .list-view")).getSelectionModel().select(0);
            previewField(1).requestFocus();
            assertThat(previewField(0).getText()).isEqualTo("SN1");
            previewField(1).setText("3");
            model.edit().level(cues().getFirst(), "SN1", "80");
        });
        await("the cue is another", () -> cues().getFirst().levels().level(1) == 204);
        assertThat(FxToolkit.onFx(() -> previewField(1).getText())).isEqualTo("3");
    }

    private TextField previewField(int index) {
        return one(".cue-preview").lookupAll(".text-field").stream().map(TextField.class::cast).toList().get(index);
    }

    @Test
    void levelsOfACueAreSetForASelectionAsInTheCommandLine() {
        recordTwo("0");
        var model = window.model().cues();
        runOnFx(() -> {
            model.choose(CueShow.number("1"));
            var cue = Objects.requireNonNull(model.lookProperty().get()).cue();
            assertThat(model.edit().level(cue, "11 thru 13 + SN20 - 12", "100")).isTrue();
        });
        await("all but the one that was taken away", () -> cues().getFirst().levels()
                .equals(CueShow.levels(1, 128, 2, 255, 11, 255, 13, 255, 20, 255)));
    }

    @Test
    void whyLevelsAreNotInACueIsSaidBesideTheFieldUntilAnotherCueIsChosen() {
        recordTwo("0");
        var model = window.model().cues();
        var refusal = model.edit().levelRefusalProperty();
        for (var typed : List.of("1 thru", "x", "GROUP 99")) {
            runOnFx(() -> {
                model.choose(CueShow.number("1"));
                model.edit().level(cues().getFirst(), typed, "50");
            });
            await(typed + " is refused", () -> !refusal.get().isEmpty());
            runOnFx(() -> {
                assertThat(((Label) one(".cue-preview .refusal")).getText()).isEqualTo(refusal.get());
                model.choose(CueShow.number("2"));
                assertThat(refusal.get()).isEmpty();
            });
        }
    }

    @Test
    void whatUsesACueIsNamedBeforeItIsDeleted() {
        recordTwo("0");
        var model = window.model().cues();
        runOnFx(() -> {
            model.edit().link(cues().getFirst(), CueLink.Kind.FOLLOW);
            model.choose(CueShow.number("2"));
        });
        await("cue 1 goes on by itself", () -> cues().getFirst().link().kind() == CueLink.Kind.FOLLOW);
        runOnFx(() -> model.edit().delete(cues().getLast()));
        await("it is asked", () -> model.edit().confirmingProperty().get() != null);
        assertThat(FxToolkit.onFx(() -> model.answerProperty().get().message()))
                .contains("cue 1 goes on into it by itself");
        assertThat(FxToolkit.onFx(this::numbers)).containsExactly("1", "2");
        runOnFx(() -> model.edit().delete(cues().getLast()));
        await("it is deleted", () -> numbers().equals(List.of("1")));
    }

    @Test
    void aFaderThatIsWantedIsBroughtThoughAPageIsInFront() {
        console.desk().submit(new EditAction.SetPages(new EditAction.PageChange.Insert(1,
                new FaderPage("Front", List.of(new FaderSlot.GrandMaster())))));
        var model = window.model();
        await("the page", () -> model.bank().pages().isChosen());
        runOnFx(() -> {
            model.cues().openFader(5);
            assertThat(model.openProperty().get()).isEqualTo(ViewId.FADERS);
            assertThat(model.bank().pages().isChosen()).isFalse();
        });
    }

    private double topOfGo() {
        return FxToolkit.onFx(() -> {
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            return one(".go-view .go").localToScene(0, 0).getY();
        });
    }

    @Test
    void goStaysWhereTheHandIsWhateverTheShowSays() {
        double before = topOfGo();
        runOnFx(() -> window.model().showPanel().drop(List.of(Path.of("notes.txt"))));
        assertThat(topOfGo()).isEqualTo(before);
        assertThat(FxToolkit.onFx(() -> one(".show-bar.answered").isVisible())).isTrue();
    }

    @Test
    void noQuestionAboutACueOutlivesAChangeOfIt() {
        recordTwo("0");
        var model = window.model().cues();
        runOnFx(() -> {
            model.edit().link(cues().getFirst(), CueLink.Kind.FOLLOW);
            model.choose(CueShow.number("2"));
        });
        await("cue 1 goes on by itself", () -> cues().getFirst().link().kind() == CueLink.Kind.FOLLOW);
        runOnFx(() -> model.edit().delete(cues().getLast()));
        record("2", "", "", 1, 255);
        await("both ask", () -> model.edit().confirmingProperty().get() != null
                && model.record().replacingProperty().get() != null);
        // By somebody else, as another show would be.
        console.desk().submit(new EditAction.SetLabel(new ShowItem.OfCue(1, CueShow.number("2")), "Rain"));
        await("neither asks", () -> model.edit().confirmingProperty().get() == null
                && model.record().replacingProperty().get() == null);
        assertThat(FxToolkit.onFx(this::numbers)).containsExactly("1", "2");
    }

    @Test
    void whatIsNoNumberTimeOrAddressIsSaidAndAskedOfNobody() {
        record("5,x", "", "", 1, 128);
        await("no number", () -> window.model().cues().answerProperty().get()
                .equals(Outcome.refused(Text.of("ui.cue.number.wrong", "5,x"))));
        assertThat(FxToolkit.onFx(() -> ((Label) one(".record-bar .answer")).getGraphic())).as("the sign").isNotNull();
        record("5", "", "long", 1, 128);
        await("no time",
                () -> window.model().cues().answerProperty().get()
                        .equals(Outcome.refused(Text.of("ui.cue.time.wrong", "long"))));
        assertThat(console.state().show().playback().cueLists()).isEmpty();
    }

    private String count() {
        return ((Label) one(".record-bar .count")).getText();
    }

    private String hint() {
        return ((Label) one(".record-bar .hint")).getText();
    }

    @Test
    void whatAWholeListTakesIsAllThatIsUpAndHeldAloneSaysWhatGoesOut() {
        recordTwo("0");
        assertThat(FxToolkit.onFx(() -> model().sourceProperty().get())).isEqualTo(RecordViewModel.Source.UP);
        goTo("1");
        console.desk().faders().move(9, 255);
        await("all that is up", () -> count().equals(Text.of("ui.cue.count", 3)) && hint().isEmpty());
        runOnFx(() -> model().sourceProperty().set(RecordViewModel.Source.HELD));
        await("it is said", () -> hint().equals("2 that are up go out") && count().equals(Text.of("ui.cue.count", 1)));
        record("3", "", "0");
        await("it is said again", () -> window.model().cues().answerProperty().get().message()
                .equals("Recorded cue 3: 1 address, no time; 2 that are up go out in it"));
        console.desk().submit(new EditAction.SetCueList(1, new EditAction.ListChange.Tracking(true)));
        await("a list that tracks lets nothing out",
                () -> model().sourceProperty().get() == RecordViewModel.Source.HELD && hint().isEmpty());
        console.desk().submit(new EditAction.SetCueList(1, new EditAction.ListChange.Tracking(false)));
        await("the safe choice again", () -> model().sourceProperty().get() == RecordViewModel.Source.UP);
    }

    @Test
    void aCueWithoutATimeGetsTheOneInGrey() {
        var time = fields().getLast();
        assertThat(FxToolkit.onFx(time::getPromptText)).isEqualTo("Time 3 s");
        record("1", "", "", 1, 128);
        await("cue 1", () -> numbers().equals(List.of("1")));
        assertThat(cues().getFirst().times()).isEqualTo(new CueTimes(3000, 3000, 0));
        console.desk().submit(new EditAction.SetCue(new ShowItem.OfCue(1, CueShow.number("1")),
                new EditAction.CueChange.Times(new CueTimes(2500, 5000, 0))));
        runOnFx(() -> fields().getFirst().setText("1"));
        await("its own times", () -> time.getPromptText().equals("Time 2.5/5 s"));
        readWhatCameOfIt();
        runOnFx(() -> model().record());
        readWhatCameOfIt();
        console.desk().faders().move(1, 200);
        runOnFx(() -> model().record());
        await("other levels", () -> cues().getFirst().levels().level(1) == 200);
        assertThat(cues().getFirst().times()).as("its times").isEqualTo(new CueTimes(2500, 5000, 0));
    }

    @Test
    void updateTakesWhatHandsHoldOnly() {
        recordTwo("0");
        goTo("1");
        var update = button(Text.of("ui.cue.update", CueShow.number("1")));
        await("nothing for it", () -> update.isDisabled() && hint().equals(Text.of("ui.cue.nothing.update")));
        console.desk().faders().move(2, 0);
        await("something for it", () -> !update.isDisabled());
        runOnFx(update::fire);
        await("out in it", () -> cues().getFirst().levels().equals(CueShow.levels(1, 128, 2, 0)));
    }
}
