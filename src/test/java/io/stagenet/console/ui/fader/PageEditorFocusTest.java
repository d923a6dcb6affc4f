package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.House;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.PageShow;
import io.stagenet.console.ui.Rig;
import java.util.LinkedHashSet;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class PageEditorFocusTest {
    private static final Color RING = Color.web("#b9c4d4");

    @Test
    void whateverHasTheKeyboardThereShowsAWholeRing() {
        runOnFx(() -> {
            try (var window = OpenWindow.of(new FakeConsole(House.four(new Rig().show(PageShow.show())).state()))) {
                window.model().bank().setEditing(true);
                window.pulse(1);
                var controls = new LinkedHashSet<Node>();
                for (var selector : List.of(".page-editor .text-field", ".page-editor .list-view",
                        ".page-editor .button", ".page-editor .toggle-button", ".place-card")) {
                    var found = window.root().lookupAll(selector).stream().filter(PageEditorFocusTest::canBeReached)
                            .toList();
                    assertThat(found).as(selector).isNotEmpty();
                    controls.addAll(found);
                }
                for (var control : controls) {
                    control.requestFocus();
                    window.root().applyCss();
                    window.root().layout();
                    if (control.isFocused()) {
                        assertThat(outermost((Region) control)).as("%s", control).isEqualTo(RING);
                    }
                }
                window.one(".page-editor .list-view").requestFocus();
                window.root().applyCss();
                assertThat(((Region) window.one(".page-editor .list-view")).getPadding())
                        .as("rows leave the ring free").isEqualTo(new Insets(2));
            }
        });
    }

    private static boolean canBeReached(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && node.isVisible();
    }

    private static Paint outermost(Region region) {
        Background background = region.getBackground();
        return background.getFills().getFirst().getFill();
    }
}
