package io.stagenet.console.ui;

import io.stagenet.console.service.Console;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.closing.ClosingViewModel;
import io.stagenet.console.ui.control.AddressSelection;
import io.stagenet.console.ui.control.DemoOffer;
import io.stagenet.console.ui.control.FirstSteps;
import io.stagenet.console.ui.control.LocalTimes;
import io.stagenet.console.ui.cue.CuesViewModel;
import io.stagenet.console.ui.cue.GoViewModel;
import io.stagenet.console.ui.device.DevicesViewModel;
import io.stagenet.console.ui.device.GatewayListViewModel;
import io.stagenet.console.ui.fader.FaderBankViewModel;
import io.stagenet.console.ui.line.CommandInterpreter;
import io.stagenet.console.ui.line.CommandLineViewModel;
import io.stagenet.console.ui.master.MastersViewModel;
import io.stagenet.console.ui.monitor.MonitorViewModel;
import io.stagenet.console.ui.notice.NoticesViewModel;
import io.stagenet.console.ui.patch.PatchViewModel;
import io.stagenet.console.ui.preamp.PreampsViewModel;
import io.stagenet.console.ui.show.ShowPanelViewModel;
import io.stagenet.console.ui.tour.TourViewModel;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Everything the window shows: its parts, made once and told of each other. [ModelFeed] keeps them at the console. FX
/// thread.
public final class ConsoleViewModel {
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
    private final NoticesViewModel notices;
    private final TourViewModel tour;
    private final ShowPanelViewModel showPanel;
    private final WindowViewModel window;
    private final StatusViewModel status;
    private final FirstSteps firstSteps;
    private final AddressSelection selection = new AddressSelection();
    private final ReadOnlyObjectWrapper<ViewId> open = new ReadOnlyObjectWrapper<>(this, "open", ViewId.FADERS);

    /// @param fxThread runs a task later on the thread that owns this model
    public ConsoleViewModel(Console console, CommandInterpreter interpreter, Executor fxThread, ZoneId zone) {
        this(console, interpreter, fxThread, zone, DemoOffer.none());
    }

    /// @param fxThread  runs a task later on the thread that owns this model
    /// @param demoOffer made where nothing is found
    public ConsoleViewModel(Console console, CommandInterpreter interpreter, Executor fxThread, ZoneId zone,
            DemoOffer demoOffer) {
        var desk = console.desk();
        var times = new LocalTimes(zone);
        patch = new PatchViewModel(desk, selection, fxThread);
        preamps = new PreampsViewModel(desk, console::now, times, fxThread);
        closing = new ClosingViewModel(desk.faders());
        masters = new MastersViewModel(desk);
        go = new GoViewModel(desk);
        cues = new CuesViewModel(desk, go, selection, console::nanos, fxThread);
        gateways = new GatewayListViewModel(times);
        status = new StatusViewModel(console, gateways, times);
        monitor = new MonitorViewModel(console, times, fxThread);
        devices = new DevicesViewModel(console, gateways, times, fxThread);
        bank = new FaderBankViewModel(console, selection, times, fxThread);
        notices = new NoticesViewModel(times);
        window = new WindowViewModel(console, notices);
        tour = new TourViewModel(desk);
        showPanel = new ShowPanelViewModel(console, times, fxThread);
        line = new CommandLineViewModel(interpreter, showPanel.asking(), console::nanos, fxThread);
        firstSteps = new FirstSteps(demoOffer, () -> open(DevicesViewModel.Part.SELF_CHECK));
        tellOfEachOther(console::now);
    }

    private void tellOfEachOther(InstantSource clock) {
        devices.onOpenPreamps(box -> {
            preamps.choose(box);
            open(ViewId.PREAMPS);
        });
        devices.onTour(tour::start);
        cues.onOpenFader(address -> {
            bank.bring(address);
            open(ViewId.FADERS);
        });
        go.onRefusal(why -> {
            // Keys give GO from every view; where its panel is, that says so itself.
            if (why.isEmpty() || open.get() != ViewId.CUES) {
                notices.say(go, Text.of("source.playback"), why, clock.instant());
            }
        });
        bank.onRefusal((slot, why) -> notices.say(slot, Text.of("source.console"), why, clock.instant()));
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

    /// What is in sight of every view.
    public StatusViewModel status() {
        return status;
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

    /// Shows a view: what lies over the whole of it is put away first, also where it was open already.
    public void open(ViewId view) {
        window.keys().close();
        showPanel.setSheetAside();
        open.set(view);
    }

    /// Opens the devices at a part of them.
    void open(DevicesViewModel.Part part) {
        devices.partProperty().set(part);
        open(ViewId.DEVICES);
    }

    public CommandLineViewModel line() {
        return line;
    }

    public NoticesViewModel notices() {
        return notices;
    }
}
