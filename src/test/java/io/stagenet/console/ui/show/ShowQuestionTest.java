package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/// What is asked of the operator is answered by who has read it, and what became of it is told.
class ShowQuestionTest {
    private static final Path HAMLET = Path.of("/shows/Hamlet.stage").toAbsolutePath();
    private static final Path LEAR = HAMLET.resolveSibling("Lear.stage");
    private static final OpenShow SAVED = OpenShow.NONE.withFile(HAMLET.toString(), null);
    private static final OpenShow CHANGED = SAVED.withChanged(true, 12);

    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final ShowPanelViewModel model = new ShowPanelViewModel(console, new LocalTimes(ZoneOffset.UTC),
            Runnable::run);

    private void show(OpenShow open) {
        model.show(console.state().withOpen(open));
    }

    private String sentence() {
        var question = model.questionProperty().get();
        return question == null ? "" : question.sentence();
    }

    private void after(long millis) {
        console.nanos += millis * 1_000_000L;
    }

    @Test
    void aPressBeforeItCanHaveBeenReadAnswersNothing() {
        show(CHANGED);
        model.begin();
        after(200);
        model.answer(true);
        model.answer(false);
        assertThat(sentence()).startsWith("Begin a new show?");
        assertThat(console.actions).isEmpty();
        after(200);
        model.answer(true);
        assertThat(console.actions).containsExactly(new FileAction.New(null));
        assertThat(sentence()).isEmpty();
    }

    @Test
    void theQuestionThatWaitedBehindAnotherIsReadFirst() {
        show(CHANGED.withOffered(LEAR.toString()));
        model.begin();
        after(1_000);
        model.answer(false);
        model.answer(true);
        model.answer(false);
        assertThat(sentence()).contains("Lear.stage was handed over");
        assertThat(console.actions).isEmpty();
        after(1_000);
        model.answer(true);
        assertThat(console.actions).containsExactly(new FileAction.Accept());
    }

    @Test
    void otherWordsMakeNoOtherQuestion() {
        show(CHANGED.withOffered(LEAR.toString()));
        after(1_000);
        show(SAVED.withChanged(true, 13).withOffered(LEAR.toString()));
        assertThat(sentence()).contains("13 changes");
        model.answer(false);
        assertThat(console.actions).containsExactly(new FileAction.Reject());
        show(SAVED.withOffered(HAMLET.resolveSibling("Macbeth.stage").toString()));
        model.answer(true);
        assertThat(console.actions).as("another file").hasSize(1);
    }

    @Test
    void savingOverAnotherFileIsAskedFirst() {
        show(SAVED);
        console.files.add(HAMLET);
        console.files.add(LEAR);
        model.typed().save("Lear");
        assertThat(sentence()).isEqualTo("Replace Lear? The one that is there is kept as Lear.stage.1.");
        model.typed().save("Lear");
        assertThat(console.actions).as("pressed twice it asks twice").isEmpty();
        after(1_000);
        model.answer(true);
        assertThat(console.actions).containsExactly(new FileAction.Save(HAMLET.resolveSibling("Lear")));
        model.typed().save("Hamlet");
        model.typed().save("Macbeth");
        assertThat(console.actions).as("its own file, and a new one").hasSize(3);
        assertThat(sentence()).isEmpty();
    }

    @Test
    void saveTypedOverAnotherFileAsksTheSame() {
        show(SAVED);
        console.files.add(LEAR);
        var save = new FileAction.Save(LEAR);
        var said = model.asking().submit(save);
        assertThat(sentence()).startsWith("Replace Lear?");
        assertThat(said.toCompletableFuture()).isNotDone();
        var _ = model.asking().submit(save);
        assertThat(console.actions).as("the same line again answers it").containsExactly(save);
        assertThat(sentence()).isEmpty();
        var _ = model.asking().submit(new FileAction.Save(null));
        assertThat(console.actions).hasSize(2);
    }

    @Test
    void whatBecameOfALineThatWasAnsweredByAPressIsTold() {
        show(CHANGED);
        var said = model.asking().submit(new FileAction.Open(LEAR));
        console.outcome = Outcome.refused("Lear is damaged");
        after(1_000);
        model.answer(true);
        assertThat(model.answerProperty().get()).isEqualTo(new ShowAnswer("Lear is damaged", true));
        assertThat(said.toCompletableFuture()).as("not twice").isCompletedWithValue(Outcome.done(""));
    }
}
