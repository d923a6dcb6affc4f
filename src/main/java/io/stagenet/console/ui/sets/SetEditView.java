package io.stagenet.console.ui.sets;

import io.stagenet.console.model.show.ShowItem;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Chooser;
import io.stagenet.console.ui.control.HoldButton;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What can be done to the one that is chosen in the list; there is none of it while none is.
final class SetEditView extends VBox {
    private final SetsViewModel sets;
    private final SetEditViewModel model;
    private final TextField name = new TextField();
    private final Button update = button("ui.sets.update", "ui.sets.update.tip", row -> edit().update(row));
    private final Button add = button("ui.sets.add", "ui.sets.add.tip", row -> edit().update(row));
    private final Button select = button("ui.sets.select", "ui.sets.select.tip", row -> edit().select(row));
    private final Button toPage = button("ui.sets.page", "ui.sets.page.tip", row -> edit().toPage(row, page()));
    private final Button recall = button("ui.sets.recall", "ui.sets.recall.tip", this::recall);
    private final Button merge = button("ui.sets.merge", "ui.sets.merge.tip", this::merge);
    private final TextField time = new TextField();
    private final Chooser<ShowItem.OfLevels> target;
    private final HoldButton delete;
    private final HBox recallLine;
    private final HBox mergeLine;
    private final Subscription subscriptions;
    private ShowItem.@Nullable OfLevels into;
    /// The one that is shown: what was typed for it does not go to another.
    private @Nullable SetRow shown;

    SetEditView(SetsViewModel sets) {
        this.sets = sets;
        model = sets.edit();
        getStyleClass().add("set-edit");
        managedProperty().bind(visibleProperty());
        name.setAccessibleText(Text.of("ui.sets.name.chosen"));
        name.setPromptText(Text.of("ui.sets.name"));
        name.setOnAction(event -> rename());
        name.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                rename();
            }
        });
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && shown != null && !name.getText().equals(shown.name())) {
                name.setText(shown.name());
                event.consume();
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        time.setPromptText(Text.of("ui.sets.time"));
        time.setAccessibleText(Text.of("ui.sets.time.name"));
        time.setTooltip(new Tooltip(Text.of("ui.sets.time.tip")));
        time.setOnAction(event -> recall.fire());
        time.setMinWidth(60);
        HBox.setHgrow(time, Priority.ALWAYS);
        target = new Chooser<>(model::word, this::aim);
        target.setPromptText(Text.of("ui.sets.target"));
        target.setAccessibleText(Text.of("ui.sets.target.name"));
        target.setMinWidth(0);
        target.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(target, Priority.ALWAYS);
        delete = new HoldButton(Text.of("ui.sets.delete"), () -> act(model::delete));
        // Another one may be chosen while the finger is down.
        delete.setSubject(() -> sets.chosenProperty().get());
        recallLine = line(recall, time);
        mergeLine = line(merge, target);
        var deeds = new FlowPane(6, 6, update, add, select, toPage, delete);
        for (Node each : List.of(update, add, select, toPage, recallLine, mergeLine)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        getChildren().addAll(line(name), deeds, recallLine, mergeLine);
        subscriptions = Subscription.combine(sets.chosenProperty().subscribe(this::show),
                sets.rowsProperty().subscribe(this::showTargets),
                model.confirmingProperty().subscribe(asked -> delete.button().setText(
                        Text.of(asked == null ? "ui.sets.delete" : "ui.sets.delete.confirm"))));
    }

    private SetEditViewModel edit() {
        return model;
    }

    private int page() {
        return sets.pageProperty().get();
    }

    private Button button(String key, String tip, Consumer<SetRow> deed) {
        var button = new Button(Text.of(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Text.of(tip)));
        button.setOnAction(event -> act(deed));
        return button;
    }

    private static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("editor-line");
        return line;
    }

    private void act(Consumer<SetRow> deed) {
        var row = sets.chosenProperty().get();
        if (row != null) {
            deed.accept(row);
        }
    }

    private void rename() {
        if (shown != null && !model.rename(shown, name.getText())) {
            name.setText(shown.name());
        }
    }

    private void recall(SetRow row) {
        if (!model.recall(row, time.getText())) {
            time.selectAll();
        }
    }

    private void merge(SetRow row) {
        if (into != null) {
            model.merge(row, into);
        }
    }

    private void aim(ShowItem.OfLevels at) {
        into = at;
        merge.setDisable(false);
    }

    private void show(@Nullable SetRow row) {
        boolean same = row != null && shown != null && row.item().equals(shown.item());
        boolean typed = same && shown != null && name.isFocused() && !name.getText().equals(shown.name());
        shown = row;
        setVisible(row != null);
        if (row == null) {
            return;
        }
        if (!typed) {
            name.setText(row.name());
        }
        boolean group = row.item() instanceof ShowItem.OfGroup;
        update.setVisible(!group);
        add.setVisible(group);
        select.setVisible(group);
        toPage.setVisible(sets.sortProperty().get().isNumbered());
        recallLine.setVisible(!group);
        mergeLine.setVisible(!group);
        if (!same) {
            into = null;
        }
        showTargets();
    }

    private void showTargets() {
        var targets = shown == null ? List.<ShowItem.OfLevels>of() : model.targets(shown);
        if (into != null && !targets.contains(into)) {
            into = null;
        }
        target.show(targets, into);
        target.setDisable(targets.isEmpty());
        merge.setDisable(into == null);
    }

    void dispose() {
        subscriptions.unsubscribe();
    }
}
