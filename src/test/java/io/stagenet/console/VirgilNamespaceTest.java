package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.net.NetworkNamespaces;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two masters on one host and two stageboxes on another, found by mDNS and with nothing given by hand. Skipped without
/// root.
@Timeout(240)
class VirgilNamespaceTest {
    private static final String FOH = "10.79.1.1";
    private static final String MONITORS = "10.79.1.3";

    private static final Pattern BASE = Pattern.compile("\"base\":\"239\\.193\\.\\d+\"");

    @TempDir private Path folder;

    @Test
    void twoMastersSeeTheSameOfTwoStageboxesAndWhoChangedIt() throws Exception {
        try (var hosts = NetworkNamespaces.assumed()) {
            hosts.cable("desk", "eth0", FOH + "/24", "stage", "eth0", "10.79.1.2/24");
            address(hosts, "desk", MONITORS);
            address(hosts, "stage", "10.79.1.4");
            var left = box(hosts, "LEFT", "10.79.1.2");
            var right = box(hosts, "RIGHT", "10.79.1.4");
            left.answer();
            right.answer();
            var foh = master(hosts, "FOH", FOH);
            var monitors = master(hosts, "MON", MONITORS);
            for (var master : new ConsoleProcess[]{foh, monitors}) {
                ok(master, "wait stagebox LEFT 40");
                ok(master, "wait stagebox RIGHT 40");
                var boxes = master.ask("stageboxes");
                assertThat(boxes).contains("\"host\":\"10.79.1.2\"").contains("\"host\":\"10.79.1.4\"")
                        .doesNotContain("\"polling\":true");
                assertThat(BASE.matcher(boxes).results().map(MatchResult::group).distinct()).as("bases").hasSize(2);
            }

            ok(foh, "PREAMP LEFT/3 GAIN 42");
            ok(foh, "wait confirmed 10");
            until(monitors, "preamps LEFT", answer -> third(answer).contains("\"gain\":{\"value\":42")
                    && !third(answer).contains("\"changedElsewhere\":null"));
            assertThat(third(foh.ask("preamps LEFT"))).contains("\"gain\":{\"value\":42")
                    .contains("\"changedElsewhere\":null");
            assertThat(monitors.ask("preamps RIGHT")).as("nobody touched it").doesNotContain("\"was\"");

            hosts.cut("stage", "eth0");
            until(foh, "stageboxes", answer -> count(answer, "\"state\":\"lost\"") == 2);
            until(monitors, "stageboxes", answer -> count(answer, "\"state\":\"lost\"") == 2);
            assertThat(foh.ask("PREAMP LEFT/3 GAIN 10")).contains("\"status\":\"error\"");
            hosts.mend("stage", "eth0");
            for (var master : new ConsoleProcess[]{foh, monitors}) {
                until(master, "stageboxes", answer -> count(answer, "\"state\":\"online\"") == 2);
                assertThat(third(master.ask("preamps LEFT"))).as("nothing was sent again")
                        .contains("\"gain\":{\"value\":42");
            }
            ok(monitors, "PREAMP RIGHT/1 GAIN 9");
            ok(monitors, "wait confirmed 10");
            until(foh, "preamps RIGHT", answer -> answer.contains("\"gain\":{\"value\":9"));

            until(foh, "stageboxes", answer -> answer.contains("\"StageNet-MON\""));
            assertThat(monitors.ask("quit")).contains("\"status\":\"ok\"");
            until(foh, "stageboxes", answer -> !answer.contains("\"StageNet-MON\""));
        }
    }

    private static void address(NetworkNamespaces hosts, String host, String address) throws Exception {
        var adding = hosts.exec(host, "ip", "address", "add", address + "/24", "dev", "eth0");
        assertThat(adding.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(adding.exitValue()).isZero();
    }

    private static ConsoleProcess box(NetworkNamespaces hosts, String name, String address) {
        return ConsoleProcess.over(hosts.java("stage", Main.class, "simulate", "stagebox", "--name", name, "--preamps",
                "4", "--host", address, "--json"));
    }

    private ConsoleProcess master(NetworkNamespaces hosts, String name, String address) {
        return ConsoleProcess.over(hosts.java("desk", "HOSTNAME=" + name, Main.class, "--headless", "--json",
                "--data-dir", folder.resolve(name).toString(), "--virgil-bind", address, "--interface", address));
    }

    private static void ok(ConsoleProcess console, String command) throws Exception {
        assertThat(console.ask(command)).as(command).contains("\"status\":\"ok\"");
    }

    private static void until(ConsoleProcess console, String command, Predicate<String> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (true) {
            String answer = console.ask(command);
            if (condition.test(answer)) {
                return;
            }
            assertThat(System.nanoTime()).as("in time: %s", answer).isLessThan(end);
            console.ask("sleep 0.1");
        }
    }

    /// What an answer says of the third head amp.
    private static String third(String preamps) {
        int from = preamps.indexOf("\"index\":2,");
        int to = preamps.indexOf("\"index\":3,");
        return from < 0 ? "" : preamps.substring(from, to < 0 ? preamps.length() : to);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
