package io.stagenet.console.ui.preamp;

import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Chooser;
import io.stagenet.console.ui.control.EmptyState;
import io.stagenet.console.ui.control.HeldKey;
import io.stagenet.console.ui.control.HoldButton;
import io.stagenet.console.ui.preamp.SnapshotPanelViewModel.Question;
import io.stagenet.console.ui.preamp.SnapshotPanelViewModel.Row;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Snapshots beside the strips: store, compare line by line, set again, accept, delete. The line that is selected in the
/// list is the one the buttons below act on. What is answered and asked stands above these and takes its room from the list,
/// so that no button moves under the hand.
final class SnapshotPanelView extends VBox {
    private static final PseudoClass WELL = PseudoClass.getPseudoClass("well");
    /// One input, in pixels.
    private static final double INPUT = 20;
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final SnapshotPanelViewModel model;
    private final TextField name = new TextField();
    private final ListView<Row> list = new ListView<>();
    private final VBox question = new VBox();
    private final HeldKey held = new HeldKey(question);
    private Subscription subscriptions = Subscription.EMPTY;

    SnapshotPanelView(SnapshotPanelViewModel model) {
        this.model = model;
        getStyleClass().addAll("preamp-panel", "snapshots");
        var title = new Label(Text.of("ui.snapshot.title"));
        title.getStyleClass().add("name");
        var answer = new Label();
        answer.getStyleClass().add("answer");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        var differing = new CheckBox(Text.of("ui.snapshot.only"));
        differing.selectedProperty().bindBidirectional(model.onlyDifferingProperty());
        list.setAccessibleText(Text.of("ui.snapshot.lines"));
        list.setCellFactory(_ -> new Cell());
        list.setMinHeight(60);
        var nothing = new EmptyState();
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        question.getStyleClass().add("question");
        question.setMaxHeight(USE_PREF_SIZE);
        answer.managedProperty().bind(answer.visibleProperty());
        var upper = new VBox(title, storeLine(), chooseLine(), differing, list, answer);
        upper.getStyleClass().add("upper");
        var scroll = new ScrollPane(upper);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinHeight(0);
        StackPane.setAlignment(question, Pos.BOTTOM_CENTER);
        var room = new StackPane(scroll, question);
        room.setMinHeight(0);
        VBox.setVgrow(room, Priority.ALWAYS);
        setMinHeight(0);
        getChildren().addAll(room, lineButtons(), recallLine());
        follow(model.answerProperty().subscribe(text -> {
            answer.setText(text);
            answer.setVisible(!text.isEmpty());
        }), model.rowsProperty().subscribe(rows -> {
            var at = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(rows);
            list.getSelectionModel().select(Math.min(at, rows.size() - 1));
        }), model.questionProperty().subscribe(this::ask),
                model.emptyProperty().subscribe(why -> nothing.say(Text.of("ui.snapshot.empty." + why.word()),
                        Text.of("ui.snapshot.empty." + why.word() + ".detail"))));
    }

    /// The model outlives this panel: what listens to it is let go of with the panel.
    private void follow(Subscription... more) {
        subscriptions = subscriptions.and(Subscription.combine(more));
    }

    private Region storeLine() {
        name.setPromptText(Text.of("ui.snapshot.name"));
        name.setAccessibleText(Text.of("ui.snapshot.name"));
        name.setPrefColumnCount(10);
        HBox.setHgrow(name, Priority.ALWAYS);
        var store = button("ui.snapshot.store", () -> model.store(name.getText(), name::clear));
        name.setOnAction(event -> store.fire());
        store.disableProperty().bind(name.textProperty().map(String::isBlank));
        return line(name, store);
    }

    private Region chooseLine() {
        var chooser = new Chooser<String>(name -> name, model::choose);
        chooser.setAccessibleText(Text.of("ui.snapshot.choose"));
        chooser.setPromptText(Text.of("ui.snapshot.choose"));
        chooser.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(chooser, Priority.ALWAYS);
        follow(model.namesProperty().subscribe(names -> show(chooser)),
                model.chosenProperty().subscribe(name -> show(chooser)));
        return line(chooser);
    }

    private void show(Chooser<String> chooser) {
        chooser.show(model.namesProperty().get(), model.chosenProperty().get());
    }

    private Region lineButtons() {
        var set = button("ui.snapshot.set", () -> selected(model::recall));
        var hold = new HoldButton(Text.of("ui.snapshot.set.phantom"), () -> selected(model::recall));
        var accept = button("ui.snapshot.accept", () -> selected(model::accept));
        for (var each : new Region[]{set, hold}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            boolean phantom = row != null && row.line().isPhantom();
            boolean idle = row == null || row.isWell() || row.isUnknown();
            set.setVisible(!phantom);
            hold.setVisible(phantom);
            set.setDisable(idle);
            hold.setDisable(idle);
            accept.setDisable(idle);
        });
        return line(set, hold, accept);
    }

    private void selected(java.util.function.Consumer<Row> act) {
        @Nullable Row row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            act.accept(row);
        }
    }

    private Region recallLine() {
        var recall = button("ui.snapshot.recall", model::recall);
        var hold = new HoldButton(Text.of("ui.snapshot.recall.phantom"), model::recall);
        var phantom = new CheckBox(Text.of("ui.snapshot.phantom"));
        phantom.selectedProperty().bindBidirectional(model.withPhantomProperty());
        var delete = new HoldButton(Text.of("ui.snapshot.delete"), model::delete);
        var hint = new Label();
        hint.getStyleClass().addAll("key", "loss");
        hint.setWrapText(true);
        hint.setAlignment(Pos.TOP_LEFT);
        recall.visibleProperty().bind(model.withPhantomProperty().not());
        hold.visibleProperty().bind(model.withPhantomProperty());
        for (var each : new Region[]{recall, hold}) {
            each.managedProperty().bind(each.visibleProperty());
        }
        var none = model.chosenProperty().map(name -> false).orElse(true);
        for (var each : new Region[]{recall, hold, delete, phantom}) {
            each.disableProperty().bind(none);
        }
        follow(model.summaryProperty().subscribe(_ -> {
            hint.setText(model.deleteHint());
            hint.setVisible(!hint.getText().isEmpty());
        }));
        return new VBox(6, line(recall, hold, phantom), line(delete), hint);
    }

    private void ask(@Nullable Question asked) {
        if (asked == null && question.isFocusWithin()) {
            list.requestFocus();
        }
        question.setVisible(asked != null);
        question.getChildren().clear();
        if (asked == null) {
            return;
        }
        var title = new Label(Text.of("ui.snapshot.question"));
        title.getStyleClass().add("overlay-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        var words = new Label(String.join("\n", asked.inputs()));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        // However many they are, the buttons below are in sight.
        var inputs = new ScrollPane(words);
        inputs.setFitToWidth(true);
        inputs.setMinHeight(INPUT);
        inputs.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(inputs, Priority.ALWAYS);
        var mute = new Label(Text.of("ui.preamp.phantom.tip"));
        mute.getStyleClass().add("question-mute");
        mute.setWrapText(true);
        mute.setMinHeight(USE_PREF_SIZE);
        var confirm = button("ui.preamp.phantom.confirm", model::confirm);
        confirm.getStyleClass().add("confirm");
        confirm.setAccessibleText(Text.of("ui.preamp.phantom.confirm.spoken", title.getText(),
                String.join(", ", asked.inputs())));
        var cancel = button("ui.preamp.phantom.cancel", model::cancel);
        var answers = line(confirm, cancel);
        answers.setMinHeight(USE_PREF_SIZE);
        question.getChildren().addAll(title, inputs, mute, answers);
        // A key held too long must not confirm.
        held.begin(getScene() == null ? null : getScene().getFocusOwner());
        cancel.requestFocus();
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(Text.of(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Region line(Region... nodes) {
        if (nodes.length == 1 || nodes[0] instanceof TextField) {
            var line = new HBox(6, nodes);
            line.getStyleClass().add("actions");
            return line;
        }
        var line = new FlowPane(6, 6, nodes);
        line.getStyleClass().add("actions");
        return line;
    }

    /// Where the keyboard begins.
    Node first() {
        return name;
    }

    void dispose() {
        subscriptions.unsubscribe();
    }

    /// Two lines of text; a bar at the left that is hatched when unknown, for colour is never the only cue.
    private static final class Cell extends ListCell<Row> {
        private final Label head = new Label();
        private final Label foot = new Label();
        private final VBox box = new VBox(head, foot);

        Cell() {
            getStyleClass().add("snapshot-line");
            head.getStyleClass().add("snapshot-head");
            foot.getStyleClass().add("snapshot-state");
            foot.setWrapText(true);
            setPrefWidth(0);
        }

        private static String mark(Row row) {
            return switch (row.line().state()) {
                case SAME -> "ui.snapshot.mark.well";
                case UNKNOWN -> "ui.snapshot.mark.unknown";
                case WAITING -> "ui.snapshot.mark.waiting";
                case REFUSED, DIFFERS, CHANGED_ELSEWHERE, LOCKED -> "ui.snapshot.mark.differs";
            };
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            var shown = empty ? null : row;
            setGraphic(shown == null ? null : box);
            pseudoClassStateChanged(WELL, shown != null && shown.isWell());
            pseudoClassStateChanged(UNKNOWN, shown != null && shown.isUnknown());
            if (shown != null) {
                head.setText(Text.of("ui.snapshot.line", shown.name(), shown.what(), shown.values()));
                foot.setText(Text.of(mark(shown), shown.state()));
                setAccessibleText(shown.spoken());
            }
        }
    }
}
