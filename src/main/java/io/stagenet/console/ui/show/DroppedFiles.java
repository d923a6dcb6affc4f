package io.stagenet.console.ui.show;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Files that were dropped on the window: a show is asked about before it is opened. FX thread.
final class DroppedFiles {
    private final BiConsumer<Action, Consumer<Outcome>> desk;
    private final OpenQuestion question;
    private final OpenAnswer answer;

    /// @param desk told what to hear of an outcome, on the FX thread
    DroppedFiles(BiConsumer<Action, Consumer<Outcome>> desk, OpenQuestion question, OpenAnswer answer) {
        this.desk = desk;
        this.question = question;
        this.answer = answer;
    }

    void take(List<Path> files) {
        if (files.size() != 1) {
            answer.say(Outcome.refused(Text.of("ui.show.drop.many", files.size())));
            return;
        }
        var name = String.valueOf(files.getFirst().getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(ShowFolder.SUFFIX)) {
            // The question says all there is to say.
            desk.accept(new FileAction.Offer(files.getFirst()), outcome -> {
                if (outcome instanceof Outcome.Refused || !question.isOffered()) {
                    answer.say(outcome);
                }
            });
        } else {
            answer.say(Outcome.refused(Text.of("ui.show.drop.foreign", name)));
        }
    }
}
