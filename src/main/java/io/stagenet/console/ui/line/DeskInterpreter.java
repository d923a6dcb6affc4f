package io.stagenet.console.ui.line;

import io.stagenet.console.command.CommandParser;
import io.stagenet.console.command.CommandSyntaxException;
import io.stagenet.console.command.ParsedCommand;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Desk;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The console's one grammar in front of the desk. What headless mode can be asked beyond actions is on screen anyway,
/// and refused here with a word on where.
public final class DeskInterpreter implements CommandInterpreter {
    private static final List<String> FIRST_WORDS = List.of("CONNECT", "FORGET", "POOL", "RELEASE LEASE");
    private static final List<String> LATER_WORDS = List.of("THRU", "AT", "FULL", "OUT", "LEASE");

    private final Desk desk;

    public DeskInterpreter(Desk desk) {
        this.desk = desk;
    }

    @Override
    public CompletionStage<Outcome> submit(String line) {
        try {
            return switch (CommandParser.parse(line)) {
                case ParsedCommand.Act(var action) -> desk.submit(action);
                case ParsedCommand.Query query -> refused("ui.line.onscreen");
                case ParsedCommand.Wait wait -> refused("ui.line.headless");
                case ParsedCommand.Sleep sleep -> refused("ui.line.headless");
                case ParsedCommand.Quit quit -> refused("ui.line.quit");
            };
        } catch (CommandSyntaxException e) {
            return CompletableFuture.completedFuture(new Outcome.Refused(String.valueOf(e.getMessage()), e.position()));
        }
    }

    private static CompletionStage<Outcome> refused(String key) {
        return CompletableFuture.completedFuture(new Outcome.Refused(Text.of(key), 0));
    }

    /// The rest of the keyword that the last word may become, in the letter case it was begun in.
    @Override
    public String completionOf(String line) {
        int start = line.lastIndexOf(' ') + 1;
        String word = line.substring(start);
        if (word.isEmpty()) {
            return "";
        }
        String upper = word.toUpperCase(Locale.ROOT);
        for (String keyword : line.substring(0, start).isBlank() ? FIRST_WORDS : LATER_WORDS) {
            if (keyword.startsWith(upper)) {
                String rest = keyword.substring(word.length());
                return word.equals(upper) ? rest : rest.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
