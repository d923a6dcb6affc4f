package io.stagenet.console.ui.monitor;

import io.stagenet.console.model.WireMessage;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.CellLabel;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// One message in one line: when, which way, with whom, what, and why it was refused.
final class MessageCell extends ListCell<WireMessage> {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final int LONGEST = 400;

    private final MonitorViewModel model;
    private final Label time = CellLabel.of("time", 92);
    private final Label way = CellLabel.of("way", 62);
    private final Label transport = CellLabel.of("transport", 38);
    private final Label device = CellLabel.of("device", 150);
    private final Label type = CellLabel.of("type", 130);
    private final Label text = CellLabel.of("text", 0);
    private final HBox line = new HBox(time, way, transport, device, type, text);

    MessageCell(MonitorViewModel model) {
        this.model = model;
        getStyleClass().add("message-cell");
        line.getStyleClass().add("line");
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable WireMessage message, boolean empty) {
        super.updateItem(message, empty);
        if (empty || message == null) {
            setGraphic(null);
            setAccessibleText(null);
            pseudoClassStateChanged(REFUSED, false);
            return;
        }
        time.setText(model.timeOf(message));
        way.setText(Text.of(message.received() ? "ui.monitor.in" : "ui.monitor.out"));
        transport.setText(message.way().transport());
        device.setText(message.device());
        type.setText(message.type());
        String shown = message.refused() ? Text.of("ui.monitor.why", message.reason())
                : message.peer().isEmpty() ? message.text()
                : Text.of(
                        message.frequent() ? "ui.monitor.on" : message.received() ? "ui.monitor.from" : "ui.monitor.to",
                        message.peer(),
                        message.text());
        // A label measures all of its text, also what nobody can see.
        text.setText(shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown);
        pseudoClassStateChanged(REFUSED, message.refused());
        setAccessibleText(String.join(", ", time.getText(), way.getText(), message.way().protocol(),
                message.way().transport(), message.device(), message.type(), shown));
        setGraphic(line);
    }
}
