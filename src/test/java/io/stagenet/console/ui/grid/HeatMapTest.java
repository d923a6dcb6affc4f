package io.stagenet.console.ui.grid;

import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static io.stagenet.console.ui.Hands.down;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.ui.FakeFaders;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.Theme;
import io.stagenet.console.ui.control.AddressSelection;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxToolkit.class)
class HeatMapTest {
    private final FakeFaders faders = new FakeFaders();
    private final AddressSelection selection = new AddressSelection();
    private final HeatMapViewModel model = new HeatMapViewModel(faders, selection, address -> "SN" + address);
    private final List<Integer> opened = new ArrayList<>();

    private void show(int count) {
        model.show(IntStream.rangeClosed(1, count).toArray(), new BitSet());
    }

    @ParameterizedTest
    @CsvSource({"1,1320,60", "512,1320,60", "512,900,30", "65535,1320,60", "65535,900,40", "0,900,40"})
    void everyAddressHasAPlaceInsideAndIsFoundThere(int count, int width, int height) {
        var grid = CellGrid.fit(count, width, height);
        for (int cell = 0; cell < grid.cells(); cell++) {
            assertThat(grid.x(cell) + grid.side()).isLessThanOrEqualTo(width);
            assertThat(grid.y(cell) + grid.side()).isLessThanOrEqualTo(height);
            assertThat(grid.indexAt(grid.x(cell) + 0.5, grid.y(cell) + 0.5)).isEqualTo(cell * grid.perCell());
        }
        assertThat(grid.cells() * grid.perCell()).isGreaterThanOrEqualTo(count);
    }

    @Test
    void nothingIsDrawnAnewWhenNothingChanged() {
        show(65_535);
        faders.sent[7] = 12;
        model.read();
        int before = model.revisionProperty().get();
        faders.sent[9] = 0;
        model.read();
        model.read();
        assertThat(model.revisionProperty().get()).as("two pulses are left out").isEqualTo(before);
        assertThat(model.upProperty().get()).isEqualTo(1);
        faders.sent[9] = 1;
        model.read();
        assertThat(model.revisionProperty().get()).isEqualTo(before + 1);
        assertThat(model.upProperty().get()).isEqualTo(2);
    }

    @Test
    void aLostGatewaysCellsShowWhatIsHeld() {
        var lost = new BitSet();
        lost.set(2);
        model.show(new int[]{1, 2}, lost);
        faders.sent[2] = 10;
        faders.held[2] = 200;
        model.read();
        assertThat(model.level(1)).isEqualTo(200);
        assertThat(model.isLost(1)).isTrue();
        assertThat(model.isLost(0)).isFalse();
    }

    @Test
    void aClickSelectsTheCellAndKeysWalkSelectAndOpen() {
        show(512);
        runOnFx(() -> {
            var map = new HeatMapView(model, index -> {
            }, opened::add);
            var root = new StackPane(map);
            var scene = Theme.scene(root, 600, 90);
            root.applyCss();
            root.layout();
            faders.sent[1] = 255;
            model.read();
            var grid = CellGrid.fit(512, 600, 90);
            Event.fireEvent(map, new MouseEvent(MouseEvent.MOUSE_PRESSED, grid.x(3) + 1, grid.y(3) + 1, 0, 0,
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, true, null));
            assertThat(selection.addressesProperty().get().stream()).containsExactly(4);
            down(map, KeyCode.RIGHT);
            assertThat(map.queryAccessibleAttribute(AccessibleAttribute.VALUE_STRING)).isEqualTo("SN1");
            down(map, KeyCode.RIGHT);
            down(map, KeyCode.DOWN);
            down(map, KeyCode.SPACE);
            assertThat(selection.addressesProperty().get().stream()).containsExactly(2 + grid.columns());
            down(map, KeyCode.ENTER);
            var pixels = scene.snapshot(null).getPixelReader();
            assertThat(pixels.getColor(5, 5)).as("a cell that is up").isEqualTo(Color.web("#ffd98a"));
            assertThat(pixels.getColor(grid.x(1) + 5, 5)).as("a cell at zero").isEqualTo(Color.web("#191d24"));
            assertThat(opened).containsExactly(2 + grid.columns());
        });
    }

    @Test
    void whereTheKeyboardIsIsNotTakenForWhatIsSelected() {
        show(512);
        runOnFx(() -> {
            var map = new HeatMapView(model, index -> {
            }, opened::add);
            var root = new StackPane(map);
            var stage = new Stage();
            stage.setScene(Theme.scene(root, 600, 90));
            stage.show();
            root.applyCss();
            root.layout();
            var grid = CellGrid.fit(512, (int) map.getWidth(), (int) map.getHeight());
            map.requestFocus();
            selection.only(2);
            model.read();
            for (int i = 0; i < 4; i++) {
                down(map, KeyCode.RIGHT);
            }
            var focus = Color.web("#b9c4d4");
            var gold = Color.web("#e6b450");
            var pixels = stage.getScene().snapshot(null).getPixelReader();
            assertThat(pixels.getColor(grid.x(1), grid.y(1) + 1)).as("selected").isEqualTo(gold);
            assertThat(pixels.getColor(grid.x(3) - 1, grid.y(3) + 1)).as("the keyboard").isEqualTo(focus);
            assertThat(pixels.getColor(grid.x(3), grid.y(3) + 1)).as("the keyboard").isNotEqualTo(gold);
            down(map, KeyCode.LEFT);
            down(map, KeyCode.LEFT);
            pixels = stage.getScene().snapshot(null).getPixelReader();
            assertThat(pixels.getColor(grid.x(1), grid.y(1) + 1)).as("selected, with the keyboard").isEqualTo(gold);
            assertThat(pixels.getColor(grid.x(1) - 1, grid.y(1) + 1)).as("and that too").isEqualTo(focus);
            stage.hide();
        });
    }

    @Test
    void aFewAddressesHaveLargeCellsAndManyAreAllThere() {
        assertThat(CellGrid.fit(21, 1150, 60).side()).isGreaterThanOrEqualTo(28);
        assertThat(CellGrid.fit(532, 1150, 52).side()).isGreaterThanOrEqualTo(8);
    }

    @Test
    void whatIsPointedAtStandsBesideItsCellAndKeysMoveItToo() {
        show(512);
        runOnFx(() -> {
            var panel = new HeatMapPanel(model, () -> "All", opened::add);
            Theme.scene(new StackPane(panel), 600, 120);
            var map = (HeatMapView) panel.lookup(".heat-map");
            var readout = (Label) panel.lookup(".pointed");
            layOut(panel);
            assertThat(readout.isVisible()).isFalse();
            for (int index : new int[]{0, 40, 511}) {
                var cell = map.localToScene(map.boundsOf(index));
                Event.fireEvent(map, moved(cell));
                layOut(panel);
                assertThat(readout.getText()).isEqualTo("SN" + (index + 1));
                var said = readout.localToScene(readout.getLayoutBounds());
                assertThat(
                        Math.min(Math.abs(said.getMinX() - cell.getMaxX()), Math.abs(cell.getMinX() - said.getMaxX())))
                        .isLessThan(8);
                assertThat(panel.getLayoutBounds().contains(readout.getBoundsInParent())).isTrue();
            }
            map.requestFocus();
            down(map, KeyCode.LEFT);
            layOut(panel);
            assertThat(readout.getText()).isEqualTo("SN511");
            assertThat(readout.isVisible()).isTrue();
        });
    }

    private static void layOut(HeatMapPanel panel) {
        panel.applyCss();
        panel.getScene().getRoot().layout();
    }

    private static MouseEvent moved(Bounds to) {
        return new MouseEvent(MouseEvent.MOUSE_MOVED, to.getCenterX(), to.getCenterY(), 0, 0, MouseButton.NONE, 0,
                false,
                false, false, false, false, false, false, false, false, true, null);
    }
}
