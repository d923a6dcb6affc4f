package io.stagenet.console.ui.fader;

import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EditField;
import io.stagenet.console.ui.control.LevelText;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The bar of the check: Last, Next, the level, and what is lit. Right and Left go on while it has the keyboard.
final class CheckView extends HBox {
    private final FaderBankViewModel model;
    private final Button level = new Button();
    private final Button next;
    private final Subscription subscriptions;

    CheckView(FaderBankViewModel model) {
        this.model = model;
        getStyleClass().add("check-bar");
        var check = model.check();
        var last = new Button(Text.of("ui.check.last"));
        last.setOnAction(event -> check.last());
        next = new Button(Text.of("ui.check.next"));
        next.setOnAction(event -> check.next());
        var at = new Label(Text.of("ui.check.at"));
        level.setAccessibleText(Text.of("ui.check.level"));
        level.setOnAction(event -> edit());
        var lit = new Label();
        lit.getStyleClass().add("numbers");
        lit.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(last, next, at, level, lit, space);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean forward = event.getCode() == KeyCode.RIGHT;
            if (forward || event.getCode() == KeyCode.LEFT) {
                if (forward) {
                    check.next();
                } else {
                    check.last();
                }
                event.consume();
            }
        });
        subscriptions = Subscription.combine(check.addressProperty().subscribe(now -> {
            lit.setText(now.intValue() == 0 ? Text.of("ui.check.none")
                    : Text.of("ui.check.lit", new StageNetAddress(now.intValue()), model.describe(now.intValue())));
            if (now.intValue() != 0) {
                model.bring(now.intValue());
            }
        }), check.levelProperty().subscribe(this::showLevel), model.unitProperty().subscribe(this::showLevel));
        showLevel();
    }

    void begin() {
        next.requestFocus();
    }

    void dispose() {
        subscriptions.unsubscribe();
    }

    private void showLevel() {
        level.setText(LevelText.withUnit(model.unitProperty().get(), model.check().levelProperty().get()));
    }

    private void edit() {
        int place = getChildren().indexOf(level);
        var unit = model.unitProperty().get();
        var field = new EditField(LevelText.digits(unit, model.check().levelProperty().get()), text -> {
            var parsed = LevelText.parse(unit, text);
            parsed.ifPresent(model.check().levelProperty()::set);
            return parsed.isPresent();
        }, () -> getChildren().set(place, level));
        field.setPrefColumnCount(4);
        field.setAccessibleText(Text.of("ui.check.level"));
        getChildren().set(place, field);
        field.requestFocus();
        field.selectAll();
    }
}
