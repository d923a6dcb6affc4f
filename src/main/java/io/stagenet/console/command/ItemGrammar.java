package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.show.CueList;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.model.show.FaderSlot;
import io.stagenet.console.model.show.Group;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.show.Submaster;
import io.stagenet.console.show.PageEdits;
import org.jspecify.annotations.Nullable;

/// What has a number or a name in the show:
///
/// ```
/// item = CUE [ list / ] cue | SUB number | GROUP number | SNAPSHOT name | LIST number | PAGE number
/// ```
///
/// A cue without a list is of the one that is selected when the line is done.
final class ItemGrammar {
    /// The sorts of items, by the word before their number.
    enum Sort {
        CUE, SUB, GROUP, SNAPSHOT, LIST, PAGE
    }

    private final LineScanner scanner;

    ItemGrammar(LineScanner scanner) {
        this.scanner = scanner;
    }

    /// What a part of a line means when it is done.
    interface Ref<I extends ShowItem> {
        I in(ConsoleState state);
    }

    @Nullable
    Sort acceptSort(Sort... sorts) {
        for (var sort : sorts) {
            if (scanner.acceptWord(sort.name()) || (sort == Sort.SUB && scanner.acceptWord("SUBMASTER"))) {
                return sort;
            }
        }
        return null;
    }

    /// @param expected what is said when none of them comes next
    Sort sort(String expected, Sort... sorts) throws CommandSyntaxException {
        var sort = acceptSort(sorts);
        if (sort == null) {
            throw scanner.expected(expected);
        }
        return sort;
    }

    /// The item behind its word.
    Ref<? extends ShowItem> item(Sort sort) throws CommandSyntaxException {
        return switch (sort) {
            case CUE, SUB, SNAPSHOT -> levels(sort);
            case GROUP -> {
                var group = new ShowItem.OfGroup(number(Group.MAX_NUMBER));
                yield _ -> group;
            }
            case LIST -> {
                var list = new ShowItem.OfCueList(number(CueList.MAX_NUMBER));
                yield _ -> list;
            }
            case PAGE -> {
                var page = new ShowItem.OfPage(number(PageEdits.MAX_PAGES));
                yield _ -> page;
            }
        };
    }

    /// The item behind its word; of a sort that holds levels.
    Ref<? extends ShowItem.OfLevels> levels(Sort sort) throws CommandSyntaxException {
        return switch (sort) {
            case CUE -> cue();
            case SUB -> {
                var submaster = new ShowItem.OfSubmaster(number(Submaster.MAX_NUMBER));
                yield _ -> submaster;
            }
            case SNAPSHOT -> {
                var snapshot = new ShowItem.OfSnapshot(snapshotName());
                yield _ -> snapshot;
            }
            case GROUP, LIST, PAGE -> throw new IllegalArgumentException(sort.name());
        };
    }

    /// `5`, `5.5` or `2/5.5`.
    Ref<ShowItem.OfCue> cue() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        String first = scanner.digits();
        String decimals = scanner.fraction();
        if (decimals.isEmpty() && !first.isEmpty() && scanner.accept('/')) {
            int list = inRange(start, first, CueList.MAX_NUMBER);
            int second = scanner.skipBlanks();
            var cue = cueNumber(second, scanner.digits() + scanner.fraction());
            return _ -> new ShowItem.OfCue(list, cue);
        }
        var cue = cueNumber(start, first + decimals);
        return state -> new ShowItem.OfCue(state.editing().list(), cue);
    }

    CueNumber cueNumber() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        return cueNumber(start, scanner.digits() + scanner.fraction());
    }

    private static CueNumber cueNumber(int position, String text) throws CommandSyntaxException {
        return CueNumber.parse(text).orElseThrow(() -> LineScanner.refused(position, "command.expected.cue"));
    }

    int number(int max) throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        return inRange(start, scanner.digits(), max);
    }

    private static int inRange(int position, String digits, int max) throws CommandSyntaxException {
        long number = LineScanner.number(digits);
        if (number < 1 || number > max) {
            throw LineScanner.refused(position, "command.range.item", max);
        }
        return (int) number;
    }

    private String snapshotName() throws CommandSyntaxException {
        return scanner.word("command.expected.snapshot.name").text();
    }

    /// `LIST` and its number; null if they are not what comes next.
    @Nullable
    Integer acceptList() throws CommandSyntaxException {
        return scanner.acceptWord(Sort.LIST.name()) ? (Integer) number(CueList.MAX_NUMBER) : null;
    }

    /// A quoted text, perhaps an empty one; null if no quote comes next.
    @Nullable
    String acceptQuoted() throws CommandSyntaxException {
        if (scanner.acceptEmptyQuotes()) {
            return "";
        }
        var word = scanner.nextIs('"') ? scanner.word() : null;
        return word == null ? null : word.text();
    }

    String quoted() throws CommandSyntaxException {
        var text = acceptQuoted();
        if (text == null) {
            throw scanner.expected("command.expected.quoted");
        }
        return text;
    }

    /// What a fader moves: `SUB n`, `GROUP n`, `LIST n`, `GM`, `EMPTY` or an address.
    FaderSlot slot() throws CommandSyntaxException {
        if (scanner.acceptWord("GM")) {
            return new FaderSlot.GrandMaster();
        }
        if (scanner.acceptWord("EMPTY")) {
            return new FaderSlot.Empty();
        }
        var sort = acceptSort(Sort.SUB, Sort.GROUP, Sort.LIST);
        if (sort == null) {
            return new FaderSlot.Address(SelectionGrammar.address(scanner));
        }
        return switch (sort) {
            case SUB -> new FaderSlot.OfSubmaster(number(Submaster.MAX_NUMBER));
            case GROUP -> new FaderSlot.OfGroup(number(Group.MAX_NUMBER));
            default -> new FaderSlot.OfCueList(number(CueList.MAX_NUMBER));
        };
    }
}
