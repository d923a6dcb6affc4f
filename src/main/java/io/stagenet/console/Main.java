package io.stagenet.console;

import io.stagenet.console.text.Text;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/// Starts the console, with a window or without, or a simulator.
public final class Main {
    /// Wrong options, or a data folder that cannot be used.
    static final int WRONG_USE = 2;

    /// Where more than the console itself is described to the parser: that costs time, and each start pays it. A word with an
    /// `@` may hold anything.
    private static final Pattern ASKS_FOR_ALL = Pattern.compile("simulate|doctor|-\\w*h\\w*|--help|@.*");

    private Main() {
    }

    public static void main(String[] args) {
        // Before anything touches a socket: gateways are found and dialled by IPv4, and a dual stack picks the wrong card.
        System.setProperty("java.net.preferIPv4Stack", "true");
        // No print stream: one does not tell when nobody reads it any more.
        var answers = new FileOutputStream(FileDescriptor.out);
        System.exit(run(System.in, answers, System.err, args));
    }

    /// Does what `args` ask, in the language they ask for.
    static int run(InputStream in, OutputStream out, PrintStream err, String... args) {
        LanguageOption.speak(args);
        return commandLine(in, out, err, args).execute(args);
    }

    /// What of the program's options and commands `args` can need.
    static CommandLine commandLine(InputStream in, OutputStream out, PrintStream err, String... args) {
        boolean all = Stream.of(args).anyMatch(word -> ASKS_FOR_ALL.matcher(word).matches());
        return all ? whole(in, out, err) : answering(new CommandLine(new ConsoleCommand(in, out, err)), err);
    }

    /// The program's options and commands; what is wrong with them is said in one line.
    static CommandLine whole(InputStream in, OutputStream out, PrintStream err) {
        var line = new CommandLine(new ConsoleCommand(in, out, err));
        var events = new PrintStream(out, true, StandardCharsets.UTF_8);
        line.addSubcommand(inAnyLanguage(new SimulateCommand())
                .addSubcommand(inAnyLanguage(new SimulateGatewayCommand(in, events, err)))
                .addSubcommand(inAnyLanguage(new SimulateStageboxCommand(in, events, err))));
        line.addSubcommand(inAnyLanguage(new DoctorCommand(events)));
        return answering(line, err);
    }

    /// It and the commands it has by now speak in our own words.
    private static CommandLine answering(CommandLine line, PrintStream err) {
        line.setResourceBundle(Text.bundle());
        line.setParameterExceptionHandler((wrong, _) -> {
            err.println(WrongOptions.of(wrong));
            return WRONG_USE;
        });
        line.setExecutionExceptionHandler((failure, _, _) -> {
            LoggerFactory.getLogger(Main.class).error("The console ended by a fault of its own", failure);
            err.println(Text.of("main.failed", failure));
            return 1;
        });
        return line;
    }

    /// What it speaks was chosen before; the option is here to be known, checked and listed.
    private static CommandLine inAnyLanguage(Object command) {
        return new CommandLine(command).addMixin("language", new LanguageOption());
    }
}
