package io.stagenet.console.ui.patch;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Where there is no gear the patch and the cues teach as the faders do.
@ExtendWith(FxToolkit.class)
class EmptyPatchTest {
    @AutoClose private final OpenWindow window = OpenWindow.of(new FakeConsole(new Rig().state()), ViewId.PATCH);

    @Test
    void withoutGearThePatchOffersTheNextStepAndWithItTheTable() {
        runOnFx(() -> {
            assertThat(window.shows(".patch .empty-state")).isTrue();
            assertThat(window.all(".patch .empty-state .label", Label.class)).extracting(Label::getText)
                    .contains(Text.of("ui.empty.gateways"));
            ((Button) window.one(".patch .empty-state .button")).fire();
            assertThat(((TextField) window.one(".command-line .text-field")).getText()).isEqualTo("CONNECT ");
            window.show(new Rig().gateway("A", LinkState.ONLINE, 1, 4, "DMX").state());
        });
        FxToolkit.await("the table", () -> window.one(".patch .table-view").getParent().isVisible());
        assertThat(FxToolkit.onFx(() -> window.shows(".patch .empty-state"))).isFalse();
    }

    @Test
    void withoutGearAndLevelsTheCuesOfferTheDemoBesideRecord() {
        runOnFx(() -> {
            window.open(ViewId.CUES);
            assertThat(window.all(".cues .empty-state .button", Button.class).filter(Button::isVisible))
                    .extracting(Button::getText).contains(Text.of("ui.selfcheck.offer"));
            assertThat(window.all(".cues .empty-state .label", Label.class)).extracting(Label::getText)
                    .contains(Text.of("ui.cue.none.gear"));
        });
    }
}
