package io.stagenet.console;

import io.stagenet.console.text.Text;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// Starts the console, with a window or without, or a simulator.
public final class Main {
    /// Wrong options, or a data folder that cannot be used.
    static final int WRONG_USE = 2;

    private Main() {
    }

    public static void main(String[] args) {
        // Before anything touches a socket: gateways are found and dialled by IPv4, and a dual stack picks the wrong card.
        System.setProperty("java.net.preferIPv4Stack", "true");
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        var line = new CommandLine(new ConsoleCommand(System.in, System.out, System.err));
        line.addSubcommand(new CommandLine(new SimulateCommand())
                .addSubcommand(new SimulateGatewayCommand(System.in, System.out, System.err)));
        line.setResourceBundle(ResourceBundle.getBundle("io.stagenet.console.messages", Locale.ROOT));
        line.setParameterExceptionHandler((wrong, _) -> {
            wrong.getCommandLine().getErr().println(Text.of("main.options", String.valueOf(wrong.getMessage())));
            return WRONG_USE;
        });
        line.setExecutionExceptionHandler((failure, command, _) -> {
            LoggerFactory.getLogger(Main.class).error("The console ended by a fault of its own", failure);
            command.getErr().println(Text.of("main.failed", failure));
            return 1;
        });
        return line;
    }
}
