package io.stagenet.console.ui.sets;

import io.stagenet.console.model.Outcome;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Choice;
import io.stagenet.console.ui.control.EmptyState;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Beside the faders: groups, submasters or snapshots of levels. More of them are recorded at the top; what is chosen in the
/// list is what the buttons below it act on.
public final class SetsPanelView extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final SetsViewModel model;
    private final SetRecordView record;
    private final SetEditView edit;
    private final ListView<SetRow> list = new ListView<>();
    private final EmptyState nothing = new EmptyState();
    private final Label answer = new Label();
    private final Subscription subscriptions;
    private boolean showing;

    public SetsPanelView(SetsViewModel model) {
        this.model = model;
        getStyleClass().add("sets-panel");
        visibleProperty().bind(model.openProperty());
        managedProperty().bind(visibleProperty());
        var sorts = new Choice<>(Text.of("ui.sets.sort"), List.of(SetSort.values()),
                each -> Text.of("ui.sets.sort." + each.word()), model.sortProperty()::set);
        record = new SetRecordView(model);
        edit = new SetEditView(model);
        list.setAccessibleText(Text.of("ui.sets.list"));
        list.setCellFactory(_ -> new Cell());
        list.setPlaceholder(nothing);
        VBox.setVgrow(list, Priority.ALWAYS);
        answer.getStyleClass().addAll("answer", "message");
        answer.setWrapText(true);
        answer.setMinHeight(USE_PREF_SIZE);
        answer.managedProperty().bind(answer.visibleProperty());
        // Whatever is said, the list alone gives way: no button gets to where another one was.
        getChildren().addAll(sorts, record, answer, list, edit);
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!showing) {
                model.choose(row);
            }
        });
        subscriptions = Subscription.combine(model.sortProperty().subscribe(sort -> {
            sorts.show(sort);
            nothing.say(Text.of("ui.sets.empty." + sort.word()),
                    Text.of("ui.sets.empty." + sort.word() + ".detail"));
        }), model.rowsProperty().subscribe(this::show), model.chosenProperty().subscribe(this::choose),
                model.answerProperty().subscribe(this::showAnswer));
    }

    /// Puts the keyboard where a new one is recorded.
    public void begin() {
        record.first().requestFocus();
    }

    private void show(List<SetRow> rows) {
        showing = true;
        if (!list.getItems().equals(rows)) {
            list.getItems().setAll(rows);
        }
        showing = false;
        choose(model.chosenProperty().get());
    }

    private void choose(@Nullable SetRow row) {
        showing = true;
        int at = row == null ? -1 : list.getItems().indexOf(row);
        if (at < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != at) {
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(at);
        }
        showing = false;
    }

    private void showAnswer(Outcome now) {
        answer.setText(now.message());
        answer.setVisible(!now.message().isEmpty());
        answer.pseudoClassStateChanged(REFUSED, now instanceof Outcome.Refused);
    }

    public void dispose() {
        subscriptions.unsubscribe();
        record.dispose();
        edit.dispose();
        visibleProperty().unbind();
    }

    private static final class Cell extends ListCell<SetRow> {
        private final Label number = new Label();
        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox line = new HBox(number, name, count);

        Cell() {
            line.getStyleClass().add("set-line");
            number.getStyleClass().add("number");
            number.setMinWidth(USE_PREF_SIZE);
            number.managedProperty().bind(number.visibleProperty());
            name.getStyleClass().add("name");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            count.getStyleClass().add("count");
            count.setMinWidth(USE_PREF_SIZE);
            // A name that is too long is cut: nobody scrolls a list sideways.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable SetRow row, boolean empty) {
            super.updateItem(row, empty);
            var shown = empty ? null : row;
            setGraphic(shown == null ? null : line);
            setAccessibleText(shown == null ? null : shown.spoken());
            if (shown != null) {
                number.setText(shown.number());
                number.setVisible(!shown.number().isEmpty());
                name.setText(shown.name());
                count.setText(shown.addresses());
            }
        }
    }
}
