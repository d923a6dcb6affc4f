package io.stagenet.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.service.PlaybackAction;
import io.stagenet.console.ui.line.DeskInterpreter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class RehearsalTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 24, "DMX").state());

    @Test
    void everyViewIsOpenedOnceAndThenItIsDone() {
        var opened = new ArrayList<ViewId>();
        var done = new AtomicInteger();
        FxToolkit.runOnFx(() -> {
            var model = new ConsoleViewModel(console, new DeskInterpreter(console), StateFeed.FX_THREAD,
                    ZoneOffset.UTC);
            new ModelFeed(console, model).show(console.state());
            model.openProperty().subscribe(view -> {
                opened.add(view);
            });
            new Rehearsal(model, Duration.millis(20), done::incrementAndGet).begin();
        });
        FxToolkit.await("the end", () -> done.get() > 0);
        assertThat(opened.subList(0, ViewId.values().length)).isEqualTo(List.of(ViewId.values()));
        assertThat(done).hasValue(1);
    }

    @Test
    void thePanelsAreOpenedToo() {
        var seen = new TreeSet<String>();
        var done = new AtomicInteger();
        FxToolkit.runOnFx(() -> {
            var model = new ConsoleViewModel(console, new DeskInterpreter(console), StateFeed.FX_THREAD,
                    ZoneOffset.UTC);
            new ModelFeed(console, model).show(console.state());
            var view = new ConsoleView(model);
            view.fill();
            Theme.scene(view, 1280, 800);
            for (var opened : List.of(model.notices().listedProperty(), model.window().keys().openProperty(),
                    model.showPanel().openProperty())) {
                opened.subscribe((before, now) -> {
                    view.applyCss();
                    view.layout();
                    Parts.of(view, ".settings", ".notice-list", ".key-map", ".show-panel").stream()
                            .filter(RehearsalTest::isShown).forEach(part -> seen.addAll(part.getStyleClass()));
                });
            }
            new Rehearsal(model, Duration.millis(20), done::incrementAndGet).begin();
        });
        FxToolkit.await("the end", () -> done.get() > 0);
        assertThat(seen).contains("notice-list", "settings", "key-map", "show-panel");
    }

    @Test
    void levelsAreMovedAndLetGoOf() {
        var done = new AtomicInteger();
        FxToolkit.runOnFx(() -> {
            var model = new ConsoleViewModel(console, new DeskInterpreter(console), StateFeed.FX_THREAD,
                    ZoneOffset.UTC);
            new ModelFeed(console, model).show(console.state());
            new Rehearsal(model, Duration.millis(20), done::incrementAndGet).begin();
        });
        FxToolkit.await("the end", () -> done.get() > 0);
        assertThat(console.actions).hasSize(ViewId.values().length + 2).contains(new PlaybackAction.Go(1));
        assertThat(console.actions.getLast().toString()).startsWith("Release");
    }

    private static boolean isShown(Node part) {
        var each = part;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null;
    }
}
