package io.stagenet.console.ui;

import io.stagenet.console.model.Preferences;
import io.stagenet.console.ui.closing.ClosingView;
import io.stagenet.console.ui.control.KeyboardLoan;
import io.stagenet.console.ui.control.OnDemand;
import io.stagenet.console.ui.control.Page;
import io.stagenet.console.ui.cue.CuesView;
import io.stagenet.console.ui.cue.GoView;
import io.stagenet.console.ui.device.DevicesView;
import io.stagenet.console.ui.fader.FaderBankView;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.key.KeyMapView;
import io.stagenet.console.ui.line.CommandLineView;
import io.stagenet.console.ui.lock.LockGuard;
import io.stagenet.console.ui.lock.LockPanelView;
import io.stagenet.console.ui.lock.LockSignView;
import io.stagenet.console.ui.lock.LockViewModel;
import io.stagenet.console.ui.monitor.MonitorView;
import io.stagenet.console.ui.notice.NoticeListView;
import io.stagenet.console.ui.notice.NoticesView;
import io.stagenet.console.ui.patch.PatchView;
import io.stagenet.console.ui.preamp.PreampsView;
import io.stagenet.console.ui.show.RigSheetView;
import io.stagenet.console.ui.show.ShowBarsView;
import io.stagenet.console.ui.show.ShowDrop;
import io.stagenet.console.ui.show.ShowPanelView;
import io.stagenet.console.ui.tour.TourStep;
import io.stagenet.console.ui.tour.TourView;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The whole window: top bar, rail, the open view with its notices, command line, status line.
///
/// The frame is there at once, the open view when it is filled or another view is opened. Over it lies the tour, while it is
/// taken.
///
/// Keys that work from everywhere are those of [ConsoleKeys]. Esc ends the tour, closes what lies over the view, else clears
/// the command line, then the selection.
public final class ConsoleView extends StackPane {
    private static final int FULL_BRIGHTNESS = 100;

    private final ConsoleViewModel model;
    private final CommandLineView line;
    private final PagePlace place;
    private final Region dimmer = new Region();
    private final BooleanBinding noGear;
    private final KeyActions keyActions;
    private final ConsoleKeys keys;
    private @Nullable Page page;

    public ConsoleView(ConsoleViewModel model) {
        this.model = model;
        noGear = Bindings.isEmpty(model.gateways().rows());
        getStyleClass().add("console");
        line = new CommandLineView(model.line());
        var notices = new NoticesView(model.notices(), line::edit, model.showPanel().nanos());
        place = new PagePlace(notices, new ShowBarsView(model.showPanel(), line::edit));
        keyActions = new KeyActions(model, new KeyActions.Reach() {
            @Override
            public void turnPage(int by) {
                if (page != null) {
                    page.turn(by);
                }
            }

            @Override
            public void editLine() {
                line.edit();
            }
        });
        keys = new ConsoleKeys(model, keyActions, line);
        var window = model.window();
        // Before the keyboard is given back to it.
        window.lock().stageProperty().subscribe(() -> {
            boolean locked = window.lock().isLocked();
            line.setVisible(!locked);
            if (locked) {
                // It may be a PIN that was typed past its field.
                model.line().clear();
            }
        });
        var lockAsks = window.lock().stageProperty().map(stage -> stage != LockViewModel.Stage.OPEN);
        var ofList = new KeyboardLoan(model.notices().listedProperty(), this, line::edit);
        var ofMap = new KeyboardLoan(window.keys().openProperty(), this, line::edit);
        var ofPanel = new KeyboardLoan(model.showPanel().openProperty(), this, line::edit);
        var ofSheet = new KeyboardLoan(model.showPanel().rigSheetProperty(), this, line::edit);
        var ofLock = new KeyboardLoan(lockAsks, this, line::edit);
        var list = OnDemand.part(model.notices().listedProperty(), () -> {
            var made = new NoticeListView(model.notices());
            LockGuard.leaveInUse(made, KeyAction.Reach.LOOK);
            StackPane.setAlignment(made, Pos.CENTER_RIGHT);
            ofList.within(made);
            return place.overFoot(made);
        });
        var map = OnDemand.part(window.keys().openProperty(), () -> {
            var made = new KeyMapView(window.keys());
            ofMap.within(made);
            return place.overFoot(made);
        });
        var sign = new LockSignView(window.lock());
        var lockPanel = OnDemand.part(lockAsks, () -> {
            var made = new LockPanelView(window.lock());
            StackPane.setAlignment(made, Pos.BOTTOM_CENTER);
            ofLock.to(made, sign);
            return place.overFoot(made);
        });
        var rigSheet = OnDemand.part(model.showPanel().rigSheetProperty(), () -> {
            var made = new RigSheetView(model.showPanel());
            ofSheet.within(made);
            return place.overFoot(made);
        });
        var showPanel = OnDemand.part(model.showPanel().openProperty(), () -> {
            var made = new ShowPanelView(model.showPanel());
            StackPane.setAlignment(made, Pos.CENTER_LEFT);
            ofPanel.within(made);
            return place.overFoot(made);
        });
        place.lay(rigSheet, map, showPanel, list, lockPanel);

        // Outside of the view and below all that comes and goes, so that nothing moves it under a hand.
        var go = OnDemand.part(model.openProperty().map(view -> view == ViewId.CUES), () -> {
            var made = new GoView(model.go());
            made.setMinHeight(USE_PREF_SIZE);
            made.managedProperty().bind(made.visibleProperty());
            model.openProperty().subscribe(view -> made.setVisible(view == ViewId.CUES));
            return made;
        });
        VBox.setVgrow(place, Priority.ALWAYS);
        var closing = new ClosingView(model.closing());
        closing.setMinHeight(USE_PREF_SIZE);
        var middle = new VBox(place, closing, go);
        middle.setMinSize(0, 0);

        var frame = new BorderPane(middle, new TopBarView(model), null,
                new VBox(new StackPane(line, sign), new StatusLineView(model)), new RailView(model));
        dimmer.getStyleClass().add("dimmer");
        dimmer.setMouseTransparent(true);
        dimmer.setVisible(false);
        var tour = OnDemand.part(model.tour().stepProperty().map(Objects::nonNull).orElse(false),
                () -> new TourView(model.tour(), frame));
        getChildren().addAll(frame, tour, dimmer);
        // The scene is not there yet when the first look is known.
        sceneProperty().subscribe(() -> dress(window.preferencesProperty().get()));
        window.preferencesProperty().subscribe(now -> {
            notices.setReducedMotion(now.reducedMotion());
            dress(now);
        });
        model.openProperty().subscribe((before, now) -> open(now));
        model.go().armedProperty().subscribe(this::leaveTextForSpace);
        ShowDrop.into(this, model.showPanel());
        model.tour().stepProperty().subscribe((before, now) -> {
            if (now == TourStep.FADERS) {
                model.open(ViewId.FADERS);
            } else if (now == TourStep.RECORD || now == TourStep.GO) {
                model.open(ViewId.CUES);
            }
            // The button that had the keyboard is gone.
            if (before != null && now == null && getScene() != null) {
                line.edit();
            }
        });
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keys.listen(scene);
                LockGuard.on(scene, window.lock());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    /// Puts the open view into the frame. More than once is fine.
    public void fill() {
        if (page == null) {
            open(model.openProperty().get());
        }
    }

    /// Puts the keyboard where an operator expects it first.
    public void begin() {
        line.edit();
    }

    /// What keys do from everywhere.
    KeyActions keyActions() {
        return keyActions;
    }

    /// Lets go of the open view.
    public void dispose() {
        if (page != null) {
            page.dispose();
        }
    }

    /// The night can be dimmer than the roles: all of the window, and only at night.
    private void dress(Preferences now) {
        Theme.dress(this, now.look());
        boolean dim = now.look() == Preferences.Look.NIGHT && now.brightness() < FULL_BRIGHTNESS;
        dimmer.setVisible(dim);
        dimmer.setOpacity(1 - now.brightness() / (double) FULL_BRIGHTNESS);
    }

    private void open(ViewId id) {
        dispose();
        var opened = pageOf(id);
        page = opened;
        place.open(opened);
        opened.begin();
    }

    private Page pageOf(ViewId id) {
        return switch (id) {
            case FADERS -> new FaderBankView(model.bank(), model.firstSteps(), line::begin);
            case CUES -> new CuesView(model.cues(), noGear, model.firstSteps());
            case PREAMPS -> new PreampsView(model.preamps(), model.firstSteps());
            case PATCH -> new PatchView(model.patch(), noGear, model.firstSteps(), line::begin);
            case DEVICES -> new DevicesView(model.devices(), model.firstSteps());
            case MONITOR -> new MonitorView(model.monitor());
        };
    }

    /// Space is a space in a text field: what is armed is out of it first.
    private void leaveTextForSpace() {
        var scene = getScene();
        if (model.go().armedProperty().get() && scene != null
                && scene.getFocusOwner() instanceof TextInputControl) {
            place.takeKeyboard();
        }
    }

    /// Reaches here from a text field only when there was nothing to clear in it.
    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            if (model.tour().stepProperty().get() != null) {
                model.tour().end();
            } else if (model.showPanel().openProperty().get()) {
                model.showPanel().closePanel();
            } else if (model.notices().listedProperty().get()) {
                model.notices().listedProperty().set(false);
            } else if (model.window().lock().stageProperty().get() != LockViewModel.Stage.OPEN) {
                model.window().lock().leave();
            } else if (model.window().keys().openProperty().get()) {
                model.window().keys().close();
            } else if (model.showPanel().rigSheetProperty().get()) {
                model.showPanel().setSheetAside();
            } else if (model.line().isBlank()) {
                model.clearSelection();
                leaveTextForSpace();
            } else {
                model.line().clear();
            }
            event.consume();
        }
    }
}
