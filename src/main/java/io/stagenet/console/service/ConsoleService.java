package io.stagenet.console.service;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.show.ShowFolder;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.net.Discovery;
import io.stagenet.console.net.ThreadEventLoop;
import io.stagenet.console.service.doctor.ConsoleLook;
import io.stagenet.console.service.doctor.Doctor;
import io.stagenet.console.service.virgil.BoxTraffic;
import io.stagenet.console.store.DataFolderInUseException;
import io.stagenet.console.store.ShowFolders;
import io.stagenet.console.store.ZipFile;
import io.stagenet.console.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A console on real sockets and a real disk. Any thread.
public final class ConsoleService implements Console {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleService.class);
    private static final long CLOSE_SECONDS = 3;
    private static final Duration WAKEFULNESS_LOOK = Duration.ofSeconds(2);

    private final ThreadEventLoop loop;
    private final ConsoleFiles files;
    private final ShowFolders folders = new ShowFolders();
    private final Machinery machinery;
    private final SimulatedRig rig;
    private final ConsoleLog log;
    private final ConsoleCore core;
    private final ConsoleLook look;
    private final Doctor doctor;
    private final ConsoleOptions options;
    private final Object beginning = new Object();
    private boolean begun;
    private final long startedAt;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile @Nullable SleepInhibitor inhibitor;

    ConsoleService(ThreadEventLoop loop, ConsoleFiles files, Machinery machinery, SimulatedRig rig,
            ConsoleLog log, ConsoleCore core, ConsoleLook look, Doctor doctor, ConsoleOptions options) {
        this.loop = loop;
        this.startedAt = loop.nanos();
        this.files = files;
        this.machinery = machinery;
        this.rig = rig;
        this.log = log;
        this.core = core;
        this.look = look;
        this.doctor = doctor;
        this.options = options;
    }

    /// As below, without a log.
    public static ConsoleService start(ConsoleOptions options, SimulatedRig rig)
            throws IOException, DataFolderInUseException {
        return start(options, rig, ConsoleLog.NONE);
    }

    /// Opens a console and lets it begin.
    ///
    /// @throws DataFolderInUseException if another console has the data folder
    /// @throws IOException              with a sentence for the operator, if the data folder cannot be used
    public static ConsoleService start(ConsoleOptions options, SimulatedRig rig, ConsoleLog log)
            throws IOException, DataFolderInUseException {
        var console = open(options, rig, log);
        try {
            console.begin();
        } catch (RuntimeException failed) {
            console.close();
            throw failed;
        }
        return console;
    }

    /// Opens the data folder: the show is there, is kept, and can be worked with. Nothing goes to the network
    /// by itself before [#begin()]. Blocks for as long as that folder takes to read; [ConsoleOpening] is the same in two steps.
    ///
    /// @param rig started when the console begins, if the options say demo
    /// @param log opened as soon as the data folder is this console's own, closed with the console
    /// @throws DataFolderInUseException if another console has the data folder
    /// @throws IOException              with a sentence for the operator, if the data folder cannot be used
    public static ConsoleService open(ConsoleOptions options, SimulatedRig rig, ConsoleLog log)
            throws IOException, DataFolderInUseException {
        return ConsoleOpening.of(options, rig, log).open();
    }

    /// Begins to find, dial and answer; more than once is fine, and so is a console that was closed. Blocks until simulated
    /// gear listens. Any thread.
    public void begin() {
        synchronized (beginning) {
            if (begun || closed.get()) {
                return;
            }
            begun = true;
            LOG.info("The console begins");
            var gateways = new ArrayList<Discovery.Service>();
            var boxes = new ArrayList<Discovery.Service>();
            if (options.demo()) {
                try {
                    gateways.addAll(rig.start());
                    boxes.addAll(rig.stageboxes());
                } catch (RuntimeException noGear) {
                    LOG.warn("The demo's gear does not start", noGear);
                    var cause = Objects.requireNonNullElse(noGear.getCause(), noGear);
                    var why = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
                    loop.execute(() -> core.notice(Severity.ERROR, Text.of("source.console"),
                            Text.of("demo.gear", why)));
                }
            }
            loop.execute(() -> {
                machinery.sockets().begin(core.virgil(), options.virgil().port(), options.discovery(), core);
                core.begin(options.gateways(), options.virgil().places(), gateways);
                boxes.forEach(core.virgil()::simulated);
            });
            machinery.browse(core);
        }
    }

    /// How long it has been running.
    public Duration uptime() {
        return Duration.ofNanos(loop.nanos() - startedAt);
    }

    /// Keeps the system from sleeping and its screen from going dark while the show needs it. Once.
    public void keepAwake(SleepInhibitor system) {
        inhibitor = system;
        var wakefulness = new Wakefulness(system, sentence -> loop.execute(
                () -> core.notice(Severity.WARNING, Text.of("source.console"), sentence)));
        look.onAwake(() -> CompletableFuture.supplyAsync(() -> wakefulness.refusals(loop), loop)
                .thenCompose(refused -> refused));
        loop.execute(() -> {
            var _ = loop.every(WAKEFULNESS_LOOK,
                    () -> wakefulness.look(loop.nanos(), core.sentCount(), core.isLit()));
        });
    }

    @Override
    public Desk desk() {
        return core;
    }

    @Override
    public ConsoleState state() {
        return core.state();
    }

    @Override
    public Instant now() {
        return loop.now();
    }

    @Override
    public long nanos() {
        return loop.nanos();
    }

    @Override
    public Subscription subscribe(StateListener listener) {
        return core.subscribe(listener);
    }

    @Override
    public Traffic traffic(EndpointId endpoint) {
        return core.traffic(endpoint);
    }

    @Override
    public BoxTraffic traffic(StageboxId box) {
        return core.traffic(box);
    }

    @Override
    public long sentTo(GatewayId gateway) {
        return core.sentTo(gateway);
    }

    @Override
    public MessageLog messages() {
        return core.messages();
    }

    @Override
    public Doctor doctor() {
        return doctor;
    }

    @Override
    public Path dataFolder() {
        return files.folder();
    }

    @Override
    public CompletionStage<ShowFolder> showFolder(Path folder) {
        return folders.read(folder);
    }

    @Override
    public CompletionStage<Boolean> isFile(Path file) {
        return folders.isFile(file);
    }

    @Override
    public long writeZip(Path file, SequencedMap<String, byte[]> parts) throws IOException {
        return ZipFile.write(file, parts);
    }

    @Override
    public ConsoleLog log() {
        return log;
    }

    @Override
    public SimulatedRig simulatedRig() {
        return rig;
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            // A signal came while it was closing: the process must not end before that is done.
            ended.completeOnTimeout(null, CLOSE_SECONDS * 2, TimeUnit.SECONDS).join();
            return;
        }
        synchronized (beginning) {
            // What has begun to begin does so to its end, or nobody would know what is to be closed.
            begun = true;
        }
        var stopped = new CompletableFuture<Void>();
        loop.execute(() -> {
            var _ = core.close().thenRun(() -> stopped.complete(null));
        });
        try {
            stopped.get(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException slow) {
            LOG.warn("The console loop did not stop its sessions in time", slow);
        }
        var goodbyes = machinery.close();
        rig.close();
        files.close();
        goodbyes.join();
        loop.close();
        // After the loop, which might ask for it once more.
        var held = inhibitor;
        if (held != null) {
            held.release();
        }
        LOG.info("The console has ended");
        log.close();
        files.leaveFolder();
        ended.complete(null);
    }
}
