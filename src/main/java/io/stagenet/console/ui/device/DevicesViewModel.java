package io.stagenet.console.ui.device;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Endpoint;
import io.stagenet.console.model.EndpointId;
import io.stagenet.console.model.Gateway;
import io.stagenet.console.model.GatewayId;
import io.stagenet.console.model.LeaseId;
import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.Console.Traffic;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rates;
import io.stagenet.console.ui.device.Answer.Place;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The devices: the list, all about the chosen one, and what can be done with it. FX thread.
public final class DevicesViewModel {
    private static final int GATEWAY_PORT = 4_000;
    private static final int STAGEBOX_PORT = 7_889;

    /// The parts of the view, of which one is shown.
    public enum Part {
        DEVICES, SETTINGS, SELF_CHECK
    }

    private final Console console;
    private final DeviceListViewModel list;
    private final Rates<EndpointId> rates = new Rates<>();
    private final DetailFacts facts;
    private final StageboxDetails boxes;
    private final Answers answers;
    private final SettingsViewModel settings;
    private final ReadOnlyObjectWrapper<@Nullable DeviceDetail> detail = new ReadOnlyObjectWrapper<>(this, "detail");
    private final ReadOnlyObjectWrapper<@Nullable Condition> reach = new ReadOnlyObjectWrapper<>(this, "reach");
    private final SelfCheckViewModel selfCheck;
    private final FaultsViewModel faults;
    private final ObjectProperty<Part> part = new SimpleObjectProperty<>(this, "part", Part.DEVICES);
    private Runnable tour = () -> {
    };
    private Consumer<StageboxId> preamps = box -> {
    };
    private @Nullable ConsoleState state;
    private @Nullable Record chosen;

    /// @param gateways kept by its owner, and shown each state before this
    /// @param fxThread runs a task later on the thread that owns this model
    public DevicesViewModel(Console console, GatewayListViewModel gateways, LocalTimes times, Executor fxThread) {
        this.console = console;
        list = new DeviceListViewModel(gateways, times);
        boxes = new StageboxDetails(times, console::traffic, console::now);
        answers = new Answers(console.desk(), fxThread);
        settings = new SettingsViewModel(answers, console, fxThread);
        selfCheck = new SelfCheckViewModel(console, times, fxThread);
        faults = new FaultsViewModel(console::simulatedRig, detail.getReadOnlyProperty(), answers, fxThread);
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

    /// @param open shows the strips of a stagebox
    public void onOpenPreamps(Consumer<StageboxId> open) {
        preamps = open;
    }

    /// @param start begins the tour of the window
    public void onTour(Runnable start) {
        tour = start;
    }

    void startTour() {
        tour.run();
    }

    void openPreamps(StageboxId box) {
        preamps.accept(box);
    }

    DeviceListViewModel list() {
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

    public void openSettings() {
        part.set(Part.SETTINGS);
    }

    /// What stands where the devices would; kept while the view is closed.
    public ObjectProperty<Part> partProperty() {
        return part;
    }

    /// What was found on this machine.
    public SelfCheckViewModel selfCheck() {
        return selfCheck;
    }

    /// Of the chosen device; null while none is chosen.
    public ReadOnlyObjectProperty<@Nullable DeviceDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /// What is wrong with how stageboxes are reached, whichever is chosen; null when all is well.
    public ReadOnlyObjectProperty<@Nullable Condition> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /// What the chosen device can be told to do wrong, if it is a simulated one.
    public FaultsViewModel faults() {
        return faults;
    }

    @Nullable
    Record chosen() {
        return chosen;
    }

    /// @param key of a row of the list, null for none
    void choose(@Nullable Record key) {
        if (key == null ? chosen != null : !key.equals(chosen)) {
            chosen = key;
            faults.forget();
            answers.clear();
        }
        refresh();
        faults.look();
    }

    public void show(ConsoleState now) {
        state = now;
        settings.show(now);
        list.show(now);
        reach.set(Condition.ofReach(now));
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
                row.showTraffic(endpoint != null ? facts.inShort(endpoint)
                        : row.key() instanceof StageboxId box ? boxes.inShort(box) : "");
            }
            refresh();
            faults.look();
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
        detail.set(now == null || chosen == null ? null : detailOf(now, chosen));
    }

    private @Nullable DeviceDetail detailOf(ConsoleState now, Record key) {
        if (key instanceof StageboxId id) {
            var box = now.stageboxes().get(id);
            return box == null ? null : boxes.of(now, box);
        }
        return facts.of(now, key);
    }

    /// What it is shows in what is typed: only a stagebox has a base, and the port of Virgil.
    ///
    /// @return whether it was an address
    public boolean connect(String typed) {
        return connect(typed, typed.indexOf('/') >= 0 || typed.strip().endsWith(":" + STAGEBOX_PORT)
                ? DeviceKind.STAGEBOX : DeviceKind.GATEWAY);
    }

    /// @param typed `host`, `host:port` and, for a stagebox, `host:port/base`
    /// @return whether it was an address
    public boolean connect(String typed, DeviceKind kind) {
        try {
            answers.act(Place.ADD, switch (kind) {
                case GATEWAY -> new GatewayAction.Connect(HostPort.parse(typed.strip(), GATEWAY_PORT));
                case STAGEBOX -> {
                    var place = StageboxPlace.parse(typed.strip(), STAGEBOX_PORT);
                    yield new PreampAction.ConnectStagebox(place.target(), place.base());
                }
            });
            return true;
        } catch (IllegalArgumentException wrong) {
            answers.refuse(Place.ADD, String.valueOf(wrong.getMessage()));
            return false;
        }
    }

    public void forget(DeviceDetail device) {
        answers.act(Place.DEVICE, device.box() == null ? new GatewayAction.Forget(device.name())
                : new PreampAction.ForgetStagebox(device.name()));
    }

    /// The dialects a stagebox can be spoken to in.
    public List<String> dialects() {
        return PreampAction.SetDialect.dialects();
    }

    /// @param dialect empty to find out by itself
    public void setDialect(StageboxId box, String dialect) {
        answers.act(Place.DEVICE, new PreampAction.SetDialect(box, dialect.isEmpty() ? null : dialect));
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
}
