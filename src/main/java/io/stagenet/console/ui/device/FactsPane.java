package io.stagenet.console.ui.device;

import io.stagenet.console.ui.device.DeviceDetail.Fact;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Facts under each other, or side by side as figures under their names. Made anew only when other facts are shown.
final class FactsPane extends StackPane {
    private final boolean sideBySide;
    private final List<Label> values = new ArrayList<>();
    private List<String> keys = List.of();

    FactsPane(String styleClass, boolean sideBySide) {
        this.sideBySide = sideBySide;
        getStyleClass().add(styleClass + "-place");
        managedProperty().bind(visibleProperty());
    }

    void show(List<Fact> now) {
        setVisible(!now.isEmpty());
        var nowKeys = now.stream().map(Fact::key).toList();
        if (!nowKeys.equals(keys)) {
            keys = nowKeys;
            build();
        }
        for (int i = 0; i < now.size(); i++) {
            values.get(i).setText(now.get(i).value());
        }
    }

    private void build() {
        values.clear();
        var flow = new FlowPane();
        flow.getStyleClass().add("counts");
        var grid = new GridPane();
        grid.getStyleClass().add("facts");
        for (String name : keys) {
            var key = new Label(name);
            key.getStyleClass().add("key");
            key.setMinWidth(USE_PREF_SIZE);
            GridPane.setValignment(key, javafx.geometry.VPos.TOP);
            var value = new Label();
            value.getStyleClass().add("value");
            value.setWrapText(!sideBySide);
            values.add(value);
            if (sideBySide) {
                var tile = new VBox(key, value);
                tile.getStyleClass().add("tile");
                flow.getChildren().add(tile);
            } else {
                grid.addRow(grid.getRowCount(), key, value);
            }
        }
        getChildren().setAll(sideBySide ? flow : grid);
    }
}
