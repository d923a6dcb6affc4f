package io.stagenet.console.ui.lock;

import io.stagenet.console.text.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// Where the PIN is typed: keys large enough for a finger, and the keyboard's digits. What is typed is shown as dots.
final class PinPadView extends VBox {
    private static final String DOT = "●";
    private static final int COLUMNS = 3;

    private final LockViewModel model;

    PinPadView(LockViewModel model) {
        this.model = model;
        getStyleClass().addAll("card", "pin-pad");
        setFocusTraversable(true);
        setAccessibleText(Text.of("ui.lock.pin.enter"));
        var title = new Label(Text.of("ui.lock.pin.enter"));
        title.getStyleClass().add("title");
        var dots = new Label();
        dots.getStyleClass().add("dots");
        model.typedProperty().subscribe(count -> dots.setText(DOT.repeat(count.intValue())));
        var answer = new Label();
        answer.getStyleClass().add("refusal");
        answer.setWrapText(true);
        answer.textProperty().bind(model.answerProperty());
        var keys = new GridPane();
        keys.getStyleClass().add("pad-keys");
        for (char digit = '1'; digit <= '9'; digit++) {
            int place = digit - '1';
            keys.add(digitKey(digit), place % COLUMNS, place / COLUMNS);
        }
        var erase = key("", () -> model.erase());
        erase.setGraphic(new FontIcon(MaterialDesignB.BACKSPACE_OUTLINE));
        erase.setAccessibleText(Text.of("ui.lock.pin.erase"));
        erase.setTooltip(new Tooltip(Text.of("ui.lock.pin.erase")));
        var enter = key("", () -> model.enter());
        enter.setGraphic(new FontIcon(MaterialDesignL.LOCK_OPEN));
        enter.setAccessibleText(Text.of("ui.lock.unlock"));
        enter.setTooltip(new Tooltip(Text.of("ui.lock.unlock")));
        enter.getStyleClass().add("enter");
        keys.addRow(COLUMNS, erase, digitKey('0'), enter);
        getChildren().addAll(title, dots, keys, answer);
        addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().length() == 1) {
                model.type(event.getCharacter().charAt(0));
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.BACK_SPACE) {
                model.erase();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                model.enter();
                event.consume();
            }
        });
    }

    private Button digitKey(char digit) {
        return key(Character.toString(digit), () -> model.type(digit));
    }

    private static Button key(String text, Runnable action) {
        var key = new Button(text);
        key.getStyleClass().add("pad-key");
        key.setFocusTraversable(false);
        key.setOnAction(event -> action.run());
        return key;
    }
}
