package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.model.show.WantedList;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the window says of the show as a document, and what it asks before it does it.
class ShowPanelViewModelTest {
    private static final String HAMLET = Path.of("/shows/Hamlet.stage").toAbsolutePath().toString();
    private static final String LEAR = Path.of("/shows/Lear.stage").toAbsolutePath().toString();
    private static final OpenShow SAVED = OpenShow.NONE.withFile(HAMLET, null);
    private static final long SECOND = 1_000_000_000L;

    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final ShowPanelViewModel model = new ShowPanelViewModel(console, new LocalTimes(ZoneOffset.UTC),
            Runnable::run);

    private void show(OpenShow open) {
        model.show(console.state().withOpen(open));
    }

    private ConsoleState edited(String... steps) {
        return console.state().withEditing(Editing.FRESH.withSteps(List.of(steps), "record cue 6"));
    }

    private ShowQuestion question() {
        var question = model.questionProperty().get();
        assertThat(question).isNotNull();
        return question;
    }

    private String saved() {
        return model.factsProperty().get().saved();
    }

    @Test
    void theNameSaysWhetherItIsSaved() {
        show(OpenShow.NONE);
        assertThat(model.factsProperty().get().name()).isEqualTo("New show");
        assertThat(saved()).isEqualTo("not saved yet");
        assertThat(model.factsProperty().get().careful()).as("there is nothing to save").isFalse();
        show(OpenShow.NONE.withChanged(true, 12));
        assertThat(model.factsProperty().get().careful()).isTrue();
        show(SAVED);
        assertThat(model.factsProperty().get().name()).isEqualTo("Hamlet");
        assertThat(saved()).isEqualTo("saved");
        show(SAVED.withChanged(true, 12));
        assertThat(saved()).isEqualTo("changed, not saved");
        show(SAVED.withSavedAt(Rig.EIGHT_O_NINE));
        assertThat(saved()).isEqualTo("saved 20:09");
        assertThat(model.factsProperty().get().careful()).isFalse();
        show(SAVED.withSavedAt(Rig.EIGHT_O_NINE).withChanged(true, 12));
        assertThat(saved()).isEqualTo("changed since 20:09");
        assertThat(model.factsProperty().get().careful()).isTrue();
        show(SAVED.withFile(HAMLET, "it is open elsewhere"));
        assertThat(saved()).isEqualTo("read-only");
        assertThat(model.factsProperty().get().readOnly()).contains("it is open elsewhere", "another name");
    }

    @Test
    void savingWithoutAFileThatCanBeWrittenOpensThePanelAndSaysWhatToDo() {
        show(OpenShow.NONE);
        model.save();
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.typed().wishProperty().get()).contains("no file yet");
        model.openPanel();
        assertThat(model.typed().wishProperty().get()).as("to open another").isEmpty();
        model.closePanel();
        assertThat(console.actions).isEmpty();
        show(SAVED.withFile(HAMLET, "it is open elsewhere"));
        var done = console.outcome;
        console.outcome = Outcome.refused("it is open elsewhere");
        model.save();
        assertThat(console.actions).as("whoever had it may have gone").containsExactly(new FileAction.Save(null));
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.typed().wishProperty().get()).contains("read-only");
        console.actions.clear();
        console.outcome = done;
        show(SAVED);
        model.save();
        assertThat(console.actions).containsExactly(new FileAction.Save(null));
        assertThat(model.openProperty().get()).as("nothing is left to do there").isFalse();
    }

    @Test
    void whereAPlaceIsWantedEnterSavesAndNeverOpens() {
        show(SAVED.withFile(HAMLET, "it is open elsewhere"));
        var done = console.outcome;
        console.outcome = Outcome.refused("it is open elsewhere");
        model.save();
        console.actions.clear();
        console.outcome = done;
        model.files().textProperty().set("Tosca");
        model.typed().enter();
        var folder = Path.of(HAMLET).getParent();
        assertThat(console.actions).containsExactly(new FileAction.Save(folder.resolve("Tosca")));
        model.openPanel();
        model.files().textProperty().set("Lear.stage");
        model.typed().enter();
        assertThat(console.actions).last().isEqualTo(new FileAction.Open(Path.of(LEAR)));
    }

    @Test
    void aLineMeansTheFolderThatThePanelMeans() {
        show(SAVED);
        model.asking().submit(new FileAction.Open(Path.of("Lear.stage")));
        model.asking().submit(new FileAction.Save(Path.of("Macbeth")));
        var folder = Path.of(HAMLET).getParent();
        assertThat(console.actions).containsExactly(new FileAction.Open(Path.of(LEAR)),
                new FileAction.Save(folder.resolve("Macbeth")));
    }

    @Test
    void aBareNameIsBesideThePresentShow() {
        show(SAVED);
        model.typed().open(" Lear.stage ");
        model.typed().save("Macbeth");
        model.typed().begin(LEAR);
        var folder = Path.of(HAMLET).getParent();
        assertThat(console.actions).containsExactly(new FileAction.Open(Path.of(LEAR)),
                new FileAction.Save(folder.resolve("Macbeth")), new FileAction.New(Path.of(LEAR)));
        model.typed().open("  ");
        assertThat(model.answerProperty().get().refused()).isTrue();
        model.typed().open("\0");
        assertThat(model.answerProperty().get().text()).contains("no path");
        assertThat(console.actions).hasSize(3);
    }

    @Test
    void aRefusalKeepsThePanelOpenAndStays() {
        show(SAVED);
        model.openPanel();
        console.outcome = Outcome.refused("Lear is damaged");
        model.typed().open(LEAR);
        for (int i = 0; i < 60; i++) {
            model.pulse(i * SECOND);
        }
        assertThat(model.openProperty().get()).isTrue();
        assertThat(model.answerProperty().get()).isEqualTo(new ShowAnswer("Lear is damaged", true));
        console.outcome = Outcome.done("Lear is open");
        model.typed().open(LEAR);
        assertThat(model.openProperty().get()).isFalse();
        assertThat(model.answerProperty().get().text()).isEqualTo("Lear is open");
        for (int i = 60; i < 70; i++) {
            model.pulse(i * SECOND);
        }
        assertThat(model.answerProperty().get()).as("it has been in sight for long enough").isEqualTo(ShowAnswer.NONE);
    }

    @Test
    void whatTakesThePlaceOfTheShowByOnePressIsAskedFirst() {
        show(SAVED.withChanged(true, 12));
        model.begin();
        assertThat(question().sentence())
                .startsWith("Begin a new show? 12 changes since SAVE are not in Hamlet.stage;");
        assertThat(console.actions).isEmpty();
        question().leave().run();
        assertThat(model.questionProperty().get()).isNull();
        model.reopen(LEAR);
        assertThat(question().sentence()).startsWith("Open Lear? 12 changes since SAVE are not in Hamlet.stage;");
        assertThat(console.actions).isEmpty();
        question().act().run();
        assertThat(console.actions).containsExactly(new FileAction.Open(Path.of(LEAR)));
        assertThat(model.questionProperty().get()).isNull();
    }

    private void refusedToOpenLear() {
        console.outcome = Outcome.refused("Lear is damaged");
        model.typed().open(LEAR);
        assertThat(model.answerProperty().get().text()).isEqualTo("Lear is damaged");
        console.outcome = Outcome.done("");
    }

    @Test
    void aRefusalGoesWithTheNextShowThatIsOpened() {
        show(SAVED);
        refusedToOpenLear();
        show(SAVED.withChanged(true, 1));
        assertThat(model.answerProperty().get().text()).as("of the same show").isEqualTo("Lear is damaged");
        var tour = new RigMapping("Tour", List.of(), new TreeMap<>(), new TreeMap<>());
        show(SAVED.withMapping(tour).withAsked(1));
        assertThat(model.answerProperty().get()).as("the sheet of another").isEqualTo(ShowAnswer.NONE);
        refusedToOpenLear();
        show(SAVED.withMapping(tour).withAsked(2));
        assertThat(model.answerProperty().get()).as("asked for anew").isEqualTo(ShowAnswer.NONE);
        refusedToOpenLear();
        show(SAVED.withFile(LEAR, null).withAsked(2));
        assertThat(model.answerProperty().get()).as("open").isEqualTo(ShowAnswer.NONE);
    }

    @Test
    void aRefusalGoesWithWhatALineAsksOfTheShow() {
        show(SAVED);
        refusedToOpenLear();
        var _ = model.asking().submit(new FileAction.Open(Path.of(HAMLET)));
        assertThat(model.answerProperty().get()).isEqualTo(ShowAnswer.NONE);
    }

    @Test
    void whatWasDoneIsSaidBesideTheShowItOpened() {
        show(SAVED);
        console.outcome = Outcome.done("Lear is open");
        model.typed().open(LEAR);
        show(SAVED.withFile(LEAR, null));
        assertThat(model.answerProperty().get().text()).isEqualTo("Lear is open");
    }

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

    @Test
    void aDroppedShowIsOfferedAndAnythingElseRefusedInASentence() {
        show(SAVED);
        model.drop(List.of(Path.of(LEAR)));
        assertThat(console.actions).containsExactly(new FileAction.Offer(Path.of(LEAR)));
        model.drop(List.of(Path.of("/home/plot.pdf")));
        assertThat(model.answerProperty().get().text()).isEqualTo(
                "plot.pdf is no show: the name of a show file ends in .stage");
        model.drop(List.of(Path.of(LEAR), Path.of(HAMLET)));
        assertThat(model.answerProperty().get().text()).contains("2 files", "one show at a time");
        assertThat(console.actions).hasSize(1);
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
