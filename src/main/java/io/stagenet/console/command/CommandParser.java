package io.stagenet.console.command;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LogLevel;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.text.Text;
import java.util.Locale;
import java.util.stream.Stream;

/// The one grammar of the command line, on the screen and without one. Keywords in any letter case.
///
/// - levels: see [LevelGrammar]; a line whose first word is followed by `/` is always one
/// - layers and masters: see [LayerGrammar], and `RELEASE LEASE x`
/// - `NAME selection "text"`, see [SelectionGrammar]; how else addresses are used: see [AddressGrammar]
/// - the show, its files, cue lists and submasters: see [ShowGrammar]
/// - `PREAMP`: see [PreampGrammar]; stageboxes and snapshots of them: see [StageboxGrammar]
/// - gateways and their addresses: see [GatewayGrammar]; `FORGET id|host:port`
/// - `RESUME [TIME t]`, `HOLD`: of levels that were up when the console was lost; `RESUME` also of the paused cue
///   list; shows that wait: see [WaitingShowGrammar]
/// - `gateways`, `leases`, `patch [filter]`, `levels [filter]`, `notices`, `pool`, `stats`, `stageboxes`,
///   `preamps [filter]`, `snapshots`, `cues [list]`, `groups`, `subs`, `show`, `log`, `doctor`
/// - `DIAGNOSTICS [file] [WITH SHOW]`
/// - `LOG LEVEL ERROR|WARN|INFO|DEBUG|TRACE`
/// - `WAIT` and `SLEEP`: see [WaitGrammar]; `QUIT`
///
/// Names with blanks are quoted; a quote inside them is written twice.
public final class CommandParser {
    /// The longest line that is looked at, in characters.
    public static final int MAX_LINE = 65_536;

    private final LineScanner scanner;

    private CommandParser(String line) {
        scanner = new LineScanner(line);
    }

    /// @throws CommandSyntaxException if the line is anything else than one command; never anything else
    public static ParsedCommand parse(String line) throws CommandSyntaxException {
        if (line.length() > MAX_LINE) {
            throw LineScanner.refused(MAX_LINE, "command.expected.shorter", MAX_LINE);
        }
        return new CommandParser(line).command();
    }

    /// Reads the extent of a pool as an option of the program: `SN1-SN512`, or as after `POOL`.
    ///
    /// @throws CommandSyntaxException if it is anything else
    public static AddressRange parseRange(String text) throws CommandSyntaxException {
        var parser = new CommandParser(text);
        var range = new GatewayGrammar(parser.scanner).range();
        parser.scanner.expectEnd();
        return range;
    }

    /// Reads addresses where they are asked for alone, as before `AT`; see [SelectionGrammar].
    ///
    /// @throws CommandSyntaxException if it is anything else
    public static Selection parseSelection(String text) throws CommandSyntaxException {
        if (text.length() > MAX_LINE) {
            throw LineScanner.refused(MAX_LINE, "command.expected.shorter", MAX_LINE);
        }
        var parser = new CommandParser(text);
        var selection = new SelectionGrammar(parser.scanner, Text.of("command.ending.release")).parse();
        parser.scanner.expectEnd();
        return selection;
    }

    private ParsedCommand command() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        if (scanner.atEnd()) {
            throw scanner.expected("command.expected.command");
        }
        if (scanner.nameBeforeSlash() != null || scanner.nextIs('"')) {
            return isPathFromRoot(start) ? new ShowGrammar(scanner).file(keyword()) : levels(start);
        }
        String first = keyword();
        var command = switch (first) {
            case "GM" -> new LayerGrammar(scanner).grandMaster();
            case "BLACKOUT" -> new LayerGrammar(scanner).blackout();
            case "FLASH" -> new LayerGrammar(scanner).flash(false);
            case "KIND" -> new AddressGrammar(scanner).kind();
            case "CURVE" -> new AddressGrammar(scanner).curve();
            case "LIMITS" -> new AddressGrammar(scanner).limits();
            case "COLOUR", "COLOR" -> new AddressGrammar(scanner).colour();
            case "KEEP" -> new AddressGrammar(scanner).keep();
            case "RELEASE" -> new LayerGrammar(scanner).release();
            case "NAME" -> act(name());
            case "PREAMP" -> new PreampGrammar(scanner).parse();
            case "CONNECT" -> act(scanner.acceptWord("STAGEBOX") ? new StageboxGrammar(scanner).connect()
                    : new GatewayGrammar(scanner).connect());
            case "FORGET" -> new StageboxGrammar(scanner).forget();
            case "DIALECT" -> new StageboxGrammar(scanner).dialect();
            case "SNAPSHOT" -> new StageboxGrammar(scanner).snapshot();
            case "RESUME" -> resume();
            case "ACCEPT" -> act(new WaitingShowGrammar(scanner).accept());
            case "REJECT" -> act(new FileAction.Reject());
            case "RATE" -> act(new GatewayGrammar(scanner).rate());
            case "POOL" -> scanner.atEnd() ? new ParsedCommand.Query.ShowPool()
                    : act(new GatewayAction.SetPool(new GatewayGrammar(scanner).range()));
            case "GATEWAYS" -> new ParsedCommand.Query.Gateways();
            case "LEASES" -> new ParsedCommand.Query.Leases();
            case "PATCH" -> new ParsedCommand.Query.Patch(PatchFilter.of(scanner.words()));
            case "LEVELS" -> new ParsedCommand.Query.ShowLevels(PatchFilter.of(scanner.words()));
            case "NOTICES" -> new ParsedCommand.Query.Notices();
            case "STATS" -> new ParsedCommand.Query.Stats();
            case "STAGEBOXES" -> new ParsedCommand.Query.Stageboxes();
            case "PREAMPS" -> new ParsedCommand.Query.Preamps(PreampFilter.parse(scanner));
            case "SNAPSHOTS" -> new ParsedCommand.Query.Snapshots();
            case "LOG" -> scanner.atEnd() ? new ParsedCommand.Query.Log() : logLevel();
            case "DOCTOR" -> new ParsedCommand.Query.SelfCheck();
            case "SOLO" -> new LayerGrammar(scanner).flash(true);
            case "HOLD" -> act(new FileAction.Hold());
            case "WAIT" -> new WaitGrammar(scanner).parse();
            case "SLEEP" -> new ParsedCommand.Sleep(new WaitGrammar(scanner).seconds());
            case "QUIT" -> new ParsedCommand.Quit();
            default -> {
                var ofShow = new ShowGrammar(scanner).parse(first);
                yield ofShow == null ? levels(start) : ofShow;
            }
        };
        scanner.expectEnd();
        return command;
    }

    /// The first word in upper case; a word that only begins like a keyword is none.
    private String keyword() throws CommandSyntaxException {
        var word = scanner.word();
        if (word == null) {
            return "";
        }
        if (word.text().length() > 2 && word.text().regionMatches(true, 0, "GM", 0, 2)
                && "@+".indexOf(word.text().charAt(2)) >= 0) {
            // GM@75, as 1@75. Not GM-10: that is half of a gateway's name, and must not move all lights.
            scanner.back(word.position() + 2);
            return "GM";
        }
        return word.text().toUpperCase(Locale.ROOT);
    }

    private ParsedCommand levels(int start) throws CommandSyntaxException {
        scanner.back(start);
        if (!scanner.startsSelection() && scanner.nameBeforeSlash() == null) {
            boolean noAddresses = LevelGrammar.acceptAt(scanner);
            throw LineScanner.refused(start, noAddresses ? "command.expected.before-at" : "command.expected.command");
        }
        scanner.back(start);
        return act(new LevelGrammar(scanner).parse());
    }

    private Action name() throws CommandSyntaxException {
        var grammar = new SelectionGrammar(scanner, Text.of("command.ending.name"));
        var selection = grammar.parse();
        if (scanner.acceptEmptyQuotes()) {
            return new Action.ShowAction.NameSelection(selection, "");
        }
        var word = scanner.nextIs('"') ? scanner.word() : null;
        if (word == null) {
            throw grammar.unexpected();
        }
        return new Action.ShowAction.NameSelection(selection, word.text());
    }

    /// Whether a line such as `OPEN /shows/Hamlet.stage` begins here, and no channels of a gateway that is called so; then
    /// the scanner stands at its beginning.
    private boolean isPathFromRoot(int start) {
        scanner.back(start);
        if (Stream.of("OPEN", "SAVE", "NEW", "DIAGNOSTICS").noneMatch(scanner::acceptWord)) {
            return false;
        }
        try {
            var _ = levels(start);
            return false;
        } catch (CommandSyntaxException _) {
            scanner.back(start);
            return true;
        }
    }

    /// Without the name of a gateway, of levels that wait or of a cue list that is paused.
    private ParsedCommand resume() throws CommandSyntaxException {
        int start = scanner.position();
        if (scanner.atEnd()) {
            return new ParsedCommand.ActOn(CommandParser::resumed);
        }
        if (scanner.acceptWord("TIME") && scanner.nextIsDigit()) {
            return act(new FileAction.Resume(TimeGrammar.millis(scanner)));
        }
        scanner.back(start);
        if (scanner.acceptWord("LIST") && scanner.nextIsDigit()) {
            return new PlaybackGrammar(scanner).resume();
        }
        scanner.back(start);
        return act(new GatewayGrammar(scanner).resume());
    }

    /// RESUME alone is of the list that is meant, unless levels of before the console was lost wait for it.
    private static Action resumed(ConsoleState now) {
        int list = now.editing().list();
        return now.open().recovered() == null && now.playback().lists().containsKey(list)
                ? new PlaybackAction.Resume(list)
                : new FileAction.Resume(null);
    }

    private ParsedCommand logLevel() throws CommandSyntaxException {
        if (!scanner.acceptWord("LEVEL")) {
            throw scanner.expected("command.expected.log");
        }
        for (var level : LogLevel.values()) {
            if (scanner.acceptWord(level.name())) {
                return new ParsedCommand.Act(new Action.ChangePreferences(now -> now.withLogLevel(level)));
            }
        }
        throw scanner.expected("command.expected.log.level");
    }

    private static ParsedCommand act(Action action) {
        return new ParsedCommand.Act(action);
    }
}
