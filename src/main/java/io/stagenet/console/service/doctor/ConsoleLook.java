package io.stagenet.console.service.doctor;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.doctor.Check;
import io.stagenet.console.model.doctor.Check.State;
import io.stagenet.console.model.doctor.Check.Topic;
import io.stagenet.console.model.doctor.DoctorReport.Seen;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Text;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the console that runs here knows.
public final class ConsoleLook implements Surroundings {
    private final Supplier<ConsoleState> state;
    private final Supplier<Instant> clock;
    private final boolean browses;
    private final @Nullable InetAddress bind;
    private final int port;
    /// Null where nobody keeps the system awake.
    private volatile @Nullable Supplier<CompletionStage<List<String>>> refusals;

    /// @param browses whether it looks for devices by mDNS
    /// @param bind    where it hears answers of stageboxes, null for every address
    /// @param port    likewise, 0 for any
    public ConsoleLook(Supplier<ConsoleState> state, Supplier<Instant> clock, boolean browses,
            @Nullable InetAddress bind, int port) {
        this.state = state;
        this.clock = clock;
        this.browses = browses;
        this.bind = bind;
        this.port = port;
    }

    @Override
    public Instant now() {
        return clock.get();
    }

    @Override
    public CompletionStage<Listed> seen(Duration within) {
        if (!browses) {
            return CompletableFuture.completedFuture(Listed.NOT_BROWSED);
        }
        var now = state.get();
        var devices = new ArrayList<Seen>();
        now.endpoints().values().stream().filter(Endpoint::advertised).forEach(each -> devices.add(new Seen(
                Seen.GATEWAY, each.name(), each.addresses().stream().map(HostPort::toString).toList())));
        now.stageboxes().values().stream().filter(ConsoleLook::isListed).forEach(each -> devices.add(new Seen(
                Seen.STAGEBOX, each.id().value(), each.addresses().stream().map(HostPort::toString).toList())));
        return CompletableFuture.completedFuture(new Listed(Listed.ALWAYS, devices, List.of()));
    }

    private static boolean isListed(Stagebox box) {
        return switch (box.origin()) {
            case MDNS, BEACON, SIMULATED, SEEN_ONLY -> true;
            case MANUAL -> false;
        };
    }

    /// @param next asks what the system refuses of staying awake, in sentences. Any thread
    public void onAwake(Supplier<CompletionStage<List<String>>> next) {
        refusals = next;
    }

    @Override
    public CompletionStage<Check> awake() {
        var asked = refusals;
        return asked == null
                ? CompletableFuture.completedFuture(
                        new Check(Topic.AWAKE, null, State.NOT_CHECKED, Text.of("doctor.awake.window"), null))
                : asked.get().thenApply(ConsoleLook::awake);
    }

    private static Check awake(List<String> refused) {
        return refused.isEmpty() ? new Check(Topic.AWAKE, null, State.OK, Text.of("doctor.awake.ok"), null)
                : new Check(Topic.AWAKE, null, State.WARNING, String.join(". ", refused) + ".", null);
    }

    @Override
    public Check virgilPort() {
        String deaf = state.get().virgil().deaf();
        if (deaf == null) {
            return new Check(Topic.VIRGIL_PORT, null, State.OK,
                    port == 0 ? Text.of("doctor.port.any") : Text.of("doctor.port.own", port), null);
        }
        return TakenPort.at(bind, port).deaf(deaf);
    }
}
