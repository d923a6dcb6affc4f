package io.stagenet.console.ui.patch;

import static io.stagenet.console.ui.FxToolkit.await;
import static io.stagenet.console.ui.FxToolkit.onFx;
import static io.stagenet.console.ui.FxToolkit.runOnFx;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagenet.console.model.LinkState;
import io.stagenet.console.ui.FakeConsole;
import io.stagenet.console.ui.FxToolkit;
import io.stagenet.console.ui.OpenWindow;
import io.stagenet.console.ui.Rig;
import io.stagenet.console.ui.ViewId;
import java.util.Comparator;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.TableRow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What can be done with a row comes when it is touched: the row stays where the hand is.
@ExtendWith(FxToolkit.class)
class PatchRowTest {
    private final FakeConsole console = new FakeConsole(
            new Rig().gateway("A", LinkState.ONLINE, 1, 200, "DMX").state());
    private OpenWindow window;

    @BeforeEach
    void open() {
        window = OpenWindow.of(console, ViewId.PATCH);
        await("rows", () -> rows().size() > 5);
    }

    @AfterEach
    void close() {
        window.close();
    }

    /// Those that are in sight, from the top.
    private List<TableRow<?>> rows() {
        var table = window.one(".patch .table-view");
        double foot = table.localToScene(0, table.getLayoutBounds().getHeight()).getY();
        return table.lookupAll(".table-row-cell").stream().<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> row.getItem() != null && footOf(row) <= foot)
                .sorted(Comparator.<TableRow<?>>comparingInt(TableRow::getIndex)).toList();
    }

    private static double footOf(TableRow<?> row) {
        return row.localToScene(0, row.getHeight()).getY();
    }

    private void touch(TableRow<?> row) {
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
            Event.fireEvent(row.getChildrenUnmodifiable().getFirst(), new MouseEvent(type, 5, 5, 5, 5,
                    MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, true, null));
        }
    }

    private void edited() {
        await("the fields", () -> window.one(".address-edit").isVisible()
                && window.one(".address-edit").getLayoutBounds().getHeight() > 0);
    }

    private double footOfIndex(int index) {
        return rows().stream().filter(row -> row.getIndex() == index).findFirst().map(PatchRowTest::footOf)
                .orElse(-1.0);
    }

    @Test
    void aRowStaysWhereItIsTouched() {
        double before = onFx(() -> footOfIndex(2));
        runOnFx(() -> touch(rows().get(2)));
        edited();
        assertThat(onFx(() -> footOfIndex(2))).isEqualTo(before);
    }

    @Test
    void theLowestRowStaysInSight() {
        int lowest = onFx(() -> rows().getLast().getIndex());
        runOnFx(() -> touch(rows().getLast()));
        edited();
        await("the row in sight", () -> footOfIndex(lowest) > 0);
    }
}
