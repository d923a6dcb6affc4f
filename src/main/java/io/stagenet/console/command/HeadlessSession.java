package io.stagenet.console.command;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A conversation without a screen: reads a line, does what it says, answers, reads the next.
///
/// Blank lines and lines that begin with `#` are not answered. Every answer is flushed before the next line is read. The
/// end of the input ends it, `quit` too, and so does an output nobody reads any more.
public final class HeadlessSession {
    private static final Logger LOG = LoggerFactory.getLogger(HeadlessSession.class);
    /// An action is answered at once, or after the disk; this only keeps a broken console from hanging a script.
    private static final Duration DESK_PATIENCE = Duration.ofSeconds(60);

    private final Console console;
    private final Supplier<Duration> uptime;
    private final LineInput in;
    private final Writer out;
    private final boolean json;
    private final Confirmations confirmations = new Confirmations();
    private boolean failed;

    /// @param uptime how long the console has been running, for `stats`
    /// @param out    buffered or not; it is flushed after every answer
    /// @param json   one JSON object per answer, instead of text for people
    public HeadlessSession(Console console, Supplier<Duration> uptime, Reader in, Writer out, boolean json) {
        this.console = console;
        this.uptime = uptime;
        this.in = new LineInput(new BufferedReader(in));
        this.out = out;
        this.json = json;
    }

    /// Talks until one side ends it. Blocks; stops between two commands, or in a wait, when the thread is interrupted.
    ///
    /// @return whether every command was answered with ok
    public boolean run() {
        try {
            boolean goOn = true;
            while (goOn) {
                String line = in.next();
                goOn = line != null && (isNoCommand(line) || answer(line));
            }
        } catch (IOException gone) {
            LOG.debug("The other side of the command line has gone", gone);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return !failed;
    }

    private static boolean isNoCommand(String line) {
        int start = 0;
        while (start < line.length() && LineScanner.isBlank(line.charAt(start))) {
            start++;
        }
        return start == line.length() || line.charAt(start) == '#';
    }

    /// @return false after `quit`
    private boolean answer(String line) throws IOException, InterruptedException {
        boolean quit = false;
        Answer answer;
        try {
            var command = CommandParser.parse(line);
            quit = command instanceof ParsedCommand.Quit;
            answer = execute(line, command);
        } catch (CommandSyntaxException refused) {
            answer = Answer.error(line, String.valueOf(refused.getMessage()), refused.position());
        } catch (RuntimeException bug) {
            // A fault of ours in one answer must not end a script that holds a show.
            LOG.error("Could not answer a line of {} characters", line.length(), bug);
            answer = Answer.error(line, Text.of("command.failed", bug), -1);
        }
        failed |= !answer.ok();
        out.write(json ? JsonAnswers.write(answer) : TextAnswers.write(answer));
        out.write('\n');
        out.flush();
        return !quit;
    }

    private Answer execute(String line, ParsedCommand command) throws InterruptedException, CommandSyntaxException {
        return switch (command) {
            case ParsedCommand.Act(var action) -> submit(line, action);
            case ParsedCommand.ActOn(var meant) -> submit(line, meant.in(console.state()));
            case ParsedCommand.Query query -> query(line, query);
            case ParsedCommand.Wait wait ->
                answer(line, StateWait.await(console, new GatewayWait(wait), wait.timeout()));
            case ParsedCommand.StageboxWait(var box, var timeout) ->
                answer(line, StateWait.await(console, new StageboxWait(box), timeout));
            case ParsedCommand.ConfirmedWait(var timeout) ->
                answer(line, StateWait.await(console, confirmations, timeout));
            case ParsedCommand.Sleep(var duration) -> {
                try {
                    new CompletableFuture<Void>().get(duration.toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException | ExecutionException _) {
                    // Nothing can complete it: the time is over.
                }
                yield Answer.ok(line, "");
            }
            case ParsedCommand.WriteDiagnostics(var file, var show) -> diagnostics(line, file, show);
            case ParsedCommand.Quit _ -> Answer.ok(line, "");
        };
    }

    private Answer submit(String line, Action action) throws InterruptedException {
        try {
            var outcome = console.desk().submit(action).toCompletableFuture();
            return answer(line, outcome.get(DESK_PATIENCE.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Answer.error(line, Text.of("command.unanswered", DESK_PATIENCE.toSeconds()), -1);
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        }
    }

    private Answer diagnostics(String line, @Nullable String file, boolean show) {
        try {
            var written = Diagnostics.write(console, file, show);
            return Answer.listing(line, Text.of("diagnostics.written", written.file()), Listing.diagnostics(written));
        } catch (IOException refused) {
            return Answer.error(line, String.valueOf(refused.getMessage()), -1);
        }
    }

    private static Answer answer(String line, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var message) -> Answer.ok(line, message);
            case Outcome.Refused(var message, int position) -> Answer.error(line, message, position);
        };
    }

    private Answer query(String line, ParsedCommand.Query query) {
        var state = console.state();
        Listing<?> listing = switch (query) {
            case ParsedCommand.Query.Gateways _ ->
                Listing.gateways(Queries.gateways(state, console::traffic, console::sentTo));
            case ParsedCommand.Query.Leases _ -> Listing.leases(Queries.leases(state));
            case ParsedCommand.Query.Patch(var filter) ->
                Listing.patch(Queries.patch(state, console.desk().faders(), filter));
            case ParsedCommand.Query.ShowLevels(var filter) ->
                Listing.levels(Queries.levels(state, console.desk().faders(), filter));
            case ParsedCommand.Query.Notices _ -> Listing.notices(Queries.notices(state));
            case ParsedCommand.Query.ShowPool _ -> Listing.pool(Queries.pool(state));
            case ParsedCommand.Query.ShowMasters _ -> Listing.masters(Queries.masters(console.desk().faders()));
            case ParsedCommand.Query.Stats _ ->
                Listing.stats(Queries.stats(state, console::traffic, uptime.get()));
            case ParsedCommand.Query.Stageboxes _ -> StageboxListings.stageboxes(StageboxQueries.boxes(state));
            case ParsedCommand.Query.Preamps(var filter) ->
                StageboxListings.preamps(StageboxQueries.preamps(state, filter, console.now()));
            case ParsedCommand.Query.SelfCheck _ ->
                Listing.doctor(console.doctor().examine(new CompletableFuture<>()).checks());
            case ParsedCommand.Query.Log _ -> Listing.log(Queries.log(state, console.log().facts()));
            case ParsedCommand.Query.Cues(var list) -> ShowListings.cues(ShowQueries.cues(state, list));
            case ParsedCommand.Query.CueLists _ -> ShowListings.lists(ShowQueries.lists(state, console.now()));
            case ParsedCommand.Query.Groups _ -> ShowListings.groups(ShowQueries.groups(state));
            case ParsedCommand.Query.Submasters _ ->
                ShowListings.submasters(ShowQueries.submasters(state, console.now()));
            case ParsedCommand.Query.ShowFacts _ -> ShowListings.show(ShowQueries.show(state));
            case ParsedCommand.Query.Snapshots _ -> StageboxListings.snapshots(StageboxQueries.snapshots(state));
        };
        String message = Text.of("command.answer." + listing.key(), listing.rows().size());
        return Answer.listing(line, message, listing);
    }
}
