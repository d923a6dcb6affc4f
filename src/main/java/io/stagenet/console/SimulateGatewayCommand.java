package io.stagenet.console;

import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.net.MdnsAdvertiser;
import io.stagenet.console.net.TerminationHook;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.sim.Advertiser;
import io.stagenet.console.sim.Fault;
import io.stagenet.console.sim.GatewayFleet;
import io.stagenet.console.sim.GatewaySettings;
import io.stagenet.console.sim.SimulatorEvent;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `stagenet-console simulate gateway`: runs one or many simulated gateways until `quit` or a signal, one line of
/// output per event.
///
/// Reads `fault NAME`, `fault NAME off`, `levels` and `quit` from its input. The end of input is not the end of the
/// simulator, which is often started without any. Exit codes: 0 after `quit`, 2 for wrong options or a port that is
/// taken.
@Command(name = "gateway", mixinStandardHelpOptions = true, sortOptions = false)
public final class SimulateGatewayCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    @Option(names = "--id", paramLabel = "ID", defaultValue = "GATEWAY_01", descriptionKey = "sim.option.id") private String id = "";
    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "DMX", descriptionKey = "sim.option.type") private String type = "";
    @Option(names = "--addresses", paramLabel = "N", defaultValue = "512", descriptionKey = "sim.option.addresses") private int addresses;
    @Option(names = "--first-channel", paramLabel = "N", defaultValue = "1", descriptionKey = "sim.option.channel") private int firstChannel;
    @Option(names = "--host", paramLabel = "ADDR", descriptionKey = "sim.option.host") private @Nullable String host;
    @Option(names = "--port", paramLabel = "P", defaultValue = "4000", descriptionKey = "sim.option.port") private int port;
    @Option(names = "--count", paramLabel = "K", defaultValue = "1", descriptionKey = "sim.option.count") private int count;
    @Option(names = "--no-advertise", descriptionKey = "sim.option.silent") private boolean silent;
    @Option(names = "--fault", paramLabel = "NAME", converter = FaultName.class, descriptionKey = "sim.option.fault") private List<Fault> faults = new ArrayList<>();
    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "sim.option.seed") private long seed;
    @Option(names = "--json", descriptionKey = "sim.option.json") private boolean json;
    @Option(names = "--verbose", descriptionKey = "sim.option.verbose") private boolean verbose;

    /// @param in  its commands, one on a line
    /// @param out its events
    /// @param err its complaints
    public SimulateGatewayCommand(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /// picocli may not look into this module for the bundle by itself.
    @Spec
    void spec(CommandSpec spec) {
        spec.resourceBundle(Text.bundle());
        spec.usageMessage().description(Text.of("sim.usage"));
        spec.usageMessage().footer(Text.of("sim.usage.faults", Fault.words()), Text.of("sim.usage.input"));
    }

    /// Blocks until the simulator ends.
    @Override
    public Integer call() {
        List<GatewaySettings> settings;
        try {
            if (count < 1) {
                throw new IllegalArgumentException(Text.of("sim.settings.count", count));
            }
            settings = GatewayFleet.several(new GatewaySettings(id, type, addresses, firstChannel, host, port, !silent,
                    new LinkedHashSet<>(faults), seed, verbose), count);
        } catch (IllegalArgumentException wrong) {
            return complain(wrong);
        }
        try (var loop = ThreadEventLoop.start("simulator", this::failed);
                var mdns = new MdnsAdvertiser(
                        host == null ? new InterfaceChoice(List.of(), true) : InterfaceChoice.of(host));
                var fleet = new GatewayFleet(settings, loop, silent ? Advertiser.SILENT : Advertiser.over(mdns),
                        this::print)) {
            return run(fleet, mdns);
        }
    }

    private int run(GatewayFleet fleet, MdnsAdvertiser mdns) {
        var hook = TerminationHook.of(() -> {
            fleet.close();
            mdns.close();
        });
        try {
            fleet.start();
            SimulatorInput.follow(in, line -> obey(fleet, line));
            return 0;
        } catch (IOException | IllegalArgumentException cannotStart) {
            return complain(cannotStart);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } finally {
            hook.cancel();
        }
    }

    private boolean obey(GatewayFleet fleet, String line) {
        try {
            return fleet.command(line);
        } catch (IllegalArgumentException wrong) {
            complain(wrong);
            return true;
        }
    }

    private void print(SimulatorEvent event) {
        // One line in one call: several gateways tell at the same time.
        out.println(json ? event.toJson() : event.toText());
    }

    private int complain(Exception problem) {
        err.println(problem.getMessage());
        return WRONG_USE;
    }

    private void failed(Throwable failure) {
        err.println(Text.of("sim.failed", failure));
    }

    /// Reads the name of a fault, and says which there are.
    static final class FaultName implements ITypeConverter<Fault> {
        @Override
        public Fault convert(String word) {
            try {
                return Fault.parse(word);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        }
    }
}
