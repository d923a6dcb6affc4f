package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.lock.LockGuard;
import io.stagenet.console.ui.master.MasterWarningView;
import io.stagenet.console.ui.timer.ShowTimerView;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// The last line of the window: the newest notice, what is selected, how the pool is used, and the bell.
final class StatusLineView extends StatusBar {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass GIVES_GO = PseudoClass.getPseudoClass("gives-go");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    StatusLineView(ConsoleViewModel model) {
        getStyleClass().add("status-line");
        // Nothing to do there for the keyboard but to ring the bell, which is a control of its own.
        setFocusTraversable(false);
        textProperty().bind(model.notices().latestProperty());
        var selected = number();
        model.selection().addressesProperty().subscribe(addresses -> {
            int count = addresses.cardinality();
            selected.setText(count == 0 ? "" : Text.of("ui.selected", count));
            selected.setManaged(count > 0);
        });
        selected.getStyleClass().add("selected");
        var pool = number();
        model.status().factsProperty().subscribe(facts -> pool.setText(facts.pool()));

        getLeftItems().add(new MasterWarningView(model.masters()));
        var bell = new ToggleButton();
        bell.setGraphic(new FontIcon(MaterialDesignB.BELL_OUTLINE));
        bell.getStyleClass().add("bell");
        bell.setAccessibleText(Text.of("ui.notice.title"));
        bell.setTooltip(new Tooltip(Text.of("ui.notice.title")));
        bell.selectedProperty().bindBidirectional(model.notices().listedProperty());
        model.notices().unreadProperty().subscribe(unread -> {
            bell.setText(unread.intValue() == 0 ? "" : unread.toString());
            bell.pseudoClassStateChanged(UNREAD, unread.intValue() > 0);
        });
        var tour = new Button(Text.of("tour.offer"));
        tour.getStyleClass().add("tour-offer");
        tour.setMinWidth(USE_PREF_SIZE);
        tour.setOnAction(event -> model.tour().start());
        var decline = new Button();
        decline.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        decline.getStyleClass().addAll("quiet", "tour-offer");
        decline.setAccessibleText(Text.of("tour.decline"));
        decline.setTooltip(new Tooltip(Text.of("tour.decline")));
        decline.setOnAction(event -> model.tour().end());
        for (var each : new Button[]{tour, decline}) {
            each.managedProperty().bind(each.visibleProperty());
            each.visibleProperty().bind(model.tour().offeredProperty());
        }
        LockGuard.leaveInUse(bell, KeyAction.Reach.LOOK);
        getRightItems().addAll(tour, decline, selected, pool, space(model), new ShowTimerView(model.window().timer()),
                map(model),
                lock(model), bell);
    }

    /// What Space does, while it is armed and the lock lets it: GO, or a space where text is typed.
    private Label space(ConsoleViewModel model) {
        var space = number();
        space.getStyleClass().add("space");
        space.managedProperty().bind(space.visibleProperty());
        var armed = model.go().armedProperty();
        var lock = model.window().lock();
        space.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> armed.get() && lock.allows(KeyAction.Reach.RUN), armed, lock.stageProperty(),
                lock.goAllowedProperty()));
        model.go().spaceTypesProperty().subscribe(types -> {
            space.setText(Text.of(types ? "ui.key.disarmed" : "ui.key.armed"));
            space.pseudoClassStateChanged(GIVES_GO, !types);
        });
        return space;
    }

    private static Button map(ConsoleViewModel model) {
        var keys = model.window().keys();
        var map = icon(MaterialDesignK.KEYBOARD_OUTLINE, Text.of("ui.key.title"));
        keys.mapProperty().subscribe(now -> map.getTooltip().setText(
                Text.of("ui.view.key", Text.of("ui.key.title"), now.words(KeyAction.KEYBOARD_MAP))));
        map.setOnAction(event -> keys.toggle());
        return map;
    }

    private static Button lock(ConsoleViewModel model) {
        var window = model.window();
        var lock = icon(MaterialDesignL.LOCK_OPEN_OUTLINE, Text.of("ui.lock.title"));
        LockGuard.leaveInUse(lock, KeyAction.Reach.LOOK);
        window.keys().mapProperty().subscribe(now -> lock.getTooltip().setText(
                Text.of("ui.view.key", Text.of("ui.lock.title"), now.words(KeyAction.LOCK))));
        window.lock().stageProperty().subscribe(() -> {
            boolean locked = window.lock().isLocked();
            lock.setGraphic(new FontIcon(locked ? MaterialDesignL.LOCK : MaterialDesignL.LOCK_OPEN_OUTLINE));
            lock.pseudoClassStateChanged(LOCKED, locked);
        });
        lock.setOnAction(event -> window.lock().toggle());
        return lock;
    }

    private static Button icon(Ikon sign, String name) {
        var button = new Button();
        button.setGraphic(new FontIcon(sign));
        button.getStyleClass().addAll("quiet", "status-icon");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    private static Label number() {
        var label = new Label();
        label.getStyleClass().add("numbers");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
