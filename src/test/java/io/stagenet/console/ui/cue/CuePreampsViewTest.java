package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CuePreamps;
import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.model.virgil.Stagebox;
import io.stagenet.console.service.EditAction;
import io.stagenet.console.service.EditAction.LevelSource;
import io.stagenet.console.service.EditAction.PreampShare;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.ViewId;
import java.util.List;
import java.util.TreeMap;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Head amps of a cue that is there, stored and taken out by its fields.
@ExtendWith(FxToolkit.class)
class CuePreampsViewTest {
    private static final ShowItem.OfCue ONE = new ShowItem.OfCue(1, CueShow.number("1"));
    private final FakeConsole console = new FakeConsole(CueShow.rig().show(CueShow.three(false)).state());
    private OpenWindow window;

    @BeforeEach
    void open() {
        window = OpenWindow.of(console, ViewId.CUES);
        runOnFx(() -> window.model().cues().choose(CueShow.number("1")));
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Button button(String word) {
        return window.all(".cue-preamps .button", Button.class).filter(each -> each.getText().equals(word)).findFirst()
                .orElseThrow();
    }

    private void show(Cue first) {
        runOnFx(() -> window.show(CueShow.rig().stagebox("SL Rack", Stagebox.State.ONLINE, 8)
                .show(CueShow.show(List.of(first, CueShow.cue("2", "Storm", 1, 51)), false)).state()));
    }

    private static EditAction update(PreampShare share) {
        return new EditAction.Update(ONE, new LevelSource.Captured(), share);
    }

    @Test
    void headAmpsAreStoredWithoutPhantomPowerUnlessItIsTicked() {
        assertThat(onFx(() -> window.one(".cue-preamps").isVisible())).as("there are none").isFalse();
        show(CueShow.cue("1", "House open", 1, 128));
        assertThat(onFx(() -> window.one(".cue-preamps").isVisible())).isTrue();
        assertThat(onFx(() -> button(Text.of("ui.cue.head.out")).isDisabled())).as("nothing is stored").isTrue();
        runOnFx(() -> {
            button(Text.of("ui.cue.head.store")).fire();
            ((CheckBox) window.one(".cue-preamps .check-box")).setSelected(true);
            button(Text.of("ui.cue.head.store")).fire();
            button(Text.of("ui.cue.head.store")).fire();
        });
        assertThat(console.actions).as("the tick is for one press").containsExactly(
                update(PreampShare.WITHOUT_PHANTOM), update(PreampShare.WITH_PHANTOM),
                update(PreampShare.WITHOUT_PHANTOM));
        show(CueShow.cue("1", "House open", 1, 128)
                .withPreamps(new CuePreamps(new PreampSnapshot(new TreeMap<>()), false)));
        console.actions.clear();
        runOnFx(() -> button(Text.of("ui.cue.head.out")).fire());
        assertThat(console.actions).containsExactly(update(PreampShare.NONE));
    }

    @Test
    void whatHandsHoldDoesNotGoIntoTheCueUnasked() {
        show(CueShow.cue("1", "House open", 1, 128));
        console.faders.move(1, 255);
        runOnFx(() -> button(Text.of("ui.cue.head.store")).fire());
        assertThat(console.actions).isEmpty();
        assertThat(onFx(() -> window.model().cues().answerProperty().get()))
                .isEqualTo(Outcome.refused(Text.of("ui.cue.head.held")));
    }
}
