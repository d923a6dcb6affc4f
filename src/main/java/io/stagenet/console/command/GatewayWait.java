package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Waits for a gateway, known or not, by being told of every new state.
final class GatewayWait {
    private final Console console;
    private final ParsedCommand.Wait command;

    GatewayWait(Console console, ParsedCommand.Wait command) {
        this.console = console;
        this.command = command;
    }

    /// Blocks until the goal is reached or the time is over.
    Outcome await() throws InterruptedException {
        if (isReached(console.state())) {
            return reached();
        }
        var reached = new CompletableFuture<Void>();
        var subscription = console.subscribe(state -> {
            if (isReached(state)) {
                reached.complete(null);
            }
        });
        try {
            reached.get(command.timeout().toNanos(), TimeUnit.NANOSECONDS);
            return reached();
        } catch (TimeoutException _) {
            return Outcome.refused(Text.of("command.wait.timeout", seconds(), soFar(console.state())));
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken.getCause());
        } finally {
            subscription.cancel();
        }
    }

    private boolean isReached(ConsoleState state) {
        var gateway = gateway(state);
        return gateway != null && isOnline(state, gateway) && switch (command.goal()) {
            case ONLINE -> true;
            case MAPPED -> {
                var granted = granted(gateway);
                yield !granted.isEmpty() && granted.stream().allMatch(Lease::mapped);
            }
        };
    }

    private static boolean isOnline(ConsoleState state, Gateway gateway) {
        return gateway.bound() && state.linkStateOf(gateway).isOpen();
    }

    /// The leases answered on the present connection.
    private static List<Lease> granted(Gateway gateway) {
        return gateway.leases().stream().filter(lease -> lease.state() == LeaseState.ACTIVE).toList();
    }

    /// By the exact id, else by the only id that differs in letter case alone.
    private @Nullable Gateway gateway(ConsoleState state) {
        var exact = state.gateways().get(new GatewayId(command.gateway()));
        if (exact != null) {
            return exact;
        }
        var alike = state.gateways()
                .values()
                .stream()
                .filter(gateway -> gateway.id().value().equalsIgnoreCase(command.gateway()))
                .limit(2)
                .toList();
        return alike.size() == 1 ? alike.getFirst() : null;
    }

    private Outcome reached() {
        return Outcome.done(switch (command.goal()) {
            case ONLINE -> Text.of("command.wait.online", command.gateway());
            case MAPPED -> Text.of("command.wait.mapped", command.gateway());
        });
    }

    /// What is there instead, so that a script's log says more than that it took too long.
    private String soFar(ConsoleState state) {
        var gateway = gateway(state);
        if (gateway == null) {
            return Text.of("command.wait.unknown", command.gateway());
        }
        if (!isOnline(state, gateway)) {
            return Text.of("command.wait.link", gateway.id(), Queries.lowerCase(state.linkStateOf(gateway)));
        }
        var granted = granted(gateway);
        return Text.of("command.wait.leases", gateway.id(), granted.stream().filter(Lease::mapped).count(),
                granted.size());
    }

    private String seconds() {
        return BigDecimal.valueOf(command.timeout().toNanos(), 9).stripTrailingZeros().toPlainString();
    }
}
