package io.stagenet.console.ui;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rates;
import io.stagenet.console.ui.device.GatewayListViewModel;
import io.stagenet.console.ui.preamp.BoxLinks;
import io.stagenet.console.ui.preamp.LivePhantom;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What is in sight of every view: how the whole rig is, the time of day, and how much is sent. FX thread.
public final class StatusViewModel {
    private static final String ALL_LINKS = "all links";

    /// The facts of the title bar and the status line.
    ///
    /// @param links    the worst state of a link that is wanted, null when there is none
    /// @param linkText how many of how many gateways are online
    /// @param pool     how the address pool is used
    /// @param boxes    how the stageboxes are
    /// @param phantom  where +48V is live
    public record Facts(boolean demo, @Nullable LinkStatus links, String linkText, String pool,
            BoxLinks boxes, LivePhantom phantom) {
    }

    private final Console console;
    private final GatewayListViewModel gateways;
    private final LocalTimes times;
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(this, "facts",
            new Facts(false, null, "", "", BoxLinks.NONE, LivePhantom.NONE));
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper(this, "clock", "");
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper(this, "rate", Text.of("ui.rate", 0));
    private final Rates<String> rates = new Rates<>();
    private @Nullable ConsoleState state;

    /// @param gateways kept by its owner, and shown each state before this
    StatusViewModel(Console console, GatewayListViewModel gateways, LocalTimes times) {
        this.console = console;
        this.gateways = gateways;
        this.times = times;
    }

    public ReadOnlyObjectProperty<Facts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /// The time of day, to the second.
    public ReadOnlyStringProperty clockProperty() {
        return clock.getReadOnlyProperty();
    }

    /// Values written per second, over all links.
    public ReadOnlyStringProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    void show(ConsoleState now) {
        state = now;
        facts.set(factsOf(now));
    }

    /// Reads the clock, and once a second the counters.
    ///
    /// @param nanos good for differences only
    void pulse(long nanos) {
        String time = times.second(console.now());
        if (!time.equals(clock.get())) {
            clock.set(time);
        }
        if (rates.read(nanos, List.of(ALL_LINKS), _ -> sent())) {
            rate.set(Text.of("ui.rate", rates.of(ALL_LINKS).orElse(0)));
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
        return new Facts(now.demo(), worst, links,
                Text.of("ui.pool", now.pool().used(), now.pool().free()), BoxLinks.of(now), LivePhantom.of(now));
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
}
