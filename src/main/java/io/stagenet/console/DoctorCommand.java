package io.stagenet.console;

import io.stagenet.console.command.DoctorAnswers;
import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.net.MdnsDiscovery;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.service.doctor.Doctor;
import io.stagenet.console.service.doctor.OperatingSystem;
import io.stagenet.console.service.doctor.OwnLook;
import io.stagenet.console.store.DataFolder;
import io.stagenet.console.text.Text;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `stagenet-console doctor`: the self-check, beside a console or without one. Exit codes: 0 when nothing wrong was found, 1 when
/// something needs attention, 2 for wrong options.
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false)
final class DoctorCommand implements Callable<Integer> {
    /// The shell is not kept waiting for more than one goodbye of a host nobody has asked for.
    private static final Duration GOODBYE = Duration.ofMillis(200);

    private final PrintStream out;
    private @Nullable CommandSpec spec;

    @Option(names = "--json", descriptionKey = "doctor.option.json") private boolean json;
    @Option(names = "--no-discovery", descriptionKey = "doctor.option.discovery") private boolean noDiscovery;
    @Option(names = "--interface", paramLabel = "NAME|ADDR", descriptionKey = "doctor.option.interface") private List<String> interfaces = new ArrayList<>();
    @Option(names = "--virgil-port", paramLabel = "PORT", descriptionKey = "main.option.virgil.port") private int virgilPort = Virgil.PORT;
    @Option(names = "--virgil-bind", paramLabel = "ADDR", converter = OptionValues.OfAddress.class, descriptionKey = "main.option.virgil.bind") private @Nullable InetAddress virgilBind;
    @Option(names = "--data-dir", paramLabel = "DIR", descriptionKey = "doctor.option.data") private @Nullable Path dataDirectory;

    DoctorCommand(PrintStream out) {
        this.out = out;
    }

    /// picocli may not look into this module for the bundle by itself.
    @Spec
    void spec(CommandSpec given) {
        spec = given;
        given.resourceBundle(Text.bundle());
        given.usageMessage().description(Text.of("doctor.usage"));
    }

    @Override
    public Integer call() {
        if (virgilPort < 0 || virgilPort > 65_535) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(),
                    Text.of("main.virgil.port", virgilPort));
        }
        var choice = new InterfaceChoice(interfaces, false);
        var data = Folders.data(dataDirectory);
        try (var loop = ThreadEventLoop.start("doctor", failure -> {
        })) {
            var discovery = noDiscovery ? null : new MdnsDiscovery(loop, choice);
            var look = new OwnLook(loop, discovery, virgilBind, virgilPort, () -> DataFolder.isInUse(data));
            var report = new Doctor(OperatingSystem.present(), choice, data,
                    Folders.logs(dataDirectory, false), look).examine(new CompletableFuture<>());
            out.println(json ? DoctorAnswers.json(report) : DoctorAnswers.text(report, ZoneId.systemDefault()));
            if (discovery != null) {
                discovery.close(GOODBYE);
            }
            return report.isWell() ? 0 : 1;
        }
    }
}
