package io.stagenet.console.ui.lock;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Keyboard;
import io.stagenet.console.ui.control.Switch;
import io.stagenet.console.ui.key.KeyAction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The two questions of the lock, over the foot of the view: how to lock, and the PIN to unlock. Neither stops anything.
public final class LockPanelView extends StackPane {
    private final LockViewModel model;
    private final Button lock = new Button(Text.of("ui.lock.do"));
    private final TextField newPin = new TextField();

    public LockPanelView(LockViewModel model) {
        this.model = model;
        getStyleClass().add("lock-panel");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        LockGuard.leaveInUse(this, KeyAction.Reach.LOOK);
        var offer = offer();
        var pad = new PinPadView(model);
        getChildren().addAll(offer, pad);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.leave();
                event.consume();
            }
        });
        model.stageProperty().subscribe(stage -> {
            show(offer, stage == LockViewModel.Stage.OFFERED);
            show(pad, stage == LockViewModel.Stage.ENTERING);
            setVisible(offer.isVisible() || pad.isVisible());
            newPin.clear();
            if (offer.isVisible()) {
                // What is typed now is meant as a PIN: anywhere else it would be shown.
                Keyboard.give(newPin);
            } else if (pad.isVisible()) {
                Keyboard.give(pad);
            }
        });
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private VBox offer() {
        var title = new Label(Text.of("ui.lock.title"));
        title.getStyleClass().add("title");
        var what = new Label(Text.of("ui.lock.what"));
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        var go = new Switch(Text.of("ui.lock.allow"), wanted -> model.goAllowedProperty().set(wanted));
        model.goAllowedProperty().subscribe(go::show);
        var key = new Label(Text.of("ui.lock.pin"));
        key.setMinWidth(USE_PREF_SIZE);
        key.setLabelFor(newPin);
        newPin.setAccessibleText(Text.of("ui.lock.pin"));
        newPin.setPrefColumnCount(10);
        newPin.setMinWidth(USE_PREF_SIZE);
        newPin.setOnAction(event -> model.lock(newPin.getText()));
        var none = new Button(Text.of("ui.lock.pin.none"));
        none.setMinWidth(USE_PREF_SIZE);
        none.managedProperty().bind(none.visibleProperty());
        none.setOnAction(event -> {
            lock.requestFocus();
            model.forgetPin();
        });
        var pin = new HBox(key, newPin, none);
        pin.getStyleClass().add("line");
        var how = new Label();
        how.getStyleClass().add("how");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        model.hasPinProperty().subscribe(has -> {
            how.setText(Text.of(has ? "ui.lock.how.pin" : "ui.lock.how.none"));
            none.setVisible(has);
        });
        var answer = new Label();
        answer.getStyleClass().add("refusal");
        answer.setWrapText(true);
        answer.textProperty().bind(model.answerProperty());
        answer.managedProperty().bind(answer.textProperty().isNotEmpty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var cancel = new Button(Text.of("ui.lock.cancel"));
        cancel.setOnAction(event -> model.leave());
        lock.setOnAction(event -> model.lock(newPin.getText()));
        // One key after that of the lock, and it is locked.
        lock.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                lock.fire();
                event.consume();
            }
        });
        for (var button : new Button[]{cancel, lock}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        var buttons = new HBox(space, cancel, lock);
        buttons.getStyleClass().add("line");
        var offer = new VBox(title, what, go, pin, how, answer, buttons);
        offer.getStyleClass().add("card");
        return offer;
    }
}
