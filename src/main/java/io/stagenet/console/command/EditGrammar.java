package io.stagenet.console.command;

import io.stagenet.console.command.ItemGrammar.Ref;
import io.stagenet.console.command.ItemGrammar.Sort;
import io.stagenet.console.model.LevelKind;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.show.CueLink;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.CueRange;
import io.stagenet.console.model.show.CueTimes;
import io.stagenet.console.model.show.FaderPage;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.CueChange;
import io.stagenet.console.service.EditAction.PageChange;
import io.stagenet.console.show.PageEdits;
import io.stagenet.console.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changes items that are there:
///
/// ```
/// MERGE  levels INTO levels
/// COPY   item TO item | MOVE item TO item
/// DELETE ( item | CUE cue THRU cue ) [ CONFIRM ]
/// LABEL  item "text" | NOTE CUE cue "text"
/// TIME   CUE cue ( times | DEFAULT ) [ FOR ( DIMMER | NON-DIM | SWITCH | selection ) ]
/// FOLLOW CUE cue ( time | OFF ) | HANG CUE cue ( time | OFF )
/// BLOCK  CUE cue | UNBLOCK CUE cue
/// RENUMBER [ LIST number ] [ FROM cue ] [ STEP number ]
/// PAGE   number ( "name" | FADER number slot ) | PAGES FROM PATCH [ 8 | 16 | 24 | 48 ]
/// ```
///
/// Behind `TO` and `INTO` the word of the first item may be left out, as may `CUE` where only a cue can be meant. For
/// items see [ItemGrammar], for times [TimeGrammar].
final class EditGrammar {
    private static final Sort[] ALL = {Sort.CUE, Sort.SUB, Sort.GROUP, Sort.SNAPSHOT, Sort.LIST, Sort.PAGE};
    private static final Sort[] LEVELS = {Sort.CUE, Sort.SUB, Sort.SNAPSHOT};
    /// So many faders a page made of the patch has unless another number is said.
    private static final int FADERS = 24;

    private final LineScanner scanner;
    private final ItemGrammar items;

    EditGrammar(LineScanner scanner) {
        this.scanner = scanner;
        items = new ItemGrammar(scanner);
    }

    ParsedCommand merge() throws CommandSyntaxException {
        var sort = items.sort("command.expected.levels", LEVELS);
        var from = items.levels(sort);
        expect("INTO", "command.expected.into");
        var other = items.acceptSort(LEVELS);
        var into = items.levels(other == null ? sort : other);
        return new ParsedCommand.ActOn(state -> new EditAction.Merge(from.in(state), into.in(state)));
    }

    ParsedCommand copy() throws CommandSyntaxException {
        return fromTo((from, to) -> new ParsedCommand.ActOn(
                state -> new EditAction.Copy(from.in(state), to.in(state))));
    }

    ParsedCommand move() throws CommandSyntaxException {
        return fromTo((from, to) -> new ParsedCommand.ActOn(
                state -> new EditAction.Move(from.in(state), to.in(state))));
    }

    private interface FromTo {
        ParsedCommand of(Ref<? extends ShowItem> from, Ref<? extends ShowItem> to);
    }

    private ParsedCommand fromTo(FromTo command) throws CommandSyntaxException {
        var sort = items.sort("command.expected.item", ALL);
        var from = items.item(sort);
        expect("TO", "command.expected.to");
        items.acceptSort(sort);
        return command.of(from, items.item(sort));
    }

    ParsedCommand delete() throws CommandSyntaxException {
        var sort = items.sort("command.expected.item", ALL);
        if (sort != Sort.CUE) {
            var item = items.item(sort);
            boolean confirmed = confirmed("command.expected.confirm");
            return new ParsedCommand.ActOn(state -> new EditAction.Delete(item.in(state), confirmed));
        }
        var first = items.cue();
        @Nullable CueNumber last = SelectionGrammar.acceptThru(scanner) ? items.cueNumber() : null;
        boolean confirmed = confirmed(last == null ? "command.expected.thru.confirm" : "command.expected.confirm");
        return new ParsedCommand.ActOn(state -> {
            var cue = first.in(state);
            return last == null ? new EditAction.Delete(cue, confirmed)
                    : new EditAction.DeleteCues(CueRange.between(cue.list(), cue.cue(), last), confirmed);
        });
    }

    private boolean confirmed(String expected) throws CommandSyntaxException {
        boolean confirmed = scanner.acceptWord("CONFIRM");
        if (!confirmed && !scanner.atEnd()) {
            throw scanner.expected(expected);
        }
        return confirmed;
    }

    ParsedCommand label() throws CommandSyntaxException {
        var item = items.item(items.sort("command.expected.item", ALL));
        String text = items.quoted();
        return new ParsedCommand.ActOn(state -> new EditAction.SetLabel(item.in(state), text));
    }

    ParsedCommand note() throws CommandSyntaxException {
        var cue = cue();
        return change(cue, new CueChange.Notes(items.quoted()));
    }

    ParsedCommand time() throws CommandSyntaxException {
        var cue = cue();
        @Nullable CueTimes times = scanner.acceptWord("DEFAULT") ? null : TimeGrammar.times(scanner);
        if (!scanner.acceptWord("FOR")) {
            if (times == null) {
                throw scanner.expected("command.expected.times.for");
            }
            if (!scanner.atEnd()) {
                throw scanner.expected("command.expected.times.end");
            }
            return change(cue, new CueChange.Times(times));
        }
        var kind = kind();
        return change(cue, kind != null ? new CueChange.KindTimes(kind, times)
                : new CueChange.PartTimes(new SelectionGrammar(scanner, Text.of("command.ending.release")).parse(),
                        times));
    }

    private @Nullable LevelKind kind() throws CommandSyntaxException {
        return scanner.startsChannels() ? null : AddressGrammar.acceptKind(scanner);
    }

    ParsedCommand link(CueLink.Kind kind) throws CommandSyntaxException {
        var cue = cue();
        return change(cue, new CueChange.Link(
                scanner.acceptWord("OFF") ? CueLink.NONE : new CueLink(kind, TimeGrammar.millis(scanner))));
    }

    ParsedCommand block(boolean block) throws CommandSyntaxException {
        return change(cue(), new CueChange.Block(block));
    }

    private Ref<ShowItem.OfCue> cue() throws CommandSyntaxException {
        items.acceptSort(Sort.CUE);
        return items.cue();
    }

    private static ParsedCommand change(Ref<ShowItem.OfCue> cue, CueChange change) {
        return new ParsedCommand.ActOn(state -> new EditAction.SetCue(cue.in(state), change));
    }

    ParsedCommand renumber() throws CommandSyntaxException {
        var list = items.acceptList();
        var first = scanner.acceptWord("FROM") ? items.cueNumber() : CueNumber.of(1);
        // A step is written as a number of a cue is.
        var step = scanner.acceptWord("STEP") ? items.cueNumber() : CueNumber.of(1);
        if (!scanner.atEnd()) {
            throw scanner.expected("command.expected.renumber");
        }
        return new ParsedCommand.ActOn(state -> new EditAction.Renumber(
                list == null ? state.editing().list() : list, first, step.thousandths()));
    }

    ParsedCommand page() throws CommandSyntaxException {
        int position = items.number(PageEdits.MAX_PAGES);
        var name = items.acceptQuoted();
        if (name != null) {
            return new ParsedCommand.ActOn(state -> position <= state.show().pages().size()
                    ? new EditAction.SetLabel(new ShowItem.OfPage(position), name)
                    : new EditAction.SetPages(new PageChange.Insert(position, new FaderPage(name, List.of()))));
        }
        expect("FADER", "command.expected.fader");
        int fader = items.number(PageEdits.MAX_SLOTS);
        return new ParsedCommand.Act(
                new EditAction.SetPages(new PageChange.Assign(position, fader, items.slot())));
    }

    ParsedCommand pages() throws CommandSyntaxException {
        expect("FROM", "command.expected.pages");
        expect("PATCH", "command.expected.pages");
        int start = scanner.skipBlanks();
        int faders = scanner.atEnd() ? FADERS : (int) LineScanner.number(scanner.digits());
        if (!Preferences.PAGES.contains(faders)) {
            throw LineScanner.refused(start, "command.expected.faders");
        }
        return new ParsedCommand.Act(new EditAction.SetPages(new PageChange.FromPatch(faders)));
    }

    private void expect(String word, String expected) throws CommandSyntaxException {
        if (!scanner.acceptWord(word)) {
            throw scanner.expected(expected);
        }
    }
}
