package io.stagenet.console;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.net.TerminationHook;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.ConsoleOpening;
import io.stagenet.console.service.ConsoleOptions;
import io.stagenet.console.service.ConsoleService;
import io.stagenet.console.service.FileAction;
import io.stagenet.console.service.SimulatedRig;
import io.stagenet.console.store.DataFolder;
import io.stagenet.console.store.DataFolderInUseException;
import io.stagenet.console.store.LogFolder;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stagenet-console`: the options of a console. Exit codes: 0, also when the window of a console that runs already was
/// brought to the front; 1 if a command failed or there is no display; 2 for wrong
/// options or a data folder that cannot be used.
@Command(name = "stagenet-console", mixinStandardHelpOptions = true, sortOptions = false, versionProvider = VersionLine.class)
public final class ConsoleCommand implements Callable<Integer> {
    private final InputStream in;
    private final OutputStream out;
    private final PrintStream err;
    private final List<WindowDoor> doors = new CopyOnWriteArrayList<>();
    private volatile @Nullable WindowConsole shown;

    @Spec private @Nullable CommandSpec spec;
    /// In seconds.
    private static final long WITHOUT_PICTURE = 10;

    @Option(names = "--headless", descriptionKey = "main.option.headless") private boolean headless;
    @Option(names = "--json", descriptionKey = "main.option.json") private boolean json;
    @Option(names = "--demo", descriptionKey = "main.option.demo") private boolean demo;
    /// For packaging only: see [ConsoleApplication#launch].
    @Option(names = "--rehearse", hidden = true) private boolean rehearse;
    @Option(names = "--no-discovery", descriptionKey = "main.option.discovery") private boolean noDiscovery;
    @Option(names = "--interface", paramLabel = "NAME|ADDR", descriptionKey = "main.option.interface") private List<String> interfaces = new ArrayList<>();
    @Option(names = "--gateway", paramLabel = "HOST[:PORT]", converter = OptionValues.OfGateway.class, descriptionKey = "main.option.gateway") private List<HostPort> gateways = new ArrayList<>();
    @Option(names = "--virgil", paramLabel = "HOST[:PORT][/BASE]", converter = OptionValues.OfStagebox.class, descriptionKey = "main.option.virgil") private List<StageboxPlace> boxes = new ArrayList<>();
    @Option(names = "--virgil-port", paramLabel = "PORT", descriptionKey = "main.option.virgil.port") private int virgilPort = Virgil.PORT;
    @Option(names = "--virgil-bind", paramLabel = "ADDR", converter = OptionValues.OfAddress.class, descriptionKey = "main.option.virgil.bind") private @Nullable InetAddress virgilBind;
    @Option(names = "--pool", paramLabel = "SN1-SN65535", converter = OptionValues.OfPool.class, descriptionKey = "main.option.pool") private @Nullable AddressRange pool;
    @Option(names = "--max-lease", paramLabel = "N", descriptionKey = "main.option.lease") private @Nullable Integer maxLease;
    @Mixin private LanguageOption language = new LanguageOption();
    @Option(names = "--data-dir", paramLabel = "DIR", descriptionKey = "main.option.data") private @Nullable Path dataDirectory;

    @Option(names = "--unlock", descriptionKey = "main.option.unlock") private boolean unlock;
    @Option(names = "--show", paramLabel = "FILE", descriptionKey = "main.option.show") private @Nullable Path show;
    /// As a double-click on a show gives it.
    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "main.file") private @Nullable Path file;

    /// @param in  commands, when headless
    /// @param out answers, when headless; throws when nobody reads them
    /// @param err complaints
    ConsoleCommand(InputStream in, OutputStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        if (json && !headless) {
            throw wrong(Text.of("main.json"));
        }
        if (rehearse && (headless || !demo)) {
            throw wrong(Text.of("main.rehearse"));
        }
        if (maxLease != null && (maxLease < 1 || maxLease > Pool.MAX_LEASE)) {
            throw wrong(Text.of("main.lease", Pool.MAX_LEASE, maxLease));
        }
        if (virgilPort < 0 || virgilPort > 65_535) {
            throw wrong(Text.of("main.virgil.port", virgilPort));
        }
        if (show != null && file != null) {
            throw wrong(Text.of("main.show.twice", show, file));
        }
        if (unlock) {
            boolean opened = WindowDoor.unlock(folder(demo));
            err.println(Text.of(opened ? "main.unlocked" : "main.unlock.none", folder(demo)));
            return opened ? 0 : 1;
        }
        var wanted = show();
        if (wanted != null && !Files.exists(wanted)) {
            throw wrong(Text.of("main.show.missing", file == null ? wanted : file));
        }
        if (!headless && !hasDisplay()) {
            err.println(Text.of("main.display"));
            return 1;
        }
        try {
            var rig = demo ? new DemoGear() : new NoGear();
            var opening = headless ? take(rig) : SecondStart.open(folder(demo), wanted, () -> take(rig),
                    () -> err.println(Text.of("main.waiting", folder(demo))));
            if (opening == null) {
                err.println(Text.of("main.raised", folder(demo)));
                return 0;
            }
            return headless ? answer(opening.open(), wanted) : window(opening, wanted);
        } catch (DataFolderInUseException | IOException unusable) {
            err.println(unusable.getMessage());
            return Main.WRONG_USE;
        }
    }

    private ConsoleOpening take(SimulatedRig rig) throws IOException, DataFolderInUseException {
        return ConsoleOpening.of(options(demo), rig, new LogFiles(logFolder(demo)));
    }

    private int answer(ConsoleService console, @Nullable Path wanted) {
        console.begin();
        var refused = wanted == null ? null : HeadlessConsole.open(console, wanted);
        if (refused != null) {
            err.println(refused);
            console.close();
            return Main.WRONG_USE;
        }
        return HeadlessConsole.run(console, in, out, json);
    }

    /// What `--demo` would have started.
    private Console startDemo() throws IOException, DataFolderInUseException {
        var gear = new DemoGear();
        try {
            var console = ConsoleService.start(options(true), gear, new LogFiles(logFolder(true)));
            console.keepAwake(SystemSleepInhibitor.ofThisSystem());
            openDoor(folder(true));
            return console;
        } catch (IOException | DataFolderInUseException | RuntimeException unusable) {
            gear.close();
            throw unusable;
        }
    }

    /// @throws IOException with a sentence for the operator, if the data folder cannot be used
    private int window(ConsoleOpening opening, @Nullable Path wanted) throws IOException {
        // JavaFX words the menus of its text fields by this.
        Locale.setDefault(Text.language().locale());
        var service = new CompletableFuture<ConsoleService>();
        var console = new WindowConsole(opening.preferences(), service, () -> service.join().begin(),
                demo ? null : this::startDemo);
        shown = console;
        service.completeAsync(() -> opened(opening, wanted));
        var hook = TerminationHook.of(console::close);
        // With the window; and without it where nothing is drawn, as on a machine whose display sleeps.
        CompletableFuture.delayedExecutor(WITHOUT_PICTURE, TimeUnit.SECONDS).execute(console::begin);
        try {
            ConsoleApplication.launch(console, rehearse);
            hook.cancel();
        } catch (UnsupportedOperationException noWindow) {
            // The toolkit says both by the same exception, and they are mended in different ways.
            boolean noGtk = String.valueOf(noWindow.getMessage()).contains("GTK library");
            err.println(Text.of(noGtk ? "main.gtk" : "main.display"));
            return 1;
        } finally {
            doors.forEach(WindowDoor::close);
        }
        try {
            console.throwFailure();
            return 0;
        } catch (UncheckedIOException unusable) {
            throw unusable.getCause();
        }
    }

    private ConsoleService opened(ConsoleOpening opening, @Nullable Path wanted) {
        try {
            openDoor(folder(demo));
            var console = opening.open();
            if (wanted != null) {
                // What becomes of it is said in the window.
                var _ = console.desk().submit(new FileAction.Start(wanted));
            }
            console.keepAwake(SystemSleepInhibitor.ofThisSystem());
            return console;
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private void openDoor(Path folder) {
        var door = WindowDoor.open(folder, words -> {
            var console = shown;
            return console != null && console.visit(words);
        });
        if (door != null) {
            doors.add(door);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }

    /// @param ofDemo of the demo: asked for by `--demo`, or later in the window
    private ConsoleOptions options(boolean ofDemo) {
        // A gateway named on the command line is real gear: it does not follow into a demo that was not asked for here.
        var places = ofDemo && !demo ? List.<HostPort>of() : gateways;
        var stageboxes = ofDemo && !demo ? List.<StageboxPlace>of() : boxes;
        // A window speaks as its settings say; a demo that is started in it goes on in the language of that window.
        boolean speaksSettings = !headless && language.language() == null && ofDemo == demo;
        return new ConsoleOptions(ofDemo, !noDiscovery, interfaces, places, folder(ofDemo), pool, maxLease,
                new ConsoleOptions.VirgilOptions(stageboxes, virgilPort, virgilBind), speaksSettings);
    }

    /// The show to begin with, null for the one of the run before.
    private @Nullable Path show() {
        var wanted = show != null ? show : file;
        return wanted == null ? null : wanted.toAbsolutePath().normalize();
    }

    private Path folder(boolean ofDemo) {
        boolean demosOwn = ofDemo && (!demo || dataDirectory == null);
        var data = Folders.data(dataDirectory);
        return demosOwn ? DataFolder.demoFolder(data) : data;
    }

    private Path logFolder(boolean ofDemo) {
        return dataDirectory != null ? LogFolder.below(folder(ofDemo)) : Folders.logs(null, ofDemo);
    }

    /// JavaFX draws on X11 on Linux, also where the desktop is Wayland.
    private static boolean hasDisplay() {
        boolean needsX11 = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                && !"Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        var display = System.getenv("DISPLAY");
        return !needsX11 || (display != null && !display.isBlank());
    }
}
