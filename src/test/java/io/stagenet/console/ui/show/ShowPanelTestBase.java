package io.stagenet.console.ui.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.show.Editing;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.LocalTimes;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;

/// The panel of the show over a console that only records what it is asked.
abstract class ShowPanelTestBase {
    static final String HAMLET = Path.of("/shows/Hamlet.stage").toAbsolutePath().toString();
    static final String LEAR = Path.of("/shows/Lear.stage").toAbsolutePath().toString();
    static final OpenShow SAVED = OpenShow.NONE.withFile(HAMLET, null);
    static final long SECOND = 1_000_000_000L;

    final FakeConsole console = new FakeConsole(new Rig().state());
    final ShowPanelViewModel model = new ShowPanelViewModel(console, new LocalTimes(ZoneOffset.UTC),
            Runnable::run);

    void show(OpenShow open) {
        model.show(console.state().withOpen(open));
    }

    ConsoleState edited(String... steps) {
        return console.state().withEditing(Editing.FRESH.withSteps(List.of(steps), "record cue 6"));
    }

    ShowQuestion question() {
        var question = model.questionProperty().get();
        assertThat(question).isNotNull();
        return question;
    }
}
