package io.stagenet.console.ui.preamp;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.EditField;
import io.stagenet.console.ui.preamp.GangPanelViewModel.Row;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Gangs beside the strips: one of the selected inputs, named, renamed, dissolved.
final class GangPanelView extends VBox {
    private final GangPanelViewModel model;
    private final TextField name = new TextField();
    private final VBox gangs = new VBox();
    private final Subscription subscriptions;

    GangPanelView(GangPanelViewModel model) {
        this.model = model;
        getStyleClass().addAll("preamp-panel", "gangs");
        setMinHeight(0);
        var title = new Label(Text.of("ui.gang.title"));
        title.getStyleClass().add("name");
        var what = new Label(Text.of("ui.gang.what"));
        what.getStyleClass().add("key");
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        name.setPromptText(Text.of("ui.gang.name"));
        name.setAccessibleText(Text.of("ui.gang.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var make = button(Text.of("ui.gang.make"), () -> model.make(name.getText(), name::clear));
        make.disableProperty().bind(name.textProperty().map(String::isBlank));
        name.setOnAction(event -> make.fire());
        var leave = button(Text.of("ui.gang.leave"), model::leave);
        var resting = new CheckBox(Text.of("ui.gang.resting"));
        resting.setWrapText(true);
        resting.selectedProperty().bindBidirectional(model.restingProperty());
        var answer = new Label();
        answer.getStyleClass().add("answer");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        gangs.setSpacing(8);
        var scroll = new ScrollPane(gangs);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(title, what, new HBox(6, name, make), leave, resting, scroll, answer);
        subscriptions = Subscription.combine(model.answerProperty().subscribe(answer::setText),
                model.rowsProperty().subscribe(this::show));
    }

    /// Made anew, they leave the keyboard at the same place.
    private void show(List<Row> rows) {
        var before = gangs.getChildren();
        int at = IntStream.range(0, before.size()).filter(i -> before.get(i).isFocusWithin()).findFirst().orElse(-1);
        gangs.getChildren().setAll(rows.isEmpty() ? List.of(none()) : rows.stream().map(this::gang).toList());
        if (at >= 0) {
            var next = at < rows.size() ? gangs.getChildren().get(at).lookup(".gang-name") : name;
            next.requestFocus();
        }
    }

    private static Node none() {
        var none = new Label(Text.of("ui.gang.none"));
        none.getStyleClass().add("key");
        none.setWrapText(true);
        return none;
    }

    private Node gang(Row row) {
        var named = button(row.name(), () -> {
        });
        named.getStyleClass().add("gang-name");
        named.setAccessibleText(Text.of("ui.gang.rename", row.name()));
        named.setMinWidth(0);
        var place = new StackPane(named);
        place.setMinWidth(0);
        named.setOnAction(event -> EditField.over(place, named, row.name(), text -> model.rename(row, text), named,
                named.getAccessibleText(), () -> {
                    // There is nothing else to put back.
                }));
        var dissolve = button(Text.of("ui.gang.dissolve"), () -> model.dissolve(row));
        dissolve.setAccessibleText(Text.of("ui.gang.dissolve.spoken", row.name()));
        var head = new HBox(6, place, dissolve);
        var members = new Label(row.members());
        members.setWrapText(true);
        var box = new VBox(4, head, members);
        box.getStyleClass().add("panel");
        return box;
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Where the keyboard begins.
    Node first() {
        return name;
    }

    void dispose() {
        subscriptions.unsubscribe();
    }
}
