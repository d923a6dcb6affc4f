package io.stagenet.console.ui.sets;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.sets.SetTakings.Source;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// RECORD, under which number and name, and what it takes; below it why it cannot be pressed.
final class SetRecordView extends VBox {
    private final SetsViewModel sets;
    private final SetRecordViewModel model;
    private final SetTakings takings;
    private final Label word = new Label();
    private final TextField number = new TextField();
    private final TextField name = new TextField();
    private final Button record = new Button();
    private final Label count = new Label();
    private final Subscription subscriptions;

    SetRecordView(SetsViewModel sets) {
        this.sets = sets;
        model = sets.record();
        takings = sets.takings();
        getStyleClass().add("set-record");
        word.setMinWidth(USE_PREF_SIZE);
        number.setAccessibleText(Text.of("ui.sets.number.name"));
        number.setPrefColumnCount(3);
        number.setMinWidth(46);
        number.setMaxWidth(46);
        number.setTooltip(new Tooltip(Text.of("ui.sets.number.tip")));
        number.textProperty().bindBidirectional(model.numberProperty());
        name.setPromptText(Text.of("ui.sets.name"));
        name.setAccessibleText(Text.of("ui.sets.name.new"));
        name.setMinWidth(60);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.textProperty().bindBidirectional(model.nameProperty());
        List.of(number, name).forEach(field -> field.setOnAction(event -> model.record()));
        // What is typed or asked goes first, the panel with the next one.
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.clear()) {
                event.consume();
            }
        });
        record.getStyleClass().add("record");
        record.setMnemonicParsing(false);
        record.setMinWidth(USE_PREF_SIZE);
        record.setTooltip(new Tooltip(Text.of("ui.sets.record.tip")));
        record.setOnAction(event -> model.record());
        for (Node each : List.of(word, number)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        var source = new Choice<>(Text.of("ui.sets.source"), List.of(Source.values()),
                each -> Text.of("ui.sets.source." + each.word()), takings.sourceProperty()::set);
        source.explain(each -> Text.of("ui.sets.source.tip." + each.word()));
        count.getStyleClass().add("count");
        count.setMinWidth(USE_PREF_SIZE);
        var why = new Label();
        why.getStyleClass().add("why");
        why.setWrapText(true);
        why.setMinHeight(USE_PREF_SIZE);
        why.managedProperty().bind(why.visibleProperty());
        getChildren().addAll(line(word, number, name, record), line(source, count), why);
        subscriptions = Subscription.combine(sets.sortProperty().subscribe(this::showSort),
                model.offeredProperty().subscribe(number::setPromptText),
                model.replacingProperty().subscribe(this::showRecord),
                takings.sourceProperty().subscribe(now -> {
                    source.show(now);
                    showCount();
                }),
                takings.countsProperty().subscribe(this::showCount), model.reasonProperty().subscribe(reason -> {
                    record.setDisable(!reason.isEmpty());
                    why.setText(reason);
                    why.setVisible(!reason.isEmpty());
                }));
        showSort(sets.sortProperty().get());
    }

    private static HBox line(Node... parts) {
        var line = new HBox(parts);
        line.getStyleClass().add("editor-line");
        return line;
    }

    private void showSort(SetSort sort) {
        word.setVisible(sort.isNumbered());
        number.setVisible(sort.isNumbered());
        word.setText(sort.isNumbered() ? Text.of("ui.sets.word." + sort.word()) : "");
        showRecord();
    }

    private void showRecord() {
        var replaced = model.replacingProperty().get();
        record.setText(replaced == null ? Text.of("ui.sets.record")
                : sets.sortProperty().get().isNumbered() ? Text.of("ui.sets.record.replace", replaced.called())
                : Text.of("ui.sets.record.replace.name"));
    }

    private void showCount() {
        int now = takings.countsProperty().get().of(takings.sourceProperty().get());
        count.setText(Text.of("ui.sets.count", now));
    }

    /// Where the keyboard begins.
    Node first() {
        return number.isVisible() ? number : name;
    }

    void dispose() {
        subscriptions.unsubscribe();
        number.textProperty().unbindBidirectional(model.numberProperty());
        name.textProperty().unbindBidirectional(model.nameProperty());
    }
}
