package io.stagenet.console.ui.closing;

import io.stagenet.console.text.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The question as a bar: leave the levels, fade them out, or stay. The keyboard is on the harmless answer.
public final class ClosingView extends HBox {
    public ClosingView(ClosingViewModel model) {
        getStyleClass().add("closing");
        var question = new Label();
        question.setMinWidth(0);
        question.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(question, Priority.ALWAYS);
        var leave = button("ui.closing.leave", model::leave);
        var fade = button("ui.closing.fade", model::fade);
        fade.setTooltip(new Tooltip(Text.of("ui.closing.fade.tip")));
        var cancel = button("ui.closing.cancel", model::cancel);
        getChildren().addAll(question, leave, fade, cancel);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.cancel();
                event.consume();
            }
        });
        model.stageProperty().subscribe(stage -> {
            boolean fading = stage == ClosingViewModel.Stage.FADING;
            boolean open = fading || stage == ClosingViewModel.Stage.ASKED;
            setVisible(open);
            setManaged(open);
            question.setText(fading ? Text.of("ui.closing.fading")
                    : model.awayProperty().get() == 0 ? Text.of("ui.closing.question", model.upProperty().get())
                    : Text.of("ui.closing.question.away", model.upProperty().get(), model.awayProperty().get()));
            leave.setDisable(fading);
            fade.setDisable(fading);
            if (open) {
                cancel.requestFocus();
            }
        });
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(Text.of(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
