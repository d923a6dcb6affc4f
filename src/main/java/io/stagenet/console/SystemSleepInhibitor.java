package io.stagenet.console;

import io.stagenet.console.service.SleepInhibitor;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the system to stay awake by the tool it brings for that, as a child process that ends with this one, however
/// this one ends: `systemd-inhibit` and the desktop's own tool, `caffeinate`, or a call of Windows made by PowerShell.
final class SystemSleepInhibitor implements SleepInhibitor {
    private static final Logger LOG = LoggerFactory.getLogger(SystemSleepInhibitor.class);
    /// ES_CONTINUOUS, ES_SYSTEM_REQUIRED and ES_DISPLAY_REQUIRED.
    private static final String WINDOWS_SCRIPT = """
            $k = Add-Type -Namespace StageNet -Name Power -PassThru -MemberDefinition '[DllImport("kernel32.dll")] \
            public static extern uint SetThreadExecutionState(uint flags);'
            if ($k::SetThreadExecutionState([uint32]'0x80000003') -eq 0) { exit 1 }
            Wait-Process -Id PID
            """;

    /// @param lost    the key of what the operator must be told when it does not work
    /// @param command empty where the system has none
    record Tool(String lost, List<String> command) {
    }

    private final List<Tool> tools;
    private final List<Process> running = new ArrayList<>();
    private boolean held;

    SystemSleepInhibitor(List<Tool> tools) {
        this.tools = List.copyOf(tools);
    }

    static SystemSleepInhibitor ofThisSystem() {
        String desktop = System.getenv("XDG_CURRENT_DESKTOP");
        return new SystemSleepInhibitor(tools(System.getProperty("os.name"), desktop == null ? "" : desktop,
                ProcessHandle.current().pid()));
    }

    /// @param osName  the system property `os.name`
    /// @param desktop the variable `XDG_CURRENT_DESKTOP`, which may name several, separated by colons
    /// @param pid     of the process with which a tool ends
    static List<Tool> tools(String osName, String desktop, long pid) {
        if (osName.startsWith("Windows")) {
            var script = Base64.getEncoder()
                    .encodeToString(
                            WINDOWS_SCRIPT.replace("PID", Long.toString(pid)).getBytes(StandardCharsets.UTF_16LE));
            return List.of(new Tool("awake.sleep", List.of("powershell.exe", "-NoProfile", "-NonInteractive",
                    "-WindowStyle", "Hidden", "-EncodedCommand", script)));
        }
        if (osName.startsWith("Mac")) {
            return List.of(new Tool("awake.sleep", List.of("caffeinate", "-d", "-i", "-w", Long.toString(pid))));
        }
        var whileWeLive = List.of("tail", "--pid=" + pid, "-f", "/dev/null");
        String name = Text.of("ui.title");
        var sleep = new ArrayList<>(List.of("systemd-inhibit", "--what=idle:sleep", "--mode=block", "--who=" + name,
                "--why=" + name));
        sleep.addAll(whileWeLive);
        var screen = new ArrayList<String>();
        String desktops = desktop.toUpperCase(Locale.ROOT);
        if (desktops.contains("GNOME") || desktops.contains("UNITY")) {
            screen.addAll(List.of("gnome-session-inhibit", "--inhibit", "idle", "--reason", name));
            screen.addAll(whileWeLive);
        } else if (desktops.contains("KDE")) {
            screen.addAll(List.of("kde-inhibit", "--power", "--screenSaver"));
            screen.addAll(whileWeLive);
        }
        return List.of(new Tool("awake.sleep", sleep), new Tool("awake.screen", screen));
    }

    @Override
    public void hold(Consumer<String> failed) {
        synchronized (this) {
            held = true;
        }
        var _ = CompletableFuture.runAsync(() -> tools.forEach(tool -> start(tool, failed)));
    }

    private synchronized void start(Tool tool, Consumer<String> failed) {
        if (!held) {
            return;
        }
        if (tool.command.isEmpty()) {
            failed.accept(Text.of(tool.lost, Text.of("awake.desktop"), Text.of("awake.unknown")));
            return;
        }
        String program = tool.command.getFirst();
        try {
            var process = new ProcessBuilder(tool.command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            running.add(process);
            var _ = process.onExit().thenAccept(ended -> {
                if (ends(ended)) {
                    failed.accept(Text.of(tool.lost, program, Text.of("awake.ended", ended.exitValue())));
                }
            });
        } catch (IOException e) {
            LOG.debug("{} cannot be started", program, e);
            failed.accept(Text.of(tool.lost, program, Text.of("awake.missing")));
        }
    }

    /// @return whether nobody asked it to
    private synchronized boolean ends(Process process) {
        return running.remove(process);
    }

    @Override
    public synchronized void release() {
        held = false;
        var all = List.copyOf(running);
        running.clear();
        for (var process : all) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }
}
