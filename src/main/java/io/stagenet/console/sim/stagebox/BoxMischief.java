package io.stagenet.console.sim.stagebox;

import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.net.TextDelivery;
import io.stagenet.console.net.TextListener;
import io.stagenet.console.net.TextStreams;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// What a simulated stagebox says wrong: of its own accord every second, or on the connections of those who ask. On the loop.
final class BoxMischief {
    private static final int FOREIGN_EVERY = 5;
    private static final int HUGE = 2 << 20;
    private static final String GARBAGE = "garbage";
    private static final String HALF = "{\"sendingDevice\":";
    /// Whether it arrives is of no interest.
    private static final TextDelivery NOBODY_CARES = new TextDelivery() {
        @Override
        public void sent() {
            // As meant.
        }

        @Override
        public void failed(String reason) {
            // Nobody listens there.
        }
    };

    private final StageboxSettings settings;
    private final PresentFaults faults;
    private final StatusVoice voice;
    private final TextStreams streams;
    private final Panel panel;
    private final Random random;
    private final Set<String> masters = new TreeSet<>();
    private int seconds;

    BoxMischief(StageboxSettings settings, PresentFaults faults, StatusVoice voice, TextStreams streams, Panel panel,
            Random random) {
        this.settings = settings;
        this.faults = faults;
        this.voice = voice;
        this.streams = streams;
        this.panel = panel;
        this.random = random;
    }

    /// A master has spoken to it from this address, and may listen there.
    void heardFrom(String master) {
        masters.add(master);
    }

    /// A second has passed.
    void second() {
        seconds++;
        faults.forEach(this::misbehave);
    }

    private void misbehave(StageboxFault fault) {
        String head = "{\"sendingDevice\":\"" + settings.name() + "\",\"messages\":[{\"messageType\":\"statusUpdate\","
                + "\"preampIndex\":0,";
        switch (fault) {
            case WRONG_TYPES -> voice.say(0, head + "\"gain\":{\"value\":\"loud\"},\"pad\":{\"value\":7}}]}");
            case OFF_GRID -> voice.say(0, head + "\"gain\":{\"value\":12.345}}]}");
            case SPOOF ->
                voice.sayAsStranger(0, head + "\"gain\":{\"value\":-5},\"phantomPower\":{\"value\":true}}]}");
            case GARBAGE -> {
                voice.say(0, "\u0000garbage{{{");
                toMasters(GARBAGE);
            }
            case OVERSIZE -> toMasters(oversize());
            case HALF_OPEN -> places().forEach(place -> streams.hang(place, HALF));
            case FOREIGN -> {
                if (seconds % FOREIGN_EVERY == 0) {
                    voice.report(panel.status(panel.nudge(random)));
                }
            }
            case SILENT, SLOW, BASE_COLLISION, INVALID_BASE, REBOOT, LOCK, REFUSE -> {
                // Not by the clock.
            }
        }
    }

    /// Says to one who asked what goes to where masters listen otherwise.
    void answer(TextListener.Reply reply) {
        faults.forEach(fault -> {
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
        });
    }

    private static String oversize() {
        return "{\"x\":\"" + "x".repeat(HUGE) + "\"}";
    }

    private void toMasters(String text) {
        places().forEach(place -> streams.send(place, text, NOBODY_CARES));
    }

    /// Where the masters that spoke to it listen; none when it answers on their connections only.
    private List<HostPort> places() {
        return settings.masterPort() == 0 ? List.of()
                : masters.stream().map(master -> new HostPort(master, settings.masterPort())).toList();
    }
}
