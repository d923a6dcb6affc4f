package io.stagenet.console.sim.stagebox;

import io.stagenet.console.model.virgil.StatusBase;
import io.stagenet.console.net.MulticastSender;
import io.stagenet.console.protocol.virgil.Beacon;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.protocol.virgil.VirgilCodec;
import io.stagenet.console.protocol.virgil.VirgilEnvelope;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a simulated stagebox tells everybody by multicast: the status of its head amps, each to a group of its own, and its
/// beacon. On the loop, but for opening and closing.
final class StatusVoice {
    private static final String STRANGER = "127.0.0.99";

    private final StageboxSettings settings;
    private final VirgilCodec codec;
    private final PresentFaults faults;
    private final Consumer<String> trouble;
    private @Nullable MulticastSender own;
    private @Nullable MulticastSender stranger;

    /// @param trouble told what could not be sent, and why
    StatusVoice(StageboxSettings settings, VirgilCodec codec, PresentFaults faults, Consumer<String> trouble) {
        this.settings = settings;
        this.codec = codec;
        this.faults = faults;
        this.trouble = trouble;
    }

    void open() throws IOException {
        var host = InetAddress.ofLiteral(settings.host());
        own = new MulticastSender(host, host);
        if (host.isLoopbackAddress()) {
            stranger = stranger(host);
        }
    }

    private static @Nullable MulticastSender stranger(InetAddress host) {
        try {
            return new MulticastSender(InetAddress.ofLiteral(STRANGER), host);
        } catch (IOException onlyOneAddress) {
            return null;
        }
    }

    void report(VirgilMessage.Status message) {
        for (var text : codec.encode(new VirgilEnvelope(settings.name(), null, List.of(message)))) {
            say(message.preamp(), text);
        }
    }

    /// Says a text to the group of a head amp, whatever it is.
    void say(int preamp, String text) {
        send(own, preamp, text);
    }

    /// The same from an address that is none of its own, if this machine has one.
    void sayAsStranger(int preamp, String text) {
        send(stranger, preamp, text);
    }

    private void send(@Nullable MulticastSender sender, int preamp, String text) {
        if (sender == null || faults.isSilent() || faults.has(StageboxFault.INVALID_BASE)) {
            return;
        }
        try {
            sender.send(StatusBase.parse(settings.base()).orElseThrow().group(preamp), settings.statusPort(), text);
        } catch (IOException unsent) {
            trouble.accept(String.valueOf(unsent.getMessage()));
        }
    }

    /// @param port where it listens
    void sayBeacon(int port) {
        if (!settings.beacon() || faults.isAway() || own == null) {
            return;
        }
        try {
            own.send(Beacon.GROUP, Beacon.GROUP_PORT,
                    new Beacon(settings.name(), port, Virgil.SLAVE, settings.baseToAdvertise()).encode());
        } catch (IOException unsent) {
            trouble.accept(String.valueOf(unsent.getMessage()));
        }
    }

    void close() {
        try {
            if (own != null) {
                own.close();
            }
            if (stranger != null) {
                stranger.close();
            }
        } catch (IOException _) {
            // It is not used any more.
        }
    }
}
