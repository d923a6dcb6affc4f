package io.stagenet.console.ui.timer;

import io.stagenet.console.text.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The show timer: a press starts or stops it, and while it stands another button takes it to zero.
public final class ShowTimerView extends HBox {
    public ShowTimerView(ShowTimerViewModel model) {
        getStyleClass().add("show-timer");
        var count = new Button();
        count.getStyleClass().addAll("quiet", "count");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(model.textProperty());
        count.setOnAction(event -> model.startOrStop());
        var tip = new Tooltip();
        count.setTooltip(tip);
        var reset = new Button();
        reset.setGraphic(new FontIcon(MaterialDesignR.RESTORE));
        reset.getStyleClass().add("quiet");
        reset.setAccessibleText(Text.of("ui.timer.reset"));
        reset.setTooltip(new Tooltip(Text.of("ui.timer.reset")));
        reset.setOnAction(event -> {
            count.requestFocus();
            model.reset();
        });
        reset.managedProperty().bind(reset.visibleProperty());
        getChildren().addAll(reset, count);
        Runnable show = () -> {
            boolean runs = model.runningProperty().get();
            boolean zero = model.zeroProperty().get();
            count.setGraphic(new FontIcon(runs ? MaterialDesignP.PLAY : zero ? MaterialDesignT.TIMER_OUTLINE
                    : MaterialDesignP.PAUSE));
            tip.setText(Text.of(runs ? "ui.timer.stop" : "ui.timer.start"));
            count.setAccessibleHelp(tip.getText());
            reset.setVisible(!runs && !zero);
        };
        model.runningProperty().subscribe(show);
        model.zeroProperty().subscribe(show);
        show.run();
    }
}
