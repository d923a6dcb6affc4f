package io.stagenet.console.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Stands where something would be: one sentence that says what, and the one next step as a button.
public final class EmptyState extends VBox {
    private final Label sentence = new Label();
    private final Label detail = new Label();
    private final Button step = new Button();

    public EmptyState() {
        getStyleClass().add("empty-state");
        sentence.getStyleClass().add("title");
        sentence.setWrapText(true);
        detail.getStyleClass().add("detail");
        detail.setWrapText(true);
        step.managedProperty().bind(step.visibleProperty());
        getChildren().addAll(sentence, detail, step);
    }

    public void say(String what, String more) {
        sentence.setText(what);
        detail.setText(more);
        step.setVisible(false);
    }

    public void say(String what, String more, String stepText, Runnable action) {
        say(what, more);
        step.setText(stepText);
        step.setOnAction(event -> action.run());
        step.setVisible(true);
    }
}
