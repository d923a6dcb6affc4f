package io.stagenet.console.service.doctor;

import io.stagenet.console.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A program that runs on this machine, as far as the system tells this user.
///
/// @param name    of its file; empty when it is not told
/// @param console whether it is a StageNet Console
record Program(String name, long pid, boolean console) {
    private static final String MAIN = "io.stagenet.console.Main";
    private static final String LAUNCHER = "stagenet-console";
    /// The same program, but no console.
    private static final Set<String> OTHER_COMMANDS = Set.of("doctor", "simulate");

    static Program of(ProcessHandle process) {
        var info = process.info();
        var file = Path.of(info.command().orElse("")).getFileName();
        return of(file == null ? "" : file.toString(), List.of(info.arguments().orElse(new String[0])), process.pid());
    }

    /// @param arguments empty where the system does not tell them, as Windows
    static Program of(String name, List<String> arguments, long pid) {
        String plain = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        boolean ours = plain.startsWith(LAUNCHER) || arguments.stream().anyMatch(word -> word.endsWith(MAIN));
        return new Program(name, pid, ours && arguments.stream().noneMatch(OTHER_COMMANDS::contains));
    }

    /// The consoles of this user, without this process.
    static List<Program> consoles() {
        long own = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses().filter(each -> each.pid() != own).map(Program::of)
                .filter(Program::console).toList();
    }

    String words() {
        String called = console ? Text.of("doctor.program.console") : name;
        return called.isEmpty() ? Text.of("doctor.program.nameless", pid) : Text.of("doctor.program", called, pid);
    }
}
