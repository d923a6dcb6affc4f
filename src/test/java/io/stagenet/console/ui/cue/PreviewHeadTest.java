package io.stagenet.console.ui.cue;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.runOnFx;

import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.ViewId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class PreviewHeadTest {
    private OpenWindow window;

    @BeforeEach
    void open() {
        window = OpenWindow.of(new FakeConsole(CueShow.rig().show(CueShow.many()).state()), ViewId.CUES);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<Double> right(String row) {
        return window.one(".cue-preview " + row).lookupAll(".level").stream().map(PreviewHeadTest::right)
                .sorted(Comparator.naturalOrder()).toList();
    }

    private static double right(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxX();
    }

    @Test
    void everyHeadStandsOverItsColumnScrollBarOrNot() {
        // All that was tracked so far.
        runOnFx(() -> window.model().cues().choose(CueShow.number("450")));
        await("the scroll bar", () -> window.one(".cue-preview .list-view").lookupAll(".scroll-bar").stream()
                .anyMatch(bar -> bar.isVisible()
                        && bar.getLayoutBounds().getHeight() > bar.getLayoutBounds().getWidth()));
        // The bar takes its width with the next layout.
        await("every head over its column", () -> {
            var heads = right(".columns");
            var cells = right(".preview-cell:filled");
            return heads.size() == 3 && cells.size() == 3
                    && IntStream.range(0, 3).allMatch(i -> Math.abs(heads.get(i) - cells.get(i)) < 1);
        });
    }
}
