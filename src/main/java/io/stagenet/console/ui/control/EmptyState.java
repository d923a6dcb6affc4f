package io.stagenet.console.ui.control;

import io.stagenet.console.text.Text;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Stands where something would be: one sentence that says what, and the one next step as a button; where nothing at all
/// was found, the demo and the self-check beside it.
public final class EmptyState extends VBox {
    private final Label sentence = new Label();
    private final Label detail = new Label();
    private final Button step = new Button();
    private final Button check = new Button(Text.of("ui.selfcheck.offer"));
    private final Button demo = new Button(Text.of("ui.demo.start"));
    private final Label demoSentence = new Label();
    private Subscription offer = Subscription.EMPTY;

    public EmptyState() {
        getStyleClass().add("empty-state");
        sentence.getStyleClass().add("title");
        sentence.setWrapText(true);
        detail.getStyleClass().add("detail");
        detail.setWrapText(true);
        demo.getStyleClass().add("demo-start");
        demoSentence.getStyleClass().add("detail");
        demoSentence.setWrapText(true);
        for (var each : new Label[]{sentence, detail, demoSentence}) {
            // Where the place is low, its edges give way and no word does.
            each.setMinHeight(USE_PREF_SIZE);
        }
        for (var each : new javafx.scene.control.Labeled[]{step, demo, check, demoSentence}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        var steps = new FlowPane(step, demo, check);
        steps.getStyleClass().add("steps");
        getChildren().addAll(sentence, detail, steps, demoSentence);
        withdraw();
    }

    public void say(String what, String more) {
        sentence.setText(what);
        detail.setText(more);
        step.setVisible(false);
        withdraw();
    }

    public void say(String what, String more, String stepText, Runnable action) {
        say(what, more);
        step.setText(stepText);
        step.setOnAction(event -> action.run());
        step.setVisible(true);
        allow(true);
    }

    /// Whether the step can be taken now; where it cannot, the detail says why.
    public void allow(boolean now) {
        step.setDisable(!now);
    }

    /// Puts the demo and the self-check beside the step, until something else is said.
    public void offer(FirstSteps steps) {
        withdraw();
        var now = steps.demo();
        check.setVisible(true);
        check.setOnAction(event -> steps.selfCheck().run());
        demo.setVisible(now.isOpen());
        demo.setOnAction(event -> now.accept());
        offer = Subscription.combine(now.startingProperty().subscribe(demo::setDisable),
                now.sentenceProperty().subscribe(text -> {
                    demoSentence.setText(text);
                    demoSentence.setVisible(!text.isEmpty());
                }));
    }

    /// The offer outlives the place it is shown in.
    public void dispose() {
        offer.unsubscribe();
    }

    private void withdraw() {
        offer.unsubscribe();
        demo.setVisible(false);
        check.setVisible(false);
        demoSentence.setVisible(false);
    }
}
