package io.stagenet.console.ui.show;

import io.stagenet.console.model.GatewayId;
import io.stagenet.console.text.Text;
import io.stagenet.console.ui.control.Chooser;
import io.stagenet.console.ui.control.Keyboard;
import io.stagenet.console.ui.control.Lamp;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How a show meets this rig, line by line, over the open view. Esc and a button take it out of the way, and the show
/// waits on; the keyboard begins on the lines, never on the button that accepts them.
public final class RigSheetView extends VBox {
    private static final double ROW = 30;
    private static final double CHOOSER = 220;
    /// No gateway is called so.
    private static final String CONSOLE = "";

    private final RigSheetViewModel model;
    private final TableView<RigLine> table = new TableView<>();
    private final Label whose = new Label();
    /// By the names of gateways; the console's own choice is [#CONSOLE].
    private final Chooser<String> chooser = new Chooser<>(RigSheetView::word, this::choose);

    public RigSheetView(ShowPanelViewModel show) {
        model = show.rigSheet();
        getStyleClass().add("rig-sheet");
        var title = new Label();
        title.getStyleClass().addAll("view-title", "name");
        title.textProperty().bind(model.titleProperty());
        title.setMinWidth(0);
        var whole = new Tooltip();
        whole.textProperty().bind(model.titleProperty());
        title.setTooltip(whole);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var aside = button("ui.rig.aside", () -> model.openProperty().set(false));
        aside.setTooltip(new Tooltip(Text.of("ui.rig.aside.tip")));
        var head = new HBox(title, space, aside);
        head.getStyleClass().add("view-head");
        var summary = new Label();
        summary.getStyleClass().add("summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        summary.textProperty().bind(model.summaryProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        // Above what grows and shrinks: the answer to a button comes at the foot, and moves none.
        getChildren().addAll(head, actions(), summary, lines());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !chooser.isShowing()) {
                model.openProperty().set(false);
                event.consume();
            }
        });
        model.linesProperty().subscribe(this::showLines);
        // Not with each state: an open list would be set anew under the hand.
        model.hereProperty().subscribe((before, now) -> showChoices());
        table.getSelectionModel().selectedItemProperty().subscribe((before, now) -> showChoices());
        showChoices();
        model.openProperty().subscribe(open -> {
            setVisible(open);
            setManaged(open);
            if (open) {
                Keyboard.give(table);
            }
        });
    }

    private TableView<RigLine> lines() {
        table.setFixedCellSize(ROW);
        table.setMinHeight(ROW * 3);
        table.setAccessibleText(Text.of("ui.rig.lines"));
        var fit = new TableColumn<RigLine, RigLine>(Text.of("ui.rig.column.fit"));
        fit.setCellFactory(column -> new FitCell());
        add(fit, 156, 156);
        text("ui.rig.column.gateway", 190, 100, line -> line.gateway().value(), "name-cell");
        text("ui.rig.column.channels", 130, 90, RigLine::channels, "mono");
        text("ui.rig.column.addresses", 130, 100, RigLine::addresses, "mono");
        text("ui.rig.column.here", 190, 100, RigLine::place, "name-cell");
        text("ui.rig.column.channels", 150, 120, RigLine::placeChannels, "mono");
        text("ui.rig.column.addresses", 130, 100, RigLine::placeAddresses, "mono");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setRowFactory(view -> new Row());
        return table;
    }

    private void text(String key, double width, double least, Function<RigLine, String> part, String styleClass) {
        var column = new TableColumn<RigLine, RigLine>(Text.of(key));
        column.setCellFactory(_ -> new PartCell(part, styleClass));
        add(column, width, least);
    }

    private void add(TableColumn<RigLine, RigLine> column, double width, double least) {
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        table.getColumns().add(column);
    }

    private HBox actions() {
        whose.getStyleClass().addAll("whose", "name");
        whose.setMinWidth(0);
        whose.setLabelFor(chooser);
        HBox.setHgrow(whose, Priority.SOMETIMES);
        chooser.setMinWidth(CHOOSER);
        chooser.setPrefWidth(CHOOSER);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var actions = new HBox(whose, chooser, space, button("ui.rig.reject", model::reject),
                button("ui.rig.accept", model::accept));
        actions.getStyleClass().add("actions");
        actions.setMinHeight(USE_PREF_SIZE);
        return actions;
    }

    private void showLines(List<RigLine> lines) {
        int at = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(lines);
        table.getSelectionModel().select(Math.clamp(at, 0, Math.max(0, lines.size() - 1)));
        showChoices();
    }

    private static String word(String choice) {
        return choice.equals(CONSOLE) ? Text.of("ui.rig.choose.console") : choice;
    }

    private void choose(String choice) {
        var line = table.getSelectionModel().getSelectedItem();
        if (line != null) {
            model.standIn(line.gateway(), choice.equals(CONSOLE) ? null : new GatewayId(choice));
        }
    }

    private void showChoices() {
        var line = table.getSelectionModel().getSelectedItem();
        chooser.setDisable(line == null);
        var choices = new ArrayList<String>();
        choices.add(CONSOLE);
        model.hereProperty().get().forEach(each -> choices.add(each.value()));
        if (line == null) {
            chooser.show(choices, null);
            return;
        }
        var words = Text.of("ui.rig.choose", line.gateway());
        whose.setText(words);
        whose.setTooltip(new Tooltip(words));
        chooser.setAccessibleText(words);
        var chosen = model.standIn(line.gateway());
        chooser.show(choices, chosen == null ? CONSOLE : chosen.value());
    }

    private static Button button(String key, Runnable action) {
        var button = new Button(Text.of(key));
        button.setMnemonicParsing(false);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static final class Row extends TableRow<RigLine> {
        private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

        Row() {
            selectedProperty().subscribe(selected -> pseudoClassStateChanged(CHOSEN, selected && !isEmpty()));
        }

        @Override
        protected void updateItem(@Nullable RigLine line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(CHOSEN, isSelected() && !empty);
            setAccessibleText(empty || line == null ? null : line.spoken());
        }
    }

    /// A part of a line in words; whole in a tooltip.
    private static final class PartCell extends TableCell<RigLine, RigLine> {
        private final Function<RigLine, String> part;

        PartCell(Function<RigLine, String> part, String styleClass) {
            this.part = part;
            getStyleClass().add(styleClass);
        }

        @Override
        protected void updateItem(@Nullable RigLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty || line == null ? null : part.apply(line));
            setTooltip(getText() == null ? null : new Tooltip(getText()));
        }
    }

    private static final class FitCell extends TableCell<RigLine, RigLine> {
        private final Lamp lamp = new Lamp();

        FitCell() {
            getStyleClass().add("fit-cell");
        }

        @Override
        protected void updateItem(@Nullable RigLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setText(null);
                return;
            }
            lamp.setStatus(line.lamp());
            setGraphic(lamp);
            setText(line.word());
        }
    }
}
