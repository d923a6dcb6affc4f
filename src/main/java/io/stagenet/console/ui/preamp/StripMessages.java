package io.stagenet.console.ui.preamp;

import io.stagenet.console.text.Text;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What a strip has to say, the most urgent first: what a hand was told, the device's own complaint, when it can be
/// unplugged, what was changed elsewhere. Steady; the last two go when the strip, or the text itself, is touched.
final class StripMessages extends VBox {
    private final PreampStripViewModel model;
    private final Label sentence = label("sentence");
    private final Label trouble = label("trouble");
    private final Label safe = label("safe");
    private final Label foreign = label("foreign");
    private final Tooltip whole = new Tooltip();
    private final Subscription subscriptions;

    StripMessages(PreampStripViewModel model) {
        this.model = model;
        getStyleClass().add("strip-messages");
        setMinHeight(0);
        getChildren().addAll(sentence, trouble, safe, foreign);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (hasText()) {
                model.touched();
                event.consume();
            }
        });
        subscriptions = Subscription.combine(model.sentenceProperty().subscribe(() -> show()),
                model.factsProperty().subscribe(() -> show()),
                model.phantom().safeInProperty().subscribe(() -> show()));
        show();
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(0);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    void dispose() {
        subscriptions.unsubscribe();
        Tooltip.uninstall(this, whole);
    }

    private boolean hasText() {
        return getChildren().stream().anyMatch(javafx.scene.Node::isVisible);
    }

    private void show() {
        int seconds = model.phantom().safeInProperty().get();
        say(sentence, model.sentenceProperty().get());
        say(trouble, model.facts().trouble());
        say(safe, seconds == 0 ? "" : Text.of("ui.preamp.phantom.safe", seconds));
        say(foreign, model.facts().foreign());
        var all = new StringBuilder();
        for (var label : new Label[]{sentence, trouble, safe, foreign}) {
            if (label.isVisible()) {
                all.append(all.isEmpty() ? "" : "\n").append(label.getText());
            }
        }
        if (all.isEmpty()) {
            Tooltip.uninstall(this, whole);
        } else {
            whole.setText(all.toString());
            Tooltip.install(this, whole);
        }
    }

    private static void say(Label label, String text) {
        if (!text.equals(label.getText()) || label.isVisible() == text.isEmpty()) {
            label.setText(text);
            label.setVisible(!text.isEmpty());
        }
    }
}
