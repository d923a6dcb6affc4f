package io.stagenet.console;

import io.stagenet.console.text.Text;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
        // No print stream: one does not tell when nobody reads it any more.
        var answers = new FileOutputStream(FileDescriptor.out);
        System.exit(commandLine(System.in, answers, System.err).execute(args));
    }

    /// The program's options and commands; what is wrong with them is said in one line.
    static CommandLine commandLine(InputStream in, OutputStream out, PrintStream err) {
        var line = new CommandLine(new ConsoleCommand(in, out, err));
        var events = new PrintStream(out, true, StandardCharsets.UTF_8);
        line.addSubcommand(new CommandLine(new SimulateCommand())
                .addSubcommand(new SimulateGatewayCommand(in, events, err))
                .addSubcommand(new SimulateStageboxCommand(in, events, err)));
        line.addSubcommand(new DoctorCommand(events));
        line.setResourceBundle(ResourceBundle.getBundle("io.stagenet.console.messages", Locale.ROOT));
        line.setParameterExceptionHandler((wrong, _) -> {
            String sentence = String.valueOf(wrong.getMessage()).lines().findFirst().orElse("");
            err.println(Text.of("main.options", sentence));
            return WRONG_USE;
        });
        line.setExecutionExceptionHandler((failure, _, _) -> {
            LoggerFactory.getLogger(Main.class).error("The console ended by a fault of its own", failure);
            err.println(Text.of("main.failed", failure));
            return 1;
        });
        return line;
    }
}
