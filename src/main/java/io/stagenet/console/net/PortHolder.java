package io.stagenet.console.net;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds out which process listens at a port, where the system lets this user see it: on Linux, for his own processes.
public final class PortHolder {
    private static final Logger LOG = LoggerFactory.getLogger(PortHolder.class);
    private static final Path PROCESSES = Path.of("/proc");
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    /// Columns of a table, and the state that means listening.
    private static final int PLACE = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENS = "0A";
    private static final int IPV4_DIGITS = 8;

    private PortHolder() {
    }

    /// Blocks for some tens of milliseconds.
    ///
    /// @param bind an address of this machine, null for every one
    /// @return who keeps others from listening there; empty when nobody does or the system does not tell
    public static Optional<ProcessHandle> tcp(@Nullable InetAddress bind, int port) {
        var sockets = new HashSet<String>();
        for (var table : TABLES) {
            sockets.addAll(listening(table, bind, port));
        }
        return sockets.isEmpty() ? Optional.empty()
                : ProcessHandle.allProcesses().filter(each -> hasOpen(each, sockets)).findFirst();
    }

    /// The targets of the links that stand for the listening sockets.
    private static Set<String> listening(Path table, @Nullable InetAddress bind, int port) {
        var found = new HashSet<String>();
        try {
            if (Files.isReadable(table)) {
                for (var line : Files.readAllLines(table, StandardCharsets.US_ASCII)) {
                    var columns = line.strip().split("\\s+", -1);
                    if (columns.length > INODE && columns[STATE].equals(LISTENS) && isAt(columns[PLACE], bind, port)) {
                        found.add("socket:[" + columns[INODE] + "]");
                    }
                }
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be read", table, e);
        }
        return found;
    }

    /// @param place such as `0100007F:1ED1`; an IPv4 address backwards, at the end of an IPv6 one that means it
    private static boolean isAt(String place, @Nullable InetAddress bind, int port) {
        int colon = place.indexOf(':');
        if (colon < IPV4_DIGITS || !place.substring(colon + 1).equals(String.format(Locale.ROOT, "%04X", port))) {
            return false;
        }
        String address = place.substring(0, colon);
        if (bind == null || address.chars().allMatch(digit -> digit == '0')) {
            return true;
        }
        byte[] wanted = bind.getAddress();
        byte[] there = HexFormat.of().parseHex(address.substring(colon - IPV4_DIGITS));
        return wanted.length == there.length && wanted[0] == there[3] && wanted[1] == there[2]
                && wanted[2] == there[1] && wanted[3] == there[0];
    }

    private static boolean hasOpen(ProcessHandle process, Set<String> sockets) {
        var links = PROCESSES.resolve(Long.toString(process.pid())).resolve("fd");
        try (DirectoryStream<Path> open = Files.newDirectoryStream(links)) {
            for (var link : open) {
                if (sockets.contains(Files.readSymbolicLink(link).toString())) {
                    return true;
                }
            }
        } catch (IOException | DirectoryIteratorException notOurs) {
            LOG.trace("{} cannot be looked into", links, notOurs);
        }
        return false;
    }
}
