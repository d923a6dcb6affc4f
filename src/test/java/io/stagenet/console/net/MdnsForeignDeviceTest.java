package io.stagenet.console.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.net.HostPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Devices whose mDNS is not ours, down to packets no device should send.
@Timeout(120)
class MdnsForeignDeviceTest {
    private static final byte[] ADDRESS = {10, 1, 2, 3};

    private final String application = "_snx" + Long.toString(ProcessHandle.current().pid(), 36);
    private final String[] type = {application, "_tcp", "local"};
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final ThreadEventLoop loop = ThreadEventLoop.start("test loop", failures::add);
    private final Sightings sightings = new Sightings(loop);
    private final MdnsDiscovery discovery = new MdnsDiscovery(loop, InterfaceChoice.of("127.0.0.1"));
    private RawResponder device;

    @BeforeEach
    void open() throws Exception {
        device = new RawResponder();
        discovery.browse(String.join(".", type), sightings);
    }

    @AfterEach
    void close() {
        discovery.close();
        device.close();
        loop.close();
        assertThat(failures).isEmpty();
    }

    /// Multicast is not reliable, and discovery may not listen yet: sends until the condition holds.
    private void sendUntil(String what, BooleanSupplier condition, byte[]... packets)
            throws InterruptedException {
        sightings.await(what, () -> {
            try {
                for (byte[] packet : packets) {
                    device.send(packet);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return condition.getAsBoolean();
        });
    }

    @Test
    void takesAServiceThatHasNoTxtAtAll() throws Exception {
        sendUntil("the service", () -> sightings.service("bare").isPresent(), device.address("bare", ADDRESS),
                device.service("bare", 4000, 120, type));

        assertThat(sightings.service("bare").orElseThrow())
                .isEqualTo(new Discovery.Service("bare", List.of(new HostPort("10.1.2.3", 4000)), Map.of()));
    }

    @Test
    void waitsForAnAddressThatComesLate() throws Exception {
        byte[] location = device.service("late", 4000, 120, type);
        byte[] txt = device.txt("late", TxtRecord.encode(Map.of("ID", "L")), type);
        sendUntil("another service", () -> sightings.service("other").isPresent(), location, txt,
                device.address("other", ADDRESS), device.service("other", 4000, 120, type));
        assertThat(sightings.service("late")).isEmpty();

        sendUntil("the service", () -> sightings.service("late").isPresent(), device.address("late", ADDRESS));

        sightings.await("its id", () -> sightings.service("late").orElseThrow().txt().equals(Map.of("id", "L")));
    }

    @Test
    void keepsADotThatIsPartOfTheName() throws Exception {
        sendUntil("the service", () -> sightings.service("rack 1.2").isPresent(), device.address("rack 1.2", ADDRESS),
                device.service("rack 1.2", 4000, 120, type),
                device.txt("rack 1.2", TxtRecord.encode(Map.of("id", "R")), type));
    }

    @Test
    void followsANewPortWithoutAGoodbye() throws Exception {
        byte[] txt = device.txt("mover", new byte[1], type);
        sendUntil("the service", () -> sightings.service("mover").isPresent(), device.address("mover", ADDRESS),
                device.service("mover", 4000, 120, type), txt);

        byte[] moved = device.service("mover", 4100, 120, type);
        sendUntil("the new port", () -> sightings.service("mover")
                .filter(service -> service.addresses().contains(new HostPort("10.1.2.3", 4100))).isPresent(), moved);
    }

    @Test
    void losesAServiceWhoseLifetimeIsOver() throws Exception {
        sendUntil("the service", () -> sightings.service("mortal").isPresent(), device.address("mortal", ADDRESS),
                device.service("mortal", 4000, 3, type), device.txt("mortal", new byte[1], type));

        sightings.await("its end", () -> sightings.service("mortal").isEmpty());
    }

    @Test
    void goesOnAfterPacketsNoDeviceShouldSend() throws Exception {
        byte[] good = device.service("noisy", 4000, 120, type);
        for (long seed = 0; seed < 3_000; seed++) {
            var random = new SplittableRandom(seed);
            byte[] packet = good.clone();
            if (random.nextInt(4) == 0) {
                packet = new byte[random.nextInt(1, 200)];
                random.nextBytes(packet);
                packet[Math.min(2, packet.length - 1)] |= (byte) 0x80;
            } else {
                for (int i = 0; i < 4; i++) {
                    packet[random.nextInt(packet.length)] = (byte) random.nextInt();
                }
            }
            device.send(packet);
        }

        sendUntil("a service after the noise", () -> sightings.service("sane").isPresent(),
                device.address("sane", ADDRESS), device.service("sane", 4000, 120, type),
                device.txt("sane", new byte[1], type));
    }
}
