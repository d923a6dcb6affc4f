package io.stagenet.console;

import io.stagenet.console.command.HeadlessSession;
import io.stagenet.console.net.TerminationHook;
import io.stagenet.console.service.ConsoleService;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// A console that reads commands and answers them, without a toolkit.
final class HeadlessConsole {
    private HeadlessConsole() {
    }

    /// Blocks until the input ends or says so, then ends the console; a signal ends it too, in order.
    ///
    /// @return the exit code
    static int run(ConsoleService console, InputStream in, PrintStream out, boolean json) {
        var hook = TerminationHook.of(console::close);
        var session = new HeadlessSession(console, console::uptime, new InputStreamReader(in, StandardCharsets.UTF_8),
                new OutputStreamWriter(out, StandardCharsets.UTF_8), json);
        boolean allWell = session.run();
        console.close();
        hook.cancel();
        return allWell ? 0 : 1;
    }
}
