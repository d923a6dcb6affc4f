package io.stagenet.console.command;

import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.PlaybackAction;
import org.jspecify.annotations.Nullable;

/// Lines about the show, by their first word:
///
/// - what records: see [RecordGrammar]; what changes: see [EditGrammar]; `UNDO`, `REDO`
/// - what plays: see [PlaybackGrammar]
/// - files: see [FileGrammar]
/// - `cues [LIST number]`, `groups`, `subs`, `show`
final class ShowGrammar {
    private final LineScanner scanner;

    ShowGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    /// Reads what follows the first word.
    ///
    /// @param first in upper case
    /// @return null if it begins another line
    @Nullable
    ParsedCommand parse(String first) throws CommandSyntaxException {
        return switch (first) {
            case "RECORD" -> new RecordGrammar(scanner).record();
            case "UPDATE" -> new RecordGrammar(scanner).update();
            case "RECALL" -> new RecordGrammar(scanner).recall();
            case "GROUP" -> new RecordGrammar(scanner).group();
            case "UNDO" -> new ParsedCommand.Act(new EditAction.Undo());
            case "REDO" -> new ParsedCommand.Act(new EditAction.Redo());
            case "GO" -> new PlaybackGrammar(scanner).run(PlaybackAction.Go::new);
            case "BACK" -> new PlaybackGrammar(scanner).run(PlaybackAction.Back::new);
            case "PAUSE" -> new PlaybackGrammar(scanner).run(PlaybackAction.Pause::new);
            case "GOTO" -> new PlaybackGrammar(scanner).goTo();
            case "SUB", "SUBMASTER" -> new PlaybackGrammar(scanner).submaster();
            case "LIST" -> new PlaybackGrammar(scanner).list();
            case "OPEN", "SAVE", "NEW", "DIAGNOSTICS" -> file(first);
            case "CUES" -> new ParsedCommand.Query.Cues(cueList());
            case "LISTS" -> new ParsedCommand.Query.CueLists();
            case "GROUPS" -> new ParsedCommand.Query.Groups();
            case "SUBS", "SUBMASTERS" -> new ParsedCommand.Query.Submasters();
            case "SHOW" -> new ParsedCommand.Query.ShowFacts();
            default -> change(first);
        };
    }

    private @Nullable ParsedCommand change(String first) throws CommandSyntaxException {
        var grammar = new EditGrammar(scanner);
        return switch (first) {
            case "MERGE" -> grammar.merge();
            case "COPY" -> grammar.copy();
            case "MOVE" -> grammar.move();
            case "DELETE" -> grammar.delete();
            case "LABEL" -> grammar.label();
            case "NOTE" -> grammar.note();
            case "TIME" -> grammar.time();
            case "FOLLOW" -> grammar.link(CueLink.Kind.FOLLOW);
            case "HANG" -> grammar.link(CueLink.Kind.HANG);
            case "BLOCK" -> grammar.block(true);
            case "UNBLOCK" -> grammar.block(false);
            case "RENUMBER" -> grammar.renumber();
            case "PAGE" -> grammar.page();
            case "PAGES" -> grammar.pages();
            default -> null;
        };
    }

    /// @param first `OPEN`, `SAVE`, `NEW` or `DIAGNOSTICS`
    ParsedCommand file(String first) throws CommandSyntaxException {
        var grammar = new FileGrammar(scanner);
        return switch (first) {
            case "OPEN" -> grammar.open();
            case "SAVE" -> grammar.save();
            case "DIAGNOSTICS" -> grammar.diagnostics();
            default -> grammar.begin();
        };
    }

    private @Nullable Integer cueList() throws CommandSyntaxException {
        var items = new ItemGrammar(scanner);
        var list = items.acceptList();
        return list == null && !scanner.atEnd() ? (Integer) items.number(CueList.MAX_NUMBER) : list;
    }
}
