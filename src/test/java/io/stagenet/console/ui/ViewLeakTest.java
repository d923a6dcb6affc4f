package io.stagenet.console.ui;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.ui.preamp.Boxes;
import java.lang.ref.WeakReference;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Nothing holds a view that was left: what a view listens to outlives it.
@ExtendWith(FxToolkit.class)
class ViewLeakTest {
    private static final int ROUNDS = 100;

    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 60, "DMX").gateway("B", LinkState.LOST, 100, 4, "MIDI")
                    .box(Boxes.box("RACK", 16, i -> Boxes.rich(i, 20)))
                    .state());

    @Test
    void everyViewOpenedAndLeftAHundredTimesIsForgotten() throws InterruptedException {
        var left = new ArrayList<WeakReference<Node>>();
        var windows = new ArrayList<ConsoleWindow>();
        runOnFx(() -> {
            var stage = new Stage();
            var window = new ConsoleWindow(console, stage, ZoneOffset.UTC);
            windows.add(window);
            window.show();
            window.fill();
        });
        for (int round = 0; round < ROUNDS; round++) {
            int number = round;
            runOnFx(() -> openEach(windows.getFirst(), number, left));
        }
        // The one that is open now may stay.
        left.removeLast();
        try {
            assertThat(held(left)).as("views still held").isEmpty();
        } finally {
            runOnFx(() -> windows.getFirst().dispose());
        }
    }

    private static void openEach(ConsoleWindow window, int round, List<WeakReference<Node>> left) {
        for (var id : ViewId.values()) {
            window.model().open(id);
            var root = window.root();
            root.applyCss();
            root.layout();
            window.feed().pulse(round);
            left.add(new WeakReference<>(root.lookup(".view")));
        }
    }

    private static List<String> held(List<WeakReference<Node>> views) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        List<String> held;
        do {
            // Pulses let go of what was drawn last.
            runOnFx(() -> {
            });
            System.gc();
            held = views.stream().map(WeakReference::get).filter(java.util.Objects::nonNull)
                    .map(view -> view.getStyleClass().toString()).distinct().toList();
        } while (!held.isEmpty() && System.nanoTime() < deadline);
        return held;
    }
}
