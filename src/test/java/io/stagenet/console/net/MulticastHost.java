package io.stagenet.console.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.concurrent.CountDownLatch;

/// A host of the namespace test: `listen GROUP PORT` prints what it hears, `send GROUP PORT ADDRESS` says something five
/// times a second, and again when its interface is back.
final class MulticastHost {
    private MulticastHost() {
    }

    public static void main(String... arguments) throws Exception {
        String group = arguments[1];
        int port = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("listen")) {
            listen(group, port);
        } else {
            send(group, port, InetAddress.ofLiteral(arguments[3]));
        }
    }

    private static void listen(String group, int port) throws InterruptedException {
        var loop = ThreadEventLoop.start("host", failure -> say("failed " + failure));
        var groups = new MulticastGroups(loop, port, InterfaceChoice.ALL::interfaces, new DatagramListener() {
            @Override
            public void datagram(String text, InetAddress from) {
                say("heard " + text);
            }

            @Override
            public void broken(InetAddress from) {
                say("broken");
            }
        });
        loop.execute(() -> {
            var _ = groups.join(group, trouble -> say("trouble " + trouble));
        });
        new CountDownLatch(1).await();
    }

    private static void send(String group, int port, InetAddress source) throws InterruptedException {
        var never = new CountDownLatch(1);
        while (!never.await(200, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            try (var sender = new MulticastSender(source, source)) {
                sender.send(group, port, "hello");
            } catch (IOException | UncheckedIOException away) {
                say("away");
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
