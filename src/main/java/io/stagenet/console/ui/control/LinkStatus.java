package io.stagenet.console.ui.control;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.text.Text;
import javafx.css.PseudoClass;

/// What the operator is shown of a link: a [LinkState], or that a real gateway is left alone while the demo runs.
public enum LinkStatus {
    FOUND("found"), CONNECTING("connecting"), ONLINE("online"), SLOW("slow"), LOST("lost"), SEEN_ONLY("seen-only");

    private final String key;

    LinkStatus(String key) {
        this.key = key;
    }

    public static LinkStatus of(ConsoleState state, Gateway gateway) {
        var endpoint = state.endpointOf(gateway);
        return endpoint != null && endpoint.origin() == Endpoint.Origin.SEEN_ONLY
                ? SEEN_ONLY
                : of(state.linkStateOf(gateway));
    }

    public static LinkStatus of(Endpoint endpoint) {
        return endpoint.origin() == Endpoint.Origin.SEEN_ONLY ? SEEN_ONLY : of(endpoint.state());
    }

    public static LinkStatus of(Stagebox box) {
        if (box.isSeenOnly()) {
            return SEEN_ONLY;
        }
        return switch (box.state()) {
            case FOUND -> FOUND;
            case SCANNING -> CONNECTING;
            case ONLINE -> ONLINE;
            case LOST -> LOST;
        };
    }

    private static LinkStatus of(LinkState state) {
        return switch (state) {
            case FOUND -> FOUND;
            case CONNECTING -> CONNECTING;
            case ONLINE -> ONLINE;
            case SLOW -> SLOW;
            case LOST -> LOST;
        };
    }

    /// Whether values reach the gateway.
    public boolean isOpen() {
        return this == ONLINE || this == SLOW;
    }

    /// One word, or a few, for the operator.
    public String word() {
        return Text.of("ui.link." + key);
    }

    /// Set by views on whatever shows this status.
    public PseudoClass pseudoClass() {
        return PseudoClass.getPseudoClass(key);
    }
}
