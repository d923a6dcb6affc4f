package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.stagenet.console.SystemSleepInhibitor.Tool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SystemSleepInhibitorTest {
    private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();

    @Test
    void eachSystemIsAskedByItsOwnTool() {
        assertThat(SystemSleepInhibitor.tools("Mac OS X", "", 42)).extracting(Tool::command)
                .containsExactly(List.of("caffeinate", "-d", "-i", "-w", "42"));
        var windows = SystemSleepInhibitor.tools("Windows 11", "", 42).getFirst().command();
        assertThat(windows.getFirst()).isEqualTo("powershell.exe");
        assertThat(new String(Base64.getDecoder().decode(windows.getLast()), StandardCharsets.UTF_16LE))
                .contains("SetThreadExecutionState([uint32]'0x80000003')").contains("Wait-Process -Id 42");
        var gnome = SystemSleepInhibitor.tools("Linux", "ubuntu:GNOME", 42);
        assertThat(gnome).extracting(tool -> tool.command().getFirst())
                .containsExactly("systemd-inhibit", "gnome-session-inhibit");
        assertThat(gnome).allSatisfy(tool -> assertThat(tool.command()).contains("--pid=42"));
        assertThat(SystemSleepInhibitor.tools("Linux", "KDE", 42).getLast().command()).startsWith("kde-inhibit");
    }

    @Test
    void aDesktopNobodyKnowsIsSaidSo() throws InterruptedException {
        var screen = SystemSleepInhibitor.tools("Linux", "", 42).getLast();
        new SystemSleepInhibitor(List.of(screen)).hold(told::add);
        assertThat(told.poll(10, TimeUnit.SECONDS)).contains("screen may dim").contains("this desktop");
    }

    @Test
    void aToolThatIsNotThereOrGivesUpIsNamed() throws InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/false")), "needs a program that fails");
        new SystemSleepInhibitor(List.of(new Tool("awake.sleep", List.of("no-such-tool")))).hold(told::add);
        assertThat(told.poll(10, TimeUnit.SECONDS)).contains("no-such-tool is not there");
        new SystemSleepInhibitor(List.of(new Tool("awake.screen", List.of("/bin/false")))).hold(told::add);
        assertThat(told.poll(10, TimeUnit.SECONDS)).contains("/bin/false ended with 1");
    }

    @Test
    void theToolEndsWithTheNeedAndNothingIsSaid() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/tail")), "needs tail");
        String mark = "/dev/null";
        var inhibitor = new SystemSleepInhibitor(List.of(new Tool("awake.sleep",
                List.of("tail", "--pid=" + ProcessHandle.current().pid(), "-f", mark))));
        inhibitor.hold(told::add);
        var begun = new CountDownLatch(1);
        while (children().findAny().isEmpty()) {
            assertThat(begun.await(10, TimeUnit.MILLISECONDS)).isFalse();
        }
        var tool = children().findFirst().orElseThrow();
        inhibitor.release();
        assertThat(tool.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
        assertThat(told).isEmpty();
    }

    private static Stream<ProcessHandle> children() {
        return ProcessHandle.current().children()
                .filter(child -> child.info().command().orElse("").endsWith("tail"));
    }
}
