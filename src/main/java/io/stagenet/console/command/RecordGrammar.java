package io.stagenet.console.command;

import io.stagenet.console.command.ItemGrammar.Ref;
import io.stagenet.console.command.ItemGrammar.Sort;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.Action.LevelAction;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.service.EditAction.PreampShare;
import io.stagenet.console.text.AnyCase;
import io.stagenet.console.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What takes levels into the show and out of it:
///
/// ```
/// RECORD CUE [ [ list / ] cue ] [ "label" ] { TIME times | DELAY time | FROM source | WITH PREAMPS [ 48V ] }
/// RECORD ( SUB number | GROUP number ) [ "name" ] [ FROM source ]
/// RECORD SNAPSHOT name [ FROM source ]
/// UPDATE [ CUE cue | SUB number | GROUP number | SNAPSHOT name ] { FROM source | WITH PREAMPS [ 48V ] | WITHOUT PREAMPS }
/// GROUP  number = selection
/// RECALL ( CUE cue | SUB number | SNAPSHOT name ) [ TIME time ]
/// source = UP | selection
/// ```
///
/// Without a source all that hands hold is taken, 0 included. A cue without a number goes behind the last of its list.
/// UPDATE alone means the cue that plays in the list that is selected.
final class RecordGrammar {
    private static final List<String> UPDATE_OPTIONS = List.of("FROM", "WITH", "WITHOUT");

    private final LineScanner scanner;
    private final ItemGrammar items;
    private LevelSource source = new LevelSource.Captured();
    private @Nullable CueTimes times;
    private PreampShare preamps = PreampShare.KEEP;

    RecordGrammar(LineScanner scanner) {
        this.scanner = scanner;
        items = new ItemGrammar(scanner);
    }

    ParsedCommand record() throws CommandSyntaxException {
        var sort = items.sort("command.expected.recorded", Sort.CUE, Sort.SUB, Sort.GROUP, Sort.SNAPSHOT);
        if (sort == Sort.GROUP) {
            int number = items.number(Group.MAX_NUMBER);
            var name = items.acceptQuoted();
            options(false);
            return new ParsedCommand.Act(new EditAction.RecordGroup(number, name, source));
        }
        int start = scanner.skipBlanks();
        ParsedCommand.Meant meant;
        if (sort == Sort.CUE && !scanner.nextIsDigit()) {
            var name = items.acceptQuoted();
            options(true);
            meant = state -> recorded(next(state, start), name);
        } else {
            var item = items.levels(sort);
            var name = sort == Sort.SNAPSHOT ? null : items.acceptQuoted();
            options(sort == Sort.CUE);
            meant = state -> recorded(item.in(state), name);
        }
        return new ParsedCommand.ActOn(meant);
    }

    private EditAction recorded(ShowItem.OfLevels item, @Nullable String name) {
        return new EditAction.RecordLevels(item, name, source, times, preamps);
    }

    /// Behind the last cue of the list that is selected.
    private static ShowItem.OfCue next(ConsoleState state, int position) throws CommandSyntaxException {
        int list = state.editing().list();
        var cues = state.show().playback().cueLists().get(list);
        if (cues == null || cues.cues().isEmpty()) {
            return new ShowItem.OfCue(list, CueNumber.of(1));
        }
        var last = cues.cues().lastKey();
        if (last.thousandths() >= CueNumber.of(CueNumber.MAX_WHOLE).thousandths()) {
            throw LineScanner.refused(position, "command.expected.cue");
        }
        return new ShowItem.OfCue(list, last.nextWhole());
    }

    ParsedCommand update() throws CommandSyntaxException {
        if (scanner.atEnd() || UPDATE_OPTIONS.stream().anyMatch(scanner::nextIsWord)) {
            int end = scanner.position();
            updateOptions(true);
            return new ParsedCommand.ActOn(state -> new EditAction.Update(playing(state, end), source, preamps));
        }
        var sort = items.sort("command.expected.updated", Sort.CUE, Sort.SUB, Sort.GROUP, Sort.SNAPSHOT);
        var item = items.item(sort);
        updateOptions(sort == Sort.CUE);
        return new ParsedCommand.ActOn(state -> new EditAction.Update(item.in(state), source, preamps));
    }

    private static ShowItem playing(ConsoleState state, int position) throws CommandSyntaxException {
        int list = state.editing().list();
        var current = state.playback().list(list).current();
        if (current == null) {
            throw LineScanner.refused(position, "command.update.idle", list);
        }
        return new ShowItem.OfCue(list, current);
    }

    /// `GROUP n = selection`; null, and nothing taken, if it is another line that begins with a group.
    @Nullable
    ParsedCommand group() throws CommandSyntaxException {
        int start = scanner.position();
        String digits = scanner.digits();
        boolean assigned = !digits.isEmpty() && scanner.accept('=');
        scanner.back(start);
        if (!assigned) {
            return null;
        }
        int number = items.number(Group.MAX_NUMBER);
        scanner.accept('=');
        var grammar = new SelectionGrammar(scanner, Text.of("command.ending.release"));
        var selection = grammar.parse();
        if (!scanner.atEnd()) {
            throw grammar.unexpected();
        }
        return new ParsedCommand.Act(
                new EditAction.RecordGroup(number, null, new LevelSource.Selected(selection)));
    }

    ParsedCommand recall() throws CommandSyntaxException {
        var sort = items.sort("command.expected.levels", Sort.CUE, Sort.SUB, Sort.SNAPSHOT);
        Ref<? extends ShowItem.OfLevels> item = items.levels(sort);
        var time = TimeGrammar.acceptTime(scanner);
        return new ParsedCommand.ActOn(state -> new LevelAction.Recall(
                item.in(state) instanceof ShowItem.OfSnapshot(var name) ? new ShowItem.OfSnapshot(
                        AnyCase.of(state.show().playback().snapshots().keySet(), name)) : item.in(state),
                time));
    }

    private void options(boolean ofCue) throws CommandSyntaxException {
        while (!scanner.atEnd()) {
            if (ofCue && scanner.acceptWord("TIME")) {
                times = TimeGrammar.times(scanner);
            } else if (ofCue && scanner.nextIsWord("DELAY")) {
                times = TimeGrammar.times(scanner);
            } else if (ofCue && scanner.acceptWord("WITH")) {
                preamps = share();
            } else if (scanner.acceptWord("FROM")) {
                source = source();
            } else {
                throw scanner.expected(ofCue ? "command.expected.record.cue" : "command.expected.from");
            }
        }
    }

    private void updateOptions(boolean ofCue) throws CommandSyntaxException {
        while (!scanner.atEnd()) {
            if (ofCue && scanner.acceptWord("WITH")) {
                preamps = share();
            } else if (ofCue && scanner.acceptWord("WITHOUT")) {
                expectPreamps();
                preamps = PreampShare.NONE;
            } else if (scanner.acceptWord("FROM")) {
                source = source();
            } else {
                throw scanner.expected(ofCue ? "command.expected.update.cue" : "command.expected.from");
            }
        }
    }

    private PreampShare share() throws CommandSyntaxException {
        expectPreamps();
        return scanner.acceptWord("48V") ? PreampShare.WITH_PHANTOM : PreampShare.WITHOUT_PHANTOM;
    }

    private void expectPreamps() throws CommandSyntaxException {
        if (!scanner.acceptWord("PREAMPS")) {
            throw scanner.expected("command.expected.preamps");
        }
    }

    private LevelSource source() throws CommandSyntaxException {
        if (!scanner.startsChannels() && scanner.acceptWord("UP")) {
            return new LevelSource.Up();
        }
        return new LevelSource.Selected(new SelectionGrammar(scanner, Text.of("command.ending.release")).parse());
    }
}
