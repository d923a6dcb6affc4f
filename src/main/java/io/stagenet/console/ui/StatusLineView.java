package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

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
        getRightItems().addAll(selected, pool, bell);
    }

    private static Label number() {
        var label = new Label();
        label.getStyleClass().add("numbers");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
