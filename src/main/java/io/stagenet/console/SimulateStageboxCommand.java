package io.stagenet.console;

import io.stagenet.console.json.JsonWriter;
import io.stagenet.console.model.virgil.StatusBase;
import io.stagenet.console.net.DatagramListener;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.net.MdnsAdvertiser;
import io.stagenet.console.net.MdnsDiscovery;
import io.stagenet.console.net.MulticastGroups;
import io.stagenet.console.net.TerminationHook;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.protocol.virgil.Beacon;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.sim.stagebox.SimulatedStagebox;
import io.stagenet.console.sim.stagebox.StageboxFault;
import io.stagenet.console.sim.stagebox.StageboxSettings;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `stagenet-console simulate stagebox`: runs a simulated stagebox until `quit` or a signal, one line of output per event.
///
/// Reads `fault NAME`, `fault NAME off` and `quit` from its input. The end of input is not the end of the simulator. Exit
/// codes: 0 after `quit`, 2 for wrong options or a port that is taken.
@Command(name = "stagebox", mixinStandardHelpOptions = true, sortOptions = false)
public final class SimulateStageboxCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(SimulateStageboxCommand.class);
    private static final int WRONG_USE = 2;
    /// How long others are looked for before a base is chosen, in milliseconds.
    private static final long SCAN = 3_000;
    /// From 239.193.1 on.
    private static final int BASES = 254;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--name", paramLabel = "N", defaultValue = "STAGEBOX-1", descriptionKey = "sim.option.box.name") private String name = "";
    @Option(names = "--preamps", paramLabel = "N", defaultValue = "16", descriptionKey = "sim.option.box.preamps") private int preamps;
    @Option(names = "--host", paramLabel = "ADDR", defaultValue = "127.0.0.1", descriptionKey = "sim.option.box.host") private String host = "";
    @Option(names = "--port", paramLabel = "P", defaultValue = "7889", descriptionKey = "sim.option.box.port") private int port;
    @Option(names = "--base", paramLabel = "239.193.X", descriptionKey = "sim.option.box.base") private @Nullable String base;
    @Option(names = "--model", paramLabel = "basic|rich|fixed-gain|step-3dB", defaultValue = "rich", descriptionKey = "sim.option.box.model") private String model = "";
    @Option(names = "--no-advertise", descriptionKey = "sim.option.silent") private boolean silent;
    @Option(names = "--dialect", paramLabel = "0a|0b|0c", defaultValue = "0b", descriptionKey = "sim.option.box.dialect") private String dialect = "";
    @Option(names = "--beacon", descriptionKey = "sim.option.box.beacon") private boolean beacon;
    @Option(names = "--refuse", paramLabel = "PARAM", descriptionKey = "sim.option.box.refuse") private List<String> refuse = new ArrayList<>();
    @Option(names = "--fault", paramLabel = "NAME", descriptionKey = "sim.option.fault") private List<String> faults = new ArrayList<>();
    @Option(names = "--json", descriptionKey = "sim.option.json") private boolean json;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "sim.option.seed") private long seed;

    /// @param in  its commands, one on a line
    /// @param out its events
    /// @param err its complaints
    public SimulateStageboxCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /// picocli may not look into this module for the bundle by itself.
    @Spec
    void spec(CommandSpec spec) {
        spec.resourceBundle(Text.bundle());
        spec.usageMessage().description(Text.of("sim.usage.box"));
        spec.usageMessage().footer(Text.of("sim.usage.faults.box", StageboxFault.words()),
                Text.of("sim.usage.input.box"));
    }

    /// Blocks until the simulator ends.
    @Override
    public Integer call() {
        var choice = InterfaceChoice.of(host);
        try (var loop = ThreadEventLoop.start("simulator", failure -> err.println(Text.of("sim.failed", failure)))) {
            var asked = new LinkedHashSet<StageboxFault>();
            faults.forEach(word -> asked.add(StageboxFault.parse(word)));
            var mine = base != null ? base
                    : free(loop, choice, name, asked.contains(StageboxFault.BASE_COLLISION));
            var settings = new StageboxSettings(name, preamps, host, port, mine, model, dialect, beacon, refuse, asked,
                    seed, Virgil.PORT, Virgil.PORT);
            return run(new SimulatedStagebox(settings, loop, (word, sentence) -> print(loop, word, sentence)), choice);
        } catch (IllegalArgumentException wrong) {
            return complain(wrong.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private int run(SimulatedStagebox box, InterfaceChoice choice) throws InterruptedException {
        try (box; var mdns = silent ? null : new MdnsAdvertiser(choice)) {
            box.start();
            if (mdns != null) {
                var _ = mdns.advertise(Virgil.SERVICE_TYPE, name, box.port(), box.txt());
            }
            obeyUntilTold(box, mdns);
            return 0;
        } catch (IOException taken) {
            return complain(Text.of("sim.port.taken", port, String.valueOf(taken.getMessage())));
        }
    }

    private void obeyUntilTold(SimulatedStagebox box, @Nullable MdnsAdvertiser mdns) throws InterruptedException {
        var hook = TerminationHook.of(() -> {
            box.close();
            if (mdns != null) {
                mdns.close();
            }
        });
        try {
            SimulatorInput.follow(in, line -> obey(box, line));
        } finally {
            hook.cancel();
        }
    }

    /// Scans before it advertises, as the document asks of devices, and takes a base nobody has. Boxes are looked for by mDNS
    /// and by the beacons of early programs. Each name begins to try elsewhere: two that are switched on together do not
    /// see each other yet.
    ///
    /// @param collide take one that somebody has, if there is one
    private static String free(ThreadEventLoop loop, InterfaceChoice choice, String name, boolean collide)
            throws InterruptedException {
        Set<String> taken = ConcurrentHashMap.newKeySet();
        try (var discovery = new MdnsDiscovery(loop, choice);
                var beacons = new MulticastGroups(loop, Beacon.GROUP_PORT, choice::interfaces, beaconsInto(taken))) {
            loop.execute(() -> {
                var _ = beacons.join(Beacon.GROUP, reason -> LOG.debug("{}", reason));
            });
            discovery.browse(Virgil.SERVICE_TYPE, new Discovery.Listener() {
                @Override
                public void seen(Discovery.Service service) {
                    take(Virgil.baseIn(service.txt()).orElse(null), taken);
                }

                @Override
                public void gone(String serviceName) {
                    // It may come back: its base stays its own.
                }

                @Override
                public void trouble(String text) {
                    LOG.debug("{}", text);
                }
            });
            var patience = new CountDownLatch(1);
            var _ = patience.await(SCAN, TimeUnit.MILLISECONDS);
        }
        if (collide && !taken.isEmpty()) {
            return Collections.min(taken);
        }
        int first = Math.floorMod(name.hashCode(), BASES);
        for (int i = 0; i < BASES; i++) {
            String base = "239.193." + (1 + (first + i) % BASES);
            if (!taken.contains(base)) {
                return base;
            }
        }
        throw new IllegalArgumentException(Text.of("sim.box.full"));
    }

    private static DatagramListener beaconsInto(Set<String> taken) {
        return new DatagramListener() {
            @Override
            public void datagram(String text, InetAddress from) {
                Beacon.decode(text).ifPresent(beacon -> take(beacon.base(), taken));
            }

            @Override
            public void broken(InetAddress from) {
                // mDNS is spoken here: most of it is no text.
            }
        };
    }

    private static void take(@Nullable String base, Set<String> taken) {
        if (base != null) {
            StatusBase.parse(base).ifPresent(it -> taken.add(it.prefix()));
        }
    }

    private boolean obey(SimulatedStagebox box, String line) {
        var words = line.strip().toLowerCase(Locale.ROOT).split("\\s+", -1);
        try {
            if (words[0].equals("fault") && (words.length == 2 || words.length == 3)) {
                box.fault(StageboxFault.parse(words[1]), words.length == 2 || !words[2].equals("off"));
            } else if (!words[0].isEmpty() && !words[0].equals("quit")) {
                complain(Text.of("sim.command.unknown.box", line.strip()));
            }
        } catch (IllegalArgumentException wrong) {
            complain(wrong.getMessage());
        }
        return !words[0].equals("quit");
    }

    private void print(ThreadEventLoop loop, String word, String sentence) {
        out.println(json ? JsonWriter.compact().beginObject().name("time").value(loop.now().toString()).name("stagebox")
                .value(name).name("event").value(word).name("text").value(sentence).endObject()
                : loop.now() + " " + name + " " + word + " " + sentence);
    }

    private int complain(@Nullable String sentence) {
        err.println(sentence);
        return WRONG_USE;
    }
}
