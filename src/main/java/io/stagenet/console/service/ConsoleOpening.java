package io.stagenet.console.service;

import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.net.InterfaceChoice;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.service.doctor.ConsoleLook;
import io.stagenet.console.service.doctor.Doctor;
import io.stagenet.console.service.doctor.OperatingSystem;
import io.stagenet.console.store.DataFolder;
import io.stagenet.console.store.DataFolderInUseException;
import io.stagenet.console.store.Loaded;
import io.stagenet.console.store.Settings;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A console that has its data folder to itself and knows its settings, and whose show is still to be read: enough for a
/// window to stand where it stood the last time. [#open()] ends it, and so does [#close()].
public final class ConsoleOpening implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleOpening.class);
    private static final String DEFAULT_NAME = "StageNet-Console";

    private final ConsoleOptions options;
    private final SimulatedRig rig;
    private final ConsoleLog log;
    private final ThreadEventLoop loop;
    private final ConsoleFiles files;
    private final Loaded<Settings> settings;
    private final CompletableFuture<ConsoleCore> made;

    private ConsoleOpening(ConsoleOptions options, SimulatedRig rig, ConsoleLog log, ThreadEventLoop loop,
            ConsoleFiles files, Loaded<Settings> settings, CompletableFuture<ConsoleCore> made) {
        this.options = options;
        this.rig = rig;
        this.log = log;
        this.loop = loop;
        this.files = files;
        this.settings = settings;
        this.made = made;
    }

    /// Takes the data folder and reads the settings. From here on the program speaks their language, if the options say so.
    ///
    /// @param rig started when the console begins, if the options say demo
    /// @param log opened with the console, closed with it
    /// @throws DataFolderInUseException if another console has the data folder
    /// @throws IOException              with a sentence for the operator, if the data folder cannot be used
    public static ConsoleOpening of(ConsoleOptions options, SimulatedRig rig, ConsoleLog log)
            throws IOException, DataFolderInUseException {
        var folder = DataFolder.open(options.dataDirectory());
        var made = new CompletableFuture<ConsoleCore>();
        var loop = ThreadEventLoop.start("console", failure -> {
            LOG.error("A task of the console failed", failure);
            var _ = made.thenAccept(core -> core.notice(Severity.ERROR, Text.of("source.console"),
                    Text.of("console.failure", failure)));
        });
        var files = new ConsoleFiles(folder, loop);
        try {
            if (options.speaksSettings()) {
                // For what is to be said of the settings themselves.
                Text.speak(Language.ofSystem());
            }
            var settings = files.settings().load();
            var wished = settings.value().preferences().language();
            if (options.speaksSettings() && wished != null) {
                Text.speak(wished);
            }
            return new ConsoleOpening(options, rig, log, loop, files, settings, made);
        } catch (IOException | RuntimeException unusable) {
            leave(files, loop, log);
            throw unusable;
        }
    }

    /// How the operator likes the console.
    public Preferences preferences() {
        return settings.value().preferences();
    }

    /// Reads the show, which takes a while, and makes the console. Once; any thread.
    ///
    /// @throws IOException with a sentence for the operator, if the data folder cannot be used; it is given up then
    public ConsoleService open() throws IOException {
        try {
            var ledger = files.ledger().load();
            var show = files.shelf().load();
            log.open(preferences().logLevel(), sentence -> {
                var _ = made.thenAcceptAsync(
                        core -> core.notice(Severity.WARNING, Text.of("source.log"), sentence), loop);
            });
            var choice = new InterfaceChoice(
                    options.interfaces().isEmpty() ? preferences().interfaces() : options.interfaces(), options.demo());
            var machinery = new Machinery(loop, choice, options);
            var ground = new ConsoleCore.Ground(loop, machinery.dialer(), machinery.sockets(), machineName(),
                    machinery::advertise, machinery.pacer(), machinery.ticker(), RandomGenerator.getDefault(),
                    files.ledger()::save, files.settings()::save, files.shelf());
            var kept = new ConsoleCore.Kept(ledger.value(), settings.value(), show.value(),
                    options.demo() ? new DemoShow(rig.show()) : DemoShow.NONE);
            int maxLease = options.maxLease() == null ? preferences().maxLease() : options.maxLease();
            // One task of the loop: nothing else runs there before the state is whole.
            var core = result(made.completeAsync(
                    () -> new ConsoleCore(ground, kept, options.pool(), maxLease, options.demo()), loop));
            LOG.info("The console is opened with Java {} on {} {}", Runtime.version(), System.getProperty("os.name"),
                    System.getProperty("os.version"));
            var look = new ConsoleLook(core::state, loop::now, options.discovery(), options.virgil().bind(),
                    options.virgil().port());
            var doctor = new Doctor(OperatingSystem.present(), choice, files.folder(), log.facts().folder(), look);
            var notices = new ArrayList<>(ledger.notices());
            notices.addAll(settings.notices());
            notices.addAll(show.notices());
            core.subscribe(state -> log.setLevel(state.preferences().logLevel()));
            loop.execute(() -> notices.forEach(text -> core.notice(Severity.ERROR, Text.of("source.store"), text)));
            return new ConsoleService(loop, files, machinery, rig, log, core, look, doctor, options);
        } catch (IOException | RuntimeException unusable) {
            close();
            throw unusable;
        }
    }

    /// Gives the data folder up without a console; not after [#open()].
    @Override
    public void close() {
        leave(files, loop, log);
    }

    private static void leave(ConsoleFiles files, ThreadEventLoop loop, ConsoleLog log) {
        files.close();
        loop.close();
        log.close();
        files.leaveFolder();
    }

    /// Waits for it, and throws what it ended by.
    private static ConsoleCore result(CompletableFuture<ConsoleCore> made) {
        try {
            return made.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// What we are called unless the operator says otherwise. The system is not asked for the name of the machine: that
    /// may ask the network.
    private static DeviceName machineName() {
        for (var variable : List.of("HOSTNAME", "COMPUTERNAME")) {
            String name = System.getenv(variable);
            if (name != null && !name.isBlank()) {
                return DeviceName.like("StageNet-" + name.strip(), DEFAULT_NAME);
            }
        }
        return new DeviceName(DEFAULT_NAME);
    }
}
