package io.stagenet.console.ui.device;

import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.HoldButton;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All about the chosen device and what can be done with it. Rebuilt only when another device or other leases are shown;
/// otherwise only its texts change, so that nothing slips from under a hand.
final class DeviceDetailView extends VBox {
    private final DevicesViewModel model;
    private final Label name = new Label();
    private final GridPane facts = new GridPane();
    private final Map<String, Label> values = new HashMap<>();
    private final VBox actions = new VBox();
    private final Choice<ResumePolicy> resume;
    private @Nullable DeviceDetail shown;

    DeviceDetailView(DevicesViewModel model) {
        this.model = model;
        getStyleClass().add("panel");
        name.getStyleClass().add("name");
        facts.getStyleClass().add("facts");
        actions.setSpacing(12);
        resume = new Choice<>(Text.of("ui.device.resume"), List.of(ResumePolicy.values()),
                policy -> Text.of("ui.device.resume." + policy.name().toLowerCase(Locale.ROOT)), policy -> {
                    if (shown != null && shown.gateway() != null) {
                        model.setResume(shown.gateway(), policy);
                    }
                });
        getChildren().addAll(name, facts, actions);
    }

    void show(@Nullable DeviceDetail now) {
        var before = shown;
        shown = now;
        if (now == null) {
            name.setText(Text.of("ui.device.none"));
            facts.getChildren().clear();
            values.clear();
            actions.getChildren().clear();
            return;
        }
        name.setText(now.name());
        showFacts(now.facts());
        if (before == null || !before.name().equals(now.name()) || !before.leases().equals(now.leases())
                || before.simulated() != now.simulated()) {
            buildActions(now);
        }
        resume.show(now.resume());
    }

    private void showFacts(List<DeviceDetail.Fact> now) {
        var keys = now.stream().map(DeviceDetail.Fact::key).toList();
        if (!values.keySet().equals(new java.util.HashSet<>(keys))) {
            facts.getChildren().clear();
            values.clear();
            for (var fact : now) {
                var key = new Label(fact.key());
                key.getStyleClass().add("key");
                key.setMinWidth(USE_PREF_SIZE);
                var value = new Label();
                value.getStyleClass().add("value");
                value.setWrapText(true);
                values.put(fact.key(), value);
                facts.addRow(facts.getRowCount(), key, value);
            }
        }
        now.forEach(fact -> {
            var value = values.get(fact.key());
            if (value != null) {
                value.setText(fact.value());
            }
        });
    }

    private void buildActions(DeviceDetail now) {
        actions.getChildren().clear();
        var gateway = now.gateway();
        if (gateway != null) {
            var rate = new TextField(Integer.toString(now.rate()));
            rate.setPrefColumnCount(4);
            rate.setAccessibleText(Text.of("ui.device.pacing"));
            rate.setOnAction(event -> model.setRate(gateway, rate.getText()));
            var set = new Button(Text.of("ui.settings.set"));
            set.setOnAction(event -> model.setRate(gateway, rate.getText()));
            actions.getChildren().addAll(
                    line(new Label(Text.of("ui.device.resume")), resume),
                    line(new Label(Text.of("ui.device.pacing")), rate, set));
            var leases = new FlowPane(8, 8);
            for (var lease : now.leases()) {
                leases.getChildren().add(new HoldButton(Text.of("ui.device.release", lease),
                        () -> model.release(lease)));
            }
            actions.getChildren().add(leases);
        }
        actions.getChildren().add(line(new HoldButton(Text.of("ui.device.forget"), () -> model.forget(now.name()))));
        if (gateway != null && now.simulated()) {
            var faults = new FlowPane();
            faults.getStyleClass().add("faults");
            for (var fault : model.faults()) {
                var button = new ToggleButton(fault);
                button.setOnAction(event -> model.fault(gateway, fault, button.isSelected()));
                faults.getChildren().add(button);
            }
            actions.getChildren().addAll(new Label(Text.of("ui.device.faults")), faults);
        }
    }

    private static HBox line(javafx.scene.Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("actions");
        return line;
    }
}
