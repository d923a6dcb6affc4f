package io.stagenet.console.ui.show;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.Faders;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The desk as the window has it: what would take the place of a show that is not saved, or of another file, is asked about
/// first, whichever way it was said. FX thread.
final class AskingDesk implements Desk {
    private final Desk desk;
    private final OpenQuestion question;
    private final Supplier<ShowFacts> facts;
    private final Function<Path, CompletionStage<Boolean>> isFile;
    private final UnaryOperator<Path> whole;
    private final OpenAnswer told;
    private final Executor fxThread;
    private @Nullable FileAction asked;

    /// @param whole    what a path means that is typed in a line: the same as in the panel, wherever the program was started
    /// @param told     where the question was answered: what became of a line that was
    /// @param fxThread runs a task later on the thread that owns this desk
    AskingDesk(Console console, OpenQuestion question, Supplier<ShowFacts> facts, UnaryOperator<Path> whole,
            OpenAnswer told, Executor fxThread) {
        desk = console.desk();
        isFile = console::isFile;
        this.question = question;
        this.facts = facts;
        this.whole = whole;
        this.told = told;
        this.fxThread = fxThread;
    }

    /// As the desk does, once the question is answered; what is let be completes never. The same line typed again, while it is
    /// asked, is the answer. What is answered by a press is told there, with an empty outcome here: the line has moved on.
    @Override
    public CompletionStage<Outcome> submit(Action action) {
        return switch (action) {
            case FileAction.Open(var file) -> submitLine(new FileAction.Open(whole.apply(file)));
            case FileAction.New(var template) ->
                submitLine(new FileAction.New(template == null ? null : whole.apply(template)));
            case FileAction.Save(var target) ->
                submitLine(new FileAction.Save(target == null ? null : whole.apply(target)));
            default -> desk.submit(action);
        };
    }

    private CompletionStage<Outcome> submitLine(FileAction action) {
        // What became of this one is told at the line.
        told.clearRefusal();
        if (action.equals(asked) && question.isAsked()) {
            question.leave();
            return desk.submit(action);
        }
        return ifNeeded(action, this::askOfLine);
    }

    /// Of a button: pressed twice, it asks twice, for that is what a double click does.
    CompletionStage<Outcome> askIfNeeded(FileAction action) {
        return ifNeeded(action, this::ask);
    }

    private CompletionStage<Outcome> ifNeeded(FileAction action, Function<FileAction, CompletionStage<Outcome>> ask) {
        if (!(action instanceof FileAction.Save save)) {
            return facts.get().changed() ? ask.apply(action) : desk.submit(action);
        }
        var target = save.target();
        var place = facts.get().place();
        return target == null || !place.isEmpty() && target.equals(Path.of(place)) ? desk.submit(save)
                : isFile.apply(target).thenComposeAsync(there -> there ? ask.apply(save) : desk.submit(save),
                        fxThread);
    }

    /// Asks, saved or not.
    CompletionStage<Outcome> ask(FileAction action) {
        var answer = new CompletableFuture<Outcome>();
        ask(action, answer::complete);
        return answer;
    }

    private CompletionStage<Outcome> askOfLine(FileAction action) {
        var answer = new CompletableFuture<Outcome>();
        ask(action, outcome -> {
            told.say(outcome);
            answer.complete(Outcome.done(""));
        });
        return answer;
    }

    private void ask(FileAction action, Consumer<Outcome> then) {
        question.ask(() -> sentence(action), yes(action),
                () -> desk.submit(action).thenAcceptAsync(then, fxThread));
        asked = action;
    }

    private String sentence(FileAction action) {
        var target = action instanceof FileAction.Save save ? save.target() : null;
        return target == null ? opening(action) + " " + facts.get().left()
                : Text.of("ui.show.replace.sentence", title(target), target.getFileName() + ".1");
    }

    private static String opening(FileAction action) {
        return switch (action) {
            case FileAction.Open(var file) -> Text.of("ui.show.open.sentence", title(file));
            case FileAction.New(var template) when template != null ->
                Text.of("ui.show.new.from.sentence", title(template));
            default -> Text.of("ui.show.new.sentence");
        };
    }

    private static String yes(FileAction action) {
        return Text.of(switch (action) {
            case FileAction.Open _ -> "ui.show.offered.yes";
            case FileAction.Save _ -> "ui.show.replace.yes";
            default -> "ui.show.new.yes";
        });
    }

    private static String title(Path file) {
        return ShowFacts.titleOf(file.toString());
    }

    @Override
    public Faders faders() {
        return desk.faders();
    }
}
