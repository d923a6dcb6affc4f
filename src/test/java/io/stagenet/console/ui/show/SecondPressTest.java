package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A change of live levels is taken back when that is said again: the question goes with its answer, however that is given.
class SecondPressTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final ShowPanelViewModel model = new ShowPanelViewModel(console, new LocalTimes(ZoneOffset.UTC),
            Runnable::run);

    private void edited(String... steps) {
        model.show(console.state().withEditing(Editing.FRESH.withSteps(List.of(steps), null)));
    }

    private void asked() {
        edited("curve of SN1", "record cue 6");
        console.outcome = Outcome.refused("4 levels would change: UNDO again within 3 s");
        model.undo();
        assertThat(model.questionProperty().get()).isNotNull();
        console.outcome = Outcome.done("Undo curve of SN1");
    }

    @Test
    void theKeyPressedAgainAnswersIt() {
        asked();
        model.undo();
        assertThat(model.questionProperty().get()).isNull();
        assertThat(model.answerProperty().get().text()).isEqualTo("Undo curve of SN1");
    }

    @Test
    void anUndoFromElsewhereAnswersIt() {
        asked();
        edited("record cue 6");
        assertThat(model.questionProperty().get()).isNull();
    }

    @Test
    void whatHasNothingToDoWithItLeavesItAsked() {
        asked();
        edited("curve of SN1", "record cue 6");
        assertThat(model.questionProperty().get()).isNotNull();
    }
}
