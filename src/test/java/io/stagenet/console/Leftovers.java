package io.stagenet.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;

/// What this process has of the system, to see that a test gives all of it back. Linux.
final class Leftovers {
    private final Set<String> threads = threads();
    private final long sockets = sockets();

    /// Fails where there is more than when this was made.
    void assertNone() {
        Eventually.holds("every socket is closed", () -> sockets() <= sockets);
        var left = new AtomicReference<Set<String>>();
        Eventually.holds(() -> "every thread has ended, but " + left, () -> {
            left.set(threads());
            left.get().removeAll(threads);
            return left.get().isEmpty();
        });
    }

    /// By name and number; without those the JDK makes once and keeps.
    private static Set<String> threads() {
        var names = new TreeSet<String>();
        for (var thread : Thread.getAllStackTraces().keySet()) {
            String name = thread.getName();
            if (!name.contains("Poller") && !name.startsWith("VirtualThread") && !name.startsWith("ForkJoinPool")
                    && !name.startsWith("pool-") && !name.contains("CompletableFuture")
                    && !name.startsWith("junit") && !name.startsWith("surefire") && !name.contains("Cleaner")
                    // The JDK's; it changes its name when a process of another test has ended, and stays for a minute.
                    && !name.startsWith("process reaper")) {
                names.add(name + " " + thread.threadId());
            }
        }
        return names;
    }

    private static long sockets() {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(each -> {
                try {
                    return Files.readSymbolicLink(each).toString().startsWith("socket:");
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            }).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// How many groups of a base this machine is in, by the kernel's own list.
    ///
    /// @param base the first three octets
    static long joins(String base) {
        var octets = base.split("\\.");
        // In the order of the machine's bytes: the last octet comes first.
        String tail = String.format("%02X%02X%02X", Integer.parseInt(octets[2]), Integer.parseInt(octets[1]),
                Integer.parseInt(octets[0]));
        try (var lines = Files.lines(Path.of("/proc/net/igmp"))) {
            return lines.map(String::strip).filter(line -> line.matches("[0-9A-F]{2}" + tail + "\\s.*")).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
