package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;

class PageEditorFocusTest extends FaderPageTestBase {
    private static final Color RING = Color.web("#b9c4d4");

    @Test
    void whateverHasTheKeyboardThereShowsAWholeRing() {
        edit();
        for (var selector : List.of(".page-editor .text-field", ".page-editor .list-view", ".page-editor .button",
                ".page-editor .toggle-button", ".place-card")) {
            runOnFx(() -> {
                var found = all(selector).stream().filter(PageEditorFocusTest::canBeReached).toList();
                assertThat(found).as(selector).isNotEmpty();
                for (var control : found) {
                    control.requestFocus();
                    stage.getScene().getRoot().applyCss();
                    assertThat(control.isFocused()).as("%s has the keyboard", control).isTrue();
                    assertThat(outermost((Region) control)).as("%s", control).isEqualTo(RING);
                }
            });
        }
        runOnFx(() -> assertThat(((Region) all(".page-editor .list-view").getFirst()).getPadding())
                .as("rows leave the ring free").isEqualTo(new Insets(2)));
    }

    private static boolean canBeReached(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && node.isVisible();
    }

    private static Paint outermost(Region region) {
        Background background = region.getBackground();
        return background.getFills().getFirst().getFill();
    }
}
