package io.stagenet.console.ui.preamp;

import io.stagenet.console.text.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The second confirmation of +48V, on the strip that was held: which input of which box, what is plugged in, input by input,
/// and two buttons.
final class PhantomQuestion {
    private final VBox inputs = new VBox();
    private final Button confirm = new Button(Text.of("ui.preamp.phantom.confirm"));
    private final Button cancel = new Button(Text.of("ui.preamp.phantom.cancel"));
    private final VBox foot = new VBox();

    PhantomQuestion(PhantomSwitchViewModel.Question question, PhantomSwitchViewModel model) {
        inputs.getStyleClass().add("question");
        var title = new Label(question.title());
        title.getStyleClass().add("overlay-title");
        title.setWrapText(true);
        inputs.getChildren().add(title);
        for (var each : question.inputs()) {
            var input = new Label(each);
            input.getStyleClass().add("question-input");
            input.setWrapText(true);
            inputs.getChildren().add(input);
        }
        foot.getStyleClass().add("question-foot");
        var mute = new Label(Text.of("ui.preamp.phantom.tip"));
        mute.getStyleClass().add("question-mute");
        mute.setWrapText(true);
        mute.setMinHeight(Label.USE_PREF_SIZE);
        confirm.getStyleClass().add("confirm");
        for (var button : new Button[]{confirm, cancel}) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinHeight(Button.USE_PREF_SIZE);
            button.setWrapText(true);
            button.setMnemonicParsing(false);
        }
        confirm.setAccessibleText(Text.of("ui.preamp.phantom.confirm.spoken", question.title(),
                String.join(", ", question.inputs())));
        confirm.setOnAction(event -> model.confirm());
        cancel.setOnAction(event -> model.cancel());
        foot.getChildren().addAll(mute, confirm, cancel);
    }

    VBox inputs() {
        return inputs;
    }

    VBox foot() {
        return foot;
    }

    /// Where the keyboard begins: a key held too long must not confirm.
    Button cancel() {
        return cancel;
    }
}
