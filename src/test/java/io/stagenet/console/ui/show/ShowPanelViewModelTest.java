package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.RigMapping;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.ui.Rig;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// What the window says of the show as a document, and what it asks before it does it.
class ShowPanelViewModelTest extends ShowPanelTestBase {
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
}
