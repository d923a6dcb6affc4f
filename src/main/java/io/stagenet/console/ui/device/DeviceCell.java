package io.stagenet.console.ui.device;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Lamp;
import io.stagenet.console.ui.control.LinkStatus;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A row of the device list: lamp, name and state; kind, address and time; what it holds, or what is wrong.
final class DeviceCell extends ListCell<DeviceRowViewModel> {
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    /// Two heights and no others: a list asks its cells for their height before it knows their width.
    private static final double HEIGHT = 72;
    private static final double TWO_LINE_HEIGHT = 88;

    private final Lamp lamp = new Lamp();
    private final Label name = label("name");
    private final Label word = label("status-word");
    private final Label address = label("wire");
    private final Label since = label("wire");
    private final Label summary = label("summary");
    private final Label traffic = label("wire");
    private final Tooltip whole = new Tooltip();
    private final GridPane grid = new GridPane();
    private Subscription facts = Subscription.EMPTY;

    DeviceCell() {
        getStyleClass().add("gateway-cell");
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setMinWidth(0);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), wide);
        grid.getStyleClass().add("grid");
        grid.setAlignment(Pos.CENTER_LEFT);
        grid.addRow(0, lamp, line(name, word));
        grid.add(line(address, since), 1, 1);
        var last = line(summary, traffic);
        // A summary of two lines begins where the figures beside it stand.
        last.getStyleClass().add("top");
        grid.add(last, 1, 2);
        summary.setWrapText(true);
        setPrefWidth(0);
    }

    /// What is shortened when it must be, and at the right what never is.
    private static HBox line(Label start, Label end) {
        start.setMinWidth(0);
        start.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(start, Priority.ALWAYS);
        end.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(start, end);
        line.getStyleClass().add("line");
        return line;
    }

    private static Label label(String styleClass) {
        var label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }

    @Override
    protected void updateItem(@Nullable DeviceRowViewModel row, boolean empty) {
        super.updateItem(row, empty);
        facts.unsubscribe();
        if (empty || row == null) {
            facts = Subscription.EMPTY;
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            pseudoClassStateChanged(TROUBLED, false);
        } else {
            facts = Subscription.combine(row.factsProperty().subscribe(this::show),
                    row.trafficProperty().subscribe(traffic::setText));
            setGraphic(grid);
            setTooltip(whole);
        }
    }

    private void show(DeviceFacts now) {
        lamp.setStatus(now.status());
        name.setText(now.name());
        word.setText(now.status().word());
        for (var status : LinkStatus.values()) {
            word.pseudoClassStateChanged(status.pseudoClass(), status == now.status());
        }
        address.setText(Text.of("ui.device.row.address", now.kind().word(), now.address()));
        since.setText(now.since().isEmpty() ? "" : Text.of("ui.gateway.since", now.since()));
        summary.setText(now.trouble().isEmpty() ? now.holds() : now.trouble());
        boolean troubled = !now.trouble().isEmpty();
        pseudoClassStateChanged(TROUBLED, troubled);
        setPrefHeight(troubled ? TWO_LINE_HEIGHT : HEIGHT);
        String inFull = DeviceListView.inFull(now);
        whole.setText(inFull);
        setAccessibleText(inFull);
    }
}
