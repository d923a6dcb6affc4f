package io.stagenet.console.ui.device;

import io.stagenet.console.service.SimulatedRig;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.device.Answer.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// What a simulated device can be told to do wrong, and what it does wrong now: lit is what the device says it has,
/// not what was pressed.
final class FaultsPane extends VBox {
    private final Map<String, ToggleButton> lasting = new HashMap<>();
    private final Label on = new Label();
    private final AnswerLabel answer;
    private final Subscription subscription;

    FaultsPane(FaultsViewModel model, Answers answers, DeviceDetail device) {
        getStyleClass().add("section");
        var title = new Label(Text.of(device.box() == null ? "ui.device.faults" : "ui.box.faults"));
        title.getStyleClass().add("section-title");
        on.getStyleClass().add("key");
        on.setWrapText(true);
        var cells = new FlowPane();
        cells.getStyleClass().add("faults");
        for (var fault : model.of(device)) {
            cells.getChildren().add(cell(model, device.name(), fault));
        }
        answer = new AnswerLabel(answers, Place.FAULT);
        getChildren().addAll(title, on, cells, answer);
        subscription = model.presentProperty().subscribe(now -> {
            lasting.forEach((name, button) -> button.setSelected(now.contains(name)));
            on.setText(now.isEmpty() ? Text.of("ui.device.faults.none")
                    : Text.of("ui.device.faults.on", String.join(", ", new TreeSet<>(now))));
        });
    }

    private HBox cell(FaultsViewModel model, String device, SimulatedRig.Fault fault) {
        ButtonBase button;
        if (fault.lasting()) {
            var toggle = new ToggleButton(fault.name());
            toggle.setOnAction(event -> {
                boolean wished = toggle.isSelected();
                toggle.setSelected(!wished);
                model.make(device, fault, wished);
            });
            lasting.put(fault.name(), toggle);
            button = toggle;
        } else {
            button = new Button(fault.name());
            button.setOnAction(event -> model.make(device, fault, true));
        }
        button.setMinWidth(USE_PREF_SIZE);
        button.setPrefWidth(150);
        button.setAccessibleHelp(fault.effect());
        var effect = new Label(fault.effect());
        effect.getStyleClass().add("key");
        effect.setWrapText(true);
        effect.setPrefWidth(210);
        var cell = new HBox(button, effect);
        cell.getStyleClass().add("actions");
        return cell;
    }

    void dispose() {
        subscription.unsubscribe();
        answer.dispose();
    }
}
