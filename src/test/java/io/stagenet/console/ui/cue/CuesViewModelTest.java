package io.stagenet.console.ui.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.control.AddressSelection;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CuesViewModelTest {
    private final FakeConsole console = new FakeConsole(new Rig().state());
    private final CuesViewModel model = new CuesViewModel(console, new GoViewModel(console), new AddressSelection(),
            console::now, Runnable::run);

    private CuesViewModel.Look look() {
        return Objects.requireNonNull(model.lookProperty().get());
    }

    @Test
    void whatACueChangesIsGatheredOnlyWhileTheViewIsOpen() {
        model.show(CueShow.rig().show(CueShow.three(false)).state());
        model.choose(CueShow.number("2"));
        assertThat(model.cues()).hasSize(3);
        assertThat(model.lookProperty().get()).isNull();
        model.open();
        assertThat(look().cue().label()).as("chosen meanwhile").isEqualTo("Storm");
        assertThat(look().moves()).noneMatch(LevelMove::tracked);
        model.show(CueShow.rig().show(CueShow.three(true)).state());
        assertThat(look().moves()).anyMatch(LevelMove::tracked);
        model.close();
        model.show(CueShow.rig().show(CueShow.three(false)).state());
        assertThat(model.lookProperty().get()).isNull();
        model.open();
        assertThat(look().moves()).as("of the newest state").noneMatch(LevelMove::tracked);
    }
}
