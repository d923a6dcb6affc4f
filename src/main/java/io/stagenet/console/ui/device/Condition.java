package io.stagenet.console.ui.device;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.LeaseState;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.model.virgil.StatusBase;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is wrong with a device in the operator's words, what the console does about it, and what the operator can do.
public record Condition(String wrong, String doing, String help) {

    /// @param gateway  null while nobody there has said its id
    /// @param endpoint where it is or was; null when it has not been seen in this run
    /// @return null when all is well
    static @Nullable Condition of(ConsoleState state, @Nullable Gateway gateway, @Nullable Endpoint endpoint,
            LinkStatus status) {
        if (endpoint == null) {
            return said("unseen");
        }
        return switch (status) {
            case SEEN_ONLY -> said("seen");
            case FOUND -> said("found");
            case CONNECTING -> endpoint.state().isOpen() ? said("silent")
                    : reasoned(endpoint.reason(), said("dialled", addressOf(endpoint)));
            case LOST -> endpoint.state().isOpen() ? said("other", addressOf(endpoint)) : lost(gateway, endpoint);
            case SLOW -> said("slow");
            case ONLINE -> online(state, gateway, endpoint);
        };
    }

    /// @return null when all is well
    static @Nullable Condition of(ConsoleState state, Stagebox box, LinkStatus status) {
        return switch (status) {
            case SEEN_ONLY -> said("seen");
            case FOUND, CONNECTING -> said("box.asked");
            case LOST, SLOW -> lost(state, box);
            case ONLINE -> online(box);
        };
    }

    private static Condition lost(ConsoleState state, Stagebox box) {
        var lost = reasoned(box.reason(), said("box.lost", box.address()));
        return state.virgil().deaf() == null ? lost
                : new Condition(lost.wrong, lost.doing, lost.help + " " + Text.of("ui.device.help.box.deaf"));
    }

    private static @Nullable Condition online(Stagebox box) {
        if (box.polling()) {
            String base = box.base();
            return base == null ? said("box.nobase", box.address())
                    : StatusBase.parse(base).filter(StatusBase::isJoinable).isEmpty() ? said("box.badbase", base)
                    : reasoned(box.reason(), said("box.unheard"));
        }
        return box.preamps().isEmpty() ? said("box.empty") : null;
    }

    /// Of how stageboxes are reached; null when all is well.
    static @Nullable Condition ofReach(ConsoleState state) {
        String deaf = state.virgil().deaf();
        return deaf == null ? null : reasoned(deaf, said("deaf"));
    }

    private static @Nullable Condition online(ConsoleState state, @Nullable Gateway gateway, Endpoint endpoint) {
        if (gateway == null) {
            return said("silent");
        }
        for (var request : state.waiting()) {
            if (request.gateway().equals(gateway.id())) {
                return said("waiting", request.count(), request.reason());
            }
        }
        if (gateway.leases().stream().anyMatch(lease -> lease.state() == LeaseState.UNCLAIMED)) {
            return said("unclaimed");
        }
        return endpoint.noHeartbeat() ? said("noheartbeat") : null;
    }

    private static Condition lost(@Nullable Gateway gateway, Endpoint endpoint) {
        var lost = reasoned(endpoint.reason(), said("lost", addressOf(endpoint)));
        return gateway == null ? lost
                : new Condition(lost.wrong, lost.doing,
                        lost.help + " " + Text.of(
                                "ui.device.returns." + gateway.resume().name().toLowerCase(Locale.ROOT)));
    }

    private static String addressOf(Endpoint endpoint) {
        return endpoint.address() == null ? Text.of("ui.level.none") : endpoint.address().toString();
    }

    /// The link knows better than a general word what went wrong.
    private static Condition reasoned(@Nullable String reason, Condition general) {
        return reason == null || reason.isEmpty() ? general
                : new Condition(Character.toUpperCase(reason.charAt(0)) + reason.substring(1), general.doing,
                        general.help);
    }

    private static Condition said(String what, Object... arguments) {
        return new Condition(Text.of("ui.device.wrong." + what, arguments),
                Text.of("ui.device.doing." + what, arguments), Text.of("ui.device.help." + what, arguments));
    }
}
