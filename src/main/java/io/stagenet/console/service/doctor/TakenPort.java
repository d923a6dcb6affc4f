package io.stagenet.console.service.doctor;

import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.model.doctor.Check.State;
import io.stagenet.console.model.doctor.Check.Topic;
import io.stagenet.console.net.PortHolder;
import io.stagenet.console.text.Text;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of whoever has the port where answers of stageboxes are heard.
///
/// @param port     where they are heard
/// @param holder   who has it, null when the system does not tell
/// @param consoles of this user, in case it does not
record TakenPort(int port, @Nullable Program holder, List<Program> consoles) {
    /// Asks the system. Blocks for some tens of milliseconds.
    ///
    /// @param bind the address it is wanted at, null for every one
    static TakenPort at(@Nullable InetAddress bind, int port) {
        var holder = PortHolder.tcp(bind, port).map(Program::of).orElse(null);
        return new TakenPort(port, holder, holder == null ? Program.consoles() : List.of());
    }

    /// For somebody who is no console.
    ///
    /// @param reason      in the system's words
    /// @param consoleHere whether a console has the data folder
    Check check(String reason, boolean consoleHere) {
        if (consoleHere && (holder == null || holder.console())) {
            return new Check(Topic.VIRGIL_PORT, null, State.OK, holder == null
                    ? Text.of("doctor.port.console", port)
                    : Text.of("doctor.port.console.named", port, holder.words()), null);
        }
        if (holder != null && holder.console()) {
            return new Check(Topic.VIRGIL_PORT, null, State.WARNING, Text.of("doctor.port.other", port, holder.words()),
                    Text.of("doctor.port.other.do"));
        }
        if (holder == null && !consoles.isEmpty()) {
            return new Check(Topic.VIRGIL_PORT, null, State.WARNING, Text.of("doctor.port.likely", port, reason,
                    consoles.stream().map(Program::words).collect(Collectors.joining(", "))),
                    Text.of("doctor.port.other.do"));
        }
        return failed(holder == null ? Text.of("doctor.port.taken", port, reason)
                : Text.of("doctor.port.program", port, holder.words()));
    }

    /// For the console that does not get it.
    ///
    /// @param sentence what that means
    Check deaf(String sentence) {
        if (holder == null || holder.pid() == ProcessHandle.current().pid()) {
            return failed(sentence);
        }
        String named = sentence + ". " + Text.of("doctor.port.holder", holder.words());
        return holder.console() ? new Check(Topic.VIRGIL_PORT, null, State.FAILED, named,
                Text.of("doctor.port.other.do")) : failed(named);
    }

    private Check failed(String sentence) {
        return new Check(Topic.VIRGIL_PORT, null, State.FAILED, sentence, holder == null
                ? Text.of("doctor.port.taken.do." + OperatingSystem.present().family().word(), port)
                : Text.of("doctor.port.program.do"));
    }
}
