package io.stagenet.console.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Keeps Tab and Shift+Tab within a part: behind its last control comes its first. Else the next Tab would be in what the part
/// lies over, unseen. FX thread.
final class TabRound {
    private TabRound() {
    }

    static void in(Parent part) {
        part.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
            if (event.getCode() == KeyCode.TAB && plain && turn(part, event.isShiftDown())) {
                event.consume();
            }
        });
    }

    /// Goes from one end to the other.
    ///
    /// @return whether it did; between the ends the toolkit finds the way
    private static boolean turn(Parent part, boolean back) {
        var stops = new ArrayList<Node>();
        gather(part, stops);
        var owner = part.getScene().getFocusOwner();
        int at = stops.indexOf(owner);
        boolean end = back ? at <= 0 : at < 0 || at == stops.size() - 1;
        if (end && stops.size() == 1) {
            stops.getFirst().requestFocus();
        } else if (end && !stops.isEmpty()) {
            // Stepped to from beside it: only a step scrolls it into sight.
            if (back) {
                stops.get(stops.size() - 2).requestFocusTraversal(TraversalDirection.NEXT);
            } else {
                stops.get(1).requestFocusTraversal(TraversalDirection.PREVIOUS);
            }
        }
        return end && !stops.isEmpty();
    }

    /// In the order of Tab.
    private static void gather(Parent part, List<Node> stops) {
        for (var node : part.getChildrenUnmodifiable()) {
            if (node.isVisible() && !node.isDisabled()) {
                if (node.isFocusTraversable()) {
                    stops.add(node);
                }
                if (node instanceof Parent parent) {
                    gather(parent, stops);
                }
            }
        }
    }
}
