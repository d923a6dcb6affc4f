package io.stagenet.console;

import io.stagenet.console.command.HeadlessSession;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.net.TerminationHook;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.service.FileAction;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A console that reads commands and answers them, without a toolkit.
final class HeadlessConsole {
    private HeadlessConsole() {
    }

    /// Opens the show a console is started with. Blocks until it is read; one that does not fit the rig waits to be
    /// accepted then.
    ///
    /// @return why it is not opened, null if it is
    static @Nullable String open(ConsoleService console, Path show) {
        return console.desk().submit(new FileAction.Start(show)).toCompletableFuture()
                .join() instanceof Outcome.Refused(var why, _) ? why : null;
    }

    /// Blocks until the input ends or says so, or nobody reads the answers, then ends the console; a signal ends it too,
    /// in order. Both streams are UTF-8; bytes that are none are read as U+FFFD.
    ///
    /// @param out throws when it is no longer read, as a print stream does not
    /// @return the exit code
    static int run(ConsoleService console, InputStream in, OutputStream out, boolean json) {
        var hook = TerminationHook.of(console::close);
        try (console) {
            var session = new HeadlessSession(console, console::uptime,
                    new InputStreamReader(in, StandardCharsets.UTF_8),
                    new OutputStreamWriter(out, StandardCharsets.UTF_8), json);
            return session.run() ? 0 : 1;
        } finally {
            hook.cancel();
        }
    }
}
