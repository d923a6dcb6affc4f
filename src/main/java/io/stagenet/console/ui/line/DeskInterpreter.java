package io.stagenet.console.ui.line;

import io.stagenet.console.command.CommandParser;
import io.stagenet.console.command.CommandSyntaxException;
import io.stagenet.console.command.Completion;
import io.stagenet.console.command.Diagnostics;
import io.stagenet.console.command.ParsedCommand;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Desk;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// The console's one grammar in front of the desk. What headless mode can be asked beyond actions is on screen anyway,
/// and refused here with a word on where.
public final class DeskInterpreter implements CommandInterpreter {
    private final Console console;

    public DeskInterpreter(Console console) {
        this.console = console;
    }

    @Override
    public CompletionStage<Outcome> submit(String line, Desk desk) {
        try {
            return switch (CommandParser.parse(line)) {
                case ParsedCommand.Act(var action) -> desk.submit(action);
                case ParsedCommand.ActOn(var meant) -> desk.submit(meant.in(console.state()));
                case ParsedCommand.WriteDiagnostics(var file, var show) -> write(file, show);
                case ParsedCommand.Query query -> refused("ui.line.onscreen");
                case ParsedCommand.Wait wait -> refused("ui.line.headless");
                case ParsedCommand.StageboxWait wait -> refused("ui.line.headless");
                case ParsedCommand.ConfirmedWait wait -> refused("ui.line.headless");
                case ParsedCommand.Sleep sleep -> refused("ui.line.headless");
                case ParsedCommand.Quit quit -> refused("ui.line.quit");
            };
        } catch (CommandSyntaxException e) {
            return CompletableFuture.completedFuture(new Outcome.Refused(String.valueOf(e.getMessage()), e.position()));
        }
    }

    /// A cue whose levels a RECORD would replace. In headless mode, where nobody may be there to answer, it does so at once.
    @Override
    public @Nullable Question questionOf(String line) {
        try {
            var state = console.state();
            if (CommandParser.parse(line) instanceof ParsedCommand.ActOn(var meant)
                    && meant.in(state) instanceof EditAction.RecordLevels record
                    && record.item() instanceof ShowItem.OfCue(int list, var number)) {
                @Nullable CueList cues = state.show().playback().cueLists().get(list);
                @Nullable Cue there = cues == null ? null : cues.cues().get(number);
                return there == null ? null : question(list == state.editing().list() ? "" : list + "/", there);
            }
        } catch (CommandSyntaxException wrong) {
            // It is said when the line is submitted.
        }
        return null;
    }

    private static Question question(String prefix, Cue there) {
        String number = prefix + there.number();
        return new Question(there.label().isEmpty() ? Text.of("ui.line.replace", number)
                : Text.of("ui.line.replace.label", number, there.label()), there);
    }

    private CompletionStage<Outcome> write(@Nullable String file, boolean show) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Outcome.done(Text.of("diagnostics.written", Diagnostics.write(console, file, show).file()));
            } catch (IOException refused) {
                return Outcome.refused(String.valueOf(refused.getMessage()));
            }
        });
    }

    private static CompletionStage<Outcome> refused(String key) {
        return CompletableFuture.completedFuture(new Outcome.Refused(Text.of(key), 0));
    }

    @Override
    public String completionOf(String line) {
        return Completion.propose(line, line.length(), console.state());
    }
}
