package io.stagenet.console.ui.device;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.HostPort;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.device.DeviceDetail.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The devices: the list, all about the chosen one, what can be done with it, and the settings. FX thread.
public final class DevicesViewModel {
    private static final int DEFAULT_PORT = 4_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final Console console;
    private final GatewayListViewModel list;
    private final LocalTimes times;
    private final Executor fxThread;
    private final ReadOnlyObjectWrapper<@Nullable DeviceDetail> detail = new ReadOnlyObjectWrapper<>(this, "detail");
    private final ReadOnlyObjectWrapper<Preferences> preferences = new ReadOnlyObjectWrapper<>(this, "preferences",
            Preferences.DEFAULT);
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper(this, "answer", "");
    private final Map<EndpointId, Long> rates = new HashMap<>();
    private final Map<EndpointId, Long> counted = new HashMap<>();
    private @Nullable ConsoleState state;
    private @Nullable Record chosen;
    private long countedAt = -1;

    /// @param list     of the same gateways, kept by its owner
    /// @param fxThread runs a task later on the thread that owns this model
    public DevicesViewModel(Console console, GatewayListViewModel list, LocalTimes times, Executor fxThread) {
        this.console = console;
        this.list = list;
        this.times = times;
        this.fxThread = fxThread;
    }

    GatewayListViewModel list() {
        return list;
    }

    /// Of the chosen device; null while none is chosen.
    public ReadOnlyObjectProperty<@Nullable DeviceDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    /// What became of the last thing that was asked for.
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    @Nullable
    Record chosen() {
        return chosen;
    }

    /// @param key of a row of the list, null for none
    void choose(@Nullable Record key) {
        chosen = key;
        refresh();
    }

    public void show(ConsoleState now) {
        state = now;
        preferences.set(now.preferences());
        refresh();
    }

    /// Reads the counters once a second.
    ///
    /// @param nanos good for differences only
    public void pulse(long nanos) {
        var now = state;
        if (now == null || countedAt >= 0 && nanos - countedAt < NANOS_PER_SECOND) {
            return;
        }
        for (var endpoint : now.endpoints().keySet()) {
            long sent = console.traffic(endpoint).sent();
            Long before = counted.put(endpoint, sent);
            if (before != null && countedAt >= 0) {
                rates.put(endpoint, Math.round(
                        Math.max(0, sent - before) * (double) NANOS_PER_SECOND / (nanos - countedAt)));
            }
        }
        counted.keySet().retainAll(now.endpoints().keySet());
        rates.keySet().retainAll(now.endpoints().keySet());
        countedAt = nanos;
        refresh();
    }

    private void refresh() {
        var now = state;
        detail.set(now == null || chosen == null ? null : detailOf(now, chosen));
    }

    private @Nullable DeviceDetail detailOf(ConsoleState now, Record key) {
        return switch (key) {
            case GatewayId id -> {
                var gateway = now.gateways().get(id);
                yield gateway == null || gateway.forgotten() ? null : detailOf(now, gateway);
            }
            case EndpointId id -> {
                var endpoint = now.endpoints().get(id);
                yield endpoint == null ? null
                        : new DeviceDetail(endpoint.name(), null, facts(endpoint, LinkStatus.of(endpoint), null),
                                List.of(), ResumePolicy.FADE, Gateway.DEFAULT_RATE, false);
            }
            default -> null;
        };
    }

    private DeviceDetail detailOf(ConsoleState now, Gateway gateway) {
        var endpoint = now.endpointOf(gateway);
        return new DeviceDetail(gateway.id().value(), gateway.id(),
                facts(endpoint, LinkStatus.of(now, gateway), gateway),
                gateway.leases().stream().map(lease -> lease.id()).toList(), gateway.resume(), gateway.rate(),
                endpoint != null && endpoint.origin() == Endpoint.Origin.SIMULATED);
    }

    private List<Fact> facts(@Nullable Endpoint endpoint, LinkStatus status, @Nullable Gateway gateway) {
        var facts = new ArrayList<Fact>();
        add(facts, "state", endpoint == null ? status.word()
                : Text.of("ui.device.since", status.word(), times.second(endpoint.since())));
        add(facts, "reason", endpoint == null ? Text.of("ui.gateway.unseen") : endpoint.reason());
        add(facts, "type", gateway != null ? gateway.type() : endpoint == null ? null : endpoint.txtType());
        add(facts, "version", gateway != null ? gateway.version() : endpoint == null ? null : endpoint.txtVersion());
        var last = gateway == null ? null : gateway.lastAddress();
        var at = endpoint == null ? last : endpoint.address();
        add(facts, "address", at == null ? null : at.toString());
        if (endpoint != null) {
            add(facts, "others", endpoint.addresses().stream().skip(1).map(HostPort::toString)
                    .collect(Collectors.joining(", ")));
            add(facts, "origin", Text.of("ui.device.origin." + endpoint.origin().name().toLowerCase(Locale.ROOT)));
        }
        if (gateway != null) {
            add(facts, "leases", gateway.leases().stream().map(lease -> lease.id() + " " + lease.addresses() + " "
                    + lease.state().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("\n")));
        }
        if (endpoint != null) {
            addTraffic(facts, endpoint.id(), console.traffic(endpoint.id()));
        }
        return facts;
    }

    private void addTraffic(List<Fact> facts, EndpointId id, Traffic traffic) {
        add(facts, "rate", Long.toString(rates.getOrDefault(id, 0L)));
        add(facts, "sent", Long.toString(traffic.sent()));
        add(facts, "received", Long.toString(traffic.received()));
        add(facts, "bad", Long.toString(traffic.bad()));
        add(facts, "unknown", Long.toString(traffic.unknown()));
        // Unknown is shown as unknown.
        add(facts, "roundtrip", traffic.roundTripMicros() < 0 ? Text.of("ui.level.none")
                : Text.of("ui.device.ms", Math.round(traffic.roundTripMicros() / 100.0) / 10.0));
    }

    private static void add(List<Fact> facts, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(Text.of("ui.device.fact." + key), value));
        }
    }

    /// @return whether it was an address
    public boolean connect(String typed) {
        try {
            act(new GatewayAction.Connect(HostPort.parse(typed.strip(), DEFAULT_PORT)));
            return true;
        } catch (IllegalArgumentException wrong) {
            answer.set(String.valueOf(wrong.getMessage()));
            return false;
        }
    }

    public void forget(String name) {
        act(new GatewayAction.Forget(name));
    }

    public void release(LeaseId lease) {
        act(new GatewayAction.ReleaseLease(lease));
    }

    public void setResume(GatewayId gateway, ResumePolicy policy) {
        act(new GatewayAction.SetResume(gateway, policy));
    }

    /// @param typed 1 to [Gateway#MAX_RATE]
    public void setRate(GatewayId gateway, String typed) {
        int rate = whole(typed, Gateway.MAX_RATE);
        if (rate < 0) {
            answer.set(Text.of("ui.device.pacing.wrong", Gateway.MAX_RATE));
        } else {
            act(new GatewayAction.SetRate(gateway, rate));
        }
    }

    /// The faults a simulated gateway can have.
    public List<String> faults() {
        return console.simulatedRig().faults();
    }

    public void fault(GatewayId gateway, String fault, boolean on) {
        var _ = CompletableFuture
                .supplyAsync(() -> console.simulatedRig().fault(gateway.value(), on ? fault : fault + " off"))
                .exceptionally(failure -> String.valueOf(failure.getMessage()))
                .thenAcceptAsync(answer::set, fxThread);
    }

    void prefer(Preferences next) {
        act(new Action.SetPreferences(next));
    }

    /// @param typed names or addresses, separated by commas
    void setInterfaces(String typed) {
        prefer(preferences.get().withInterfaces(Arrays.stream(typed.split(",", -1)).map(String::strip)
                .filter(name -> !name.isEmpty()).distinct().toList()));
    }

    void setMaxLease(String typed) {
        int limit = whole(typed, Pool.MAX_LEASE);
        if (limit < 0) {
            answer.set(Text.of("ui.settings.lease.wrong", Pool.MAX_LEASE));
        } else {
            prefer(preferences.get().withMaxLease(limit));
        }
    }

    /// @return 1 to `max`, or -1
    private static int whole(String typed, int max) {
        String digits = typed.strip();
        boolean number = !digits.isEmpty() && digits.length() <= 6
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = number ? Integer.parseInt(digits) : -1;
        return value >= 1 && value <= max ? value : -1;
    }

    private void act(Action action) {
        var _ = console.desk().submit(action).thenAcceptAsync(outcome -> answer.set(outcome.message()), fxThread);
    }
}
