package io.stagenet.console.net;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// A program for another host: `browse TYPE` prints what discovery tells, `advertise TYPE NAME PORT` is a device. Ends
/// with its standard input.
final class MdnsHost {
    private MdnsHost() {
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        switch (arguments[0]) {
            case "browse" -> browse(arguments[1], out);
            case "advertise" -> advertise(arguments[1], arguments[2], Integer.parseInt(arguments[3]), out);
            default -> throw new IllegalArgumentException(List.of(arguments).toString());
        }
    }

    private static void advertise(String type, String name, int port, PrintStream out) throws IOException {
        try (var advertiser = new MdnsAdvertiser(InterfaceChoice.ALL)) {
            advertiser.advertise(type, name, port, Map.of("id", name));
            out.println("advertising");
            awaitEndOfInput();
        }
    }

    private static void browse(String type, PrintStream out) throws IOException {
        try (var loop = ThreadEventLoop.start("browse", failure -> out.println("FAILED " + failure));
                var discovery = new MdnsDiscovery(loop, InterfaceChoice.ALL)) {
            discovery.browse(type, new Discovery.Listener() {
                @Override
                public void seen(Discovery.Service service) {
                    out.println("seen " + service.name() + " " + service.addresses());
                }

                @Override
                public void gone(String serviceName) {
                    out.println("gone " + serviceName);
                }

                @Override
                public void trouble(String text) {
                    out.println("trouble " + text);
                }
            });
            out.println("browsing");
            awaitEndOfInput();
        }
    }

    private static void awaitEndOfInput() throws IOException {
        while (System.in.read() >= 0) {
            continue;
        }
    }
}
