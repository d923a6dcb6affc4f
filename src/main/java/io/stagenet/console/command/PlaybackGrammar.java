package io.stagenet.console.command;

import io.stagenet.console.command.ItemGrammar.Sort;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.ListChange;
import io.stagenet.console.service.PlaybackAction;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// What runs cue lists and moves submasters:
///
/// ```
/// GO [ LIST number ] | BACK [ LIST number ] | PAUSE [ LIST number ] | RESUME LIST number
/// GOTO [ CUE ] cue [ TIME time ]
/// SUB  number AT level [ TIME time ]
/// FLASH SUB number ( ON | OFF ) | SOLO SUB number ( ON | OFF )
/// LIST number [ AT level | RATE percent | BACK time | TRACKING ( ON | OFF ) ]
/// RELEASE LIST [ number ] [ TIME time ]
/// ```
///
/// A list that is not named is the one `LIST number` has selected.
final class PlaybackGrammar {
    private static final BigDecimal MAX_RATE = BigDecimal.valueOf(1000);

    private final LineScanner scanner;
    private final ItemGrammar items;

    PlaybackGrammar(LineScanner scanner) {
        this.scanner = scanner;
        items = new ItemGrammar(scanner);
    }

    /// GO, BACK or PAUSE, and the list.
    ParsedCommand run(IntFunction<PlaybackAction> action) throws CommandSyntaxException {
        var list = items.acceptList();
        if (!scanner.atEnd()) {
            throw scanner.expected("command.expected.list");
        }
        return list != null ? act(action.apply(list))
                : new ParsedCommand.ActOn(state -> action.apply(state.editing().list()));
    }

    ParsedCommand goTo() throws CommandSyntaxException {
        items.acceptSort(Sort.CUE);
        var cue = items.cue();
        var time = time();
        return new ParsedCommand.ActOn(state -> {
            var meant = cue.in(state);
            return new PlaybackAction.GoTo(meant.list(), meant.cue(), time);
        });
    }

    ParsedCommand submaster() throws CommandSyntaxException {
        int number = items.number(Submaster.MAX_NUMBER);
        int behind = scanner.skipBlanks();
        for (var word : List.of("FLASH", "SOLO")) {
            if (scanner.acceptWord(word)) {
                throw LineScanner.refused(behind, "command.expected.flash.first", word, number);
            }
        }
        if (!LevelGrammar.acceptAt(scanner)) {
            throw scanner.expected("command.expected.at");
        }
        var change = LevelGrammar.amount(scanner).change();
        return act(new PlaybackAction.SetSubmaster(number, change, time()));
    }

    /// `FLASH SUB n` and `SOLO SUB n`.
    ParsedCommand held(boolean solo) throws CommandSyntaxException {
        int number = items.number(Submaster.MAX_NUMBER);
        boolean on = isOn();
        return act(solo ? new PlaybackAction.SoloSubmaster(number, on)
                : new PlaybackAction.FlashSubmaster(number, on));
    }

    ParsedCommand list() throws CommandSyntaxException {
        int list = items.number(CueList.MAX_NUMBER);
        if (scanner.atEnd()) {
            return act(new EditAction.SelectList(list));
        }
        if (scanner.acceptWord("TRACKING")) {
            return act(new EditAction.SetCueList(list, new ListChange.Tracking(isOn())));
        }
        if (scanner.acceptWord("BACK")) {
            return act(new EditAction.SetCueList(list, new ListChange.Back(TimeGrammar.millis(scanner))));
        }
        if (scanner.acceptWord("RATE")) {
            return act(new PlaybackAction.SetRate(list, rate()));
        }
        if (!LevelGrammar.acceptAt(scanner)) {
            throw scanner.expected("command.expected.list.change");
        }
        int start = scanner.skipBlanks();
        var amount = LevelGrammar.amount(scanner);
        if (amount.direction() != 0) {
            throw LineScanner.refused(start, "command.expected.level");
        }
        return act(new PlaybackAction.SetListMaster(list, amount.exactPercent()));
    }

    private double rate() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        String whole = scanner.digits();
        var rate = whole.isEmpty() ? BigDecimal.ZERO : new BigDecimal(whole + scanner.fraction());
        if (rate.compareTo(BigDecimal.ONE) < 0 || rate.compareTo(MAX_RATE) > 0) {
            throw LineScanner.refused(start, "command.expected.list.rate", MAX_RATE);
        }
        scanner.accept('%');
        return rate.doubleValue();
    }

    /// Behind `RELEASE LIST`.
    ParsedCommand release() throws CommandSyntaxException {
        if (scanner.nextIsDigit()) {
            int list = items.number(CueList.MAX_NUMBER);
            return act(new PlaybackAction.ReleaseList(list, time()));
        }
        var time = time();
        return new ParsedCommand.ActOn(state -> new PlaybackAction.ReleaseList(state.editing().list(), time));
    }

    /// `RESUME LIST n`.
    ParsedCommand resume() throws CommandSyntaxException {
        return act(new PlaybackAction.Resume(items.number(CueList.MAX_NUMBER)));
    }

    private @Nullable Long time() throws CommandSyntaxException {
        var time = TimeGrammar.acceptTime(scanner);
        if (time == null && !scanner.atEnd()) {
            throw scanner.expected("command.expected.time.end");
        }
        return time;
    }

    private boolean isOn() throws CommandSyntaxException {
        boolean on = scanner.acceptWord("ON");
        if (!on && !scanner.acceptWord("OFF")) {
            throw scanner.expected("command.expected.on-off");
        }
        return on;
    }

    private static ParsedCommand act(Action action) {
        return new ParsedCommand.Act(action);
    }
}
