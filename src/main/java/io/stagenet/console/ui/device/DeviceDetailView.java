package io.stagenet.console.ui.device;

import io.stagenet.console.model.ResumePolicy;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.HoldButton;
import io.stagenet.console.ui.control.Lamp;
import io.stagenet.console.ui.control.LinkStatus;
import io.stagenet.console.ui.device.Answer.Place;
import io.stagenet.console.ui.device.DeviceDetail.LeaseLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// All about the chosen device and what can be done with it. Its actions are made anew only when another device or other
/// leases are shown; otherwise only texts change, so that nothing slips from under a hand.
final class DeviceDetailView extends VBox {
    private final DevicesViewModel model;
    private final Lamp lamp = new Lamp();
    private final Label name = new Label();
    private final Label word = new Label();
    private final ConditionView condition = new ConditionView();
    private final FactsPane facts = new FactsPane("facts", false);
    private final FactsPane counts = new FactsPane("counts", true);
    private final VBox actions = new VBox();
    private final Choice<ResumePolicy> resume;
    private final Choice<String> dialect;
    private final TextField rate = new TextField();
    private final AnswerLabel deviceAnswer;
    private final AnswerLabel rateAnswer;
    private final Subscription subscription;
    private @Nullable FaultsPane faults;
    private @Nullable DeviceDetail shown;

    DeviceDetailView(DevicesViewModel model) {
        this.model = model;
        getStyleClass().add("panel");
        name.getStyleClass().add("name");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        word.getStyleClass().add("status-word");
        word.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(lamp, name, word);
        head.getStyleClass().add("detail-head");
        actions.getStyleClass().add("sections");
        resume = new Choice<>(Text.of("ui.device.resume"), List.of(ResumePolicy.values()),
                policy -> Text.of("ui.device.resume." + policy.name().toLowerCase(Locale.ROOT)), policy -> {
                    if (shown != null && shown.gateway() != null) {
                        model.setResume(shown.gateway(), policy);
                    }
                });
        dialect = new Choice<>(Text.of("ui.box.dialect"), dialects(model.dialects()),
                name -> name.isEmpty() ? Text.of("ui.box.dialect.auto") : name, name -> {
                    if (shown != null && shown.box() != null) {
                        model.setDialect(shown.box().id(), name);
                    }
                });
        rate.setPrefColumnCount(4);
        rate.setAccessibleText(Text.of("ui.device.pacing"));
        rate.setOnAction(event -> setRate());
        deviceAnswer = new AnswerLabel(model.answers(), Place.DEVICE);
        rateAnswer = new AnswerLabel(model.answers(), Place.RATE);
        getChildren().addAll(head, condition, facts, counts, actions, deviceAnswer);
        subscription = model.detailProperty().subscribe(this::show);
    }

    private static List<String> dialects(List<String> known) {
        return Stream.concat(Stream.of(""), known.stream()).toList();
    }

    void dispose() {
        subscription.unsubscribe();
        deviceAnswer.dispose();
        rateAnswer.dispose();
        endFaults();
    }

    private void show(@Nullable DeviceDetail now) {
        var before = shown;
        shown = now;
        lamp.setVisible(now != null);
        word.setVisible(now != null);
        condition.show(now == null ? null : now.condition());
        facts.show(now == null ? List.of() : now.facts());
        counts.show(now == null ? List.of() : now.counts());
        if (now == null) {
            name.setText(Text.of("ui.device.none"));
            name.setTooltip(null);
            actions.getChildren().clear();
            endFaults();
            return;
        }
        name.setText(now.name());
        lamp.setStatus(now.status());
        word.setText(now.since().isEmpty() ? now.status().word()
                : Text.of("ui.device.since", now.status().word(), now.since()));
        for (var status : LinkStatus.values()) {
            word.pseudoClassStateChanged(status.pseudoClass(), status == now.status());
        }
        boolean other = before == null || !before.name().equals(now.name());
        if (other) {
            name.setTooltip(new Tooltip(now.name()));
        }
        if (before == null || other || !before.leases().equals(now.leases()) || before.simulated() != now.simulated()
                || (before.gateway() == null) != (now.gateway() == null)
                || (before.box() == null) != (now.box() == null)
                || (before.status() == LinkStatus.SEEN_ONLY) != (now.status() == LinkStatus.SEEN_ONLY)) {
            buildActions(now);
        }
        dialect.show(now.box() == null ? "" : now.box().dialect());
        resume.show(now.resume());
        // A rate set elsewhere is shown; one that is being typed is left alone.
        if (before == null || other || before.rate() != now.rate()) {
            rate.setText(Integer.toString(now.rate()));
        }
    }

    private void buildActions(DeviceDetail now) {
        actions.getChildren().clear();
        endFaults();
        var gateway = now.gateway();
        if (gateway != null) {
            actions.getChildren().add(leases(now.leases()));
            var set = new Button(Text.of("ui.settings.set"));
            set.setAccessibleText(Text.of("ui.settings.set") + " " + Text.of("ui.device.pacing"));
            set.setOnAction(event -> setRate());
            var grid = new GridPane();
            grid.getStyleClass().add("facts");
            grid.addRow(0, key("ui.device.resume"), resume);
            grid.addRow(1, key("ui.device.pacing"), line(rate, set, rateAnswer));
            actions.getChildren().add(section("ui.device.sending", grid));
        }
        var box = now.box();
        if (box != null && now.status() != LinkStatus.SEEN_ONLY) {
            var grid = new GridPane();
            grid.getStyleClass().add("facts");
            grid.addRow(0, key("ui.box.dialect"), dialect);
            var open = new Button(Text.of("ui.box.open"));
            open.setOnAction(event -> model.openPreamps(box.id()));
            grid.addRow(1, key("ui.device.fact.preamps"), open);
            actions.getChildren().add(section("ui.box.talking", grid));
        }
        if ((gateway != null || box != null) && now.simulated()) {
            faults = new FaultsPane(model.faults(), model.answers(), now);
            actions.getChildren().add(faults);
        }
        var forget = new HoldButton(Text.of("ui.device.forget"), () -> model.forget(now));
        forget.button().setAccessibleText(Text.of("ui.settings.hosts.forget", now.name()));
        var effect = key(box == null ? "ui.device.forget.effect" : "ui.box.forget.effect");
        effect.setMinWidth(0);
        effect.setWrapText(true);
        HBox.setHgrow(effect, Priority.ALWAYS);
        actions.getChildren().add(line(forget, effect));
    }

    private VBox leases(List<LeaseLine> leases) {
        var grid = new GridPane();
        grid.getStyleClass().add("leases");
        for (var lease : leases) {
            var release = new HoldButton(Text.of("ui.device.release"), () -> model.release(lease.id()));
            release.button().setAccessibleText(Text.of("ui.device.release.name", lease.id()));
            var addresses = value(lease.addresses());
            addresses.setMinWidth(0);
            addresses.setWrapText(true);
            grid.addRow(grid.getRowCount(), value(lease.id().value()), addresses, value(lease.state()), release);
        }
        return section("ui.device.leases", leases.isEmpty() ? key("ui.gateway.nolease") : grid);
    }

    private void setRate() {
        if (shown != null && shown.gateway() != null) {
            model.setRate(shown.gateway(), rate.getText());
        }
    }

    private void endFaults() {
        if (faults != null) {
            faults.dispose();
            faults = null;
        }
    }

    private static VBox section(String key, Node content) {
        var title = new Label(Text.of(key));
        title.getStyleClass().add("section-title");
        var section = new VBox(title, content);
        section.getStyleClass().add("section");
        return section;
    }

    private static Label key(String key) {
        var label = new Label(Text.of(key));
        label.getStyleClass().add("key");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label value(String text) {
        var label = new Label(text);
        label.getStyleClass().add("value");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("actions");
        return line;
    }
}
