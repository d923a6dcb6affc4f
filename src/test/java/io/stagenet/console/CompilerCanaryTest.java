package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A checker that silently finds nothing looks like clean code. So one bad line per checker is compiled here, with the
/// arguments the build itself uses, and must be found.
class CompilerCanaryTest {
    private static List<String> arguments;
    private static String checkers;

    @TempDir Path folder;

    @BeforeAll
    static void readTheBuild() throws IOException {
        String whole = Files.readString(Path.of("pom.xml"));
        // Up to what is said for tests alone.
        String pom = whole.substring(0, whole.indexOf("<id>default-testCompile</id>"));
        var all = Pattern.compile("<arg>(.*?)</arg>").matcher(pom).results().map(each -> each.group(1)).toList();
        var plugin = all.stream().filter(each -> each.startsWith("-Xplugin:ErrorProne")).findFirst().orElseThrow();
        arguments = new ArrayList<>(all.stream().filter(each -> !each.startsWith("-Xplugin")).toList());
        arguments.add(plugin);
        checkers = Files.readString(Path.of("target", "compiler-canary.path"));
    }

    @SideBySide
    @Test
    void nullAwayFindsANullInANonNullPlace() throws Exception {
        assertThat(compiled("static String name() { return null; }")).contains("[NullAway]", "1 error");
    }

    @SideBySide
    @Test
    void errorProneFindsAnExceptionThatIsNotThrown() throws Exception {
        assertThat(compiled("static void fail() { new IllegalStateException(); }")).contains("[DeadException]",
                "1 error");
    }

    @SideBySide
    @Test
    void aLintWarningIsAnError() throws Exception {
        assertThat(compiled("static java.util.List names() { return java.util.List.of(); }"))
                .contains("[rawtypes]", "warnings found and -Werror specified");
    }

    @SideBySide
    @Test
    void goodCodePasses() throws Exception {
        assertThat(compiled("static String name() { return \"good\"; }")).isEmpty();
    }

    /// What the compiler says of a module with one class with one member; empty if it is content.
    private String compiled(String member) throws Exception {
        var module = Files.writeString(folder.resolve("module-info.java"), """
                @org.jspecify.annotations.NullMarked
                module canary {
                    requires static org.jspecify;
                }
                """);
        var canary = Files.writeString(Files.createDirectories(folder.resolve("canary")).resolve("Canary.java"), """
                package canary;

                final class Canary {
                    private Canary() {
                    }

                    %s
                }
                """.formatted(member));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(arguments);
        command.addAll(List.of("-d", folder.resolve("out").toString(), "-processorpath", checkers,
                "--module-path", jspecify(), module.toString(), canary.toString()));
        var javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(javac.getInputStream().readAllBytes());
        boolean content = javac.waitFor() == 0;
        assertThat(content).as(said).isEqualTo(said.isEmpty());
        return said;
    }

    private static String jspecify() {
        return Arrays.stream(checkers.split(Pattern.quote(System.getProperty("path.separator"))))
                .filter(each -> Path.of(each).getFileName().toString().startsWith("jspecify"))
                .collect(Collectors.joining());
    }
}
