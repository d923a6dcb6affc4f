package io.stagenet.console.ui.preamp;

import io.stagenet.console.text.Text;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// What a strip has to say, the most urgent first: what a hand was told, the device's own complaint, when it can be
/// unplugged, what was changed elsewhere. Steady; the last two go when the strip, or the text itself, is touched.
///
/// Its room is the same whether it speaks or not, so that nothing on the strip moves under a hand. What has no room ends in
/// an ellipsis and is whole in the tooltip; everything that is to be said keeps a line.
final class StripMessages extends Region {
    /// Of one line, in pixels.
    private static final double LINE = 14;

    private final PreampStripViewModel model;
    private final Label sentence = label("sentence");
    private final Label trouble = label("trouble");
    private final Label safe = label("safe");
    private final Label foreign = label("foreign");
    private final List<Label> labels = List.of(sentence, trouble, safe, foreign);
    private final Tooltip whole = new Tooltip();
    private final ReadOnlyStringWrapper all = new ReadOnlyStringWrapper(this, "all", "");
    private final Subscription subscriptions;

    StripMessages(PreampStripViewModel model) {
        this.model = model;
        getStyleClass().add("strip-messages");
        whole.setWrapText(true);
        getChildren().addAll(labels);
        // The click goes on to the strip, and selects it.
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (!all.get().isEmpty()) {
                model.touched();
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
        return label;
    }

    void dispose() {
        subscriptions.unsubscribe();
        Tooltip.uninstall(this, whole);
    }

    /// Everything it says, a line each; empty for nothing.
    ReadOnlyStringProperty allProperty() {
        return all.getReadOnlyProperty();
    }

    void setRoom(double height) {
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private void show() {
        int seconds = model.phantom().safeInProperty().get();
        say(sentence, model.sentenceProperty().get());
        say(trouble, model.facts().trouble());
        say(safe, seconds == 0 ? "" : Text.of("ui.preamp.phantom.safe", seconds));
        say(foreign, model.facts().foreign());
        all.set(labels.stream().filter(Node::isVisible).map(Label::getText).collect(Collectors.joining("\n")));
        if (all.get().isEmpty()) {
            Tooltip.uninstall(this, whole);
        } else {
            whole.setText(all.get());
            Tooltip.install(this, whole);
        }
    }

    private static void say(Label label, String text) {
        if (!text.equals(label.getText()) || label.isVisible() == text.isEmpty()) {
            label.setText(text);
            label.setVisible(!text.isEmpty());
        }
    }

    @Override
    protected void layoutChildren() {
        var said = labels.stream().filter(Node::isVisible).toList();
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double y = snappedTopInset();
        for (int i = 0; i < said.size(); i++) {
            double left = Math.max(0, getHeight() - snappedBottomInset() - y - LINE * (said.size() - 1 - i));
            double height = Math.min(said.get(i).prefHeight(width), left);
            // Not as much as a line: the tooltip has it.
            said.get(i).resizeRelocate(snappedLeftInset(), y, width, height < LINE - 1 ? 0 : height);
            y += height;
        }
    }
}
