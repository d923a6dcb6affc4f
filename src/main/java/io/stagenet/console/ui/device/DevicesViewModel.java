package io.stagenet.console.ui.device;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.service.SimulatedRig;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rates;
import io.stagenet.console.ui.device.Answer.Place;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/// The devices: the list, all about the chosen one, and what can be done with it. FX thread.
public final class DevicesViewModel {
    private static final int DEFAULT_PORT = 4_000;

    private final Console console;
    private final GatewayListViewModel list;
    private final Executor fxThread;
    private final Rates<EndpointId> rates = new Rates<>();
    private final DetailFacts facts;
    private final Answers answers;
    private final SettingsViewModel settings;
    private final ReadOnlyObjectWrapper<@Nullable DeviceDetail> detail = new ReadOnlyObjectWrapper<>(this, "detail");
    private final ReadOnlyObjectWrapper<Set<String>> present = new ReadOnlyObjectWrapper<>(this, "present", Set.of());
    private final BooleanProperty settingsOpen = new SimpleBooleanProperty(this, "settingsOpen");
    private @Nullable ConsoleState state;
    private @Nullable Record chosen;

    /// @param list     of the same gateways, kept by its owner
    /// @param fxThread runs a task later on the thread that owns this model
    public DevicesViewModel(Console console, GatewayListViewModel list, LocalTimes times, Executor fxThread) {
        this.console = console;
        this.list = list;
        this.fxThread = fxThread;
        answers = new Answers(console.desk(), fxThread);
        settings = new SettingsViewModel(answers);
        facts = new DetailFacts(times, new DetailFacts.Counters() {
            @Override
            public Traffic traffic(EndpointId endpoint) {
                return console.traffic(endpoint);
            }

            @Override
            public OptionalLong rate(EndpointId endpoint) {
                return rates.of(endpoint);
            }
        });
    }

    GatewayListViewModel list() {
        return list;
    }

    public SettingsViewModel settings() {
        return settings;
    }

    Answers answers() {
        return answers;
    }

    /// What became of the last thing that was asked for.
    public Answer answer() {
        return answers.newestProperty().get();
    }

    /// Whether the settings stand where the devices would; kept while the view is closed.
    BooleanProperty settingsOpenProperty() {
        return settingsOpen;
    }

    /// Of the chosen device; null while none is chosen.
    public ReadOnlyObjectProperty<@Nullable DeviceDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// The names of the faults the chosen simulated gateway has now.
    public ReadOnlyObjectProperty<Set<String>> presentFaultsProperty() {
        return present.getReadOnlyProperty();
    }

    @Nullable
    Record chosen() {
        return chosen;
    }

    /// @param key of a row of the list, null for none
    void choose(@Nullable Record key) {
        if (key == null ? chosen != null : !key.equals(chosen)) {
            chosen = key;
            present.set(Set.of());
            answers.clear();
        }
        refresh();
        askForFaults();
    }

    public void show(ConsoleState now) {
        state = now;
        settings.show(now);
        refresh();
    }

    /// Reads the counters once a second.
    ///
    /// @param nanos good for differences only
    public void pulse(long nanos) {
        var now = state;
        if (now != null && rates.read(nanos, now.endpoints().keySet(), each -> console.traffic(each).sent())) {
            for (var row : list.rows()) {
                var endpoint = endpointOf(now, row.key());
                row.showTraffic(endpoint == null ? "" : facts.inShort(endpoint));
            }
            refresh();
            askForFaults();
        }
    }

    private static @Nullable Endpoint endpointOf(ConsoleState state, Record key) {
        if (key instanceof GatewayId id) {
            var gateway = state.gateways().get(id);
            return gateway == null ? null : state.endpointOf(gateway);
        }
        return key instanceof EndpointId id ? state.endpoints().get(id) : null;
    }

    private void refresh() {
        var now = state;
        detail.set(now == null || chosen == null ? null : facts.of(now, chosen));
    }

    /// @return whether it was an address
    public boolean connect(String typed) {
        try {
            answers.act(Place.ADD, new GatewayAction.Connect(HostPort.parse(typed.strip(), DEFAULT_PORT)));
            return true;
        } catch (IllegalArgumentException wrong) {
            answers.refuse(Place.ADD, String.valueOf(wrong.getMessage()));
            return false;
        }
    }

    public void forget(String name) {
        answers.act(Place.DEVICE, new GatewayAction.Forget(name));
    }

    public void release(LeaseId lease) {
        answers.act(Place.DEVICE, new GatewayAction.ReleaseLease(lease));
    }

    public void setResume(GatewayId gateway, ResumePolicy policy) {
        answers.act(Place.DEVICE, new GatewayAction.SetResume(gateway, policy));
    }

    /// @param typed 1 to [Gateway#MAX_RATE]
    public void setRate(GatewayId gateway, String typed) {
        int rate = TypedNumber.of(typed, Gateway.MAX_RATE);
        if (rate < 0) {
            answers.refuse(Place.RATE, Text.of("ui.device.pacing.wrong", Gateway.MAX_RATE, typed.strip()));
        } else {
            answers.act(Place.RATE, new GatewayAction.SetRate(gateway, rate));
        }
    }

    /// The faults a simulated gateway can have.
    public List<SimulatedRig.Fault> faults() {
        return console.simulatedRig().faults();
    }

    /// @param fault that lasts, to be made or taken back; one that does not happens now
    public void fault(GatewayId gateway, SimulatedRig.Fault fault, boolean on) {
        // It may wait for sockets to close.
        var _ = CompletableFuture.supplyAsync(() -> console.simulatedRig().fault(gateway.value(),
                on ? fault.name() : fault.name() + " off")).handleAsync((sentence, failure) -> {
                    if (failure == null) {
                        answers.say(Place.FAULT, sentence);
                    } else {
                        answers.refuse(Place.FAULT, reason(failure));
                    }
                    askForFaults();
                    return "";
                }, fxThread);
    }

    private void askForFaults() {
        var now = detail.get();
        if (now == null || now.gateway() == null || !now.simulated()) {
            return;
        }
        var gateway = now.gateway();
        var _ = CompletableFuture.supplyAsync(() -> console.simulatedRig().faultsOf(gateway.value()))
                .thenAcceptAsync(found -> {
                    if (gateway.equals(chosen)) {
                        present.set(found);
                    }
                }, fxThread);
    }

    private static String reason(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return String.valueOf(cause.getMessage());
    }
}
