package io.stagenet.console.ui.fader;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.ConsoleState;
import io.stagenet.console.model.LinkState;
import io.stagenet.console.ui.ConsoleView;
import io.stagenet.console.ui.ConsoleViewModel;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.ModelFeed;
import io.stagenet.console.ui.PageShow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.line.DeskInterpreter;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxToolkit.class)
class BankRowTest {
    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static void at1280(ConsoleState state, Consumer<ConsoleView> then) {
        runOnFx(() -> {
            var console = new FakeConsole(state);
            var model = new ConsoleViewModel(console, new DeskInterpreter(console), Runnable::run, ZoneOffset.UTC);
            var feed = new ModelFeed(console, model);
            var view = new ConsoleView(model);
            view.fill();
            Theme.scene(view, 1280, 720);
            feed.show(state);
            for (int i = 0; i < 4; i++) {
                view.applyCss();
                view.layout();
            }
            then.accept(view);
            view.dispose();
        });
    }

    @Test
    void aPageOf24StandsInOneRowAt1280WithStripsOf48() {
        at1280(new Rig().gateway("HOUSE", LinkState.ONLINE, 1, 96, "DMX").state(), view -> {
            var strips = view.lookupAll(".strip").stream().map(BankRowTest::bounds)
                    .sorted(Comparator.comparingDouble(Bounds::getMinX)).toList();
            assertThat(strips).hasSize(24).allSatisfy(each -> {
                assertThat(each.getWidth()).isGreaterThanOrEqualTo(48);
                assertThat(each.getMinY()).isEqualTo(strips.getFirst().getMinY());
            });
            for (int i = 1; i < strips.size(); i++) {
                assertThat(strips.get(i).getMinX()).isGreaterThanOrEqualTo(strips.get(i - 1).getMaxX());
            }
        });
    }

    @Test
    void theNameOfAGatewayGoesOnOverStripsOfNone() {
        at1280(new Rig().show(PageShow.show()).gateway("STAGE-LEFT-FLY-GALLERY-DIMMER-RACK", LinkState.ONLINE, 1, 40,
                "DMX").state(),
                view -> assertThat(drawn(view, 0))
                        .isEqualTo("STAGE-LEFT-FLY-GALLERY-DIMMER-RACK"));
    }

    @Test
    void besideAnotherGatewayItGoesOnInASecondLine() {
        at1280(new Rig().gateway("NORTH-ONE", LinkState.ONLINE, 1, 1, "DMX")
                .gateway("SOUTH-TWO", LinkState.ONLINE, 2, 1, "DMX")
                .gateway("HOUSE", LinkState.ONLINE, 3, 96, "DMX").state(), view -> {
                    assertThat(letters(drawn(view, 0))).isEqualTo("NORTH-ONE");
                    assertThat(letters(drawn(view, 1))).isEqualTo("SOUTH-TWO");
                });
    }

    private static String letters(String drawn) {
        return drawn.replace("\n", "");
    }

    /// What is to be read of it.
    private static String drawn(ConsoleView view, int header) {
        var name = view.lookupAll(".bank-header > .label").stream()
                .sorted(Comparator.comparingDouble(each -> bounds(each).getMinX())).skip(header).findFirst()
                .orElseThrow();
        return ((Text) name.lookup(".text")).getText();
    }
}
