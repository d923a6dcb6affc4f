package io.stagenet.console.ui.lock;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.HoldButton;
import io.stagenet.console.ui.key.KeyAction;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// Says that the window is locked and what is possible meanwhile, in the place of the command line, and has the way out.
public final class LockSignView extends HBox {
    private static final PseudoClass TOUCHED = PseudoClass.getPseudoClass("touched");

    private final LockViewModel model;
    private final Button enter = new Button(Text.of("ui.lock.unlock"));
    private final HoldButton hold;

    public LockSignView(LockViewModel model) {
        this.model = model;
        getStyleClass().add("lock-sign");
        LockGuard.leaveInUse(this, KeyAction.Reach.LOOK);
        var sign = new Label(Text.of("ui.lock.locked"), new FontIcon(MaterialDesignL.LOCK));
        sign.getStyleClass().add("sign");
        sign.setMinWidth(USE_PREF_SIZE);
        var what = new Label();
        what.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        enter.setMinWidth(USE_PREF_SIZE);
        enter.setOnAction(event -> model.toggle());
        hold = new HoldButton(Text.of("ui.lock.hold"), model::held);
        hold.setMinWidth(USE_PREF_SIZE);
        for (var each : new Region[]{enter, hold}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        getChildren().addAll(sign, what, space, hold, enter);
        model.hasPinProperty().subscribe(has -> {
            enter.setVisible(has);
            hold.setVisible(!has);
        });
        Runnable show = () -> {
            boolean touched = model.touchedProperty().get();
            boolean go = model.goAllowedProperty().get();
            pseudoClassStateChanged(TOUCHED, touched);
            what.setText(Text.of(touched ? "ui.lock.touched" : go ? "ui.lock.go" : "ui.lock.view"));
        };
        model.touchedProperty().subscribe(show);
        model.goAllowedProperty().subscribe(show);
        show.run();
        model.stageProperty().subscribe(stage -> {
            setVisible(model.isLocked());
            if (stage == LockViewModel.Stage.LOCKED) {
                takeKeyboard();
            }
        });
    }

    /// Keys are in good hands there: nothing else that has them is asked.
    private void takeKeyboard() {
        if (model.hasPinProperty().get()) {
            enter.requestFocus();
        } else {
            hold.button().requestFocus();
        }
    }
}
