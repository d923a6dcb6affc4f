package io.stagenet.console.ui.preamp;

import io.stagenet.console.model.virgil.StageboxId;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Chooser;
import java.util.ArrayList;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The head of the preamps: whose strips, how many are selected, and how one adds a box.
final class PreampToolbarView extends HBox {
    private static final StageboxId NONE = new StageboxId("*");

    private final PreampsViewModel model;
    private final Chooser<StageboxId> chooser = new Chooser<>(
            box -> PreampsViewModel.choice(box == NONE ? null : box), this::choose);
    private final ToggleButton snapshots;
    private final ToggleButton gangs;
    private final Subscription subscriptions;

    /// @param adding whether the line that adds a box is open, both ways
    /// @param comparing whether the snapshots stand beside the strips, both ways
    /// @param ganging   whether the gangs do, both ways
    PreampToolbarView(PreampsViewModel model, BooleanProperty adding, BooleanProperty comparing,
            BooleanProperty ganging) {
        this.model = model;
        getStyleClass().add("view-head");
        var title = new Label(Text.of("ui.preamp.title"));
        title.getStyleClass().add("view-title");
        title.setMinWidth(USE_PREF_SIZE);
        chooser.setAccessibleText(Text.of("ui.preamp.chooser"));
        chooser.setTooltip(new Tooltip(Text.of("ui.preamp.chooser")));
        chooser.setMinWidth(140);
        chooser.setMaxWidth(300);
        var selected = new Label();
        selected.getStyleClass().add("preamps-selected");
        selected.setMinWidth(USE_PREF_SIZE);
        var release = new Button(Text.of("ui.preamp.deselect"));
        release.setMinWidth(USE_PREF_SIZE);
        release.setTooltip(new Tooltip(Text.of("ui.preamp.deselect.tip")));
        release.setOnAction(event -> model.clearSelection());
        release.managedProperty().bind(release.visibleProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var answer = new Label();
        answer.getStyleClass().add("answer");
        answer.setMinWidth(0);
        snapshots = panelButton("ui.snapshot.title", comparing);
        gangs = panelButton("ui.gang.title", ganging);
        var tools = new HBox(gangs, snapshots);
        tools.getStyleClass().add("preamp-tools");
        var add = new ToggleButton(Text.of("ui.preamp.add"));
        add.setMinWidth(USE_PREF_SIZE);
        add.setTooltip(new Tooltip(Text.of("ui.preamp.add.tip")));
        add.selectedProperty().bindBidirectional(adding);
        getChildren().addAll(title, chooser, selected, release, space, answer, tools, add);
        subscriptions = Subscription.combine(model.boxesProperty().subscribe(boxes -> showChoices()),
                model.chosenProperty().subscribe(chosen -> showChoices()),
                model.answerProperty().subscribe(answer::setText), model.gangs().restingProperty()
                        .subscribe(rest -> gangs.setText(Text.of(rest ? "ui.gang.title.resting" : "ui.gang.title"))),
                model.snapshots().summaryProperty()
                        .subscribe(text -> snapshots.setText(text.isEmpty() ? Text.of("ui.snapshot.title") : text)),
                model.selectedProperty().subscribe(count -> {
                    selected.setText(count.intValue() == 0 ? "" : Text.of("ui.selected", count));
                    release.setVisible(count.intValue() > 0);
                }));
    }

    private static ToggleButton panelButton(String key, BooleanProperty open) {
        var button = new ToggleButton(Text.of(key));
        button.setMnemonicParsing(false);
        button.setMaxWidth(320);
        button.selectedProperty().bindBidirectional(open);
        return button;
    }

    /// Opens the snapshots.
    ToggleButton snapshots() {
        return snapshots;
    }

    /// Opens the gangs.
    ToggleButton gangs() {
        return gangs;
    }

    void dispose() {
        subscriptions.unsubscribe();
    }

    private void choose(StageboxId box) {
        model.choose(box == NONE ? null : box);
    }

    private void showChoices() {
        var all = new ArrayList<StageboxId>();
        all.add(NONE);
        all.addAll(model.boxesProperty().get());
        var chosen = model.chosenProperty().get();
        chooser.show(all, chosen == null ? NONE : chosen);
    }
}
