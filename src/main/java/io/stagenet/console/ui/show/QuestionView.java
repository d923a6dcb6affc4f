package io.stagenet.console.ui.show;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.KeyboardVisit;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The open question at the foot of the show's panel, within the round of Tab there.
///
/// What the operator's own step asks from within the panel takes the keyboard to the answer that does nothing, so that one
/// Enter too many changes nothing; it goes back to where it was. What comes from outside takes the keyboard from nobody.
final class QuestionView extends VBox {
    private final Parent panel;
    private final Label sentence = new Label();
    private final Button yes = new Button();
    private final Button no = new Button(Text.of("ui.show.leave"));
    private final KeyboardVisit visit;

    /// @param home gets the keyboard when a question that has it goes, and what had it before is gone
    QuestionView(ShowPanelViewModel model, Parent panel, Runnable home) {
        this.panel = panel;
        visit = new KeyboardVisit(this, home, model.nanos());
        getStyleClass().add("question");
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        var answers = new FlowPane(yes, no);
        answers.getStyleClass().add("actions");
        getChildren().addAll(sentence, answers);
        yes.setMnemonicParsing(false);
        no.setMnemonicParsing(false);
        yes.setOnAction(event -> model.answer(true));
        no.setOnAction(event -> model.answer(false));
        managedProperty().bind(visibleProperty());
        show(null, model.questionProperty().get());
        model.questionProperty().subscribe(this::show);
    }

    private void show(@Nullable ShowQuestion before, @Nullable ShowQuestion now) {
        boolean other = now == null || !now.isSameAs(before);
        if (other) {
            // The next press would answer what nobody has read.
            visit.end();
        }
        setVisible(now != null);
        if (now == null) {
            return;
        }
        sentence.setText(now.sentence());
        yes.setText(now.yes());
        if (other && now.answers() && panel.isFocusWithin()) {
            no.requestFocus();
        }
    }
}
