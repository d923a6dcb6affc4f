package io.stagenet.console.ui;

import io.stagenet.console.model.Preferences;
import io.stagenet.console.ui.closing.ClosingView;
import io.stagenet.console.ui.control.Page;
import io.stagenet.console.ui.device.DevicesView;
import io.stagenet.console.ui.fader.FaderBankView;
import io.stagenet.console.ui.line.CommandLineView;
import io.stagenet.console.ui.monitor.MonitorView;
import io.stagenet.console.ui.notice.NoticeListView;
import io.stagenet.console.ui.notice.NoticesView;
import io.stagenet.console.ui.patch.PatchView;
import io.stagenet.console.ui.preamp.PreampsView;
import io.stagenet.console.ui.show.RigSheetView;
import io.stagenet.console.ui.show.ShowBarsView;
import io.stagenet.console.ui.show.ShowDrop;
import io.stagenet.console.ui.show.ShowPanelView;
import io.stagenet.console.ui.tour.TourView;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The whole window: top bar, rail, the open view with its notices, command line, status line.
///
/// Over it lies the tour, while it is taken.
///
/// A letter or digit typed anywhere but in a text field goes to the command line: the operator need not look for it. Esc ends
/// the tour, closes the panel of the show, then the list of notices, else clears that line, then the selection. Ctrl (on macOS Command) and a digit opens a view.
public final class ConsoleView extends StackPane {
    private static final int FULL_BRIGHTNESS = 100;

    private final ConsoleViewModel model;
    private final CommandLineView line;
    private final StackPane place = new StackPane();
    private final NoticesView notices;
    private final RigSheetView rigSheet;
    private final ShowPanelView showPanel;
    private final Region dimmer = new Region();
    private @Nullable Page page;
    /// What had the keyboard when the list of notices was opened.
    private @Nullable Node beforeList;

    public ConsoleView(ConsoleViewModel model) {
        this.model = model;
        getStyleClass().add("console");
        line = new CommandLineView(model.line());
        notices = new NoticesView(model.notices());
        StackPane.setAlignment(notices, Pos.BOTTOM_CENTER);
        // Before the list itself is told, and takes it.
        model.notices().listedProperty().subscribe(listed -> {
            if (listed && getScene() != null) {
                beforeList = getScene().getFocusOwner();
            }
        });
        var list = new NoticeListView(model.notices());
        StackPane.setAlignment(list, Pos.CENTER_RIGHT);
        rigSheet = new RigSheetView(model.showPanel());
        showPanel = new ShowPanelView(model.showPanel());
        StackPane.setAlignment(showPanel, Pos.CENTER_LEFT);
        var center = new StackPane(place, rigSheet, notices, showPanel, list);
        center.setMinSize(0, 0);
        place.setMinSize(0, 0);
        notices.visibleProperty().subscribe(shown -> makeRoom());

        var frame = new BorderPane(center, new TopBarView(model), null,
                new VBox(new ShowBarsView(model.showPanel(), line::edit), new ClosingView(model.closing()), line,
                        new StatusLineView(model)),
                new RailView(model));
        dimmer.getStyleClass().add("dimmer");
        dimmer.setMouseTransparent(true);
        dimmer.setVisible(false);
        getChildren().addAll(frame, new TourView(model.tour(), frame), dimmer);
        // The scene is not there yet when the first look is known.
        sceneProperty().subscribe(() -> dress(model.preferencesProperty().get()));
        model.preferencesProperty().subscribe(now -> {
            notices.setReducedMotion(now.reducedMotion());
            dress(now);
        });
        model.openProperty().subscribe(this::open);
        model.notices().listedProperty().subscribe(listed -> {
            if (!listed) {
                giveKeyboardBack(list);
            }
        });
        model.showPanel().openProperty().subscribe((before, now) -> {
            if (before && !now) {
                giveKeyboardBack(showPanel);
            }
        });
        model.showPanel().rigSheetProperty().subscribe((before, now) -> {
            if (before && !now) {
                giveKeyboardBack(rigSheet);
            }
        });
        ShowDrop.into(this, model.showPanel());
        model.tour().stepProperty().subscribe((before, now) -> {
            // The button that had the keyboard is gone.
            if (before != null && now == null && getScene() != null) {
                line.edit();
            }
        });
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    }

    /// Puts the keyboard where an operator expects it first.
    public void begin() {
        line.edit();
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
        makeRoom();
        place.getChildren().setAll(opened.node());
        opened.begin();
    }

    /// The list of notices takes the keyboard while it is open. Left to itself it would go to whatever comes next afterwards,
    /// such as the grand master, where the next key moves every light.
    private void giveKeyboardBack(Node list) {
        var scene = getScene();
        var owner = scene == null ? null : scene.getFocusOwner();
        var before = beforeList;
        // It may be of a view that is left meanwhile, and is not to be kept.
        beforeList = null;
        boolean inList = false;
        for (Node node = owner; node != null && !inList; node = node.getParent()) {
            inList = node == list;
        }
        if (scene == null || (owner != null && !inList)) {
            return;
        }
        if (before != null && before.getScene() == scene) {
            before.requestFocus();
        }
        if (before == null || !before.isFocused()) {
            line.edit();
        }
    }

    /// A notice must not lie over what the operator works with.
    private void makeRoom() {
        boolean covered = page != null && !page.keepsFootFree() && notices.isVisible();
        var room = new Insets(0, 0, Page.FOOT, 0);
        place.setPadding(covered ? room : Insets.EMPTY);
        for (var over : List.of(rigSheet, showPanel)) {
            StackPane.setMargin(over, notices.isVisible() ? room : Insets.EMPTY);
        }
    }

    private Page pageOf(ViewId id) {
        return switch (id) {
            case FADERS -> new FaderBankView(model.bank(), model.firstSteps(), line::begin);
            case PREAMPS -> new PreampsView(model.preamps(), model.firstSteps());
            case PATCH -> new PatchView(model.patch());
            case DEVICES -> new DevicesView(model.devices(), model.firstSteps());
            case MONITOR -> new MonitorView(model.monitor());
        };
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean shortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        if (shortcut || character.length() != 1 || !Character.isLetterOrDigit(character.charAt(0))) {
            return;
        }
        var scene = getScene();
        if (scene != null && !(scene.getFocusOwner() instanceof TextInputControl)) {
            line.type(character);
            event.consume();
        }
    }

    private void shortcut(KeyEvent event) {
        if (!event.isShortcutDown() || event.isShiftDown() || event.isAltDown()) {
            return;
        }
        for (var id : ViewId.values()) {
            var digit = KeyCode.valueOf("DIGIT" + id.digit());
            if (event.getCode() == digit) {
                model.open(id);
                event.consume();
            }
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
            } else if (model.line().isBlank()) {
                model.clearSelection();
            } else {
                model.line().clear();
            }
            event.consume();
        }
    }
}
