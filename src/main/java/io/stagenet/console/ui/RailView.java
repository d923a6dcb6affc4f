package io.stagenet.console.ui;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.key.KeyAction;
import io.stagenet.console.ui.lock.LockGuard;
import java.util.Locale;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The way to the big views: an icon over its word.
final class RailView extends VBox {
    RailView(ConsoleViewModel model) {
        getStyleClass().add("rail");
        LockGuard.leaveInUse(this, KeyAction.Reach.LOOK);
        var group = new ToggleGroup();
        for (var id : ViewId.values()) {
            var button = new ToggleButton(id.word(), new FontIcon(iconOf(id)));
            button.getStyleClass().add("view-" + id.name().toLowerCase(Locale.ROOT));
            button.setContentDisplay(ContentDisplay.TOP);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            var tip = new Tooltip();
            button.setTooltip(tip);
            model.window().keys().mapProperty().subscribe(
                    map -> tip.setText(Text.of("ui.view.key", id.word(), map.words(id.key()))));
            button.setOnAction(event -> {
                model.open(id);
                button.setSelected(true);
            });
            model.openProperty().subscribe(open -> {
                if (open == id) {
                    button.setSelected(true);
                }
            });
            getChildren().add(button);
        }
    }

    private static Ikon iconOf(ViewId id) {
        return switch (id) {
            case FADERS -> MaterialDesignT.TUNE_VERTICAL;
            case CUES -> MaterialDesignP.PLAYLIST_PLAY;
            case PREAMPS -> MaterialDesignK.KNOB;
            case PATCH -> MaterialDesignT.TABLE;
            case DEVICES -> MaterialDesignL.LAN;
            case MONITOR -> MaterialDesignP.PULSE;
        };
    }
}
