package io.stagenet.console.command;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.LogLevel;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Action.Selection;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/// The one grammar of the command line, on the screen and without one. Keywords in any letter case.
///
/// - levels: see [LevelGrammar]; a line whose first word is followed by `/` is always one
/// - layers and masters: see [LayerGrammar], and `RELEASE LEASE x`
/// - `NAME selection "text"`, see [SelectionGrammar]; how else addresses are used: see [AddressGrammar]
/// - the show, its files, cue lists and submasters: see [ShowGrammar]
/// - `PREAMP`: see [PreampGrammar]; stageboxes and snapshots of them: see [StageboxGrammar]
/// - `CONNECT host[:port]`, `FORGET id|host:port`, `POOL a THRU b`
/// - `RESUME [TIME t]`, `HOLD`: of levels that were up when the console was lost; `RESUME` also of the paused cue
///   list; shows that wait: see [WaitingShowGrammar]
/// - `RESUME id FADE|SNAP|WAIT`, `RATE id VALUES-PER-SECOND`
/// - `gateways`, `leases`, `patch [filter]`, `levels [filter]`, `notices`, `pool`, `stats`, `stageboxes`,
///   `preamps [filter]`, `snapshots`, `cues [list]`, `groups`, `subs`, `show`, `log`, `doctor`
/// - `DIAGNOSTICS [file] [WITH SHOW]`
/// - `LOG LEVEL ERROR|WARN|INFO|DEBUG|TRACE`
/// - `wait online ID [SECONDS]`, `wait mapped ID [SECONDS]`, `wait stagebox NAME [SECONDS]`, `wait confirmed [SECONDS]`,
///   `sleep SECONDS`, `quit`
///
/// Names with blanks are quoted; a quote inside them is written twice.
public final class CommandParser {
    /// The longest line that is looked at, in characters.
    public static final int MAX_LINE = 65_536;
    /// What a link needs at most to be found again, several times over.
    static final Duration DEFAULT_WAIT = Duration.ofSeconds(30);
    private static final int MAX_SECONDS = 86_400;
    private static final int DEFAULT_PORT = 4_000;

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
        var range = parser.range();
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
            case "CONNECT" -> act(scanner.acceptWord("STAGEBOX") ? new StageboxGrammar(scanner).connect() : connect());
            case "FORGET" -> new StageboxGrammar(scanner).forget();
            case "DIALECT" -> new StageboxGrammar(scanner).dialect();
            case "SNAPSHOT" -> new StageboxGrammar(scanner).snapshot();
            case "RESUME" -> resume();
            case "ACCEPT" -> act(new WaitingShowGrammar(scanner).accept());
            case "REJECT" -> act(new FileAction.Reject());
            case "RATE" -> act(rate());
            case "POOL" -> scanner.atEnd() ? new ParsedCommand.Query.ShowPool() : act(pool());
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
            case "DIAGNOSTICS" -> diagnostics();
            case "SOLO" -> new LayerGrammar(scanner).flash(true);
            case "HOLD" -> act(new FileAction.Hold());
            case "WAIT" -> waitFor();
            case "SLEEP" -> new ParsedCommand.Sleep(seconds());
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

    private GatewayAction connect() throws CommandSyntaxException {
        var target = name("command.expected.host");
        try {
            return new GatewayAction.Connect(HostPort.parse(target.text(), DEFAULT_PORT));
        } catch (IllegalArgumentException refused) {
            throw new CommandSyntaxException(target.position(), String.valueOf(refused.getMessage()));
        }
    }

    /// Whether a line such as `OPEN /shows/Hamlet.stage` begins here, and no channels of a gateway that is called so; then
    /// the scanner stands at its beginning.
    private boolean isPathFromRoot(int start) {
        scanner.back(start);
        if (!scanner.acceptWord("OPEN") && !scanner.acceptWord("SAVE") && !scanner.acceptWord("NEW")) {
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
            return act(new FileAction.Resume(null));
        }
        if (scanner.acceptWord("TIME") && scanner.nextIsDigit()) {
            return act(new FileAction.Resume(TimeGrammar.millis(scanner)));
        }
        scanner.back(start);
        if (scanner.acceptWord("LIST") && scanner.nextIsDigit()) {
            return new PlaybackGrammar(scanner).resume();
        }
        scanner.back(start);
        return act(resumeOfGateway());
    }

    private GatewayAction resumeOfGateway() throws CommandSyntaxException {
        var gateway = SelectionGrammar.gateway(name("command.expected.gateway"));
        for (var policy : ResumePolicy.values()) {
            if (scanner.acceptWord(policy.name())) {
                return new GatewayAction.SetResume(gateway, policy);
            }
        }
        throw scanner.expected("command.expected.policy");
    }

    private GatewayAction rate() throws CommandSyntaxException {
        var gateway = SelectionGrammar.gateway(name("command.expected.gateway"));
        int start = scanner.skipBlanks();
        String digits = scanner.digits();
        if (digits.isEmpty() || digits.length() > 3 || Integer.parseInt(digits) < 1
                || Integer.parseInt(digits) > Gateway.MAX_RATE) {
            throw LineScanner.refused(start, "command.expected.rate", Gateway.MAX_RATE);
        }
        return new GatewayAction.SetRate(gateway, Integer.parseInt(digits));
    }

    private GatewayAction pool() throws CommandSyntaxException {
        return new GatewayAction.SetPool(range());
    }

    private ParsedCommand diagnostics() throws CommandSyntaxException {
        String file = null;
        boolean show = scanner.acceptWord("WITH");
        if (!show && !scanner.atEnd()) {
            file = name("command.expected.file").text();
            show = scanner.acceptWord("WITH");
        }
        if (show && !scanner.acceptWord("SHOW")) {
            throw scanner.expected("command.expected.show");
        }
        return new ParsedCommand.WriteDiagnostics(file, show);
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

    private AddressRange range() throws CommandSyntaxException {
        int first = SelectionGrammar.address(scanner);
        if (!SelectionGrammar.acceptThru(scanner) && !scanner.accept('-')) {
            throw scanner.expected("command.expected.thru");
        }
        int position = scanner.skipBlanks();
        int last = SelectionGrammar.address(scanner);
        if (last < first) {
            throw LineScanner.refused(position, "command.range.last", first);
        }
        return new AddressRange(first, last);
    }

    private ParsedCommand waitFor() throws CommandSyntaxException {
        if (scanner.acceptWord("STAGEBOX")) {
            String box = name("command.expected.stagebox").text();
            return new ParsedCommand.StageboxWait(box, patience());
        }
        if (scanner.acceptWord("CONFIRMED")) {
            return new ParsedCommand.ConfirmedWait(patience());
        }
        ParsedCommand.Wait.Goal goal;
        if (scanner.acceptWord("ONLINE")) {
            goal = ParsedCommand.Wait.Goal.ONLINE;
        } else if (scanner.acceptWord("MAPPED")) {
            goal = ParsedCommand.Wait.Goal.MAPPED;
        } else {
            throw scanner.expected("command.expected.goal");
        }
        String gateway = SelectionGrammar.gateway(name("command.expected.gateway")).value();
        return new ParsedCommand.Wait(goal, gateway, patience());
    }

    private Duration patience() throws CommandSyntaxException {
        return scanner.atEnd() ? DEFAULT_WAIT : seconds();
    }

    private Duration seconds() throws CommandSyntaxException {
        int start = scanner.skipBlanks();
        String whole = scanner.digits();
        if (whole.isEmpty()) {
            throw LineScanner.refused(start, "command.expected.seconds");
        }
        var seconds = new BigDecimal(whole + scanner.fraction());
        if (seconds.compareTo(BigDecimal.valueOf(MAX_SECONDS)) > 0) {
            throw LineScanner.refused(start, "command.range.seconds", MAX_SECONDS);
        }
        return Duration.ofNanos(seconds.movePointRight(9).longValue());
    }

    private LineScanner.Word name(String expected) throws CommandSyntaxException {
        var word = scanner.word();
        if (word == null) {
            throw scanner.expected(expected);
        }
        return word;
    }

    private static ParsedCommand act(Action action) {
        return new ParsedCommand.Act(action);
    }
}
