package io.stagenet.console.ui.monitor;

import io.stagenet.console.model.WireMessage;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.ExportLine;
import io.stagenet.console.ui.control.Page;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The live list of messages, newest at the foot, and the whole text of the chosen one. The list follows the newest until
/// one is chosen or scrolled back to; Esc, or the button, follows again.
public final class MonitorView extends VBox implements Page {
    private static final double ROW = 25;

    private final MonitorViewModel model;
    private final ListView<WireMessage> list;
    private final TextArea detail = new TextArea();
    private final ToggleButton follow = new ToggleButton(Text.of("ui.monitor.follow"));
    private final ExportLine export;
    private final TextField filter = new TextField();
    private final ListChangeListener<WireMessage> changes = change -> follow();
    private final Subscription subscriptions;

    public MonitorView(MonitorViewModel model) {
        this.model = model;
        getStyleClass().addAll("view", "monitor");
        list = new ListView<>(model.rows());
        list.setFixedCellSize(ROW);
        list.setAccessibleText(Text.of("ui.view.monitor"));
        list.setCellFactory(view -> new MessageCell(model));
        var none = new Label(Text.of("ui.monitor.empty"));
        none.getStyleClass().add("nothing");
        list.setPlaceholder(none);
        VBox.setVgrow(list, Priority.ALWAYS);
        detail.setEditable(false);
        detail.setWrapText(true);
        detail.setPrefRowCount(4);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.setAccessibleText(Text.of("ui.monitor.detail"));
        detail.setPromptText(Text.of("ui.monitor.detail"));
        follow.setSelected(true);
        follow.setOnAction(event -> {
            if (follow.isSelected()) {
                list.getSelectionModel().clearSelection();
                follow();
            }
        });
        // Who scrolls back wants to read there.
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                follow.setSelected(false);
            }
        });
        export = new ExportLine(Text.of("ui.monitor.export.default", System.getProperty("user.home")), model::export);
        getChildren().addAll(head(), facts(), export, list, detail);
        model.rows().addListener(changes);
        subscriptions = list.getSelectionModel().selectedItemProperty().subscribe(message -> {
            if (message == null) {
                detail.clear();
            } else {
                follow.setSelected(false);
                detail.setText(message.refused() ? message.reason() + "\n\n" + message.text() : message.text());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
                filter.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE && !follow.isSelected()) {
                follow.fire();
                event.consume();
            }
        });
        follow();
    }

    private HBox head() {
        var title = new Label(Text.of("ui.view.monitor"));
        title.getStyleClass().add("view-title");
        title.setMinWidth(USE_PREF_SIZE);
        filter.setPromptText(Text.of("ui.monitor.filter"));
        filter.setAccessibleText(Text.of("ui.monitor.filter"));
        filter.setPrefColumnCount(18);
        filter.setMinWidth(120);
        filter.textProperty().bindBidirectional(model.filterProperty());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var clear = button("ui.monitor.clear");
        clear.setOnAction(event -> model.clear());
        var write = button("ui.monitor.export");
        write.setOnAction(event -> export.toggle());
        var head = new HBox(title, filter, toggle("ui.monitor.received", model.receivedProperty()),
                toggle("ui.monitor.sent", model.sentProperty()),
                toggle("ui.monitor.refused", model.refusedOnlyProperty()),
                toggle("ui.monitor.values", model.valuesProperty()), space, follow,
                toggle("ui.monitor.pause", model.pausedProperty()), clear, write);
        follow.setMinWidth(USE_PREF_SIZE);
        head.getStyleClass().add("view-head");
        return head;
    }

    /// What passes in a second, what came too fast to be listed, and what became of an export.
    private HBox facts() {
        var rates = new Label();
        rates.getStyleClass().add("rates");
        rates.setMinWidth(USE_PREF_SIZE);
        rates.textProperty().bind(model.trafficProperty());
        var missed = new Label();
        missed.getStyleClass().add("missed");
        missed.setMinWidth(USE_PREF_SIZE);
        missed.textProperty().bind(Bindings.createStringBinding(() -> model.missedProperty().get() == 0 ? ""
                : Text.of("ui.monitor.missed", model.missedProperty().get()), model.missedProperty()));
        var answer = new Label();
        answer.getStyleClass().add("answer");
        answer.setMinWidth(0);
        answer.textProperty().bind(model.answerProperty());
        var facts = new HBox(rates, missed, answer);
        facts.getStyleClass().add("facts");
        return facts;
    }

    private static Button button(String key) {
        var button = new Button(Text.of(key));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static ToggleButton toggle(String key, BooleanProperty property) {
        var button = new ToggleButton(Text.of(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.selectedProperty().bindBidirectional(property);
        return button;
    }

    private void follow() {
        if (follow.isSelected() && !model.rows().isEmpty()) {
            list.scrollTo(model.rows().size() - 1);
        }
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public void dispose() {
        subscriptions.unsubscribe();
        model.rows().removeListener(changes);
        list.setItems(FXCollections.emptyObservableList());
        filter.textProperty().unbindBidirectional(model.filterProperty());
    }
}
