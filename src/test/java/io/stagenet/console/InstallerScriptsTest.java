package io.stagenet.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What the scripts for the three systems would do, as their dry runs print it. On a machine without PowerShell the one for
/// Windows is not run.
class InstallerScriptsTest {
    private static final Path INSTALLER = Path.of("installer");
    private static final String WORK = "target/installer/work";

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linuxMakesOneImageForAllItsPackages() throws Exception {
        var printed = run("bash", "installer/linux.sh", "--dry-run", "--no-build", "deb", "rpm", "tar");
        assertThat(jpackages(printed)).containsExactly("--type app-image @installer/args/common.args "
                + "@installer/args/linux.args --app-version " + version().replace("-", "~")
                + " --runtime-image " + WORK + "/runtime --dest " + WORK + "/image");
        assertThat(printed).anyMatch(line -> line.startsWith("+ dpkg-deb --root-owner-group"))
                .anyMatch(line -> line.startsWith("+ rpmbuild -bb"))
                .anyMatch(line -> line.startsWith("+ tar --create --gzip"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void macosMakesAnImageAndADiskOfIt() throws Exception {
        var numbers = version().replaceFirst("-.*", "");
        var standIn = numbers.startsWith("0.") ? "1." + numbers.substring(2) : numbers;
        var printed = run("bash", "installer/macos.sh", "--dry-run", "--no-build");
        assertThat(jpackages(printed)).containsExactly("--type app-image @installer/args/common.args "
                + "@installer/args/macos.args --app-version " + standIn + " --runtime-image " + WORK
                + "/runtime --resource-dir " + WORK + "/resources --dest " + WORK + "/image",
                "--type dmg --app-image " + WORK + "/image/StageNet\\ Console.app --name StageNet\\ Console "
                        + "--app-version " + standIn + " --dest " + WORK);
    }

    @Test
    void windowsMakesAnImageAndAnInstallerOfIt() throws Exception {
        assumeTrue(isOnPath("pwsh"), "there is no PowerShell here");
        var numbers = version().replaceFirst("-.*", "");
        var printed = run("pwsh", "-NoProfile", "-File", "installer/windows.ps1", "-DryRun", "-NoBuild");
        assertThat(jpackages(printed)).containsExactly("--type app-image '@installer/args/common.args' "
                + "'@installer/args/windows.args' --app-version " + numbers + " --runtime-image " + WORK
                + "/runtime --dest " + WORK + "/image",
                "--type msi --app-image '" + WORK + "/image/StageNet Console' --name 'StageNet Console' "
                        + "--app-version " + numbers + " --vendor 'StageNet Console' --license-file LICENSE "
                        + "'@installer/args/windows-msi.args' --dest target/installer");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everyScriptTrainsACacheAndChecksThatItIsUsed() throws Exception {
        for (String script : List.of("linux", "macos")) {
            var printed = String.join("\n", run("bash", "installer/" + script + ".sh", "--dry-run", "--no-build"));
            assertThat(printed).as(script).containsSubsequence("-XX:AOTCacheOutput=", "--demo --rehearse",
                    "java-options=-XX:AOTCache=$APPDIR/stagenet-console.aot", "touch -h -t", "-XX:AOTMode=on");
        }
        assertThat(Files.readString(INSTALLER.resolve("windows.ps1"))).containsSubsequence("-XX:AOTCacheOutput=",
                "'--demo', '--rehearse'", "-XX:AOTCache=`$APPDIR\\$name.aot", "-XX:AOTMode=on");
    }

    /// Classes of Java 5 fit in no cache, and a stylesheet in text is parsed while the window is waited for.
    @Test
    void everyScriptMakesReadyWhatAStartWouldReadAnew() throws Exception {
        for (String script : List.of("common.sh", "windows.ps1")) {
            assertThat(Files.readString(INSTALLER.resolve(script))).as(script)
                    .contains("picocli-", "installer/NewerClasses.java", "installer/BinarySheet.java");
        }
    }

    @Test
    void whatTheVirtualMachineSaysIsKeptOffStandardOutput() throws Exception {
        assertThat(arguments("common")).containsSubsequence("--java-options -Xlog:disable",
                "--java-options -Xlog:all=warning:stderr");
    }

    @Test
    void windowsKnowsANewerVersionByAnIdentityThatNeverChanges() throws Exception {
        assertThat(arguments("windows-msi")).contains("--win-per-user-install", "--win-menu",
                "--win-upgrade-uuid 6f0d8b4e-5c1b-4d0e-9a57-2f3b8e1c7a94");
    }

    @Test
    void windowsGetsASecondLauncherWithAConsole() throws Exception {
        assertThat(arguments("windows")).contains(
                "--add-launcher stagenet-console-cli=installer/windows/stagenet-console-cli.properties");
        assertThat(Files.readAllLines(INSTALLER.resolve("windows/stagenet-console-cli.properties")))
                .contains("win-console=true");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDoubleClickOnAShowOpensIt() throws Exception {
        assertThat(Files.readAllLines(INSTALLER.resolve("linux/stagenet-console.desktop")))
                .contains("Exec=stagenet-console %f", "MimeType=application/x-stagenet-show;");
        assertThat(Files.readString(INSTALLER.resolve("linux/stagenet-console.xml")))
                .contains("type=\"application/x-stagenet-show\"", "<glob pattern=\"*.stage\"/>");
        assertThat(run("bash", "installer/linux.sh", "--dry-run", "--no-build", "tar")).anyMatch(line -> line
                .matches("\\+ cp installer/linux/stagenet-console.xml .*/usr/share/mime/packages/"));
        assertThat(Files.readString(INSTALLER.resolve("linux/stagenet-console.spec")))
                .contains("/usr/share/mime/packages/stagenet-console.xml");
        assertThat(arguments("windows-msi")).contains("--file-associations installer/windows/show.properties");
        assertThat(Files.readAllLines(INSTALLER.resolve("windows/show.properties"))).contains("extension=stage",
                "mime-type=application/x-stagenet-show");
    }

    @Test
    void macosIsAskedForTheLocalNetwork() throws Exception {
        assertThat(Files.readString(INSTALLER.resolve("macos/Info.plist"))).contains("NSLocalNetworkUsageDescription",
                "NSBonjourServices", "<string>_stagenet._tcp</string>", "<string>_virgil._udp</string>");
    }

    private static List<String> arguments(String file) throws IOException {
        return Files.readAllLines(INSTALLER.resolve("args/" + file + ".args"));
    }

    private static String version() throws IOException {
        var found = Pattern.compile("(?m)^  <version>(.*)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /// The arguments of each call.
    private static List<String> jpackages(List<String> printed) {
        return printed.stream().filter(line -> line.startsWith("+ ") && line.matches(".*jpackage'? --type .*"))
                .map(line -> line.replaceFirst(".*jpackage'? ", "")).toList();
    }

    private static boolean isOnPath(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve(command))
                        || Files.isExecutable(folder.resolve(command + ".exe")));
    }

    private static List<String> run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var printed = process.inputReader().readAllLines();
        assertThat(process.waitFor()).as(String.join("\n", printed)).isZero();
        return printed;
    }
}
