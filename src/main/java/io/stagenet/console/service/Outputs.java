package io.stagenet.console.service;

import io.stagenet.console.model.AddressRuns;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.Lease;
import io.stagenet.console.model.Level;
import io.stagenet.console.output.GatewayOutput;
import io.stagenet.console.output.LevelTable;
import io.stagenet.console.output.Pacer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// One [GatewayOutput] per gateway, kept over its connections. Console loop only, but for [#sentTo].
final class Outputs {
    private final StateHolder state;
    private final LevelTable levels;
    private final Pacer pacer;
    private final Map<GatewayId, GatewayOutput> outputs = new ConcurrentHashMap<>();

    Outputs(StateHolder state, LevelTable levels, Pacer pacer) {
        this.state = state;
        this.levels = levels;
        this.pacer = pacer;
    }

    private GatewayOutput of(GatewayId id) {
        return outputs.computeIfAbsent(id, _ -> {
            var gateway = state.gateway(id);
            return new GatewayOutput(levels, pacer, gateway == null ? Gateway.DEFAULT_RATE : gateway.rate());
        });
    }

    /// Whether a gateway that is there has been sent a level above 0.
    boolean areLit() {
        var now = state.get();
        return now.gateways().values().stream().filter(gateway -> now.linkStateOf(gateway).isOpen())
                .flatMap(gateway -> gateway.leases().stream()).anyMatch(this::isLit);
    }

    private boolean isLit(Lease lease) {
        for (var run : lease.addresses().runs()) {
            for (int address = run.first(); address <= run.last(); address++) {
                if (levels.sent(address) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The gateway answers on this link; nothing is sent before a lease is answered on it.
    void begin(Conversation conversation) {
        var link = conversation.session().output();
        if (link != null) {
            link.add(of(conversation.gateway()));
        }
    }

    /// Nothing more is sent to these addresses until they are resumed: their answer is on its way.
    void pause(Conversation conversation, AddressRuns addresses) {
        of(conversation.gateway()).leave(addresses);
    }

    /// The answer is out: the gateway gets what is wanted, by its policy.
    void resume(Conversation conversation, AddressRuns addresses) {
        var gateway = state.gateway(conversation.gateway());
        if (gateway != null) {
            of(gateway.id()).resume(addresses, gateway.resume());
        }
    }

    /// The gateway answers no more.
    void end(Conversation conversation) {
        var output = of(conversation.gateway());
        var gateway = state.gateway(conversation.gateway());
        if (gateway != null) {
            gateway.leases().forEach(lease -> output.leave(lease.addresses()));
        }
        var link = conversation.session().output();
        if (link != null) {
            link.remove(output);
        } else {
            output.detach();
        }
    }

    /// These addresses have lost their lease: nobody drives them, and what was wanted of them is let go.
    void free(AddressRuns addresses) {
        outputs.values().forEach(output -> output.leave(addresses));
        addresses.forEach(levels::forget);
    }

    /// Whether nothing is left to send on any open link.
    boolean areIdle() {
        return outputs.values().stream().allMatch(GatewayOutput::isIdle);
    }

    long sentTo(GatewayId id) {
        var output = outputs.get(id);
        return output == null ? 0 : output.sentCount();
    }

    /// Values written in this run to all gateways.
    long sentCount() {
        return outputs.values().stream().mapToLong(GatewayOutput::sentCount).sum();
    }

    void setRate(GatewayId id, int rate) {
        of(id).setRate(rate);
    }

    /// How many of the addresses have a level.
    int wantedIn(AddressRuns addresses) {
        var count = new int[1];
        addresses.forEach(address -> count[0] += levels.wanted(address) == Level.NONE ? 0 : 1);
        return count[0];
    }
}
