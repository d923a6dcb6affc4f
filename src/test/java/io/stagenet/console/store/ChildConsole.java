package io.stagenet.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/// A process of its own that uses a data folder: `open` says whether it may, `append` saves lease after lease and says
/// `acknowledged N` each time one is durable, until it is killed, `hold` holds a show file until its input ends.
final class ChildConsole {
    private ChildConsole() {
    }

    /// Starts a child on this process's own classes, whether they came by module path or class path.
    static Process start(String mode, Path folder) throws IOException {
        var classes = String.join(File.pathSeparator, testClasses(), System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", classes, ChildConsole.class.getName(), mode, folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /// The folder of this very class: with tests patched into the module, no property names it.
    private static String testClasses() {
        String name = ChildConsole.class.getName().replace('.', '/') + ".class";
        String url = ChildConsole.class.getResource("/" + name).toString();
        return Path.of(URI.create(url.substring(0, url.length() - name.length()))).toString();
    }

    /// Runs a child to its end and returns what it said.
    static String run(String mode, Path folder) throws IOException, InterruptedException {
        var child = start(mode, folder);
        try {
            var said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            child.destroyForcibly();
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("hold")) {
            hold(Path.of(arguments[1]));
            return;
        }
        try (var folder = DataFolder.open(Path.of(arguments[1]))) {
            System.out.println("opened");
            if (arguments[0].equals("append")) {
                append(folder);
            }
        } catch (DataFolderInUseException e) {
            System.out.println("in use: " + e.getMessage());
        }
    }

    /// Holds a show file until its input ends.
    private static void hold(Path file) throws IOException {
        try (var lock = ShowLock.take(file)) {
            System.out.println("held " + (lock != null));
            System.in.read();
        } catch (IOException refused) {
            System.out.println(refused.getMessage());
        }
    }

    private static void append(DataFolder folder) throws Exception {
        try (var disk = new Disk()) {
            var file = new LedgerFile(folder, disk, Runnable::run);
            var ledger = file.load().value();
            while (true) {
                int number = ledger.nextLease();
                var leases = new ArrayList<>(ledger.leases());
                leases.add(lease(number));
                ledger = new Ledger(number + 1, leases);
                file.save(ledger).toCompletableFuture().get();
                System.out.println("acknowledged " + number);
            }
        }
    }

    static LedgerLease lease(int number) {
        return new LedgerLease(LeaseId.ofNumber(number), new GatewayId("GATEWAY_" + number), 1,
                AddressRuns.of(number, number));
    }
}
