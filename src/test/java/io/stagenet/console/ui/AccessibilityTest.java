package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.ui.preamp.Boxes;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Whatever the keyboard can reach says to a screen reader what it is and what it is called.
@ExtendWith(FxToolkit.class)
class AccessibilityTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().demo().simulated("A", 1, 8).gateway("B", LinkState.LOST, 100, 4, "MIDI").host("10.0.0.9")
                    .box(Boxes.box("RACK", 4, i -> Boxes.rich(i, 20)))
                    .box(Boxes.box("WIRELESS", 2, Boxes::wireless)).boxPlace("10.0.0.7/239.193.7").state());

    @Test
    void everyControlHasANameAndARole() {
        var nameless = new ArrayList<String>();
        var seen = new ArrayList<Node>();
        runOnFx(() -> {
            var stage = new Stage();
            var window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            window.show();
            window.fill();
            for (var id : ViewId.values()) {
                window.model().open(id);
                var root = window.root();
                root.applyCss();
                root.layout();
                for (var node : root.lookupAll("*")) {
                    if (node.isFocusTraversable() && isShown(node) && !(node instanceof ScrollPane)) {
                        seen.add(node);
                        if (name(node).isBlank() || List.of(AccessibleRole.NODE, AccessibleRole.PARENT)
                                .contains(node.getAccessibleRole())) {
                            nameless.add(id + ": " + node.getAccessibleRole() + " " + node);
                        }
                    }
                }
            }
            window.dispose();
        });
        assertThat(seen).as("controls of five views").hasSizeGreaterThan(110);
        assertThat(nameless).isEmpty();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null) {
            return node.getAccessibleText();
        }
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }
}
