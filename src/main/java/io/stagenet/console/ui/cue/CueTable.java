package io.stagenet.console.ui.cue;

import io.stagenet.console.model.show.Cue;
import io.stagenet.console.model.show.CueNumber;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.cue.GoViewModel.CueName;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Callback;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The cues of the list. The one that plays and the one that is next have a sign of their own each, the one that is looked
/// at is tinted. Pseudo-classes `:current` and `:next` on rows.
final class CueTable extends StackPane {
    private static final double ROW = 30;
    private static final double WIDE = 640;
    private static final double WORDS = 60;
    private static final double MOST = 90;
    private static final double THEN = 140;
    private static final double EXTRAS = 220;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");

    private final CuesViewModel model;
    private final TableView<Cue> table = new TableView<>();
    private final Set<Row> rows = new HashSet<>();
    private final Set<LabelCell> labels = new HashSet<>();
    private final TableColumn<Cue, Cue> then;
    private final TableColumn<Cue, Cue> extras;
    private final TableColumn<Cue, Cue> notes;
    private final ListChangeListener<Cue> changes = _ -> showColumns();
    private final Subscription subscriptions;
    private boolean showing;

    CueTable(CuesViewModel model) {
        this.model = model;
        table.setFixedCellSize(ROW);
        table.setItems(model.cues());
        table.setAccessibleText(Text.of("ui.view.cues"));
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        add("", 30, 30, _ -> new MarkCell()).setResizable(false);
        text("ui.cue.column.number", 62, 54, cue -> cue.number().toString(), "cue-number");
        add("ui.cue.column.label", 200, 110, _ -> new LabelCell());
        text("ui.cue.column.up", 58, 56, cue -> PlayTime.plain(cue.times().up()), "mono");
        text("ui.cue.column.down", 58, 56, cue -> PlayTime.plain(cue.times().down()), "mono");
        text("ui.cue.column.delay", 58, 50,
                cue -> cue.times().delay() == 0 ? "" : PlayTime.plain(cue.times().delay()), "mono");
        then = text("ui.cue.column.then", 104, 96, cue -> CueWords.link(cue.link()), "");
        extras = text("ui.cue.column.extras", 130, 70, CueWords::extras, "name");
        notes = text("ui.cue.column.notes", 160, 70, cue -> cue.notes().replace('\n', ' '), "name");
        // What is left goes to words, of the label above all.
        table.getColumns().stream().filter(each -> each.getMinWidth() < WORDS).forEach(each -> each.setMaxWidth(MOST));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        then.setMaxWidth(THEN);
        extras.setMaxWidth(EXTRAS);
        table.widthProperty().subscribe(_ -> showColumns());
        model.cues().addListener(changes);
        table.setRowFactory(_ -> new Row());
        table.getSelectionModel().selectedItemProperty().subscribe(cue -> {
            if (cue != null && !showing) {
                model.choose(cue.number());
            }
        });
        getChildren().add(table);
        subscriptions = Subscription.combine(model.lookProperty().subscribe(this::select),
                model.go().factsProperty().subscribe(() -> rows.forEach(Row::mark)),
                model.go().factsProperty().subscribe(this::showProgress),
                model.go().progressProperty().subscribe(this::showProgress),
                model.go().leftProperty().subscribe(this::showProgress),
                model.go().untilNextProperty().subscribe(this::showProgress));
        select();
    }

    void dispose() {
        subscriptions.unsubscribe();
        model.cues().removeListener(changes);
        // The list outlives the table.
        table.setItems(FXCollections.emptyObservableList());
    }

    /// A column that would be empty leaves its room to the label. The notes stand beside the table anyhow, and there is a limit
    /// to what can be read.
    private void showColumns() {
        var cues = model.cues();
        then.setVisible(cues.stream().anyMatch(cue -> !CueWords.link(cue.link()).isEmpty()));
        extras.setVisible(cues.stream().anyMatch(cue -> !CueWords.extras(cue).isEmpty()));
        notes.setVisible(table.getWidth() >= WIDE && cues.stream().anyMatch(cue -> !cue.notes().isEmpty()));
    }

    void begin() {
        table.requestFocus();
    }

    private void select() {
        var look = model.lookProperty().get();
        int index = look == null ? -1 : model.cues().indexOf(look.cue());
        showing = true;
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else if (table.getSelectionModel().getSelectedIndex() != index) {
            table.getSelectionModel().select(index);
            // So that what comes before it is seen too.
            table.scrollTo(Math.max(0, index - 2));
        }
        showing = false;
    }

    private void showProgress() {
        labels.forEach(LabelCell::showProgress);
    }

    private boolean isCurrent(@Nullable Cue cue) {
        return is(cue, model.go().factsProperty().get().current());
    }

    private static boolean is(@Nullable Cue cue, @Nullable CueName name) {
        @Nullable CueNumber number = name == null ? null : name.number();
        return cue != null && cue.number().equals(number);
    }

    private TableColumn<Cue, Cue> text(String key, double width, double least, Function<Cue, String> part,
            String styleClass) {
        return add(key, width, least, _ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Cue cue, boolean empty) {
                super.updateItem(cue, empty);
                setText(empty || cue == null ? "" : part.apply(cue));
                setTooltip(getText().isEmpty() ? null : new Tooltip(getText()));
                if (!styleClass.isEmpty() && !getStyleClass().contains(styleClass)) {
                    getStyleClass().add(styleClass);
                }
            }
        });
    }

    /// @param key   of its head, empty for none
    /// @param least what a narrow window leaves it
    private TableColumn<Cue, Cue> add(String key, double width, double least,
            Callback<TableColumn<Cue, Cue>, TableCell<Cue, Cue>> cells) {
        var column = new TableColumn<Cue, Cue>(key.isEmpty() ? "" : Text.of(key));
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(cells);
        table.getColumns().add(column);
        return column;
    }

    private final class Row extends TableRow<Cue> {
        Row() {
            rows.add(this);
        }

        @Override
        protected void updateItem(@Nullable Cue cue, boolean empty) {
            super.updateItem(cue, empty);
            mark();
        }

        void mark() {
            boolean current = isCurrent(getItem());
            boolean next = is(getItem(), model.go().factsProperty().get().next());
            pseudoClassStateChanged(CURRENT, current);
            pseudoClassStateChanged(NEXT, next);
            setAccessibleText(getItem() == null ? ""
                    : Text.of(current ? "ui.cue.spoken.current" : next ? "ui.cue.spoken.next" : "ui.cue.spoken",
                            getItem().number(), getItem().label()));
        }
    }

    /// A sign that the row makes what it is.
    private static final class MarkCell extends TableCell<Cue, Cue> {
        private final Region mark = new Region();

        MarkCell() {
            getStyleClass().add("mark-cell");
            mark.getStyleClass().add("cue-mark");
        }

        @Override
        protected void updateItem(@Nullable Cue cue, boolean empty) {
            super.updateItem(cue, empty);
            setGraphic(empty || cue == null ? null : mark);
        }
    }

    /// The label, and while the cue's fades run how far they are.
    private final class LabelCell extends TableCell<Cue, Cue> {
        private final Label name = new Label();
        private final Label left = new Label();
        private final FadeBar bar = new FadeBar();
        private final HBox line = new HBox(name, left);
        private final StackPane box = new StackPane(line, bar);

        LabelCell() {
            labels.add(this);
            getStyleClass().addAll("label-cell", "name-cell");
            name.getStyleClass().add("name");
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            left.getStyleClass().add("mono");
            left.setMinWidth(USE_PREF_SIZE);
            line.getStyleClass().add("line");
            box.getStyleClass().add("box");
            StackPane.setAlignment(bar, Pos.BOTTOM_LEFT);
        }

        @Override
        protected void updateItem(@Nullable Cue cue, boolean empty) {
            super.updateItem(cue, empty);
            setGraphic(empty || cue == null ? null : box);
            if (cue != null) {
                name.setText(cue.label());
                name.setTooltip(cue.label().isEmpty() ? null : new Tooltip(cue.label()));
            }
            showProgress();
        }

        void showProgress() {
            boolean current = !isEmpty() && isCurrent(getItem());
            String rest = current ? model.go().leftProperty().get() : "";
            bar.setVisible(!rest.isEmpty());
            bar.show(model.go().progressProperty().get());
            left.setText(rest);
        }
    }
}
