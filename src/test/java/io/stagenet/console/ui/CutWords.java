package io.stagenet.console.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/// Words of ours that do not fit where they stand: what is drawn ends in an ellipsis, what is meant does not.
public final class CutWords {
    /// Names that people and devices give, which come as long as they come, and what is cut for them: all of it stands whole
    /// in a tooltip, in the details or behind the bell.
    private static final Set<String> AS_LONG_AS_THEY_COME = Set.of("name", "name-cell", "device", "strip-messages",
            "status-label", "message");

    private CutWords() {
    }

    /// Of everything that is drawn below `root`, also of what is scrolled out of sight. What has a tooltip of its own is left
    /// out: it stands whole there.
    ///
    /// @return one line each: its style classes, what is drawn, what is meant
    public static List<String> in(Node root) {
        var cut = new ArrayList<String>();
        gather(root, cut);
        return cut;
    }

    private static void gather(Node node, List<String> cut) {
        if (!node.isVisible() || node.getStyleClass().stream().anyMatch(AS_LONG_AS_THEY_COME::contains)) {
            return;
        }
        if (node instanceof Labeled label && label.getTooltip() == null
                && label.lookup(".text") instanceof Text drawn) {
            String shown = drawn.getText();
            // A cell that was emptied still has the node of its words.
            if (label.getText() != null && !shown.equals(label.getText()) && shown.endsWith(label.getEllipsisString())
                    && !label.getText().endsWith(label.getEllipsisString())) {
                cut.add(label.getStyleClass() + ": " + shown + " | " + label.getText());
            }
        }
        if (node instanceof TextField field && field.getText().isEmpty() && field.getPromptText() != null
                && field.lookup(".text") != null) {
            var prompt = new Text(field.getPromptText());
            prompt.setFont(field.getFont());
            if (prompt.prefWidth(-1) > field.getWidth() - field.snappedLeftInset() - field.snappedRightInset()) {
                cut.add(field.getStyleClass() + ": " + field.getPromptText());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> gather(child, cut));
        }
    }
}
