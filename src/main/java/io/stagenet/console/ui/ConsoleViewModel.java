package io.stagenet.console.ui;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.Preferences;
import io.stagenet.console.model.Severity;
import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.closing.ClosingViewModel;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.DemoOffer;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.control.Rates;
import io.stagenet.console.ui.cue.CuesViewModel;
import io.stagenet.console.ui.cue.GoViewModel;
import io.stagenet.console.ui.device.DevicesViewModel;
import io.stagenet.console.ui.device.GatewayListViewModel;
import io.stagenet.console.ui.fader.FaderBankViewModel;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.line.AnswerWatch;
import io.stagenet.console.ui.line.CommandInterpreter;
import io.stagenet.console.ui.line.CommandLineViewModel;
import io.stagenet.console.ui.master.MastersViewModel;
import io.stagenet.console.ui.monitor.MonitorViewModel;
import io.stagenet.console.ui.notice.NoticesViewModel;
import io.stagenet.console.ui.patch.PatchViewModel;
import io.stagenet.console.ui.preamp.BoxLinks;
import io.stagenet.console.ui.preamp.LivePhantom;
import io.stagenet.console.ui.preamp.PreampsViewModel;
import io.stagenet.console.ui.show.ShowPanelViewModel;
import io.stagenet.console.ui.tour.TourViewModel;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Everything the window shows, gathered from one state and one read of the data plane per pulse. FX thread.
public final class ConsoleViewModel {
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
    private final FaderBankViewModel bank;
    private final PreampsViewModel preamps;
    private final PatchViewModel patch;
    private final DevicesViewModel devices;
    private final MonitorViewModel monitor;
    private final MastersViewModel masters;
    private final GoViewModel go;
    private final CuesViewModel cues;
    private final ClosingViewModel closing;
    private final CommandLineViewModel line;
    private final AnswerWatch answers;
    private final NoticesViewModel notices;
    private final TourViewModel tour;
    private final ShowPanelViewModel showPanel;
    private final WindowViewModel window;
    private final FirstSteps firstSteps;
    private final AddressSelection selection = new AddressSelection();
    private final LocalTimes times;
    private final ReadOnlyObjectWrapper<Facts> facts = new ReadOnlyObjectWrapper<>(this, "facts",
            new Facts(false, null, "", "", BoxLinks.NONE, LivePhantom.NONE));
    private final ReadOnlyObjectWrapper<ViewId> open = new ReadOnlyObjectWrapper<>(this, "open", ViewId.FADERS);
    private final ReadOnlyObjectWrapper<Preferences> preferences = new ReadOnlyObjectWrapper<>(this, "preferences",
            Preferences.DEFAULT);
    private final ReadOnlyStringWrapper clock = new ReadOnlyStringWrapper(this, "clock", "");
    private final ReadOnlyStringWrapper rate = new ReadOnlyStringWrapper(this, "rate", Text.of("ui.rate", 0));
    private Reach reach = new Reach() {
        @Override
        public void turnPage(int by) {
            // There is no scene yet.
        }

        @Override
        public void editLine() {
            // There is no scene yet.
        }
    };
    private @Nullable ConsoleState state;
    private final Rates<String> rates = new Rates<>();

    /// @param fxThread runs a task later on the thread that owns this model
    public ConsoleViewModel(Console console, CommandInterpreter interpreter, Executor fxThread, ZoneId zone) {
        this(console, interpreter, fxThread, zone, DemoOffer.none());
    }

    /// @param fxThread  runs a task later on the thread that owns this model
    /// @param demoOffer made where nothing is found
    public ConsoleViewModel(Console console, CommandInterpreter interpreter, Executor fxThread, ZoneId zone,
            DemoOffer demoOffer) {
        this.console = console;
        times = new LocalTimes(zone);
        patch = new PatchViewModel(console.desk(), selection, fxThread);
        preamps = new PreampsViewModel(console.desk(), console::now, times, fxThread);
        closing = new ClosingViewModel(console.desk().faders());
        masters = new MastersViewModel(console.desk());
        go = new GoViewModel(console.desk());
        cues = new CuesViewModel(console.desk(), go, selection, fxThread);
        gateways = new GatewayListViewModel(times);
        monitor = new MonitorViewModel(console, times, fxThread);
        devices = new DevicesViewModel(console, gateways, times, fxThread);
        devices.onOpenPreamps(box -> {
            preamps.choose(box);
            open(ViewId.PREAMPS);
        });
        bank = new FaderBankViewModel(console, selection, times, fxThread);
        cues.onOpenFader(address -> {
            bank.bring(address);
            open(ViewId.FADERS);
        });
        line = new CommandLineViewModel(interpreter, fxThread);
        answers = new AnswerWatch(line, console::state);
        notices = new NoticesViewModel(times);
        go.onRefusal(why -> {
            // Keys give GO from every view; where its panel is, that says so itself.
            if (open.get() != ViewId.CUES) {
                notices.say(Severity.WARNING, Text.of("source.playback"), why, console.now());
            }
        });
        bank.onRefusal(
                why -> notices.say(Severity.WARNING, Text.of("source.console"), why, console.now()));
        window = new WindowViewModel(console, notices);
        tour = new TourViewModel(console.desk());
        showPanel = new ShowPanelViewModel(console.desk(), times, fxThread);
        devices.onTour(tour::start);
        firstSteps = new FirstSteps(demoOffer, () -> open(DevicesViewModel.Part.SELF_CHECK));
    }

    public GatewayListViewModel gateways() {
        return gateways;
    }

    public FaderBankViewModel bank() {
        return bank;
    }

    public PreampsViewModel preamps() {
        return preamps;
    }

    public PatchViewModel patch() {
        return patch;
    }

    public MonitorViewModel monitor() {
        return monitor;
    }

    public DevicesViewModel devices() {
        return devices;
    }

    /// Offered by every view that has nothing to show because nothing was found.
    public FirstSteps firstSteps() {
        return firstSteps;
    }

    public TourViewModel tour() {
        return tour;
    }

    /// The show as a document.
    public ShowPanelViewModel showPanel() {
        return showPanel;
    }

    public ClosingViewModel closing() {
        return closing;
    }

    public MastersViewModel masters() {
        return masters;
    }

    /// GO and what goes with it, from every view.
    public GoViewModel go() {
        return go;
    }

    public CuesViewModel cues() {
        return cues;
    }

    /// What is the window's own: keys, lock, timer.
    public WindowViewModel window() {
        return window;
    }

    /// One for all views.
    public AddressSelection selection() {
        return selection;
    }

    /// Selects nothing, in any view.
    public void clearSelection() {
        selection.clear();
        preamps.clearSelection();
    }

    /// Which view is open.
    public ReadOnlyObjectProperty<ViewId> openProperty() {
        return open.getReadOnlyProperty();
    }

    public void open(ViewId view) {
        open.set(view);
    }

    /// What only the scene can do when a key asks for it.
    interface Reach {
        void turnPage(int by);

        void editLine();
    }

    void onReach(Reach next) {
        reach = next;
    }

    /// Does what a key asks for, unless the lock keeps it.
    public void perform(KeyAction action) {
        if (!window.lock().allows(action.reach())) {
            window.lock().touch();
            return;
        }
        switch (action) {
            case VIEW_FADERS -> open(ViewId.FADERS);
            case VIEW_CUES -> open(ViewId.CUES);
            case VIEW_PREAMPS -> open(ViewId.PREAMPS);
            case VIEW_PATCH -> open(ViewId.PATCH);
            case VIEW_DEVICES -> open(ViewId.DEVICES);
            case VIEW_MONITOR -> open(ViewId.MONITOR);
            case NEXT_PAGE -> reach.turnPage(1);
            case PREVIOUS_PAGE -> reach.turnPage(-1);
            case SELF_CHECK -> open(DevicesViewModel.Part.SELF_CHECK);
            case SETTINGS -> open(DevicesViewModel.Part.SETTINGS);
            case GO -> go.go();
            case BACK -> go.back();
            case PAUSE_OR_RESUME -> go.pauseOrResume();
            case ARM_SPACE -> go.armedProperty().set(!go.armedProperty().get());
            case BLACKOUT -> masters.blackOut(!masters.blackoutProperty().get());
            case UNDO -> showPanel.undo();
            case REDO -> showPanel.redo();
            case SAVE -> showPanel.save();
            case SHOW_PANEL -> showPanel.openPanel();
            case TIMER_START_OR_STOP -> window.timer().startOrStop();
            case TIMER_RESET -> window.timer().reset();
            case COMMAND_LINE -> reach.editLine();
            case NOTICES -> notices.listedProperty().set(!notices.listedProperty().get());
            case LOCK -> window.lock().toggle();
            case FULL_SCREEN -> window.fullScreenProperty().set(!window.fullScreenProperty().get());
            case KEYBOARD_MAP -> window.keys().toggle();
        }
    }

    private void open(DevicesViewModel.Part part) {
        devices.partProperty().set(part);
        open(ViewId.DEVICES);
    }

    public ReadOnlyObjectProperty<Preferences> preferencesProperty() {
        return preferences.getReadOnlyProperty();
    }

    /// The time of day, to the second.
    public ReadOnlyStringProperty clockProperty() {
        return clock.getReadOnlyProperty();
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

    /// Values written per second, over all links.
    public ReadOnlyStringProperty rateProperty() {
        return rate.getReadOnlyProperty();
    }

    /// Shows a state; the newest one wins.
    public void show(ConsoleState now) {
        state = now;
        preferences.set(now.preferences());
        window.show(now);
        gateways.show(now);
        bank.show(now);
        preamps.show(now);
        patch.show(now);
        devices.show(now);
        monitor.show(now);
        tour.show(now);
        closing.show(now);
        go.show(now);
        showPanel.show(now);
        cues.show(now);
        masters.show(now);
        notices.show(now.notices());
        facts.set(factsOf(now));
    }

    /// Reads levels, and once a second the counters.
    ///
    /// @param nanos good for differences only
    public void pulse(long nanos) {
        masters.read();
        window.pulse(nanos);
        closing.pulse(nanos);
        go.pulse(console.now());
        showPanel.pulse(nanos);
        answers.pulse(nanos);
        switch (open.get()) {
            case FADERS -> bank.readLevels();
            case CUES -> cues.pulse();
            case PREAMPS -> preamps.pulse(nanos);
            case PATCH -> patch.pulse();
            case DEVICES -> devices.pulse(nanos);
            case MONITOR -> monitor.pulse(nanos);
        }
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
