package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.ui.Rig;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the window asks before a show is opened, undone or brought back.
class ShowPanelQuestionTest extends ShowPanelTestBase {
    private ShowQuestion asked(String sentence) {
        assertThat(question().sentence()).startsWith(sentence)
                .contains("12 changes since SAVE are not in Hamlet.stage");
        assertThat(console.actions).isEmpty();
        return question();
    }

    @Test
    void everyWayToOpenOverWhatIsNotSavedAsksTheSame() {
        show(SAVED.withChanged(true, 12));
        model.typed().open(LEAR);
        asked("Open Lear?").leave().run();
        model.reopen(LEAR);
        asked("Open Lear?").leave().run();
        model.typed().begin(LEAR);
        asked("Begin a new show with Lear?").leave().run();
        var open = new FileAction.Open(Path.of(LEAR));
        var said = model.asking().submit(open).toCompletableFuture();
        asked("Open Lear?");
        assertThat(said).as("nothing is said before it is answered").isNotDone();
        console.outcome = Outcome.done("Lear is open");
        question().act().run();
        assertThat(said).as("it is told where it was answered").isCompletedWithValue(Outcome.done(""));
        assertThat(model.answerProperty().get().text()).isEqualTo("Lear is open");
        assertThat(console.actions).containsExactly(open);
        assertThat(model.questionProperty().get()).isNull();
    }

    @Test
    void theSameLineOnceMoreIsTheSecondPress() {
        show(SAVED.withChanged(true, 12));
        var open = new FileAction.Open(Path.of(LEAR));
        var _ = model.asking().submit(open);
        var _ = model.asking().submit(open);
        assertThat(console.actions).containsExactly(open);
        assertThat(model.questionProperty().get()).isNull();
        var _ = model.asking().submit(open);
        assertThat(question().sentence()).as("it is asked anew").startsWith("Open Lear?");
        assertThat(console.actions).hasSize(1);
    }

    @Test
    void theButtonPressedTwiceIsNoAnswer() {
        show(SAVED.withChanged(true, 12));
        model.typed().open(LEAR);
        model.typed().open(LEAR);
        model.begin();
        model.begin();
        assertThat(console.actions).isEmpty();
        question().act().run();
        assertThat(console.actions).containsExactly(new FileAction.New(null));
    }

    @Test
    void whatIsSavedIsOpenedAtOnce() {
        show(SAVED);
        model.typed().open(LEAR);
        assertThat(model.questionProperty().get()).isNull();
        assertThat(console.actions).containsExactly(new FileAction.Open(Path.of(LEAR)));
    }

    @Test
    void theQuestionSaysWhatIsSoNow() {
        show(SAVED.withChanged(true, 1));
        model.begin();
        assertThat(question().sentence()).contains("1 change since SAVE is not in Hamlet.stage");
        show(SAVED.withChanged(true, 0).withOffered(LEAR));
        assertThat(question().sentence()).contains("? Changes since SAVE are not in Hamlet.stage");
        show(SAVED.withOffered(LEAR));
        assertThat(question().sentence()).isEqualTo("Begin a new show? Nothing of Hamlet is lost.");
        question().leave().run();
        assertThat(question().sentence()).contains(LEAR, "in place of Hamlet? Nothing of Hamlet is lost.");
        show(OpenShow.NONE.withChanged(true, 3).withOffered(LEAR));
        assertThat(question().sentence()).contains("New show is in no file", "put by in the data folder");
    }

    @Test
    void escLetsTheQuestionBeBeforeThePanel() {
        show(SAVED.withChanged(true, 12));
        model.openPanel();
        model.begin();
        model.escape();
        assertThat(model.questionProperty().get()).isNull();
        assertThat(model.openProperty().get()).isTrue();
        model.escape();
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void aQuestionAboutAShowGoesWithIt() {
        show(SAVED.withChanged(true, 12));
        model.begin();
        show(SAVED);
        assertThat(question().sentence()).as("it is the same show").contains("Hamlet");
        show(OpenShow.NONE.withFile(LEAR, null));
        assertThat(model.questionProperty().get()).isNull();
        assertThat(console.actions).isEmpty();
    }

    @Test
    void undoThatChangesLiveLevelsIsDoneWhenItIsSaidAgain() {
        model.show(edited("curve of SN1"));
        console.outcome = Outcome.refused("changes 3 live levels");
        model.undo();
        assertThat(question().sentence()).isEqualTo("changes 3 live levels");
        assertThat(question().yes()).isEqualTo("Undo it");
        console.outcome = Outcome.done("Undo curve of SN1");
        question().act().run();
        assertThat(console.actions).containsExactly(new EditAction.Undo(), new EditAction.Undo());
        assertThat(model.questionProperty().get()).isNull();
        assertThat(model.answerProperty().get().text()).isEqualTo("Undo curve of SN1");
    }

    @Test
    void whatWasTakenBackIsSaidUntilTheNextChangeOfTheShow() {
        model.show(edited("copy cue 4 to cue 5"));
        console.outcome = Outcome.done("Undo copy cue 4 to cue 5");
        model.undo();
        model.pulse(SECOND);
        assertThat(model.answerProperty().get().text()).isEqualTo("Undo copy cue 4 to cue 5");
        console.say(console.state().withShow(console.state().show().withNames(new TreeMap<>(Map.of(1, "Front")))));
        model.pulse(2 * SECOND);
        assertThat(model.answerProperty().get().text()).isEmpty();
    }

    @Test
    void theQuestionAboutLiveLevelsGoesWhenItIsTooLateForIt() {
        model.show(edited("curve of SN1"));
        console.outcome = Outcome.refused("changes 3 live levels");
        model.redo();
        assertThat(question().yes()).isEqualTo("Redo it");
        model.pulse(SECOND);
        model.pulse(5 * SECOND);
        assertThat(model.questionProperty().get()).isNotNull();
        model.pulse(7 * SECOND);
        assertThat(model.questionProperty().get()).isNull();
        assertThat(console.actions).containsExactly(new EditAction.Redo());
    }

    @Test
    void thatThereIsNothingToUndoIsSaidForSomeSecondsOnly() {
        show(SAVED);
        console.outcome = Outcome.refused("There is nothing to undo");
        model.undo();
        assertThat(model.answerProperty().get().refused()).isTrue();
        model.pulse(SECOND);
        model.pulse(10 * SECOND);
        assertThat(model.answerProperty().get().text()).isEmpty();
    }

    @Test
    void nothingToUndoIsAnAnswerAndNoQuestion() {
        show(SAVED);
        console.outcome = Outcome.refused("There is nothing to undo");
        model.undo();
        assertThat(model.questionProperty().get()).isNull();
        assertThat(model.answerProperty().get().text()).isEqualTo("There is nothing to undo");
    }

    @Test
    void aShowThatIsHandedOverIsAskedAbout() {
        show(SAVED.withOffered(LEAR));
        assertThat(question().sentence()).contains(LEAR, "in place of Hamlet");
        question().leave().run();
        question().act().run();
        assertThat(console.actions).containsExactly(new FileAction.Reject(), new FileAction.Accept());
        show(SAVED);
        assertThat(model.questionProperty().get()).isNull();
    }

    private void lost() {
        show(SAVED.withRecovered(new Wanted(LevelSet.builder().put(1, 5).put(2, 0).build(), 100, false,
                new TreeMap<>(Map.of(1, new WantedList(CueNumber.of(5), 100, 100, null))), new TreeMap<>()),
                Rig.EIGHT_O_NINE));
    }

    @Test
    void whatWasLostIsSaidWithItsTimeAndNothingIsDoneByItself() {
        lost();
        assertThat(model.recovery().offerProperty().get())
                .isEqualTo("The console was lost after 20:09:14. Hamlet is as it"
                        + " was. These were up and are not sent: 2 levels, cue 5 of list 1");
        assertThat(console.actions).isEmpty();
        model.recovery().hold();
        assertThat(console.actions).containsExactly(new FileAction.Hold());
        show(SAVED);
        assertThat(model.recovery().offerProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3,3000", "'2,5',2500", "0.25,250", "' 12 ',12000"})
    void itRisesInTheTimeThatIsTyped(String typed, long millis) {
        lost();
        model.recovery().timeProperty().set(typed);
        model.recovery().resume();
        assertThat(console.actions).containsExactly(new FileAction.Resume(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.0"})
    void withoutATimeItIsThereAtOnce(String typed) {
        lost();
        model.recovery().timeProperty().set(typed);
        model.recovery().resume();
        assertThat(console.actions).containsExactly(new FileAction.Resume(0L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1e9", "3 s", "99999", "1.2345"})
    void aTimeThatIsNoneBringsNothingBack(String typed) {
        lost();
        model.recovery().timeProperty().set(typed);
        assertThat(model.recovery().readyProperty().get()).isFalse();
        model.recovery().resume();
        assertThat(console.actions).isEmpty();
    }
}
