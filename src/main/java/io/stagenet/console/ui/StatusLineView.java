package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.master.MasterWarningView;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The last line of the window: the newest notice, what is selected, how the pool is used, and the bell.
final class StatusLineView extends StatusBar {
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

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
        model.factsProperty().subscribe(facts -> pool.setText(facts.pool()));

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
        getRightItems().addAll(tour, decline, selected, pool, bell);
    }

    private static Label number() {
        var label = new Label();
        label.getStyleClass().add("numbers");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
