package io.stagenet.console.ui.device;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LogLevel;
import io.stagenet.console.model.Pool;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.DeviceName;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.service.Action;
import io.stagenet.console.service.Action.GatewayAction;
import io.stagenet.console.service.Console;
import io.stagenet.console.service.PreampAction;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.device.Answer.Place;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// How this console is set up. What is wrong is refused where it was typed, and nothing changes. FX thread.
public final class SettingsViewModel {
    private final Answers answers;
    private final ReadOnlyObjectWrapper<Preferences> preferences = new ReadOnlyObjectWrapper<>(this, "preferences",
            Preferences.DEFAULT);
    private final ReadOnlyObjectWrapper<AddressRange> pool = new ReadOnlyObjectWrapper<>(this, "pool",
            Pool.DEFAULT_RANGE);
    private final ReadOnlyObjectWrapper<List<HostPort>> hosts = new ReadOnlyObjectWrapper<>(this, "hosts", List.of());
    private final ReadOnlyObjectWrapper<List<StageboxPlace>> boxes = new ReadOnlyObjectWrapper<>(this, "boxes",
            List.of());
    private final Console console;
    private final Executor fxThread;
    private final ReadOnlyStringWrapper log = new ReadOnlyStringWrapper(this, "log", "");
    private boolean demo;

    SettingsViewModel(Answers answers, Console console, Executor fxThread) {
        this.answers = answers;
        this.console = console;
        this.fxThread = fxThread;
    }

    Answers answers() {
        return answers;
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<AddressRange> poolProperty() {
        return pool.getReadOnlyProperty();
    }

    /// Places given by hand that are dialled at every start.
    public ReadOnlyObjectProperty<List<HostPort>> hostsProperty() {
        return hosts.getReadOnlyProperty();
    }

    /// Stageboxes given by hand that are asked at every start.
    public ReadOnlyObjectProperty<List<StageboxPlace>> boxesProperty() {
        return boxes.getReadOnlyProperty();
    }

    /// Where the log is and how large, or why it is not written; empty before it was asked for.
    public ReadOnlyStringProperty logProperty() {
        return log.getReadOnlyProperty();
    }

    /// Looks at the files of the log, off the FX thread.
    void askForLog() {
        var _ = CompletableFuture.supplyAsync(() -> console.log().facts()).thenAcceptAsync(facts -> log.set(
                facts.trouble() != null ? facts.trouble()
                        : facts.folder() == null ? Text.of("ui.settings.log.none")
                        : Text.of(facts.files().size() == 1 ? "ui.settings.log.where.one" : "ui.settings.log.where",
                                facts.folder(), facts.files().size(), Math.max(1, facts.bytes() / 1_024))),
                fxThread);
    }

    void setLogLevel(LogLevel level) {
        prefer(Place.LOG, now -> now.withLogLevel(level));
    }

    /// What stands where the hosts would be while there are none.
    String noHosts() {
        return Text.of(demo ? "ui.settings.hosts.demo" : "ui.settings.hosts.none");
    }

    void show(ConsoleState now) {
        demo = now.demo();
        preferences.set(now.preferences());
        pool.set(now.pool().range());
        hosts.set(now.hosts());
        boxes.set(now.virgil().places());
    }

    /// @param change of what is preferred now
    void prefer(UnaryOperator<Preferences> change) {
        prefer(Place.SCREEN, change);
    }

    private void prefer(Place place, UnaryOperator<Preferences> change) {
        var next = change.apply(preferences.get());
        if (!next.equals(preferences.get())) {
            // A second change within the same moment is measured by the first.
            preferences.set(next);
            answers.act(place, new Action.ChangePreferences(change));
        }
    }

    /// @param typed names or addresses, separated by commas; nothing for all suitable ones
    void setInterfaces(String typed) {
        var names = Arrays.stream(typed.split(",", -1)).map(String::strip).filter(name -> !name.isEmpty()).distinct()
                .toList();
        for (var name : names) {
            if (name.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
                answers.refuse(Place.INTERFACES, Text.of("ui.settings.interfaces.wrong", name));
                return;
            }
        }
        prefer(Place.INTERFACES, now -> now.withInterfaces(names));
    }

    void setMaxLease(String typed) {
        int limit = TypedNumber.of(typed, Pool.MAX_LEASE);
        if (limit < 0) {
            answers.refuse(Place.LEASE, Text.of("ui.settings.lease.wrong", Pool.MAX_LEASE, typed.strip()));
        } else {
            prefer(Place.LEASE, now -> now.withMaxLease(limit));
        }
    }

    /// @param typed nothing for the name of the machine
    void setDeviceName(String typed) {
        try {
            var name = typed.isBlank() ? null : new DeviceName(typed.strip());
            prefer(Place.NAME, now -> now.withDeviceName(name));
        } catch (IllegalArgumentException wrong) {
            answers.refuse(Place.NAME, String.valueOf(wrong.getMessage()));
        }
    }

    void setSafeToUnplug(String typed) {
        String digits = typed.strip();
        int seconds = digits.equals("0") ? 0 : TypedNumber.of(digits, Preferences.MAX_SAFE_TO_UNPLUG);
        if (seconds < 0) {
            answers.refuse(Place.UNPLUG,
                    Text.of("ui.settings.unplug.wrong", Preferences.MAX_SAFE_TO_UNPLUG, digits));
        } else {
            prefer(Place.UNPLUG, now -> now.withSafeToUnplugSeconds(seconds));
        }
    }

    /// @param first with or without `SN`, as `last`
    void setPool(String first, String last) {
        int from = address(first);
        int to = address(last);
        if (from < 0 || to < from) {
            answers.refuse(Place.POOL, Text.of("ui.settings.pool.wrong", StageNetAddress.MAX_NUMBER));
        } else {
            answers.act(Place.POOL, new GatewayAction.SetPool(new AddressRange(from, to)));
        }
    }

    private static int address(String typed) {
        String digits = typed.strip().toUpperCase(Locale.ROOT);
        return TypedNumber.of(digits.startsWith("SN") ? digits.substring(2) : digits, StageNetAddress.MAX_NUMBER);
    }

    void forget(StageboxPlace box) {
        answers.act(Place.HOSTS, new PreampAction.ForgetStagebox(box.target().toString()));
    }

    void forget(HostPort host) {
        answers.act(Place.HOSTS, new GatewayAction.Forget(host.toString()));
    }
}
