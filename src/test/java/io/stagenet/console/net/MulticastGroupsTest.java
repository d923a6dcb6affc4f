package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Multicast on loopback, which denies that it can and does (Linux).
class MulticastGroupsTest {
    private final ThreadEventLoop loop = ThreadEventLoop.start("multicast-test", failure -> {
        throw new AssertionError(failure);
    });
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> first = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> refused = new LinkedBlockingQueue<>();
    private NetworkInterface lo;
    private int port;
    private MulticastGroups groups;

    @BeforeEach
    void open() throws Exception {
        assumeThat(System.getProperty("os.name")).as("multicast on loopback is tried on Linux").contains("Linux");
        lo = NetworkInterface.getByInetAddress(InetAddress.ofLiteral("127.0.0.1"));
        try (var free = new DatagramSocket()) {
            port = free.getLocalPort();
        }
        groups = new MulticastGroups(loop, port, () -> List.of(lo), new DatagramListener() {
            @Override
            public void datagram(String text, InetAddress from) {
                (text.equals("first") ? first : heard).add(text);
            }

            @Override
            public void broken(InetAddress from) {
                heard.add("broken");
            }
        });
    }

    /// The first join waits until the system has told its interfaces; from then on a join is done at once.
    private void begin() throws Exception {
        loop.execute(() -> {
            var _ = groups.join("239.193.199.200", refused::add);
        });
        try (var sender = new MulticastSender(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("127.0.0.1"))) {
            String text = null;
            for (int i = 0; i < 200 && text == null; i++) {
                sender.send("239.193.199.200", port, "first");
                text = first.poll(50, TimeUnit.MILLISECONDS);
            }
            assertThat(text).isEqualTo("first");
        }
    }

    @AfterEach
    void close() {
        if (groups != null) {
            groups.close();
        }
        loop.close();
    }

    @Test
    void hearsAHundredGroupsEachOnce() throws Exception {
        begin();
        for (int i = 0; i < 100; i++) {
            String group = "239.193.199." + i;
            loop.execute(() -> {
                var _ = groups.join(group, refused::add);
            });
        }
        loop.execute(() -> heard.add("joined"));
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("joined");
        try (var sender = new MulticastSender(InetAddress.ofLiteral("127.0.0.1"),
                InetAddress.ofLiteral("127.0.0.1"))) {
            for (int i = 0; i < 100; i++) {
                sender.send("239.193.199." + i, port, "{\"n\":" + i + "}");
            }
            sender.send("239.193.199.99", port, "last");
        }
        var all = new HashSet<String>();
        int count = 0;
        String text;
        // Each socket is read by itself: the last may come before others.
        while (count < 101 && (text = heard.poll(10, TimeUnit.SECONDS)) != null) {
            all.add(text);
            count++;
        }
        assertThat(all).hasSize(101);
        assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull();
        assertThat(refused).isEmpty();
    }

    @Test
    void hearsNothingOfAGroupThatWasLeft() throws Exception {
        begin();
        loop.execute(() -> {
            var left = groups.join("239.193.199.1", refused::add);
            var _ = groups.join("239.193.199.2", refused::add);
            left.close();
            heard.add("joined");
        });
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("joined");
        try (var sender = new MulticastSender(InetAddress.ofLiteral("127.0.0.1"),
                InetAddress.ofLiteral("127.0.0.1"))) {
            sender.send("239.193.199.1", port, "left");
            sender.send("239.193.199.2", port, "stayed");
        }
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("stayed");
    }

    @Test
    void hearsAGroupOfTwoDevicesOnceAndUntilTheLastOfThemIsLeft() throws Exception {
        begin();
        var second = new AtomicReference<MulticastGroups.Membership>();
        loop.execute(() -> {
            var first = groups.join("239.193.199.1", refused::add);
            second.set(groups.join("239.193.199.1", refused::add));
            first.close();
            heard.add("joined");
        });
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("joined");
        try (var sender = new MulticastSender(InetAddress.ofLiteral("127.0.0.1"),
                InetAddress.ofLiteral("127.0.0.1"))) {
            sender.send("239.193.199.1", port, "one is left");
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("one is left");
            loop.execute(() -> {
                second.get().close();
                heard.add("none");
            });
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("none");
            sender.send("239.193.199.1", port, "nobody is left");
            sender.send("239.193.199.200", port, "end");
        }
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("end");
    }

    @Test
    void neverSendsToWhatIsNoGroup() throws Exception {
        try (var sender = new MulticastSender(InetAddress.ofLiteral("127.0.0.1"),
                InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> sender.send("244.1.1.0", port, "{}")).isInstanceOf(IllegalArgumentException.class);
        }
        loop.execute(() -> {
            var _ = groups.join("244.1.1.0", refused::add);
        });
        assertThat(refused.poll(10, TimeUnit.SECONDS)).contains("244.1.1.0");
    }

    @Test
    void whoeverLeavesAGroupDoesNotTakeItFromAnother() throws Exception {
        begin();
        loop.execute(() -> {
            var one = groups.join("239.193.199.1", refused::add);
            var _ = groups.join("239.193.199.1", refused::add);
            one.close();
            one.close();
            heard.add("joined");
        });
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("joined");
        try (var sender = new MulticastSender(InetAddress.ofLiteral("127.0.0.1"),
                InetAddress.ofLiteral("127.0.0.1"))) {
            sender.send("239.193.199.1", port, "still");
        }
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("still");
        assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).as("once").isNull();
    }

    @Test
    void saysWhenAGroupCanBeHeardAgain() throws Exception {
        var present = new AtomicReference<>(List.<NetworkInterface>of());
        groups.close();
        groups = new MulticastGroups(loop, port, present::get, new DatagramListener() {
            @Override
            public void datagram(String text, InetAddress from) {
                heard.add(text);
            }

            @Override
            public void broken(InetAddress from) {
                heard.add("broken");
            }
        });
        loop.execute(() -> {
            var _ = groups.join("239.193.199.3", trouble -> refused.add(String.valueOf(trouble)));
        });
        assertThat(refused.poll(10, TimeUnit.SECONDS)).contains("no network interface");
        present.set(List.of(lo));
        String said = refused.poll(10, TimeUnit.SECONDS);
        assertThat(said).isEqualTo("null");
    }

    @Test
    void joinsTheGroupsOfSeveralBoxesOfSixtyFour() throws Exception {
        begin();
        loop.execute(() -> {
            for (int box = 0; box < 6; box++) {
                for (int preamp = 0; preamp < 64; preamp++) {
                    var _ = groups.join("239.193." + (100 + box) + "." + preamp, refused::add);
                }
            }
            heard.add("joined");
        });
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("joined");
        var all = new HashSet<String>();
        try (var sender = new MulticastSender(InetAddress.ofLiteral("127.0.0.1"),
                InetAddress.ofLiteral("127.0.0.1"))) {
            for (int box = 0; box < 6; box++) {
                for (int preamp = 0; preamp < 64; preamp++) {
                    sender.send("239.193." + (100 + box) + "." + preamp, port, box + "/" + preamp);
                    all.add(String.valueOf(heard.poll(10, TimeUnit.SECONDS)));
                }
            }
        }
        assertThat(all).hasSize(384).doesNotContain("null");
        assertThat(refused).isEmpty();
    }
}
