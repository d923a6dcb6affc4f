package io.stagenet.console.ui;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.device.GatewayListViewModel;
import io.stagenet.console.ui.fader.FaderBankViewModel;
import io.stagenet.console.ui.line.CommandInterpreter;
import io.stagenet.console.ui.line.CommandLineViewModel;
import io.stagenet.console.ui.notice.NoticesViewModel;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Everything the window shows, gathered from one state and one read of the data plane per pulse. FX thread.
public final class ConsoleViewModel {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /// What stands where the faders would be.
    public enum Content {
        NO_GATEWAYS, NO_LEASES, WAITING, FADERS
    }

    /// The facts of the title bar and the status line.
    ///
    /// @param links    the worst state of a link that is wanted, null when there is none
    /// @param linkText how many of how many gateways are online
    /// @param waiting  who waits for addresses, and why; empty when nobody does
    /// @param pool     how the address pool is used
    public record Facts(boolean demo, @Nullable LinkStatus links, String linkText, String waiting, String pool) {
    }

    private final Console console;
    private final GatewayListViewModel gateways;
    private final FaderBankViewModel bank;
    private final CommandLineViewModel line;
    private final NoticesViewModel notices;
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(this, "facts",
            new Facts(false, null, "", "", ""));
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>(this, "content",
            Content.NO_GATEWAYS);
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper(this, "rate", Text.of("ui.rate", 0));
    private @Nullable ConsoleState state;
    private long countedAt;
    private long counted = -1;

    /// @param fxThread runs a task later on the thread that owns this model
    public ConsoleViewModel(Console console, CommandInterpreter interpreter, Executor fxThread, ZoneId zone) {
        this.console = console;
        var times = new LocalTimes(zone);
        gateways = new GatewayListViewModel(times);
        bank = new FaderBankViewModel(console.desk().faders(), times);
        line = new CommandLineViewModel(interpreter, fxThread);
        notices = new NoticesViewModel(times);
    }

    public GatewayListViewModel gateways() {
        return gateways;
    }

    public FaderBankViewModel bank() {
        return bank;
    }

    public CommandLineViewModel line() {
        return line;
    }

    public NoticesViewModel notices() {
        return notices;
    }

    public ReadOnlyObjectProperty<Facts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// Values written per second, over all links.
    public ReadOnlyStringProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    /// Shows a state; the newest one wins.
    public void show(ConsoleState now) {
        state = now;
        gateways.show(now);
        bank.show(now);
        notices.show(now.notices());
        facts.set(factsOf(now));
        content.set(contentOf(now));
    }

    /// Reads levels, and once a second the counters.
    ///
    /// @param nanos good for differences only
    public void pulse(long nanos) {
        bank.readLevels();
        if (counted < 0 || nanos - countedAt >= NANOS_PER_SECOND) {
            long sent = sent();
            if (counted >= 0) {
                // A link that is forgotten takes its count along.
                long values = Math.max(0, sent - counted);
                rate.set(Text.of("ui.rate", Math.round(values * (double) NANOS_PER_SECOND / (nanos - countedAt))));
            }
            counted = sent;
            countedAt = nanos;
        }
    }

    private long sent() {
        long sum = 0;
        if (state != null) {
            for (var endpoint : state.endpoints().keySet()) {
                sum += console.traffic(endpoint).sent();
            }
        }
        return sum;
    }

    private Facts factsOf(ConsoleState now) {
        int known = 0;
        int open = 0;
        LinkStatus worst = null;
        for (var row : gateways.rows()) {
            var status = row.facts().status();
            if (status == LinkStatus.SEEN_ONLY) {
                continue;
            }
            known++;
            open += status.isOpen() ? 1 : 0;
            if (worst == null || severity(status) > severity(worst)) {
                worst = status;
            }
        }
        String links = known == 0 ? Text.of("ui.links.none") : Text.of("ui.links", open, known);
        return new Facts(now.demo(), worst, links, waitingOf(now),
                Text.of("ui.pool", now.pool().used(), now.pool().free()));
    }

    private static String waitingOf(ConsoleState now) {
        if (now.waiting().isEmpty()) {
            return "";
        }
        var first = now.waiting().getFirst();
        return Text.of("ui.empty.waiting.detail", first.gateway(), first.count(), first.reason());
    }

    private static int severity(LinkStatus status) {
        return switch (status) {
            case SEEN_ONLY -> 0;
            case ONLINE -> 1;
            case FOUND -> 2;
            case CONNECTING -> 3;
            case SLOW -> 4;
            case LOST -> 5;
        };
    }

    private Content contentOf(ConsoleState now) {
        if (bank.leasedProperty().get() > 0) {
            return Content.FADERS;
        }
        if (!now.waiting().isEmpty()) {
            return Content.WAITING;
        }
        return now.gateways().isEmpty() && now.endpoints().isEmpty() ? Content.NO_GATEWAYS : Content.NO_LEASES;
    }
}
