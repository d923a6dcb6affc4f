package io.stagenet.console.sim.stagebox;

import io.stagenet.console.net.EventLoop;
import io.stagenet.console.net.TextListener;
import io.stagenet.console.net.TextStreams;
import io.stagenet.console.protocol.virgil.ErrorValue;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.protocol.virgil.VirgilCodec;
import io.stagenet.console.protocol.virgil.VirgilDialects;
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
    private static final String TRANSMITTING = "0c";

    private final StageboxSettings settings;
    private final EventLoop loop;
    private final BiConsumer<String, String> events;
    private final VirgilCodec codec;
    private final Panel panel;
    private final Random random;
    private final PresentFaults faults = new PresentFaults();
    private final TextStreams streams;
    private final StatusVoice voice;
    private final BoxMischief mischief;
    private EventLoop.@Nullable Timer chatter;
    private volatile int port;

    /// @param events told on the loop what it did or saw: a word and a sentence
    public SimulatedStagebox(StageboxSettings settings, EventLoop loop, BiConsumer<String, String> events) {
        this.settings = settings;
        this.loop = loop;
        this.events = events;
        codec = VirgilDialects.named(settings.dialect()).orElseThrow();
        random = new Random(settings.seed());
        panel = new Panel(settings, random);
        streams = new TextStreams(loop, InetAddress.ofLiteral(settings.host()), new TextListener() {
            @Override
            public void text(String text, InetSocketAddress from, TextListener.Reply reply) {
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
        voice = new StatusVoice(settings, codec, faults, reason -> events.accept("trouble", reason));
        mischief = new BoxMischief(settings, faults, voice, streams, panel, random);
    }

    public StageboxSettings settings() {
        return settings;
    }

    /// Listens; returns once it does.
    ///
    /// @throws IOException with the system's reason, if the address cannot be had
    public void start() throws IOException {
        port = streams.listen(InetAddress.ofLiteral(settings.host()), settings.port());
        voice.open();
        events.accept("listening", settings.host() + ":" + port + " " + settings.base());
        settings.faults().forEach(fault -> fault(fault, true));
        loop.execute(() -> chatter = loop.every(CHATTER, this::chat));
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
        faults.set(fault, on);
        loop.execute(() -> {
            events.accept("fault", fault.word() + " " + Text.of(on ? "sim.on" : "sim.off"));
            if (fault == StageboxFault.REBOOT) {
                reboot();
                return;
            }
            panel.lock(faults.has(StageboxFault.LOCK));
            panel.refuse(faults.has(StageboxFault.REFUSE));
        });
    }

    /// What it does wrong now, of what lasts. Any thread.
    public Set<StageboxFault> faults() {
        return faults.lasting();
    }

    private void reboot() {
        panel.reset(random);
        faults.setAway(true);
        loop.schedule(AWAY, () -> faults.setAway(false));
    }

    private void hear(String text, InetAddress from, TextListener.Reply reply) {
        if (faults.isSilent()) {
            return;
        }
        mischief.heardFrom(from.getHostAddress());
        if (faults.has(StageboxFault.SLOW)) {
            loop.schedule(SLOWNESS, () -> answer(text, from, reply));
        } else {
            answer(text, from, reply);
        }
    }

    private void answer(String text, InetAddress from, TextListener.Reply reply) {
        VirgilCodec.Received received;
        try {
            received = codec.decode(text, false);
        } catch (VirgilException refused) {
            events.accept("refused", String.valueOf(refused.getMessage()));
            var answers = new BoxAnswers(settings, streams, mischief, from, reply, null, codec);
            answers.say(List.of(new VirgilMessage.Failure(ErrorValue.UNRECOGNIZED_COMMAND.word(),
                    String.valueOf(refused.getMessage()))));
            answers.done();
            return;
        }
        String master = received.envelope().sender();
        // Who calls its sender by the other name may know no other.
        var answers = new BoxAnswers(settings, streams, mischief, from, reply, master,
                TRANSMITTING.equals(received.dialect())
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
                        voice.report(panel.status(command.preamp()));
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

    private void inform(VirgilMessage.Request request, BoxAnswers answers, List<VirgilMessage.Failure> errors) {
        var preamps = request.asksAll() ? IntStream.range(0, panel.size()).boxed().toList() : request.preamps();
        for (int preamp : preamps) {
            if (panel.has(preamp)) {
                answers.say(List.of(panel.information(preamp)));
            } else {
                errors.add(panel.missing(preamp));
            }
        }
    }

    private void chat() {
        voice.sayBeacon(port);
        mischief.second();
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
        voice.close();
    }
}
