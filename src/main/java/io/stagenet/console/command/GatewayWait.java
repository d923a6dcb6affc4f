package io.stagenet.console.command;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Waits for a gateway, known or not.
final class GatewayWait implements StateWait.Goal {
    private final ParsedCommand.Wait command;

    GatewayWait(ParsedCommand.Wait command) {
        this.command = command;
    }

    @Override
    public boolean isReached(ConsoleState state) {
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

    @Override
    public Outcome reached(ConsoleState state) {
        return Outcome.done(switch (command.goal()) {
            case ONLINE -> Text.of("command.wait.online", command.gateway());
            case MAPPED -> Text.of("command.wait.mapped", command.gateway());
        });
    }

    @Override
    public String soFar(ConsoleState state) {
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
}
