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
import javafx.scene.layout.HBox;
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
    /// Of the newest notice, in pixels, before anything gives way to the warnings alone.
    private static final double LATEST = 120;

    private final MasterWarningView warning;
    private final Label selected = number();
    private final Label pool = number();
    private final HBox tour;

    StatusLineView(ConsoleViewModel model) {
        getStyleClass().add("status-line");
        setMinWidth(0);
        // Nothing to do there for the keyboard but to ring the bell, which is a control of its own.
        setFocusTraversable(false);
        textProperty().bind(model.notices().latestProperty());
        model.selection().addressesProperty().subscribe(addresses -> {
            int count = addresses.cardinality();
            selected.setText(count == 0 ? "" : Text.of("ui.selected", count));
            requestLayout();
        });
        selected.getStyleClass().add("selected");
        model.status().factsProperty().subscribe(facts -> pool.setText(facts.pool()));

        warning = new MasterWarningView(model.masters());
        getLeftItems().add(warning);
        var bell = new ToggleButton();
        bell.setGraphic(new FontIcon(MaterialDesignB.BELL_OUTLINE));
        bell.getStyleClass().add("bell");
        bell.setMinWidth(USE_PREF_SIZE);
        bell.setAccessibleText(Text.of("ui.notice.title"));
        bell.setTooltip(new Tooltip(Text.of("ui.notice.title")));
        bell.selectedProperty().bindBidirectional(model.notices().listedProperty());
        model.notices().unreadProperty().subscribe(unread -> {
            bell.setText(unread.intValue() == 0 ? "" : unread.toString());
            bell.pseudoClassStateChanged(UNREAD, unread.intValue() > 0);
        });
        tour = tour(model);
        model.tour().offeredProperty().subscribe(this::requestLayout);
        LockGuard.leaveInUse(bell, KeyAction.Reach.LOOK);
        getRightItems().addAll(tour, selected, pool, space(model), new ShowTimerView(model.window().timer()),
                map(model),
                lock(model), bell);
    }

    private static HBox tour(ConsoleViewModel model) {
        var take = new Button(Text.of("tour.offer"));
        take.getStyleClass().add("tour-offer");
        take.setMinWidth(USE_PREF_SIZE);
        take.setOnAction(event -> model.tour().start());
        var decline = new Button();
        decline.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        decline.getStyleClass().addAll("quiet", "tour-offer");
        decline.setAccessibleText(Text.of("tour.decline"));
        decline.setTooltip(new Tooltip(Text.of("tour.decline")));
        decline.setOnAction(event -> model.tour().end());
        var both = new HBox(take, decline);
        both.getStyleClass().add("tour-line");
        for (var each : both.getChildren()) {
            each.visibleProperty().bind(model.tour().offeredProperty());
        }
        return both;
    }

    /// What is in no hurry gives way before a line that is too wide pushes the rest out of the window.
    @Override
    protected void layoutChildren() {
        warning.setMinWidth(USE_PREF_SIZE);
        warning.setShort(false);
        showParts(true, true, true);
        if (isWiderBy(LATEST)) {
            showParts(false, true, true);
        }
        if (isWiderBy(LATEST)) {
            showParts(false, false, true);
        }
        if (isWiderBy(0)) {
            warning.setShort(true);
        }
        if (isWiderBy(0)) {
            showParts(false, false, false);
        }
        if (isWiderBy(0)) {
            // Of a long list of what is soloed the end is in its tooltip.
            warning.setMinWidth(0);
        }
        super.layoutChildren();
    }

    private void showParts(boolean offer, boolean ofPool, boolean ofSelection) {
        boolean offered = offer && tour.getChildren().getFirst().isVisible();
        tour.setManaged(offered);
        tour.setVisible(offered);
        pool.setManaged(ofPool);
        pool.setVisible(ofPool);
        boolean chosen = ofSelection && !selected.getText().isEmpty();
        selected.setManaged(chosen);
        selected.setVisible(chosen);
    }

    /// Whether what cannot shrink and so many pixels do not fit.
    private boolean isWiderBy(double more) {
        return super.computeMinWidth(-1) + more > getWidth();
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
