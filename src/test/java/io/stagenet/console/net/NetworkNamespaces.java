package io.stagenet.console.net;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// Several hosts on one Linux machine: network namespaces and the cables (veth pairs) between them. Needs root.
///
/// Names on the machine are unique to this process; [#close()] ends what was started in the namespaces and removes them,
/// and so does the end of the process. Not for several threads.
public final class NetworkNamespaces implements AutoCloseable {
    private static final long COMMAND_SECONDS = 20;

    private final List<String> names = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final Thread atExit = new Thread(this::remove, "remove network namespaces");

    private NetworkNamespaces() {
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /// Skips the test, with the reason, where namespaces cannot be made.
    public static NetworkNamespaces assumed() {
        var namespaces = new NetworkNamespaces();
        try {
            namespaces.cable("probe-a", "eth0", "10.99.0.1/24", "probe-b", "eth0", "10.99.0.2/24");
            namespaces.remove();
        } catch (IllegalStateException | UncheckedIOException e) {
            namespaces.close();
            Assumptions.abort("network namespaces need Linux, root and the ip command: " + e.getMessage());
        }
        return namespaces;
    }

    /// Connects two hosts, which are made if they are new, and brings both ends up.
    ///
    /// @param nicA  at most 15 characters, e.g. `eth0`
    /// @param cidrA address and prefix, e.g. `10.1.0.1/24`
    public void cable(String hostA, String nicA, String cidrA, String hostB, String nicB, String cidrB) {
        String a = namespace(hostA);
        String b = namespace(hostB);
        run("ip", "link", "add", nicA, "netns", a, "type", "veth", "peer", "name", nicB, "netns", b);
        run("ip", "-n", a, "address", "add", cidrA, "dev", nicA);
        run("ip", "-n", b, "address", "add", cidrB, "dev", nicB);
        mend(hostA, nicA);
        mend(hostB, nicB);
    }

    /// Takes an interface down; the other end of its cable loses the carrier.
    public void cut(String host, String nic) {
        run("ip", "-n", namespace(host), "link", "set", nic, "down");
    }

    /// Brings an interface up again.
    public void mend(String host, String nic) {
        run("ip", "-n", namespace(host), "link", "set", nic, "up");
    }

    /// Starts a command on a host; its standard error comes with its standard output. Ended by [#close()] at the latest.
    public Process exec(String host, String... command) {
        var line = new ArrayList<>(List.of("ip", "netns", "exec", namespace(host)));
        line.addAll(List.of(command));
        Process process = start(line);
        processes.add(process);
        return process;
    }

    /// Starts a class of this build, test classes included, in a JVM on a host.
    public Process java(String host, Class<?> main, String... arguments) {
        return java(host, "LC_ALL=C.UTF-8", main, arguments);
    }

    /// Like [#java(String, Class, String...)], with a variable of the environment.
    ///
    /// @param variable as `NAME=value`
    public Process java(String host, String variable, Class<?> main, String... arguments) {
        var command = new ArrayList<>(List.of("env", variable,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.net.preferIPv4Stack=true", "-XX:TieredStopAtLevel=1", "-cp", classPath(main), main.getName()));
        command.addAll(List.of(arguments));
        return exec(host, command.toArray(String[]::new));
    }

    /// Everything this JVM was started with, as a class path: surefire spreads it over the module path and patches.
    private static String classPath(Class<?> test) {
        var entries = new LinkedHashSet<String>();
        entries.add(root(test));
        for (String property : List.of("jdk.module.path", "java.class.path")) {
            entries.addAll(Arrays.asList(System.getProperty(property, "").split(File.pathSeparator)));
        }
        entries.remove("");
        return String.join(File.pathSeparator, entries);
    }

    private static String root(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        try {
            URI uri = Objects.requireNonNull(type.getResource("/" + file), file).toURI();
            String path = Path.of(uri).toString();
            return path.substring(0, path.length() - file.length() - 1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends every process started here and removes the namespaces with their cables.
    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // The hook is running: it does the same.
        }
    }

    private synchronized void remove() {
        for (Process process : processes) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        processes.clear();
        for (String name : names) {
            try {
                run("ip", "netns", "delete", name);
            } catch (IllegalStateException | UncheckedIOException e) {
                System.getLogger(NetworkNamespaces.class.getName()).log(System.Logger.Level.WARNING, e.getMessage());
            }
        }
        names.clear();
    }

    private String namespace(String host) {
        String name = "sn-" + ProcessHandle.current().pid() + "-" + System.identityHashCode(this) + "-" + host;
        if (!names.contains(name)) {
            run("ip", "netns", "add", name);
            names.add(name);
            run("ip", "-n", name, "link", "set", "lo", "up");
        }
        return name;
    }

    private static void run(String... command) {
        Process process = start(List.of(command));
        try {
            if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + ": no end");
            }
            if (process.exitValue() != 0) {
                String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                throw new IllegalStateException(String.join(" ", command) + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
