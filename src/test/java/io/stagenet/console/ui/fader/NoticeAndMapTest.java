package io.stagenet.console.ui.fader;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.model.OpenShow;
import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.show.LevelSet;
import io.stagenet.console.model.show.Wanted;
import io.stagenet.console.ui.ConsoleView;
import io.stagenet.console.ui.ConsoleViewModel;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.ModelFeed;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.line.DeskInterpreter;
import java.time.ZoneOffset;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class NoticeAndMapTest {
    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @CsvSource({"1024,640", "1280,720", "2560,1440"})
    void aNoticeLiesOverNeitherTheMapNorAFaderAndMovesNone(int width, int height) {
        FxToolkit.runOnFx(() -> {
            var rig = new Rig().gateway("HOUSE", LinkState.ONLINE, 1, 96, "DMX");
            var console = new FakeConsole(rig.state());
            var model = new ConsoleViewModel(console, new DeskInterpreter(console), Runnable::run, ZoneOffset.UTC);
            var feed = new ModelFeed(console, model);
            var view = new ConsoleView(model);
            view.fill();
            Theme.scene(view, width, height);
            feed.show(rig.state());
            settle(view);
            var before = bounds(view.lookup(".strip"));
            feed.show(rig.notice(Severity.WARNING, "HOUSE", "The link is slow", 1).state());
            settle(view);
            double notice = bounds(view.lookup(".notices")).getMinY();
            assertThat(view.lookup(".notices").isVisible()).isTrue();
            var map = bounds(view.lookup(".heat-map"));
            assertThat(bounds(view.lookup(".heat-panel")).getMaxY()).as("nor over its edge").isLessThan(notice);
            assertThat(map.getMaxY()).isLessThanOrEqualTo(notice + 0.5);
            assertThat(map.getHeight()).as("of the map").isGreaterThan(16);
            assertThat(bounds(view.lookup(".strip"))).isEqualTo(before);
            view.dispose();
        });
    }

    @ParameterizedTest
    @CsvSource({"1024,640", "1280,720", "2560,1440"})
    void whatIsAnsweredAndWhatIsOfferedAfterALossMoveNoFaderAndLieOverNone(int width, int height) {
        FxToolkit.runOnFx(() -> {
            var rig = new Rig().gateway("HOUSE", LinkState.ONLINE, 1, 96, "DMX");
            var console = new FakeConsole(rig.state());
            var model = new ConsoleViewModel(console, new DeskInterpreter(console), Runnable::run, ZoneOffset.UTC);
            var feed = new ModelFeed(console, model);
            var view = new ConsoleView(model);
            view.fill();
            Theme.scene(view, width, height);
            feed.show(rig.state());
            settle(view);
            var before = bounds(view.lookup(".fader"));
            console.outcome = Outcome.done("Undone: name of SN1");
            model.showPanel().undo();
            settle(view);
            assertThat(view.lookup(".show-bar.answered").isVisible()).isTrue();
            assertThat(bounds(view.lookup(".fader"))).as("an answer").isEqualTo(before);
            var lost = new Wanted(LevelSet.EMPTY, 100, false, new TreeMap<>(), new TreeMap<>());
            feed.show(rig.notice(Severity.WARNING, "HOUSE", "The link is slow", 1).state()
                    .withOpen(OpenShow.NONE.withRecovered(lost, Rig.EIGHT_O_NINE)));
            feed.pulse(1);
            feed.pulse(9_000_000_000L);
            settle(view);
            assertThat(view.lookup(".show-bar.answered").isVisible()).as("it was done, and is over").isFalse();
            assertThat(view.lookup(".show-bar.recovery").isVisible()).isTrue();
            assertThat(bounds(view.lookup(".fader"))).as("an offer and a notice").isEqualTo(before);
            double lowest = view.lookupAll(".strip").stream().mapToDouble(strip -> bounds(strip).getMaxY()).max()
                    .orElseThrow();
            assertThat(bounds(view.lookup(".notices")).getMinY()).isGreaterThanOrEqualTo(lowest);
            view.dispose();
        });
    }

    private static void settle(ConsoleView view) {
        for (int i = 0; i < 3; i++) {
            view.applyCss();
            view.layout();
        }
    }
}
