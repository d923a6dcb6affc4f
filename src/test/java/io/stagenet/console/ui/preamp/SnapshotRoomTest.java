package io.stagenet.console.ui.preamp;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.model.Severity;
import io.stagenet.console.model.ShowData;
import io.stagenet.console.model.virgil.Parameter;
import io.stagenet.console.model.virgil.ParameterValue;
import io.stagenet.console.model.virgil.ParameterValue.Amount;
import io.stagenet.console.model.virgil.ParameterValue.Flag;
import io.stagenet.console.model.virgil.PreampKey;
import io.stagenet.console.model.virgil.PreampSnapshot;
import io.stagenet.console.text.Language;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.ConsoleView;
import io.stagenet.console.ui.ConsoleViewModel;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.InLanguage;
import io.stagenet.console.ui.ModelFeed;
import io.stagenet.console.ui.Parts;
import io.stagenet.console.ui.Picture;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.ViewId;
import io.stagenet.console.ui.line.DeskInterpreter;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the panel of snapshots answers and asks has a place of its own, in the smallest window too and over a notice.
@ExtendWith(FxToolkit.class)
class SnapshotRoomTest {
    private final FakeConsole console = new FakeConsole(rig().state());
    private final ConsoleViewModel model = new ConsoleViewModel(console, new DeskInterpreter(console), Runnable::run,
            ZoneOffset.UTC);
    private final ModelFeed feed = new ModelFeed(console, model);
    private ConsoleView view;

    private static Rig rig() {
        var values = new TreeMap<PreampKey, SortedMap<String, ParameterValue>>();
        for (int i = 0; i < 8; i++) {
            values.put(Boxes.input("RACK", i), new TreeMap<>(Map.of(Parameter.GAIN, new Amount(33), Parameter.PHANTOM,
                    new Flag(true))));
        }
        return new Rig().show(ShowData.EMPTY.withSnapshot("Act 2", new PreampSnapshot(values)))
                .box(Boxes.box("RACK", 8, i -> Boxes.rich(i, 20)));
    }

    @ParameterizedTest
    @CsvSource({"1280,720,ENGLISH", "1280,720,GERMAN", "1024,640,ENGLISH", "1024,640,GERMAN"})
    void noButtonMovesAndNothingStandsOverTheEdges(int width, int height, Language language) {
        InLanguage.run(language, () -> runOnFx(() -> {
            view = new ConsoleView(model);
            view.fill();
            var scene = Theme.scene(view, width, height);
            model.open(ViewId.PREAMPS);
            feed.show(rig().notice(Severity.WARNING, "RACK", "Its status group is not known", 1).state());
            view.lookupAll(".preamp-tools .toggle-button").stream().map(ToggleButton.class::cast)
                    .filter(button -> button.getText().equals(Text.of("ui.snapshot.title"))).findFirst().orElseThrow()
                    .fire();
            var snapshots = model.preamps().snapshots();
            snapshots.choose("Act 2");
            lay();
            inSight();
            var before = places();
            console.outcome = Outcome.done("Snapshot Act 2: 4 values sent, 32 left as they are: RACK does not answer");
            snapshots.recall();
            lay();
            inSight();
            assertThat(places()).as("with an answer").isEqualTo(before);
            snapshots.withPhantomProperty().set(true);
            lay();
            var ticked = places();
            snapshots.recall();
            lay();
            inSight();
            assertThat(snapshots.questionProperty().get()).isNotNull();
            Picture.write(scene.snapshot(new WritableImage(width, height)),
                    InLanguage.prefix() + "snapshot-room-" + width);
            assertThat(places()).as("with a question").containsAllEntriesOf(ticked);
        }));
    }

    private void lay() {
        feed.pulse(console.nanos += 300_000_000L);
        for (int i = 0; i < 3; i++) {
            view.applyCss();
            view.layout();
        }
    }

    private Map<String, Bounds> places() {
        var places = new LinkedHashMap<String, Bounds>();
        for (Node node : Parts.of(view.lookup(".snapshots"), ".button", ".check-box")) {
            if (isShown(node) && node instanceof Labeled labeled && !labeled.getText().isEmpty()) {
                places.put(labeled.getText(), placeOf(node));
            }
        }
        return places;
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static Bounds placeOf(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private void inSight() {
        double top = placeOf(view.lookup(".top-bar")).getMaxY();
        double bottom = placeOf(view.lookup(".notices")).getMinY();
        assertThat(placeOf(view.lookup(".preamps .view-head")).getMinY()).isGreaterThanOrEqualTo(top);
        for (Node node : Parts.of(view.lookup(".snapshots"), ".button", ".answer", ".question", ".loss")) {
            if (isShown(node)) {
                assertThat(placeOf(node).getMinY()).as("%s", node).isGreaterThanOrEqualTo(top);
                assertThat(placeOf(node).getMaxY()).as("%s", node).isLessThanOrEqualTo(bottom);
            }
        }
    }
}
