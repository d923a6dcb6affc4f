package io.stagenet.console.bench;

import io.stagenet.console.net.MulticastSender;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.sim.stagebox.SimulatedStagebox;
import io.stagenet.console.sim.stagebox.StageboxSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Many stageboxes in a process of their own, each on an address of loopback, that report every head amp twice a second
/// with a new gain, by multicast. Prints `BOXES` and their places; floods once it is told anything on its input, and ends
/// with its input.
///
/// Arguments: boxes, head amps of each, and `burst`, when a box reports all its head amps at once and the boxes come one
/// after the other, or `even`, when every datagram has its own time.
///
/// The first and the last head amp of a box also tell `stamp`: when it was sent, by the machine's own clock in
/// microseconds, modulo [#STAMPS].
public final class StatusFlood {
    static final long STAMPS = 1_000_000_000L;
    static final long PERIOD_NANOS = 500_000_000L;

    private StatusFlood() {
    }

    /// The name of a box.
    static String name(int box) {
        return "FLOOD-%03d".formatted(box);
    }

    /// Now, as in `stamp`.
    static long stamp() {
        return Math.floorMod(System.nanoTime() / 1_000, STAMPS);
    }

    public static void main(String[] args) throws Exception {
        int boxes = Integer.parseInt(args[0]);
        int preamps = Integer.parseInt(args[1]);
        boolean even = args[2].equals("even");
        var senders = new ArrayList<MulticastSender>();
        var places = new ArrayList<String>();
        var loop = ThreadEventLoop.start("boxes", failure -> {
            throw new AssertionError(failure);
        });
        for (int box = 0; box < boxes; box++) {
            String host = "127.0.1." + (box + 1);
            var settings = new StageboxSettings(name(box), preamps, host, 0, base(box), "rich", "0b", false, List.of(),
                    Set.of(), box, 0, Virgil.PORT);
            var simulated = new SimulatedStagebox(settings, loop, (_, _) -> {
            });
            simulated.start();
            places.add(host + ":" + simulated.port() + "/" + settings.base());
            var address = InetAddress.ofLiteral(host);
            senders.add(new MulticastSender(address, address));
        }
        System.out.println("BOXES " + String.join(" ", places));
        if (System.in.read() >= 0) {
            Thread.ofPlatform().daemon().name("flood").start(() -> flood(senders, preamps, even));
            while (System.in.read() >= 0) {
                // Until it is told to end.
            }
        }
        System.exit(0);
    }

    private static String base(int box) {
        return "239.195." + (box + 1);
    }

    private static void flood(List<MulticastSender> senders, int preamps, boolean even) {
        long begun = System.nanoTime();
        long all = (long) senders.size() * preamps;
        for (long round = 0;; round++) {
            for (long k = 0; k < all; k++) {
                // Evenly, boxes take turns; in bursts, a box says all it has when its turn comes.
                int box = (int) (even ? k % senders.size() : k / preamps);
                int preamp = (int) (even ? k / senders.size() : k % preamps);
                long place = even ? k : k - preamp;
                Beat.sleepUntil(begun + round * PERIOD_NANOS + place * PERIOD_NANOS / all);
                try {
                    senders.get(box).send(base(box) + "." + preamp, Virgil.PORT,
                            status(box, preamp, 10 + round % 40, preamp == 0 || preamp == preamps - 1));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }
    }

    private static String status(int box, int preamp, long gain, boolean stamped) {
        return "{\"sendingDevice\":\"" + name(box)
                + "\",\"messages\":[{\"messageType\":\"statusUpdate\",\"preampIndex\":"
                + preamp + ",\"gain\":{\"value\":" + gain + "},\"pad\":{\"value\":false},\"lowcut\":{\"value\":80},"
                + "\"polarity\":{\"value\":false},\"phantomPower\":{\"value\":false}"
                + (stamped ? ",\"stamp\":{\"value\":" + stamp() + "}" : "") + "}]}";
    }
}
