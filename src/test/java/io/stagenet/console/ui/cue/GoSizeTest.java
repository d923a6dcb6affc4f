package io.stagenet.console.ui.cue;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class GoSizeTest {
    @ParameterizedTest
    @CsvSource({"1024,640,168", "1280,720,168", "1280,1024,168", "1920,1080,252", "2560,1440,336"})
    void goGrowsWithTheWindow(int width, int height, double wide) {
        double drawn = FxToolkit.onFx(() -> {
            var view = new GoView(new GoViewModel(new FakeConsole(CueShow.rig().state())));
            var root = Theme.scene(new StackPane(view), width, height).getRoot();
            root.applyCss();
            root.layout();
            return ((Region) view.lookup(".go")).getWidth();
        });
        assertThat(drawn).isEqualTo(wide);
    }
}
