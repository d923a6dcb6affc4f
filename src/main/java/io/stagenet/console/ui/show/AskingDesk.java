package io.stagenet.console.ui.show;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.Faders;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The desk as the window has it: what would take the place of a show that is not saved is asked about first, whichever
/// way it was said. FX thread.
final class AskingDesk implements Desk {
    private final Desk desk;
    private final OpenQuestion question;
    private final Supplier<ShowFacts> facts;
    private @Nullable FileAction asked;

    AskingDesk(Desk desk, OpenQuestion question, Supplier<ShowFacts> facts) {
        this.desk = desk;
        this.question = question;
        this.facts = facts;
    }

    /// As the desk does, once the question is answered; what is let be completes never. The same line typed again, while it is
    /// asked, is the answer.
    @Override
    public CompletionStage<Outcome> submit(Action action) {
        return switch (action) {
            case FileAction.Open open -> submitLine(open);
            case FileAction.New begin -> submitLine(begin);
            default -> desk.submit(action);
        };
    }

    private CompletionStage<Outcome> submitLine(FileAction action) {
        if (action.equals(asked) && question.isAsked()) {
            question.leave();
            return desk.submit(action);
        }
        return askIfChanged(action);
    }

    /// Of a button: pressed twice, it asks twice, for that is what a double click does.
    CompletionStage<Outcome> askIfChanged(FileAction action) {
        return facts.get().changed() ? ask(action) : desk.submit(action);
    }

    /// Asks, saved or not.
    CompletionStage<Outcome> ask(FileAction action) {
        var answer = new CompletableFuture<Outcome>();
        question.ask(() -> sentence(action) + " " + facts.get().left(), yes(action),
                () -> desk.submit(action).thenAccept(answer::complete));
        asked = action;
        return answer;
    }

    private static String sentence(FileAction action) {
        return switch (action) {
            case FileAction.Open(var file) -> Text.of("ui.show.open.sentence", title(file));
            case FileAction.New(var template) when template != null ->
                Text.of("ui.show.new.from.sentence", title(template));
            default -> Text.of("ui.show.new.sentence");
        };
    }

    private static String yes(FileAction action) {
        return Text.of(action instanceof FileAction.Open ? "ui.show.offered.yes" : "ui.show.new.yes");
    }

    private static String title(Path file) {
        return ShowFacts.titleOf(file.toString());
    }

    @Override
    public Faders faders() {
        return desk.faders();
    }
}
