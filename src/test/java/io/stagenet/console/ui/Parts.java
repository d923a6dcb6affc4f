package io.stagenet.console.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// Finds parts of a window by their style. [Node#lookupAll] knows no list of selectors and finds nothing for one.
public final class Parts {
    private Parts() {
    }

    /// All that match one of the selectors.
    public static List<Node> of(Node root, String... selectors) {
        var parts = new ArrayList<Node>();
        for (var selector : selectors) {
            parts.addAll(root.lookupAll(selector));
        }
        return parts;
    }

    /// Whether a part is drawn and must be in sight: what can be scrolled need not be.
    public static boolean isInSight(Node part) {
        for (var each = part; each != null; each = each.getParent()) {
            if (!each.isVisible() || each instanceof ScrollPane || each.getStyleClass().contains("virtual-flow")) {
                return false;
            }
        }
        return part.getScene() != null;
    }
}
