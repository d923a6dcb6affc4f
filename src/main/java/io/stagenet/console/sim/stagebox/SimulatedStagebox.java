package io.stagenet.console.sim.stagebox;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.StatusBase;
import io.stagenet.console.net.EventLoop;
import io.stagenet.console.net.MulticastSender;
import io.stagenet.console.net.TextStreams;
import io.stagenet.console.protocol.virgil.Beacon;
import io.stagenet.console.protocol.virgil.ErrorValue;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.protocol.virgil.VirgilCodec;
import io.stagenet.console.protocol.virgil.VirgilDialects;
import io.stagenet.console.protocol.virgil.VirgilEnvelope;
import io.stagenet.console.protocol.virgil.VirgilException;
import io.stagenet.console.protocol.virgil.VirgilMessage;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A device of this process: hears commands and requests by TCP, answers as readings, Virgil 9 has it, and reports every
/// change to its status groups. Any thread; works on its loop.
public final class SimulatedStagebox implements AutoCloseable {
    private static final Duration SLOWNESS = Duration.ofMillis(1_200);
    private static final Duration AWAY = Duration.ofSeconds(3);
    private static final Duration CHATTER = Duration.ofSeconds(1);
    private static final Duration ANSWER_TIME = Duration.ofSeconds(4);
    private static final int FOREIGN_EVERY = 5;
    private static final String TRANSMITTING = "0c";
    private static final int HUGE = 2 << 20;
    private static final String GARBAGE = "garbage";
    private static final String HALF = "{\"sendingDevice\":";

    private final StageboxSettings settings;
    private final EventLoop loop;
    private final BiConsumer<String, String> events;
    private final VirgilCodec codec;
    private final Panel panel;
    private final Random random;
    /// Set by any thread, played on the loop.
    private final Set<StageboxFault> faults = ConcurrentHashMap.newKeySet();
    private final Set<String> masters = new TreeSet<>();
    private final TextStreams streams;
    private @Nullable MulticastSender status;
    private @Nullable MulticastSender stranger;
    private EventLoop.@Nullable Timer chatter;
    private int seconds;
    private volatile int port;
    private boolean away;

    /// @param events told on the loop what it did or saw: a word and a sentence
    public SimulatedStagebox(StageboxSettings settings, EventLoop loop, BiConsumer<String, String> events) {
        this.settings = settings;
        this.loop = loop;
        this.events = events;
        codec = VirgilDialects.named(settings.dialect()).orElseThrow();
        random = new Random(settings.seed());
        panel = new Panel(settings, random);
        streams = new TextStreams(loop, InetAddress.ofLiteral(settings.host()), new TextStreams.Heard() {
            @Override
            public void text(String text, InetSocketAddress from, TextStreams.Reply reply) {
                hear(text, from.getAddress(), reply);
            }

            @Override
            public void broken(InetSocketAddress from, String reason) {
                events.accept("refused", from.getAddress().getHostAddress() + ": " + reason);
            }

            @Override
            public Duration answersWithin() {
                return ANSWER_TIME;
            }
        });
    }

    public StageboxSettings settings() {
        return settings;
    }

    /// Listens; returns once it does.
    ///
    /// @throws IOException with the system's reason, if the address cannot be had
    public void start() throws IOException {
        var host = InetAddress.ofLiteral(settings.host());
        port = streams.listen(host, settings.port());
        status = new MulticastSender(host, host);
        if (host.isLoopbackAddress()) {
            stranger = stranger(host);
        }
        events.accept("listening", settings.host() + ":" + port + " " + settings.base());
        settings.faults().forEach(fault -> fault(fault, true));
        loop.execute(() -> chatter = loop.every(CHATTER, this::chat));
    }

    private static @Nullable MulticastSender stranger(InetAddress host) {
        try {
            return new MulticastSender(InetAddress.ofLiteral("127.0.0.99"), host);
        } catch (IOException onlyOneAddress) {
            return null;
        }
    }

    /// The port it listens on, once started.
    public int port() {
        return port;
    }

    /// What it advertises.
    public Map<String, String> txt() {
        String base = settings.baseToAdvertise();
        return Map.of(Virgil.TXT_FUNCTION, Virgil.SLAVE, "multicast", base, "multicastAddress", base);
    }

    /// Makes it misbehave, or behave again.
    public void fault(StageboxFault fault, boolean on) {
        if (on && fault.isLasting()) {
            faults.add(fault);
        } else {
            faults.remove(fault);
        }
        loop.execute(() -> {
            events.accept("fault", fault.word() + " " + Text.of(on ? "sim.on" : "sim.off"));
            if (fault == StageboxFault.REBOOT) {
                reboot();
                return;
            }
            panel.lock(faults.contains(StageboxFault.LOCK));
            panel.refuse(faults.contains(StageboxFault.REFUSE));
        });
    }

    /// What it does wrong now, of what lasts. Any thread.
    public Set<StageboxFault> faults() {
        return Set.copyOf(faults);
    }

    private void reboot() {
        panel.reset(random);
        away = true;
        loop.schedule(AWAY, () -> away = false);
    }

    private void hear(String text, InetAddress from, TextStreams.Reply reply) {
        if (away || faults.contains(StageboxFault.SILENT)) {
            return;
        }
        masters.add(from.getHostAddress());
        if (faults.contains(StageboxFault.SLOW)) {
            loop.schedule(SLOWNESS, () -> answer(text, from, reply));
        } else {
            answer(text, from, reply);
        }
    }

    private void answer(String text, InetAddress from, TextStreams.Reply reply) {
        VirgilCodec.Received received;
        try {
            received = codec.decode(text, false);
        } catch (VirgilException refused) {
            events.accept("refused", String.valueOf(refused.getMessage()));
            var answers = new Answers(from, reply, null, codec);
            answers.say(List.of(new VirgilMessage.Failure(ErrorValue.UNRECOGNIZED_COMMAND.word(),
                    String.valueOf(refused.getMessage()))));
            answers.done();
            return;
        }
        String master = received.envelope().sender();
        // Who calls its sender by the other name may know no other.
        var answers = new Answers(from, reply, master, TRANSMITTING.equals(received.dialect())
                ? VirgilDialects.named(TRANSMITTING).orElseThrow()
                : codec);
        var errors = new ArrayList<VirgilMessage.Failure>();
        var malformed = new ArrayList<String>();
        for (var message : received.envelope().messages()) {
            switch (message) {
                case VirgilMessage.Command command -> {
                    events.accept("command", master + ": " + command.preamp() + " " + command.values());
                    malformed.addAll(command.malformed().values());
                    if (panel.apply(command, errors)) {
                        report(panel.status(command.preamp()));
                    }
                }
                case VirgilMessage.Request request -> inform(request, answers, errors);
                case VirgilMessage.Unknown(var type) -> errors.add(new VirgilMessage.Failure(
                        ErrorValue.UNRECOGNIZED_COMMAND.word(), Text.of("sim.box.error.message", type)));
                case VirgilMessage.Information _,VirgilMessage.Status _,VirgilMessage.Failure _ -> {
                    // Devices are told of devices by nobody.
                }
            }
        }
        received.faults().stream().filter(fault -> !malformed.contains(fault)).map(SimulatedStagebox::unreadable)
                .forEach(errors::add);
        if (!errors.isEmpty()) {
            errors.forEach(error -> events.accept("error", error.value() + ": " + error.text()));
            answers.say(List.copyOf(errors));
        }
        answers.done();
    }

    /// A message that was left out whole: most likely it names a head amp that no device has.
    private static VirgilMessage.Failure unreadable(String fault) {
        var value = fault.contains("preampInd") ? ErrorValue.VALUE_OUT_OF_RANGE : ErrorValue.UNRECOGNIZED_COMMAND;
        return new VirgilMessage.Failure(value.word(), fault);
    }

    private void inform(VirgilMessage.Request request, Answers answers, List<VirgilMessage.Failure> errors) {
        var preamps = request.asksAll() ? IntStream.range(0, panel.size()).boxed().toList() : request.preamps();
        for (int preamp : preamps) {
            if (panel.has(preamp)) {
                answers.say(List.of(panel.information(preamp)));
            } else {
                errors.add(panel.missing(preamp));
            }
        }
    }

    /// What is said to one text: on connections of our own to where masters listen; where nobody listens, on the one the
    /// text came by. On the loop.
    private final class Answers {
        private final InetAddress to;
        private final TextStreams.Reply reply;
        private final @Nullable String master;
        private final VirgilCodec form;
        private int open = 1;

        Answers(InetAddress to, TextStreams.Reply reply, @Nullable String master, VirgilCodec form) {
            this.to = to;
            this.reply = reply;
            this.master = master;
            this.form = form;
        }

        void say(List<VirgilMessage> messages) {
            for (var text : form.encode(new VirgilEnvelope(settings.name(), master, messages))) {
                if (settings.masterPort() == 0) {
                    var _ = reply.send(text);
                    continue;
                }
                open++;
                streams.send(new HostPort(to.getHostAddress(), settings.masterPort()), text,
                        new TextStreams.Delivery() {
                            @Override
                            public void sent() {
                                done();
                            }

                            @Override
                            public void failed(String reason) {
                                var _ = reply.send(text);
                                done();
                            }
                        });
            }
        }

        /// To be called once when all is said.
        void done() {
            open--;
            if (open == 0) {
                if (settings.masterPort() == 0) {
                    faults.forEach(fault -> misbehave(fault, reply));
                }
                reply.close();
            }
        }
    }

    private void report(VirgilMessage.Status message) {
        for (var text : codec.encode(new VirgilEnvelope(settings.name(), null, List.of(message)))) {
            send(status, message.preamp(), text);
        }
    }

    private void send(@Nullable MulticastSender sender, int preamp, String text) {
        if (sender == null || away || faults.contains(StageboxFault.SILENT)
                || faults.contains(StageboxFault.INVALID_BASE)) {
            return;
        }
        try {
            sender.send(StatusBase.parse(settings.base()).orElseThrow().group(preamp), settings.statusPort(), text);
        } catch (IOException unsent) {
            events.accept("trouble", String.valueOf(unsent.getMessage()));
        }
    }

    private void chat() {
        seconds++;
        if (settings.beacon() && !away && status != null) {
            try {
                status.send(Beacon.GROUP, Beacon.GROUP_PORT,
                        new Beacon(settings.name(), port, Virgil.SLAVE, settings.baseToAdvertise()).encode());
            } catch (IOException unsent) {
                events.accept("trouble", String.valueOf(unsent.getMessage()));
            }
        }
        faults.forEach(this::misbehave);
    }

    private void misbehave(StageboxFault fault) {
        String head = "{\"sendingDevice\":\"" + settings.name() + "\",\"messages\":[{\"messageType\":\"statusUpdate\","
                + "\"preampIndex\":0,";
        switch (fault) {
            case WRONG_TYPES -> send(status, 0, head + "\"gain\":{\"value\":\"loud\"},\"pad\":{\"value\":7}}]}");
            case OFF_GRID -> send(status, 0, head + "\"gain\":{\"value\":12.345}}]}");
            case SPOOF -> send(stranger, 0, head + "\"gain\":{\"value\":-5},\"phantomPower\":{\"value\":true}}]}");
            case GARBAGE -> {
                send(status, 0, "\u0000garbage{{{");
                toMasters(GARBAGE);
            }
            case OVERSIZE -> toMasters(oversize());
            case HALF_OPEN -> places().forEach(place -> streams.hang(place, HALF));
            case FOREIGN -> {
                if (seconds % FOREIGN_EVERY == 0) {
                    report(panel.status(panel.nudge(random)));
                }
            }
            case SILENT, SLOW, BASE_COLLISION, INVALID_BASE, REBOOT, LOCK, REFUSE -> {
                // Not by chatter.
            }
        }
    }

    /// What goes to where masters listen otherwise.
    private static void misbehave(StageboxFault fault, TextStreams.Reply reply) {
        var said = switch (fault) {
            case GARBAGE -> GARBAGE;
            case OVERSIZE -> oversize();
            case HALF_OPEN -> HALF;
            case SILENT, SLOW, WRONG_TYPES, OFF_GRID, SPOOF, BASE_COLLISION, INVALID_BASE, REBOOT, LOCK, REFUSE,
                    FOREIGN ->
                null;
        };
        if (said != null) {
            var _ = reply.send(said);
        }
    }

    private static String oversize() {
        return "{\"x\":\"" + "x".repeat(HUGE) + "\"}";
    }

    private void toMasters(String text) {
        for (var place : places()) {
            streams.send(place, text, new TextStreams.Delivery() {
                @Override
                public void sent() {
                    // As meant.
                }

                @Override
                public void failed(String reason) {
                    // Nobody listens there.
                }
            });
        }
    }

    /// Where the masters that spoke to it listen; none when it answers on their connections only.
    private List<HostPort> places() {
        return settings.masterPort() == 0 ? List.of()
                : masters.stream().map(master -> new HostPort(master, settings.masterPort())).toList();
    }

    /// Ends its sockets.
    @Override
    public void close() {
        loop.execute(() -> {
            if (chatter != null) {
                chatter.cancel();
            }
        });
        streams.close();
        try {
            if (status != null) {
                status.close();
            }
            if (stranger != null) {
                stranger.close();
            }
        } catch (IOException _) {
            // It is not used any more.
        }
    }
}
